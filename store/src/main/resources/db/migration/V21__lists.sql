-- Lists of leads: the account's industry, and indexes that hold what filters ask for, so that a rare kind of lead is
-- found by walking an index and not the table.

ALTER TABLE lead ADD COLUMN industry text COLLATE "C" NOT NULL DEFAULT '';

DROP INDEX lead_activity, lead_created, lead_name, lead_holder;
CREATE INDEX lead_by_interest ON lead (interest DESC, id DESC)
    INCLUDE (stage, grade, maturity, holder_kind, first_source, country) WHERE shown;
CREATE INDEX lead_by_activity ON lead (coalesce(last_activity, 'epoch'::timestamptz) DESC, id DESC)
    INCLUDE (last_activity, stage, grade, maturity, holder_kind, first_source, country) WHERE shown;
CREATE INDEX lead_by_created ON lead (created DESC, id DESC)
    INCLUDE (stage, grade, maturity, holder_kind, first_source, country) WHERE shown;
CREATE INDEX lead_by_name ON lead (sort_name, id)
    INCLUDE (stage, grade, maturity, holder_kind, first_source, country) WHERE shown;
CREATE INDEX lead_held ON lead (holder_kind, desk, holder) WHERE shown AND holder_kind <> 'marketing';
CREATE INDEX lead_country ON lead (country) WHERE shown;
CREATE INDEX lead_industry ON lead (industry) WHERE shown;
CREATE INDEX lead_source ON lead (first_source) WHERE shown;
CREATE INDEX lead_topics ON lead USING gin (topics) WHERE shown;
