-- What is asked of a PostgreSQL before anything is entrusted to it.

-- name: fitness
-- The settings on which durability rests, as this session sees them.
SELECT current_setting('server_version_num')::integer AS version_number,
       current_setting('server_version')              AS version,
       current_setting('fsync')                       AS fsync,
       current_setting('full_page_writes')            AS full_page_writes,
       current_setting('synchronous_commit')          AS synchronous_commit,
       current_setting('server_encoding')             AS encoding,
       current_database()                             AS database,
       current_user                                   AS role,
       pg_is_in_recovery()                            AS standby,
       coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS may_create;

-- name: other-programs
-- Sessions of other programs of Staffel in this database.
SELECT DISTINCT application_name AS name FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
  AND application_name LIKE 'staffel-%' AND application_name <> 'staffel-setup'
ORDER BY name LIMIT 10;
