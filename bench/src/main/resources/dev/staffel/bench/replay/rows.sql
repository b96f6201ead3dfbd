-- name: copy-rows
-- The columns that a replay reads, as the log has them.
COPY (SELECT subject, position, thousandths, happened, received, shape, version, kind, history, batch, content FROM signal)
TO STDOUT (FORMAT binary);
