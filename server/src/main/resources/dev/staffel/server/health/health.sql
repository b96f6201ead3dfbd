-- name: database-answers
-- Whether the database answers.
SELECT true AS answers;
