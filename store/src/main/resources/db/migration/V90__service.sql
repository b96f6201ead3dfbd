-- What marketing owes, and when what both sides owe was decided.

ALTER TABLE lead ADD COLUMN owed_until timestamptz;
COMMENT ON COLUMN lead.owed_until IS 'until when marketing owes required data or the answer to a question';
CREATE INDEX lead_owed ON lead (owed_until, id) WHERE owed_until IS NOT NULL AND shown;

-- Where the cases of the service-level report begin.
CREATE INDEX fact_service ON fact (at, lead) WHERE kind IN ('offered', 'owed', 'accepted');
