-- Replays: what a threshold at each level near it leads to, so that moving it is a look-up.

CREATE TABLE replay_level (
    replay  bigint  NOT NULL REFERENCES replay ON DELETE CASCADE,
    entry   text    COLLATE "C" NOT NULL,
    level   integer NOT NULL,
    stands  integer NOT NULL,
    figures text    NOT NULL,
    PRIMARY KEY (replay, entry, level)
);
COMMENT ON TABLE replay_level IS 'source: the figures of a replay with the threshold of one way in at another level, as JSON';
COMMENT ON COLUMN replay_level.stands IS 'where the threshold stands in the playbook that was tried';

CREATE TABLE replay_shift (
    replay        bigint   NOT NULL REFERENCES replay ON DELETE CASCADE,
    entry         text     COLLATE "C" NOT NULL,
    lead          bigint   NOT NULL,
    least         integer  NOT NULL,
    most          integer  NOT NULL,
    told          boolean  NOT NULL,
    points        bigint   NOT NULL,
    before_at     timestamptz,
    after_at      timestamptz,
    handed_over   timestamptz,
    accepted      timestamptz,
    ended         timestamptz,
    before_points integer  NOT NULL,
    after_points  integer  NOT NULL,
    missed_win    boolean  NOT NULL,
    gained_win    boolean  NOT NULL,
    turn          text     COLLATE "C" NOT NULL,
    ending        text     COLLATE "C" NOT NULL,
    reason        text     COLLATE "C" NOT NULL,
    before_entry  text     COLLATE "C" NOT NULL,
    after_entry   text     COLLATE "C" NOT NULL,
    before_grade  text     COLLATE "C" NOT NULL,
    after_grade   text     COLLATE "C" NOT NULL,
    before_weeks  text[]   NOT NULL,
    after_weeks   text[]   NOT NULL,
    conditions    text[]   NOT NULL,
    rules         text[]   NOT NULL,
    value         bigint,
    PRIMARY KEY (replay, entry, lead, least)
);
COMMENT ON TABLE replay_shift IS 'source: how a lead fares with a threshold from one level to another, where it fares otherwise than where the threshold stands';
COMMENT ON COLUMN replay_shift.told IS 'false where the replay has nothing to tell of the lead at these levels';
CREATE INDEX replay_shift_lead ON replay_shift (lead);
