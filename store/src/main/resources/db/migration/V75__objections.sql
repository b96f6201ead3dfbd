-- Objections that leads raise, the answers to them, and which of those worked.

CREATE TABLE objection (
    id      bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    words   text    NOT NULL,
    tags    text[]  NOT NULL,
    retired boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE objection IS 'source: what leads object, as sales has written it down';
COMMENT ON COLUMN objection.retired IS 'whether it is no longer offered; what was noted of it stays';

CREATE TABLE objection_answer (
    id        bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    objection bigint  NOT NULL REFERENCES objection,
    words     text    NOT NULL,
    retired   boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE objection_answer IS 'source: what to answer to an objection';
CREATE INDEX objection_answer_objection ON objection_answer (objection);

CREATE TABLE objection_case (
    position  bigint      PRIMARY KEY,
    objection bigint      NOT NULL REFERENCES objection,
    answer    bigint      REFERENCES objection_answer,
    worked    boolean,
    raised    timestamptz NOT NULL
);
COMMENT ON TABLE objection_case IS 'source: objections raised in talks';
COMMENT ON COLUMN objection_case.position IS 'of the signal that tells of whom, by whom and in which words; one that is struck counts no more';
COMMENT ON COLUMN objection_case.worked IS 'whether the answer worked; null while that is not known';
CREATE INDEX objection_case_objection ON objection_case (objection, answer);
