-- What meters work out by night, kept by day.

CREATE TABLE meter_night (
    day     integer     NOT NULL,
    version integer     NOT NULL,
    begun   timestamptz NOT NULL,
    ended   timestamptz,
    PRIMARY KEY (day, version)
);
COMMENT ON TABLE meter_night IS 'derived: on which days the rules of a version were tried on the recorded past';

CREATE TABLE meter_rule (
    day           integer  NOT NULL,
    version       integer  NOT NULL,
    place         integer  NOT NULL,
    leads         integer  NOT NULL,
    fired         integer  NOT NULL,
    by_humans     integer  NOT NULL,
    by_machines   integer  NOT NULL,
    decisions     integer  NOT NULL,
    changed       integer  NOT NULL,
    rule          text     COLLATE "C" NOT NULL,
    fired_leads   bigint[] NOT NULL,
    changed_leads bigint[] NOT NULL,
    PRIMARY KEY (day, version, rule)
);
COMMENT ON TABLE meter_rule IS 'derived: what each rule did in the recorded past, with the first leads of which it did';
