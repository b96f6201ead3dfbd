-- Releases that decide differently from the one before: who decided what, and how leads stood at the change.

ALTER TABLE lead ADD COLUMN behaviour integer NOT NULL DEFAULT 1;
ALTER TABLE lead ALTER COLUMN behaviour DROP DEFAULT;
COMMENT ON COLUMN lead.behaviour IS 'how the release decides that folded it last';

ALTER TABLE fact ADD COLUMN behaviour integer NOT NULL DEFAULT 1;
ALTER TABLE fact ALTER COLUMN behaviour DROP DEFAULT;
COMMENT ON COLUMN fact.behaviour IS 'how the release decides that made it';

CREATE TABLE checkpoint (
    lead      bigint      PRIMARY KEY,
    position  bigint      NOT NULL,
    created   timestamptz NOT NULL,
    version   integer     NOT NULL,
    behaviour integer     NOT NULL,
    interest  integer     NOT NULL,
    process   bytea       NOT NULL
);
COMMENT ON TABLE checkpoint IS 'source: how leads stood when a release took over that decides differently; replays begin there';
COMMENT ON COLUMN checkpoint.behaviour IS 'of the release that had decided so far';
COMMENT ON COLUMN checkpoint.interest IS 'whole points as that release has shown them';

-- What the fold had written of them by then, in the columns of the tables that it is put back into.
CREATE TABLE checkpoint_fact (
    LIKE fact,
    PRIMARY KEY (lead, position, ordinal),
    FOREIGN KEY (lead) REFERENCES checkpoint ON DELETE CASCADE
);
COMMENT ON TABLE checkpoint_fact IS 'source: what had been decided by the checkpoint, which no later release can decide again';

CREATE TABLE checkpoint_passage (
    LIKE passage,
    PRIMARY KEY (lead, position, place),
    FOREIGN KEY (lead) REFERENCES checkpoint ON DELETE CASCADE
);
COMMENT ON TABLE checkpoint_passage IS 'source: how leads had passed by the checkpoint';

CREATE TABLE checkpoint_handover (
    LIKE handover,
    PRIMARY KEY (lead, position, ordinal),
    FOREIGN KEY (lead) REFERENCES checkpoint ON DELETE CASCADE
);
COMMENT ON TABLE checkpoint_handover IS 'source: the handovers of leads by the checkpoint';

INSERT INTO setting (name, value) VALUES ('behaviour', '1');
