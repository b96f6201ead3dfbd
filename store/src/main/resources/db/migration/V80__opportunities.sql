-- Opportunities: what a company may buy, with the leads there, its value, its expected close and its end.

CREATE TABLE opportunity (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title       text        NOT NULL,
    account     text        NOT NULL,
    seller      text        COLLATE "C" NOT NULL,
    value       bigint,
    currency    text        COLLATE "C" NOT NULL,
    close_on    date,
    competitors text[]      NOT NULL,
    state       text        COLLATE "C" NOT NULL,
    reason      text        COLLATE "C" NOT NULL,
    words       text        NOT NULL,
    opened      timestamptz NOT NULL,
    offered     timestamptz,
    ended       timestamptz
);
COMMENT ON TABLE opportunity IS 'source: opportunities as they stand';
COMMENT ON COLUMN opportunity.account IS 'the company''s name as its leads had it; blank once nobody of it is left';
COMMENT ON COLUMN opportunity.seller IS 'the id of the one user who sells';
COMMENT ON COLUMN opportunity.value IS 'in the smallest unit of the currency; null while not known';
COMMENT ON COLUMN opportunity.state IS 'open, won or lost';
COMMENT ON COLUMN opportunity.reason IS 'of the playbook''s reasons, once it has ended; words are a person''s own';
COMMENT ON COLUMN opportunity.offered IS 'when the first offer went out';
CREATE INDEX opportunity_state ON opportunity (state, coalesce(close_on, 'infinity'::date), id);
CREATE INDEX opportunity_account ON opportunity (lower(btrim(account)), state);
CREATE INDEX opportunity_ended ON opportunity (ended) WHERE ended IS NOT NULL;

CREATE TABLE opportunity_lead (
    opportunity bigint      NOT NULL REFERENCES opportunity ON DELETE CASCADE,
    lead        bigint      NOT NULL,
    since       timestamptz NOT NULL,
    PRIMARY KEY (opportunity, lead)
);
COMMENT ON TABLE opportunity_lead IS 'source: the leads of opportunities; a lead that was merged counts as the one that it was merged into';
CREATE INDEX opportunity_lead_lead ON opportunity_lead (lead);

CREATE TABLE opportunity_change (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    opportunity bigint      NOT NULL REFERENCES opportunity ON DELETE CASCADE,
    at          timestamptz NOT NULL,
    by          text        COLLATE "C" NOT NULL,
    what        text        COLLATE "C" NOT NULL,
    lead        bigint,
    detail      text        NOT NULL
);
COMMENT ON TABLE opportunity_change IS 'source: what people did to opportunities, line by line';
COMMENT ON COLUMN opportunity_change.by IS 'the id of the user';
CREATE INDEX opportunity_change_of ON opportunity_change (opportunity, id);
CREATE INDEX opportunity_change_lead ON opportunity_change (lead) WHERE lead IS NOT NULL;
