-- Trials: drafts run beside the version in force, anew every night.

ALTER TABLE draft ADD COLUMN trial_since timestamptz;
COMMENT ON COLUMN draft.trial_since IS 'since when it runs as a trial; null unless it does';
UPDATE draft SET trial_since = edited WHERE trial;

ALTER TABLE replay ADD COLUMN night date;
COMMENT ON COLUMN replay.night IS 'of a trial: the day, in the company''s zone, whose first hours it was run in; else null';
CREATE UNIQUE INDEX replay_night ON replay (draft, night) WHERE night IS NOT NULL;
