package dev.staffel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.store.postgres.DatabaseAddress;
import dev.staffel.store.testing.StatementFiles;
import dev.staffel.store.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What holds for every table and every statement, on the PostgreSQL that Staffel brings along.
class SchemaTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    @Test
    void everyStatementIsPrepared() throws SQLException {
        assertThat(StatementFiles.all()).isNotEmpty();
        assertThat(preparing(database.address())).isEmpty();
    }

    @Test
    void everyTableSaysWhetherItIsSourceOrDerived() throws SQLException {
        assertThat(
                        texts(
                                database.address(),
                                """
                                SELECT relname FROM pg_class
                                WHERE relkind IN ('r', 'p') AND NOT relispartition
                                  AND relnamespace = 'public'::regnamespace AND relname <> 'schema_history'
                                  AND coalesce(obj_description(oid, 'pg_class'), '') !~ '^(source|derived): .'
                                ORDER BY relname
                                """))
                .as("tables whose comment begins with neither 'source: ' nor 'derived: '")
                .isEmpty();
    }

    @Test
    void noSourceTableRefersToADerivedOne() throws SQLException {
        assertThat(
                        texts(
                                database.address(),
                                """
                                SELECT conrelid::regclass || ' -> ' || confrelid::regclass FROM pg_constraint
                                WHERE contype = 'f' AND obj_description(conrelid, 'pg_class') LIKE 'source:%'
                                  AND obj_description(confrelid, 'pg_class') LIKE 'derived:%'
                                ORDER BY 1
                                """))
                .as("a restore fills the source tables first")
                .isEmpty();
    }

    static List<String> preparing(DatabaseAddress address) throws SQLException {
        try (var connection =
                DriverManager.getConnection(address.url(), address.user(), address.password())) {
            return StatementFiles.problemsOf(connection);
        }
    }

    private static List<String> texts(DatabaseAddress address, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) all.add(rows.getString(1));
            return all;
        }
    }
}
