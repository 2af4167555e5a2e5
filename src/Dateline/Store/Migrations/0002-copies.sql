-- Reports that are copies of one text.

-- The hashed three-word runs of a report's text, ascending, four bytes each (little-endian).
CREATE TABLE runs (
    report INTEGER PRIMARY KEY REFERENCES report (id),
    hashes BLOB NOT NULL
);

-- By its smallest runs a report is found by its copies.
CREATE TABLE sketch (
    run INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES report (id),
    PRIMARY KEY (run, report)
) WITHOUT ROWID;

-- Only reports that have a copy. A lineage has the number of its report with the lowest id.
CREATE TABLE lineage_member (
    report INTEGER PRIMARY KEY REFERENCES report (id),
    lineage INTEGER NOT NULL REFERENCES report (id),
    kind TEXT NOT NULL CHECK (kind IN ('original', 'reprint', 'abridged')),
    share REAL NOT NULL,
    containment REAL NOT NULL
);
CREATE INDEX lineage_member_lineage ON lineage_member (lineage);
