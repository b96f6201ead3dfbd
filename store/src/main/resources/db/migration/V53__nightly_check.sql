-- The check of every night: all leads folded again as recorded, and what came out differently.

CREATE TABLE nightly_check (
    day       integer     PRIMARY KEY,
    begun     timestamptz NOT NULL,
    ended     timestamptz,
    last_lead bigint      NOT NULL DEFAULT 0,
    leads     bigint      NOT NULL DEFAULT 0,
    left_out  bigint      NOT NULL DEFAULT 0,
    differing bigint      NOT NULL DEFAULT 0
);
COMMENT ON TABLE nightly_check IS 'derived: how far the checks of the last nights have come, and how many leads came out differently';
COMMENT ON COLUMN nightly_check.day IS 'of the epoch, in the company''s zone';
COMMENT ON COLUMN nightly_check.left_out IS 'leads that stood as an earlier release had left them';

CREATE TABLE nightly_difference (
    day      integer NOT NULL REFERENCES nightly_check ON DELETE CASCADE,
    lead     bigint  NOT NULL,
    position bigint  NOT NULL,
    stored   text    COLLATE "C" NOT NULL,
    again    text    COLLATE "C" NOT NULL,
    PRIMARY KEY (day, lead)
);
COMMENT ON TABLE nightly_difference IS 'derived: the first decision of a lead that came out differently, with its position in the log';
