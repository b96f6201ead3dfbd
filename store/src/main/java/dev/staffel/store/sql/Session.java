package dev.staffel.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// One transaction in progress.
public final class Session {
    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /// Begins a call of the statement; its parameters are set by name.
    public Call call(NamedStatement statement) {
        try {
            return new Call(statement, connection.prepareStatement(statement.jdbc()));
        } catch (SQLException e) {
            throw SqlFailure.in(statement, e);
        }
    }

    /// PostgreSQL's COPY, for many rows at once.
    public CopyManager copies() {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI();
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    /// Runs a `COPY … FROM STDIN` with all its data at once.
    ///
    /// @param length how many of the bytes are data
    public void copyIn(NamedStatement statement, byte[] data, int length) {
        try {
            var copy = copies().copyIn(statement.jdbc());
            try {
                copy.writeToCopy(data, 0, length);
                copy.endCopy();
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw SqlFailure.in(statement, e);
        }
    }

    /// The connection itself, for what the calls don't offer; don't commit or close it.
    public Connection connection() {
        return connection;
    }
}
