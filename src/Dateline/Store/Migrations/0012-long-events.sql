-- Mentions that may cover more than a day, by the last: those that began before the days that are asked for but reach into them.
CREATE INDEX event_mention_long ON event_mention (last_day, day) WHERE is_live = 1 AND last_day > day;
