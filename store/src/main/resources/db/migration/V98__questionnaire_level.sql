-- What a lead's answers amount to, so that lists and the board can ask for it; of a lead that was folded before, from its
-- next fold on.

ALTER TABLE lead ADD COLUMN level smallint NOT NULL DEFAULT 0;
COMMENT ON COLUMN lead.level IS 'of the questionnaire: 1 cold, 2 warm, 3 hot; 0 while too much is open';
CREATE INDEX lead_level ON lead (level) WHERE level > 0;
