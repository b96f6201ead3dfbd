-- Mails that carry a meeting.

ALTER TABLE mail ADD COLUMN step bigint, ADD COLUMN sequence integer;
COMMENT ON COLUMN mail.step IS 'the meeting that it tells of; the invitations are for its person, all other mails for the user';
COMMENT ON COLUMN mail.sequence IS 'how often the meeting had been moved or called off when it was told';
CREATE INDEX mail_step ON mail (step) WHERE step IS NOT NULL;
