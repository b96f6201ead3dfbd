-- What customers have, and whom they recommend.

CREATE TABLE installed_product (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lead  bigint NOT NULL,
    what  text   NOT NULL,
    mark  text   NOT NULL,
    since date,
    added timestamptz NOT NULL
);
COMMENT ON TABLE installed_product IS 'source: products of ours that a customer has';
COMMENT ON COLUMN installed_product.mark IS 'what tells it from others of its kind, such as a serial number';
CREATE INDEX installed_product_lead ON installed_product (lead, id);

CREATE TABLE referral (
    lead    bigint NOT NULL,
    through bigint NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (lead, through)
);
COMMENT ON TABLE referral IS 'source: which lead was recommended by which';
CREATE INDEX referral_by ON referral (through);
