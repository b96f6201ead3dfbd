-- Replays: the one that is attached to a draft, for those who sign it and for the version that it becomes.

CREATE TABLE draft_replay (
    draft     bigint      PRIMARY KEY REFERENCES draft,
    replay    bigint      NOT NULL REFERENCES replay,
    chosen_by text        NOT NULL,
    chosen    timestamptz NOT NULL
);
COMMENT ON TABLE draft_replay IS 'source: the replay that somebody has attached to a draft';
CREATE INDEX draft_replay_replay ON draft_replay (replay);
