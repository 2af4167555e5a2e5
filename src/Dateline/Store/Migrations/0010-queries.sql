-- What queries look at: the mentions of the newest coding of each report that no person has rejected, by the days they may cover.

-- 1 where the mention is of the report's newest coding and no person has rejected it.
ALTER TABLE event_mention ADD COLUMN is_live INTEGER NOT NULL DEFAULT 1;
-- The first and the last day it may cover; where the text tells none, the day of publication.
ALTER TABLE event_mention ADD COLUMN day TEXT;
ALTER TABLE event_mention ADD COLUMN last_day TEXT;

UPDATE event_mention SET
    is_live = coding = (SELECT current_coding FROM report WHERE report.id = report),
    day = coalesce(date_from, date_to, (SELECT published FROM report WHERE report.id = report)),
    last_day = coalesce(date_to, date_from, (SELECT published FROM report WHERE report.id = report));

DROP INDEX event_mention_type;
DROP INDEX event_mention_status;
DROP INDEX event_mention_date;
CREATE INDEX event_mention_type ON event_mention (type, day, last_day) WHERE is_live = 1;
CREATE INDEX event_mention_status ON event_mention (status, day, last_day) WHERE is_live = 1;
CREATE INDEX event_mention_day ON event_mention (day, last_day) WHERE is_live = 1;

CREATE TRIGGER report_coded_anew AFTER UPDATE OF current_coding ON report
BEGIN
    UPDATE event_mention SET is_live = coding = new.current_coding WHERE report = new.id;
END;

-- The words of the names of actors (row 3 * id), places (3 * id + 1) and sources (3 * id + 2).
CREATE VIRTUAL TABLE name_words USING fts5 (name, content = '', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO name_words (rowid, name) SELECT 3 * id, name FROM actor;
INSERT INTO name_words (rowid, name) SELECT 3 * id + 1, name FROM place;
INSERT INTO name_words (rowid, name) SELECT 3 * id + 2, name FROM source;
CREATE TRIGGER actor_named AFTER INSERT ON actor BEGIN INSERT INTO name_words (rowid, name) VALUES (3 * new.id, new.name); END;
CREATE TRIGGER place_named AFTER INSERT ON place BEGIN INSERT INTO name_words (rowid, name) VALUES (3 * new.id + 1, new.name); END;
CREATE TRIGGER source_named AFTER INSERT ON source BEGIN INSERT INTO name_words (rowid, name) VALUES (3 * new.id + 2, new.name); END;
