-- name: server
-- The mail server, if one was ever set up.
SELECT is_on, host, port, security, username, password, sender, sender_name, base FROM mail_server;

-- name: keep-server
-- Sets the mail server up anew.
INSERT INTO mail_server (is_on, host, port, security, username, password, sender, sender_name, base)
VALUES (:on, :host, :port, :security, :username, :password, :sender, :name, :base)
ON CONFLICT (id) DO UPDATE SET is_on = excluded.is_on, host = excluded.host, port = excluded.port,
    security = excluded.security, username = excluded.username, password = excluded.password,
    sender = excluded.sender, sender_name = excluded.sender_name, base = excluded.base;

-- name: plan
-- A mail to be sent; what is told twice is one mail.
INSERT INTO mail (purpose, staff, lead, position, ordinal, planned, next_try, changed)
VALUES (:purpose, :staff, :lead, :position, :ordinal, :now, :due, :now)
ON CONFLICT (position, ordinal, staff) DO NOTHING;

-- name: begin-test
-- A mail that is handed over at once.
INSERT INTO mail (purpose, staff, state, attempts, planned, changed)
VALUES ('test', :staff, 1, 1, :now, :now)
RETURNING id, purpose, staff, lead, attempts, planned, step;

-- name: claim
-- The next mail that is due; nobody else takes it from now on.
UPDATE mail SET state = 1, attempts = attempts + 1, changed = :now
WHERE id = (SELECT id FROM mail WHERE state = 0 AND next_try <= :now ORDER BY next_try, id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id, purpose, staff, lead, attempts, planned, step;

-- name: link
-- The link that a mail is going to carry.
UPDATE mail SET link = :hash, offer = :offer WHERE id = :id;

-- name: settle
-- What became of a mail.
UPDATE mail SET state = :state, answer = :answer, next_try = :next, changed = :now WHERE id = :id AND state = 1;

-- name: lose
-- Mails that somebody began to hand over and never came back from.
UPDATE mail SET state = 5, answer = '', changed = :now WHERE state = 1 AND changed < :since;

-- name: again
-- Sends a mail once more that was refused or is in doubt.
UPDATE mail SET state = 0, attempts = 0, next_try = :now, changed = :now, answer = ''
WHERE id = :id AND state IN (3, 5) AND purpose <> 'test';

-- name: lately
-- The newest mails, with whom they are for.
SELECT mail.id, mail.purpose, mail.lead, mail.state, mail.attempts, mail.planned, mail.changed, mail.next_try, mail.answer, staff.name
FROM mail JOIN staff ON staff.id = mail.staff
WHERE mail.id < :before ORDER BY mail.id DESC LIMIT :limit;

-- name: by-link
-- The mail that a link came with, unless its offer is long past.
SELECT staff, lead, offer FROM mail
WHERE link = :hash AND planned >= :since AND lead IS NOT NULL AND offer IS NOT NULL;

-- name: told-before
-- Whether a user has had a mail of this purpose about this offer.
SELECT EXISTS (SELECT FROM mail WHERE lead = :lead AND offer = :offer AND staff = :staff AND purpose = :purpose
                                  AND state = 2 AND id <> :id) AS told;

-- name: plan-meeting
-- A mail that tells of a meeting.
INSERT INTO mail (purpose, staff, lead, step, planned, next_try, changed)
VALUES (:purpose, :staff, :lead, :step, :now, :now, :now);

-- name: meeting-told
-- How a meeting stood when a mail told of it.
UPDATE mail SET sequence = :sequence WHERE id = :id;

-- name: meeting-told-before
-- How a meeting stood when a mail of these purposes last told of it.
SELECT max(sequence) AS sequence FROM mail
WHERE step = :step AND purpose = ANY (:purposes::text[]) AND state = 2 AND id <> :id;
