-- Offers on opportunities, with their positions and documents.

CREATE TABLE opportunity_offer (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    opportunity bigint      NOT NULL REFERENCES opportunity ON DELETE CASCADE,
    title       text        NOT NULL,
    currency    text        COLLATE "C" NOT NULL,
    valid_until date,
    state       text        COLLATE "C" NOT NULL,
    total       bigint      NOT NULL,
    added       timestamptz NOT NULL,
    sent        timestamptz,
    answered    timestamptz
);
COMMENT ON TABLE opportunity_offer IS 'source: offers on opportunities';
COMMENT ON COLUMN opportunity_offer.state IS 'draft, sent, accepted or declined';
COMMENT ON COLUMN opportunity_offer.total IS 'of all positions, in the smallest unit of the currency';
CREATE INDEX opportunity_offer_of ON opportunity_offer (opportunity, id);

CREATE TABLE opportunity_position (
    offer    bigint   NOT NULL REFERENCES opportunity_offer ON DELETE CASCADE,
    place    smallint NOT NULL,
    what     text     NOT NULL,
    quantity bigint   NOT NULL,
    price    bigint   NOT NULL,
    discount integer  NOT NULL,
    PRIMARY KEY (offer, place)
);
COMMENT ON TABLE opportunity_position IS 'source: what an offer offers';
COMMENT ON COLUMN opportunity_position.quantity IS 'in thousandths';
COMMENT ON COLUMN opportunity_position.price IS 'of one, in the smallest unit of the currency';
COMMENT ON COLUMN opportunity_position.discount IS 'in hundredths of a percent';

CREATE TABLE opportunity_document (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    offer   bigint      NOT NULL REFERENCES opportunity_offer ON DELETE CASCADE,
    name    text        NOT NULL,
    type    text        COLLATE "C" NOT NULL,
    size    integer     NOT NULL,
    content bytea       NOT NULL,
    added   timestamptz NOT NULL,
    by      text        COLLATE "C" NOT NULL
);
COMMENT ON TABLE opportunity_document IS 'source: files that belong to an offer';
CREATE INDEX opportunity_document_of ON opportunity_document (offer, id);
