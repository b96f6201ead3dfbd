-- Desks as teams of people: what each takes, when they work, how much they can have, who stands in for them.

ALTER TABLE desk
    DROP COLUMN turn,
    ADD COLUMN routed      bigint  NOT NULL DEFAULT 0,
    ADD COLUMN by_capacity boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN desk.routed IS 'how many leads the desk has routed so far';
COMMENT ON COLUMN desk.by_capacity IS 'whoever has most room is next, in place of whoever''s turn it is';

ALTER TABLE desk_member
    ADD COLUMN weight       integer NOT NULL DEFAULT 1,
    ADD COLUMN walked       bigint  NOT NULL DEFAULT 0,
    ADD COLUMN last_routed  bigint  NOT NULL DEFAULT 0,
    ADD COLUMN deputy       text    COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN new_per_week integer,
    ADD COLUMN open         integer,
    ADD COLUMN least_value  bigint;
COMMENT ON COLUMN desk_member.walked IS 'the way in the turn so far; see the engine''s Turn';
COMMENT ON COLUMN desk_member.new_per_week IS 'null: as the playbook says for the desk';

CREATE TABLE desk_takes (
    desk   text COLLATE "C" NOT NULL,
    member text COLLATE "C" NOT NULL,
    trait  text COLLATE "C" NOT NULL,
    value  text COLLATE "C" NOT NULL,
    PRIMARY KEY (desk, member, trait, value)
);
COMMENT ON TABLE desk_takes IS 'source: what a member of a desk is named for, such as a territory or a language';

CREATE TABLE working_hours (
    person   text     COLLATE "C" NOT NULL,
    weekday  smallint NOT NULL,
    begins   time     NOT NULL,
    ends     time     NOT NULL,
    PRIMARY KEY (person, weekday, begins)
);
COMMENT ON TABLE working_hours IS 'source: who works when; under the empty id the company''s own hours';
COMMENT ON COLUMN working_hours.weekday IS '1 Monday to 7 Sunday';

CREATE TABLE working_place (
    person   text COLLATE "C" PRIMARY KEY,
    zone     text COLLATE "C" NOT NULL,
    calendar text COLLATE "C" NOT NULL
);
COMMENT ON TABLE working_place IS 'source: in which zone and by which holidays somebody works; under the empty id the company';

CREATE TABLE holiday (
    calendar text COLLATE "C" NOT NULL,
    day      date NOT NULL,
    name     text NOT NULL,
    PRIMARY KEY (calendar, day)
);
COMMENT ON TABLE holiday IS 'source: free days by calendar, such as DE-BY';

CREATE TABLE absence (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person text        COLLATE "C" NOT NULL,
    begins timestamptz NOT NULL,
    ends   timestamptz NOT NULL
);
COMMENT ON TABLE absence IS 'source: who is away from when until when';
CREATE INDEX absence_person ON absence (person, ends);

CREATE TABLE routed (
    desk   text        COLLATE "C" NOT NULL,
    member text        COLLATE "C" NOT NULL,
    lead   bigint      NOT NULL,
    offer  integer     NOT NULL,
    number bigint      NOT NULL,
    at     timestamptz NOT NULL,
    PRIMARY KEY (desk, number)
);
COMMENT ON TABLE routed IS 'source: who got which lead by routing, for the week''s count';
CREATE INDEX routed_member ON routed (member, at);
