-- What the database is made of.

-- name: tables
-- All tables of ours.
SELECT table_name::text AS name FROM information_schema.tables
WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> 'schema_history'
ORDER BY 1;

-- name: columns
-- All columns of tables.
SELECT columns.table_name || '.' || columns.column_name AS name
FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND table_name <> 'schema_history'
ORDER BY 1;

-- name: referring
-- Columns that refer to a user.
SELECT conrelid::regclass || '.' || attname AS name
FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
WHERE contype = 'f' AND confrelid = 'staff'::regclass
ORDER BY 1;
