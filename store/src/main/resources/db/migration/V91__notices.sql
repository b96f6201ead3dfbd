-- What users are told at once, and how they want to be told.

CREATE TABLE notice (
    id    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    staff uuid        NOT NULL,
    lead  bigint      NOT NULL,
    kind  text        COLLATE "C" NOT NULL,
    at    timestamptz NOT NULL
);
COMMENT ON TABLE notice IS 'derived: what users were told on their pages in the last days; never filled by a rebuild';
CREATE INDEX notice_staff ON notice (staff, id);
CREATE INDEX notice_at ON notice (at);
CREATE INDEX notice_lead ON notice (lead);

CREATE TABLE notice_choice (
    staff       uuid    PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
    notices     boolean NOT NULL,
    mails       boolean NOT NULL,
    quiet_from  time,
    quiet_until time,
    CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
);
COMMENT ON TABLE notice_choice IS 'source: how users want to be told; who has not chosen is told at once and by mail';
