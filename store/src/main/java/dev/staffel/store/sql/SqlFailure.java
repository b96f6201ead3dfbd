package dev.staffel.store.sql;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The database refused, or did not answer.
public final class SqlFailure extends RuntimeException {
    // Classes of SQLState by which the server itself says that it did not commit: bad values,
    // broken
    // constraints, a transaction that had ended before, a conflict, a missing right, our own RAISE.
    private static final Set<String> SERVER_SAID_NO =
            Set.of("22", "23", "25", "40", "42", "44", "P0");

    private final String sqlState;
    private final boolean inCommit;

    private SqlFailure(String message, SQLException cause, boolean inCommit) {
        super(message, cause);
        var state = stateOf(cause);
        this.sqlState = state == null ? "" : state;
        this.inCommit = inCommit;
    }

    static SqlFailure in(NamedStatement statement, SQLException cause) {
        return new SqlFailure(statement.name() + ": " + cause.getMessage(), cause, false);
    }

    /// For what goes past the calls, such as COPY.
    public static SqlFailure of(SQLException cause) {
        return new SqlFailure(String.valueOf(cause.getMessage()), cause, false);
    }

    static SqlFailure inCommit(SQLException cause) {
        return new SqlFailure("commit: " + cause.getMessage(), cause, true);
    }

    /// The five characters of the SQL standard, or empty.
    public String sqlState() {
        return sqlState;
    }

    /// Whether the transaction may have been committed although it failed: only an answer of the server
    /// to the commit tells, and it did not come or does not say.
    public boolean isOutcomeUnknown() {
        return inCommit && (sqlState.length() < 2 || !SERVER_SAID_NO.contains(classOfState()));
    }

    /// Whether the database is away or going away, so that trying again later makes sense.
    public boolean isDatabaseAway() {
        return sqlState.isEmpty()
                || Set.of("08", "53", "58").contains(classOfState())
                || sqlState.startsWith("57P0");
    }

    /// Whether another transaction was in the way, so that trying again at once makes sense.
    public boolean isConflict() {
        return sqlState.equals("40001") || sqlState.equals("40P01");
    }

    /// Whether a row with the same key was there already.
    public boolean isDuplicate() {
        return sqlState.equals("23505");
    }

    /// Whether the values themselves were refused, so that the same ones will be refused again.
    public boolean isOfValues() {
        return Set.of("22", "23", "54").contains(classOfState());
    }

    /// Whether a text holds a character that PostgreSQL can't store, which only strangers' programs send.
    public boolean isOfUnfitText() {
        return sqlState.equals("22021") || sqlState.equals("22P05");
    }

    private String classOfState() {
        return sqlState.substring(0, Math.min(2, sqlState.length()));
    }

    private static @Nullable String stateOf(SQLException exception) {
        return exception.getSQLState() == null && exception.getCause() instanceof SQLException cause
                ? stateOf(cause)
                : exception.getSQLState();
    }
}
