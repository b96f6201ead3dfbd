-- Erasure of people, and answers to proposals.

CREATE TABLE erasure (
    lead      bigint      PRIMARY KEY,
    born      bigint      NOT NULL,
    erased_on timestamptz NOT NULL,
    erased_by text        NOT NULL,
    reason    text        NOT NULL
);
COMMENT ON TABLE erasure IS 'source: which leads were erased, when and by whom, with nothing of the person; applied again after a restore';
COMMENT ON COLUMN erasure.born IS 'since which position it was a lead, so that no other lead is meant';

COMMENT ON TABLE erased IS 'source: keyed hashes of erased messages for 30 days, so that a queued retry can''t bring a person back, and of the keys of erased records';
COMMENT ON COLUMN erased.position IS 'of the blank row; 0 for the key of a record, which is kept';

CREATE INDEX proposal_pair ON proposal (least(lead, other), greatest(lead, other));
CREATE INDEX proposal_other ON proposal (other) WHERE decided_on IS NULL;
