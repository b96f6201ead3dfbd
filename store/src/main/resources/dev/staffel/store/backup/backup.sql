-- What a backup has to know about the tables.

-- name: source-tables
-- The tables marked as source, each after those that it refers to.
WITH RECURSIVE
source_table AS (
    SELECT oid, relname
    FROM pg_class
    WHERE relkind IN ('r', 'p') AND NOT relispartition
      AND relnamespace = current_schema()::regnamespace
      AND obj_description(oid, 'pg_class') LIKE 'source:%'
),
reference AS (
    SELECT DISTINCT conrelid AS referring, confrelid AS referred
    FROM pg_constraint
    WHERE contype = 'f' AND conrelid <> confrelid
),
depth AS (
    SELECT oid, 0 AS steps FROM source_table
    UNION
    SELECT referring, steps + 1
    FROM depth JOIN reference ON referred = oid
    WHERE steps < 100
)
SELECT relname AS name,
       (SELECT array_agg(attname::text ORDER BY attnum)
        FROM pg_attribute
        WHERE attrelid = source_table.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
FROM source_table JOIN depth USING (oid)
GROUP BY source_table.oid, relname
ORDER BY max(steps), relname;

-- name: sequences
-- All sequences that have given numbers, whoever owns them.
SELECT sequencename AS name, last_value AS value
FROM pg_sequences
WHERE schemaname = current_schema() AND last_value IS NOT NULL
ORDER BY sequencename;

-- name: set-sequence
-- Makes a sequence go on after a number.
SELECT setval(format('%I', :name::text)::regclass, :value::bigint) AS value;

-- name: tables
-- All tables there are, to see that a database is empty.
SELECT relname AS name
FROM pg_class
WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace
ORDER BY relname
LIMIT 5;

-- name: no-time-limit
-- Lifts the limits of this transaction, which may take as long as the tables are large.
SELECT set_config('statement_timeout', '0', true) AS statement,
       set_config('idle_in_transaction_session_timeout', '0', true) AS idle;

-- name: release
-- How the newest release decides that folds here, and how many leads still stand as one before left them.
SELECT setting.value::integer AS behaviour,
       (SELECT count(*) FROM lead WHERE lead.behaviour < setting.value::integer) AS behind
FROM setting WHERE setting.name = 'behaviour';
