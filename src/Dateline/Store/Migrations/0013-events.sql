-- Event mentions of several reports that are about one event.

-- What one report tells of one event: its mentions of one group. The number is a fingerprint of report and trigger, the same in every store.
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

-- Which coding of a report has been joined; reports without events stand here too.
CREATE TABLE joined_report (
    report INTEGER PRIMARY KEY REFERENCES report (id),
    coding INTEGER NOT NULL REFERENCES coding (id)
);

-- Numbers that events had, and the event that their first account is in.
CREATE TABLE event_redirect (
    old INTEGER PRIMARY KEY,
    event INTEGER NOT NULL
);
