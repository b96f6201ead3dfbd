-- What somebody is going to do with a lead, and when; and how a desk tries to reach people.

CREATE TABLE step (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lead      bigint      NOT NULL,
    made_for  bigint      NOT NULL,
    kind      text        COLLATE "C" NOT NULL,
    due       timestamptz NOT NULL,
    timed     boolean     NOT NULL,
    ends      timestamptz,
    staff     uuid,
    what      text        NOT NULL,
    place     text        NOT NULL,
    attempt   integer,
    since     timestamptz,
    looked    bigint,
    answered  text        COLLATE "C" NOT NULL DEFAULT '',
    postponed integer     NOT NULL DEFAULT 0,
    state     smallint    NOT NULL DEFAULT 0,
    outcome   text        COLLATE "C" NOT NULL DEFAULT '',
    note      text        NOT NULL DEFAULT '',
    follows   bigint,
    dated     bigint,
    position  bigint,
    made      timestamptz NOT NULL,
    made_by   text        COLLATE "C" NOT NULL,
    ended     timestamptz,
    ended_by  text        COLLATE "C" NOT NULL DEFAULT '',
    uid       uuid        NOT NULL DEFAULT gen_random_uuid(),
    sequence  integer     NOT NULL DEFAULT 0,
    invites_person boolean NOT NULL DEFAULT false,
    invites_holder boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE step IS 'source: the dated steps of leads: calls, mails, meetings and tasks, and what came of them';
COMMENT ON COLUMN step.lead IS 'whose step it is now; after a merge the survivor''s';
COMMENT ON COLUMN step.made_for IS 'whose it was when it was made, so that the undoing of a merge gives it back';
COMMENT ON COLUMN step.timed IS 'false where only the day counts; due is then the beginning of that day';
COMMENT ON COLUMN step.staff IS 'who is to do it; empty for whoever holds the lead';
COMMENT ON COLUMN step.attempt IS 'the place in the cadence, from 0; empty where it belongs to none, or the cadence has ended';
COMMENT ON COLUMN step.since IS 'when the attempts of the cadence began';
COMMENT ON COLUMN step.looked IS 'position of the log up to which answers of the person have been looked for';
COMMENT ON COLUMN step.answered IS 'the activity by which the person answered meanwhile';
COMMENT ON COLUMN step.state IS '0 open, 1 done, 2 cancelled';
COMMENT ON COLUMN step.follows IS 'the step whose outcome brought this one';
COMMENT ON COLUMN step.dated IS 'position of the signal that says that a meeting was dated';
COMMENT ON COLUMN step.position IS 'position of the signal that says what came of it';
COMMENT ON COLUMN step.sequence IS 'raised whenever a meeting is moved or cancelled (RFC 5545)';
COMMENT ON COLUMN step.invites_person IS 'whether the person is sent the meeting for their calendar, and its changes';
COMMENT ON COLUMN step.invites_holder IS 'whether who is to do it is sent the meeting for their calendar, and its changes';
CREATE INDEX step_lead ON step (lead, id);
CREATE INDEX step_open ON step (lead, due, id) WHERE state = 0;
CREATE INDEX step_of_staff ON step (staff, due, id) WHERE state = 0 AND staff IS NOT NULL;
CREATE INDEX step_follows ON step (follows) WHERE follows IS NOT NULL;
CREATE INDEX step_attempts ON step (lead) WHERE state = 0 AND attempt IS NOT NULL;

CREATE TABLE cadence (
    desk    text COLLATE "C" PRIMARY KEY,
    kinds   text[]    NOT NULL,
    days    integer[] NOT NULL,
    answers text[]    NOT NULL
);
COMMENT ON TABLE cadence IS 'source: how a desk tries to reach a person after accepting, attempt by attempt; the shipped one where a desk has none';
COMMENT ON COLUMN cadence.days IS 'working days after accepting, of each attempt';
COMMENT ON COLUMN cadence.answers IS 'ids of the activities by which a person answers';
