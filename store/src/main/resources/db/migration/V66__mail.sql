-- Mails to the users of Staffel: by which server they go, and what became of each.

CREATE TABLE mail_server (
    id          smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    is_on       boolean  NOT NULL,
    host        text     NOT NULL,
    port        integer  NOT NULL,
    security    text     COLLATE "C" NOT NULL,
    username    text     NOT NULL,
    password    bytea,
    sender      text     NOT NULL,
    sender_name text     NOT NULL,
    base        text     NOT NULL
);
COMMENT ON TABLE mail_server IS 'source: the company''s mail server';
COMMENT ON COLUMN mail_server.password IS 'sealed with the key in the data folder, which is in no backup';
COMMENT ON COLUMN mail_server.base IS 'the address under which users reach Staffel, for links in mails';

CREATE TABLE mail (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    purpose  text     COLLATE "C" NOT NULL,
    staff    uuid     NOT NULL,
    lead     bigint,
    offer    integer,
    position bigint,
    ordinal  integer,
    state    smallint NOT NULL DEFAULT 0,
    attempts integer  NOT NULL DEFAULT 0,
    planned  timestamptz NOT NULL,
    next_try timestamptz,
    changed  timestamptz NOT NULL,
    link     bytea,
    answer   text     NOT NULL DEFAULT '',
    UNIQUE (position, ordinal, staff)
);
COMMENT ON TABLE mail IS 'source: mails to users and what became of them; texts are not kept';
COMMENT ON COLUMN mail.state IS '0 planned, 1 being handed over, 2 accepted by the server, 3 refused, 4 not needed any more, 5 in doubt';
COMMENT ON COLUMN mail.link IS 'hash of the secret word in its link';
CREATE INDEX mail_due ON mail (next_try, id) WHERE state = 0;
CREATE INDEX mail_under_way ON mail (changed) WHERE state = 1;
CREATE INDEX mail_of_lead ON mail (lead) WHERE lead IS NOT NULL;
CREATE UNIQUE INDEX mail_link ON mail (link) WHERE link IS NOT NULL;

-- What of the outbox is told to people.
CREATE INDEX effect_told ON effect (position, ordinal) WHERE state = 0 AND kind LIKE 'tell-%';
