package dev.staffel.store.postgres;

import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Statements;
import java.util.ArrayList;
import java.util.List;

/// Whether a PostgreSQL can be trusted with what Staffel acknowledges.
final class Fitness {
    private static final Statements SQL = Statements.beside(Fitness.class, "fitness.sql");
    private static final int OLDEST = 150_000;

    private Fitness() {}

    /// What other sessions of Staffel's programs call themselves.
    static List<String> otherPrograms(Session session) {
        return session.call(SQL.named("other-programs")).list(row -> row.text("name"));
    }

    /// All that is wrong with it, each with its remedy; empty when it will do.
    static List<String> problems(Session session) {
        return session.call(SQL.named("fitness")).one(Fitness::problems);
    }

    private static List<String> problems(Row row) {
        var problems = new ArrayList<String>();
        if (row.integer("version_number") < OLDEST)
            problems.add(
                    "It is PostgreSQL %s, but 15 or newer is needed: upgrade it."
                            .formatted(row.text("version")));
        if (!row.text("fsync").equals("on"))
            problems.add(
                    "fsync is off, so a power cut loses leads: set fsync = on and restart it.");
        if (!row.text("full_page_writes").equals("on"))
            problems.add(
                    "full_page_writes is off, so a power cut damages pages: set full_page_writes = on.");
        if (row.text("synchronous_commit").equals("off"))
            problems.add(
                    "synchronous_commit is off, so what was acknowledged can be lost: ALTER DATABASE \"%s\" SET synchronous_commit = on."
                            .formatted(row.text("database")));
        if (!row.text("encoding").equals("UTF8"))
            problems.add(
                    "The database's encoding is %s: create one with CREATE DATABASE staffel ENCODING 'UTF8' TEMPLATE template0."
                            .formatted(row.text("encoding")));
        if (row.flag("standby"))
            problems.add("It is a standby that can't be written to: name the primary.");
        if (!row.flag("may_create"))
            problems.add(
                    "The user %s may not create tables: GRANT CREATE, USAGE ON SCHEMA public TO \"%s\"."
                            .formatted(row.text("role"), row.text("role")));
        return problems;
    }
}
