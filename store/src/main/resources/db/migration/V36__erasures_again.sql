-- Erasures are told from later leads of the same number by a mark, so that they can be applied to any restored copy.

ALTER TABLE erasure ADD COLUMN mark bytea;
UPDATE erasure SET mark = sha256(convert_to(lead || '/' || born, 'UTF8'));
ALTER TABLE erasure
    DROP CONSTRAINT erasure_pkey,
    DROP COLUMN born,
    ALTER COLUMN mark SET NOT NULL,
    ADD PRIMARY KEY (mark);
COMMENT ON COLUMN erasure.mark IS 'keyed hash of the lead''s number and of when it became a lead';
COMMENT ON COLUMN erased.position IS 'of the blank row, -1 when that is in another copy of the log; 0 for the key of a record, which is kept';
