-- What desks were asked, so that other terms can be tried on the same questions.

CREATE TABLE asked (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    desk         text        COLLATE "C" NOT NULL,
    lead         bigint      NOT NULL,
    offer        integer     NOT NULL,
    at           timestamptz NOT NULL,
    member       text        COLLATE "C" NOT NULL,
    owner        text        COLLATE "C" NOT NULL,
    fair         boolean     NOT NULL,
    trait_names  text[]      NOT NULL,
    trait_values text[]      NOT NULL
);
COMMENT ON TABLE asked IS 'source: what routing knew of a lead when a desk was asked, and whom it chose; kept for some months';
COMMENT ON COLUMN asked.member IS 'who was chosen; empty where nobody was free';
COMMENT ON COLUMN asked.owner IS 'the seller of the account, empty for none';
CREATE INDEX asked_desk ON asked (desk, at, id);
CREATE INDEX asked_lead ON asked (lead, offer, id);
CREATE INDEX routed_lead ON routed (lead, offer);
