-- Who may come in and what they did: users, sessions, one-time links, API tokens, the audit trail.

CREATE TABLE staff (
    id               uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    email            text        COLLATE "C" NOT NULL UNIQUE CHECK (email = lower(email)),
    name             text        NOT NULL,
    roles            text[]      NOT NULL,
    password         text,
    language         text        NOT NULL DEFAULT '',
    theme            text        NOT NULL DEFAULT '',
    created          timestamptz NOT NULL DEFAULT now(),
    disabled         timestamptz
);
COMMENT ON TABLE staff IS 'source: users; never deleted, so that the audit trail keeps naming them';
COMMENT ON COLUMN staff.password IS 'hash by Argon2id; null until the invitation is used';
COMMENT ON COLUMN staff.language IS 'empty: as the browser asks';

CREATE TABLE staff_setting (
    staff uuid NOT NULL REFERENCES staff,
    name  text COLLATE "C" NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (staff, name)
);
COMMENT ON TABLE staff_setting IS 'source: what a user keeps for themselves, such as the columns of a list';

CREATE TABLE session (
    hash    bytea       PRIMARY KEY,
    staff   uuid        NOT NULL REFERENCES staff,
    created timestamptz NOT NULL DEFAULT now(),
    seen    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE session IS 'derived: who is signed in; empty after a restore';
CREATE INDEX session_staff ON session (staff);

CREATE TABLE known_device (
    hash  bytea       PRIMARY KEY,
    staff uuid        NOT NULL REFERENCES staff,
    seen  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE known_device IS 'derived: browsers that have signed in before, so that guessing elsewhere does not lock them out';
CREATE INDEX known_device_staff ON known_device (staff);

CREATE TABLE one_time_link (
    hash    bytea       PRIMARY KEY,
    purpose text        COLLATE "C" NOT NULL CHECK (purpose IN ('setup', 'invitation')),
    staff   uuid        REFERENCES staff,
    expires timestamptz NOT NULL
);
COMMENT ON TABLE one_time_link IS 'derived: links that let somebody choose a password once; none survives a restore';
CREATE INDEX one_time_link_staff ON one_time_link (staff);

CREATE TABLE api_token (
    id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    name       text        NOT NULL,
    hash       bytea       NOT NULL UNIQUE,
    scopes     text[]      NOT NULL,
    created    timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL,
    used       timestamptz,
    revoked    timestamptz
);
COMMENT ON TABLE api_token IS 'source: what programs show to use the API; only a hash is kept';

CREATE TABLE answered (
    caller text        COLLATE "C" NOT NULL,
    key    text        COLLATE "C" NOT NULL,
    asked  bytea       NOT NULL,
    at     timestamptz NOT NULL DEFAULT now(),
    status smallint,
    type   text,
    body   bytea,
    PRIMARY KEY (caller, key)
);
COMMENT ON TABLE answered IS 'derived: answers of the API kept for a day under their Idempotency-Key';
COMMENT ON COLUMN answered.asked IS 'hash of verb, address and body';
COMMENT ON COLUMN answered.status IS 'null while the first request is still under way';
CREATE INDEX answered_at ON answered (at);

CREATE TABLE audit (
    id      uuid        NOT NULL DEFAULT gen_random_uuid(),
    at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor   text        NOT NULL,
    action  text        COLLATE "C" NOT NULL,
    target  text        COLLATE "C" NOT NULL,
    detail  text        NOT NULL,
    address text        COLLATE "C" NOT NULL,
    PRIMARY KEY (at, id)
);
COMMENT ON TABLE audit IS 'source: who did what when to what, from where; rows are only ever added';
CREATE INDEX audit_action ON audit (action, at);
CREATE INDEX audit_target ON audit (target, at);

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append only';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
