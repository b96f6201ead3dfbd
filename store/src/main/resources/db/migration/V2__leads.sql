-- What is folded from the log: leads with the columns of their lists, decisions, passages, the outbox.

CREATE TABLE lead (
    id            bigint      PRIMARY KEY,
    position      bigint      NOT NULL,
    created       timestamptz NOT NULL,
    at            timestamptz NOT NULL,
    stage_since   timestamptz NOT NULL,
    last_activity timestamptz,
    wake_at       timestamptz,
    deadline      timestamptz,
    merged_into   bigint,
    version       integer     NOT NULL,
    interest      integer     NOT NULL,
    interest_day  integer     NOT NULL,
    offer         integer,
    matched       smallint    NOT NULL,
    known         smallint    NOT NULL,
    maturity      smallint    NOT NULL,
    first_source  smallint    NOT NULL,
    last_source   smallint    NOT NULL,
    shown         boolean     NOT NULL,
    grade         text        COLLATE "C" NOT NULL,
    stage         text        COLLATE "C" NOT NULL,
    holder_kind   text        COLLATE "C" NOT NULL,
    desk          text        COLLATE "C" NOT NULL,
    holder        text        COLLATE "C" NOT NULL,
    persona       text        COLLATE "C" NOT NULL,
    sort_name     text        COLLATE "C" NOT NULL,
    first_name    text        NOT NULL,
    last_name     text        NOT NULL,
    email         text        NOT NULL,
    phone         text        NOT NULL,
    title         text        NOT NULL,
    company       text        NOT NULL,
    country       text        COLLATE "C" NOT NULL,
    first_campaign text       NOT NULL,
    last_campaign text        NOT NULL,
    topics        text[]      NOT NULL,
    topic_interest integer[]  NOT NULL,
    state         bytea       NOT NULL,
    search        tsvector    NOT NULL
);
COMMENT ON TABLE lead IS 'derived: each lead as folded up to a position, with the columns of the lists';
COMMENT ON COLUMN lead.interest IS 'whole points as of the last fold or the last midnight sweep';
COMMENT ON COLUMN lead.interest_day IS 'the day of the epoch, in the company''s zone, that interest is shown of';
COMMENT ON COLUMN lead.maturity IS '0 none, 1 learning, 2 comparing, 3 deciding';
COMMENT ON COLUMN lead.shown IS 'false for leads closed by a merge';
COMMENT ON COLUMN lead.sort_name IS 'last and first name, else company or e-mail, folded to plain small letters';

-- Lists ask each stage for its first rows and merge them, so these serve any set of stages.
CREATE INDEX lead_interest ON lead (stage, interest DESC, id DESC) WHERE shown;
CREATE INDEX lead_activity ON lead (stage, last_activity DESC NULLS LAST, id DESC) WHERE shown;
CREATE INDEX lead_created ON lead (stage, created DESC, id DESC) WHERE shown;
CREATE INDEX lead_name ON lead (stage, sort_name, id) WHERE shown;
CREATE INDEX lead_holder ON lead (holder, desk, deadline) WHERE holder_kind <> 'marketing';
CREATE INDEX lead_deadline ON lead (deadline, id) WHERE deadline IS NOT NULL;
CREATE INDEX lead_wake ON lead (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX lead_search ON lead USING gin (search);

CREATE TABLE fact (
    lead         bigint      NOT NULL,
    position     bigint      NOT NULL,
    at           timestamptz NOT NULL,
    ordinal      integer     NOT NULL,
    version      integer     NOT NULL,
    kind         text        COLLATE "C" NOT NULL,
    stage_from   text        COLLATE "C" NOT NULL,
    stage_to     text        COLLATE "C" NOT NULL,
    cause        text        COLLATE "C" NOT NULL,
    cause_detail text        NOT NULL,
    cause_by     text        NOT NULL,
    content      bytea       NOT NULL,
    PRIMARY KEY (lead, position, ordinal)
);
COMMENT ON TABLE fact IS 'derived: every decision with its cause and the playbook version that made it';

CREATE TABLE passage (
    lead     bigint      NOT NULL,
    position bigint      NOT NULL,
    entered  timestamptz NOT NULL,
    "left"   timestamptz,
    version  integer     NOT NULL,
    place    smallint    NOT NULL,
    skipped  boolean     NOT NULL,
    stage    text        COLLATE "C" NOT NULL,
    cause    text        COLLATE "C" NOT NULL,
    PRIMARY KEY (lead, position, place)
);
COMMENT ON TABLE passage IS 'derived: how leads passed through the stages; stages left out are marked skipped';
CREATE INDEX passage_stage ON passage (stage, entered);

CREATE TABLE effect (
    position bigint      NOT NULL,
    ordinal  integer     NOT NULL,
    lead     bigint      NOT NULL,
    emitted  timestamptz NOT NULL,
    next_try timestamptz,
    attempts integer     NOT NULL DEFAULT 0,
    state    smallint    NOT NULL DEFAULT 0,
    kind     text        COLLATE "C" NOT NULL,
    content  bytea       NOT NULL,
    error    text,
    PRIMARY KEY (position, ordinal)
);
COMMENT ON TABLE effect IS 'derived: the outbox, what is to be done outside; never filled by a rebuild';
COMMENT ON COLUMN effect.state IS '0 open, 1 done, 2 given up, 3 in doubt';
CREATE INDEX effect_due ON effect (next_try, position, ordinal) WHERE state = 0;

CREATE TABLE fold_cursor (
    name     text   COLLATE "C" PRIMARY KEY,
    position bigint NOT NULL
);
COMMENT ON TABLE fold_cursor IS 'derived: how far workers have come';

CREATE TABLE shape_day (
    shape   integer NOT NULL,
    day     date    NOT NULL,
    signals bigint  NOT NULL,
    PRIMARY KEY (shape, day)
);
COMMENT ON TABLE shape_day IS 'derived: how many signals had a shape on a day';
