CREATE TABLE coder (
    id INTEGER PRIMARY KEY,
    version TEXT NOT NULL,
    ontology TEXT NOT NULL,
    gazetteer TEXT NOT NULL,
    models TEXT NOT NULL,
    UNIQUE (version, ontology, gazetteer, models)
);

CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    title TEXT,
    publisher TEXT,
    byline TEXT,
    published TEXT,
    language TEXT NOT NULL,
    licence TEXT,
    url TEXT,
    characters INTEGER NOT NULL,
    -- The newest coding: what queries look at.
    current_coding INTEGER NOT NULL REFERENCES coding (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (key, sha256)
);

CREATE INDEX report_published ON report (published);

CREATE INDEX report_publisher ON report (publisher);

CREATE TABLE credit (
    report INTEGER NOT NULL REFERENCES report (id),
    name TEXT NOT NULL,
    PRIMARY KEY (report, name)
) WITHOUT ROWID;

CREATE TABLE coding (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES report (id),
    coder INTEGER NOT NULL REFERENCES coder (id),
    UNIQUE (report, coder)
);

CREATE TABLE record (
    coding INTEGER PRIMARY KEY REFERENCES coding (id),
    bytes INTEGER NOT NULL,
    brotli BLOB NOT NULL
);

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    UNIQUE (name, kind)
);

CREATE TABLE attribution (
    coding INTEGER NOT NULL REFERENCES coding (id),
    number INTEGER NOT NULL,
    scope TEXT NOT NULL,
    source INTEGER REFERENCES source (id),
    via TEXT,
    quote TEXT NOT NULL,
    parent INTEGER,
    start_offset INTEGER,
    end_offset INTEGER,
    PRIMARY KEY (coding, number)
) WITHOUT ROWID;

CREATE TABLE event_mention (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES report (id),
    coding INTEGER NOT NULL REFERENCES coding (id),
    number INTEGER NOT NULL,
    group_number INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    trigger_text TEXT NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    type TEXT NOT NULL,
    mode TEXT,
    contexts TEXT NOT NULL,
    status TEXT NOT NULL,
    status_start INTEGER,
    status_end INTEGER,
    negated INTEGER NOT NULL,
    confidence REAL NOT NULL,
    time_value TEXT,
    date_from TEXT,
    date_to TEXT,
    grain TEXT,
    time_start INTEGER,
    time_end INTEGER,
    attribution INTEGER, is_live INTEGER NOT NULL DEFAULT 1, day TEXT, last_day TEXT,
    UNIQUE (coding, number)
);

CREATE INDEX event_mention_report ON event_mention (report);

CREATE TABLE mention_hop (
    mention INTEGER NOT NULL REFERENCES event_mention (id),
    position INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES source (id),
    PRIMARY KEY (mention, position)
) WITHOUT ROWID;

CREATE INDEX mention_hop_source ON mention_hop (source);

CREATE TABLE actor (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    sector TEXT NOT NULL,
    UNIQUE (name, code, sector)
);

CREATE INDEX actor_code ON actor (code);

CREATE TABLE mention_actor (
    mention INTEGER NOT NULL REFERENCES event_mention (id),
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (id),
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    PRIMARY KEY (mention, role, position)
) WITHOUT ROWID;

CREATE INDEX mention_actor_actor ON mention_actor (actor);

CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    content BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    geonames INTEGER,
    country TEXT,
    admin1 TEXT,
    latitude REAL,
    longitude REAL,
    radius_km REAL,
    relation TEXT,
    acled_precision INTEGER,
    ucdp_precision INTEGER,
    geometry TEXT
);

CREATE INDEX place_name ON place (name);

CREATE INDEX place_country ON place (country);

CREATE VIRTUAL TABLE place_extent USING rtree (id, min_longitude, max_longitude, min_latitude, max_latitude);

CREATE TABLE mention_place (
    mention INTEGER NOT NULL REFERENCES event_mention (id),
    position INTEGER NOT NULL,
    place INTEGER NOT NULL REFERENCES place (id),
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    PRIMARY KEY (mention, position)
) WITHOUT ROWID;

CREATE INDEX mention_place_place ON mention_place (place);

CREATE TABLE mention_size (
    mention INTEGER NOT NULL REFERENCES event_mention (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    low INTEGER NOT NULL,
    high INTEGER,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    attribution INTEGER,
    PRIMARY KEY (mention, position)
) WITHOUT ROWID;

CREATE VIEW evidence (mention, field, start_offset, end_offset) AS
    SELECT id, 'trigger', trigger_start, trigger_end FROM event_mention
    UNION ALL SELECT id, 'status', status_start, status_end FROM event_mention WHERE status_start IS NOT NULL
    UNION ALL SELECT id, 'time', time_start, time_end FROM event_mention WHERE time_start IS NOT NULL
    UNION ALL SELECT mention, role, start_offset, end_offset FROM mention_actor
    UNION ALL SELECT mention, 'place', start_offset, end_offset FROM mention_place
    UNION ALL SELECT mention, kind, start_offset, end_offset FROM mention_size;

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('correction', 'must-link', 'cannot-link')),
    report INTEGER NOT NULL REFERENCES report (id),
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    other_report INTEGER REFERENCES report (id),
    other_start INTEGER,
    other_end INTEGER,
    field TEXT,
    value TEXT,
    person TEXT NOT NULL,
    reason TEXT,
    made_at TEXT NOT NULL
);

CREATE INDEX decision_report ON decision (report);

CREATE VIRTUAL TABLE report_text USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2");

CREATE TABLE runs (
    report INTEGER PRIMARY KEY REFERENCES report (id),
    hashes BLOB NOT NULL
);

CREATE TABLE sketch (
    run INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES report (id),
    PRIMARY KEY (run, report)
) WITHOUT ROWID;

CREATE TABLE lineage_member (
    report INTEGER PRIMARY KEY REFERENCES report (id),
    lineage INTEGER NOT NULL REFERENCES report (id),
    kind TEXT NOT NULL CHECK (kind IN ('original', 'reprint', 'abridged')),
    share REAL NOT NULL,
    containment REAL NOT NULL
);

CREATE INDEX lineage_member_lineage ON lineage_member (lineage);

CREATE INDEX event_mention_type ON event_mention (type, day, last_day) WHERE is_live = 1;

CREATE INDEX event_mention_status ON event_mention (status, day, last_day) WHERE is_live = 1;

CREATE INDEX event_mention_day ON event_mention (day, last_day) WHERE is_live = 1;

CREATE TRIGGER report_coded_anew AFTER UPDATE OF current_coding ON report
BEGIN
    UPDATE event_mention SET is_live = coding = new.current_coding WHERE report = new.id;
END;

CREATE VIRTUAL TABLE name_words USING fts5 (name, content = '', tokenize = "unicode61 remove_diacritics 2");

CREATE TABLE 'name_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'name_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'name_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'name_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TRIGGER actor_named AFTER INSERT ON actor BEGIN INSERT INTO name_words (rowid, name) VALUES (3 * new.id, new.name); END;

CREATE TRIGGER place_named AFTER INSERT ON place BEGIN INSERT INTO name_words (rowid, name) VALUES (3 * new.id + 1, new.name); END;

CREATE TRIGGER source_named AFTER INSERT ON source BEGIN INSERT INTO name_words (rowid, name) VALUES (3 * new.id + 2, new.name); END;

CREATE INDEX report_current_coding ON report (current_coding);

CREATE INDEX event_mention_long ON event_mention (last_day, day) WHERE is_live = 1 AND last_day > day;

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES report (id),
    coding INTEGER NOT NULL REFERENCES coding (id),
    -- What joining looks at, in bytes of its own.
    profile BLOB NOT NULL,
    -- The number of the event's first account in the order of joining; it names the event.
    event INTEGER NOT NULL,
    score REAL,
    reasons TEXT NOT NULL DEFAULT ''
);

CREATE INDEX account_report ON account (report);

CREATE INDEX account_event ON account (event);

CREATE TABLE account_mention (
    mention INTEGER PRIMARY KEY REFERENCES event_mention (id),
    account INTEGER NOT NULL REFERENCES account (id)
);

CREATE INDEX account_mention_account ON account_mention (account);

CREATE TABLE joined_report (
    report INTEGER PRIMARY KEY REFERENCES report (id),
    coding INTEGER NOT NULL REFERENCES coding (id)
);

CREATE TABLE event_redirect (
    old INTEGER PRIMARY KEY,
    event INTEGER NOT NULL
);
