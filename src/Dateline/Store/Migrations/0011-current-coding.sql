-- A coding is stored after its report; SQLite then looks which reports wait for it, which without this index means to look at all of them.
CREATE INDEX report_current_coding ON report (current_coding);
