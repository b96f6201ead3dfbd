-- Going back in a draft: the texts before each edit.

ALTER TABLE draft ADD COLUMN back integer, ADD COLUMN forward integer;
COMMENT ON COLUMN draft.back IS 'the revision whose text stood there before the last edit';
COMMENT ON COLUMN draft.forward IS 'the revision whose text was left by going back; null after any other edit';

CREATE TABLE draft_past (
    draft     bigint      NOT NULL REFERENCES draft,
    revision  integer     NOT NULL,
    text      text        NOT NULL,
    edited_by text        NOT NULL,
    edited    timestamptz NOT NULL,
    back      integer,
    forward   integer,
    PRIMARY KEY (draft, revision)
);
COMMENT ON TABLE draft_past IS 'source: the texts of drafts before their last edits, to go back to';
