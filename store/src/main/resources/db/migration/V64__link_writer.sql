-- Who changed ids and links last. An appender that did so itself still knows them, and need not ask again.

CREATE TABLE link_writer (
    writer uuid
);
COMMENT ON TABLE link_writer IS 'derived: the appender that changed ids and links last; empty when somebody else did';
INSERT INTO link_writer (writer) VALUES (NULL);

CREATE FUNCTION links_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE link_writer SET writer = NULL WHERE writer IS NOT NULL;
    RETURN NULL;
END
$$;

-- An appender says who it is before it writes; whoever does not is somebody else. All of them hold the append lock.
CREATE TRIGGER subject_changed AFTER INSERT OR UPDATE OR DELETE ON subject FOR EACH STATEMENT
    WHEN (coalesce(current_setting('staffel.appender', true), '') = '') EXECUTE FUNCTION links_changed();
CREATE TRIGGER link_changed AFTER INSERT OR UPDATE OR DELETE ON link FOR EACH STATEMENT
    WHEN (coalesce(current_setting('staffel.appender', true), '') = '') EXECUTE FUNCTION links_changed();
CREATE TRIGGER born_changed AFTER INSERT OR UPDATE OR DELETE ON born FOR EACH STATEMENT
    WHEN (coalesce(current_setting('staffel.appender', true), '') = '') EXECUTE FUNCTION links_changed();
CREATE TRIGGER erased_come AFTER INSERT ON erased FOR EACH STATEMENT EXECUTE FUNCTION links_changed();
CREATE TRIGGER subject_emptied AFTER TRUNCATE ON subject FOR EACH STATEMENT EXECUTE FUNCTION links_changed();
CREATE TRIGGER link_emptied AFTER TRUNCATE ON link FOR EACH STATEMENT EXECUTE FUNCTION links_changed();
CREATE TRIGGER born_emptied AFTER TRUNCATE ON born FOR EACH STATEMENT EXECUTE FUNCTION links_changed();
