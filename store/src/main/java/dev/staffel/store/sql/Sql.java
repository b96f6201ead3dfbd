package dev.staffel.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/// A database to work with: every access is a transaction that ends with the work, well or not at all.
public final class Sql {
    private final DataSource pool;

    public Sql(DataSource pool) {
        this.pool = pool;
    }

    /// Commits when the work returns and rolls back when it throws.
    ///
    /// @throws SqlFailure also when the outcome of the commit is unknown, see [SqlFailure#isOutcomeUnknown]
    public <T> T inTransaction(Function<Session, T> work) {
        return run(false, work);
    }

    /// The same, for work without a result.
    public void transact(Consumer<Session> work) {
        inTransaction(session -> {
            work.accept(session);
            return true;
        });
    }

    /// Reads the state of one moment, however many statements it takes.
    public <T> T inSnapshot(Function<Session, T> work) {
        return run(true, work);
    }

    private <T> T run(boolean snapshot, Function<Session, T> work) {
        try (var connection = pool.getConnection()) {
            // only if need be, because each of the two asks the server; the pool sets them back
            if (snapshot) {
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            connection.setAutoCommit(false);
            var result = orRollback(connection, work);
            commit(connection);
            return result;
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    private static <T> T orRollback(Connection connection, Function<Session, T> work) {
        try {
            return work.apply(new Session(connection));
        } catch (RuntimeException | Error failure) {
            try {
                connection.rollback();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
            throw failure;
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw SqlFailure.inCommit(e);
        }
    }
}
