package dev.staffel.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A statement being filled in and then run, once.
public final class Call {
    private static final int ROWS_AT_ONCE = 1_000;

    private final NamedStatement statement;
    private final PreparedStatement prepared;
    private final Set<String> missing;

    Call(NamedStatement statement, PreparedStatement prepared) {
        this.statement = statement;
        this.prepared = prepared;
        this.missing = new HashSet<>(statement.parameters());
    }

    /// Binds a parameter. Instants, dates, texts, numbers, booleans, bytes, UUIDs, null and optional
    /// ones are taken as they are; `long[]`, `int[]`, `String[]`, `Instant[]` and lists of texts become
    /// arrays of SQL.
    public Call set(String parameter, @Nullable Object value) {
        return bind(parameter, Binding.of(value));
    }

    /// Binds an array whose elements have the given type of SQL.
    public Call setArray(String parameter, String elementType, @Nullable Object... elements) {
        return bind(
                parameter,
                (prepared, place) ->
                        prepared.setArray(
                                place,
                                prepared.getConnection().createArrayOf(elementType, elements)));
    }

    /// The number of rows that were changed.
    public int update() {
        return run(PreparedStatement::executeUpdate);
    }

    /// Puts the parameters set so far aside as one of many changes; the next may change some of them.
    public Call addToBatch() {
        requireComplete();
        try {
            prepared.addBatch();
            return this;
        } catch (SQLException e) {
            throw SqlFailure.in(statement, e);
        }
    }

    /// Makes all changes put aside, and tells how many rows each changed.
    public int[] updateBatch() {
        return run(PreparedStatement::executeBatch);
    }

    public <T> List<T> list(Function<Row, T> mapper) {
        var all = new ArrayList<T>();
        each(row -> all.add(mapper.apply(row)));
        return all;
    }

    /// The only row, or nothing.
    ///
    /// @throws IllegalStateException when there are several
    public <T> Optional<T> first(Function<Row, T> mapper) {
        var all = list(mapper);
        if (all.size() > 1)
            throw new IllegalStateException(
                    "%s found %d rows instead of one".formatted(statement.name(), all.size()));
        return all.stream().findFirst();
    }

    /// The only row of a query that always has one, such as a count or an INSERT … RETURNING.
    public <T> T one(Function<Row, T> mapper) {
        return first(mapper)
                .orElseThrow(() -> new IllegalStateException(statement.name() + " found no row"));
    }

    /// Hands over each row as it comes, in bounded memory.
    public void each(Consumer<Row> consumer) {
        run(ready -> {
            ready.setFetchSize(ROWS_AT_ONCE);
            try (var rows = ready.executeQuery()) {
                while (rows.next()) consumer.accept(new Row(rows));
            }
            return true;
        });
    }

    /// Runs a statement, or several in one round trip, whose rows are of no interest.
    public void run() {
        run(ready -> {
            var hasMore = true;
            ready.execute();
            while (hasMore) hasMore = ready.getMoreResults() || ready.getUpdateCount() >= 0;
            return true;
        });
    }

    /// The same for statements of which the last is COMMIT. The transaction has ended with them, and when no answer comes
    /// nobody knows how.
    ///
    /// @throws SqlFailure as of a commit, see [SqlFailure#isOutcomeUnknown]
    public void runAndCommit() {
        requireComplete();
        try (prepared) {
            var hasMore = true;
            prepared.execute();
            while (hasMore) hasMore = prepared.getMoreResults() || prepared.getUpdateCount() >= 0;
        } catch (SQLException e) {
            throw SqlFailure.inCommit(e);
        }
    }

    /// Runs several statements in one round trip, and hands the rows of each that has rows to its consumer.
    @SafeVarargs
    @SuppressWarnings("varargs") // the list only hands them on
    public final void eachOf(Consumer<Row>... consumers) {
        eachOf(List.of(consumers));
    }

    void eachOf(List<Consumer<Row>> consumers) {
        run(ready -> {
            var next = 0;
            var hasRows = ready.execute();
            while (hasRows || ready.getUpdateCount() >= 0) {
                if (hasRows) {
                    var rows = ready.getResultSet();
                    while (rows.next()) consumers.get(next).accept(new Row(rows));
                    next++;
                }
                hasRows = ready.getMoreResults();
            }
            return true;
        });
    }

    private Call bind(String parameter, Binding binding) {
        var found = false;
        try {
            for (var place = 1; place <= statement.parameters().size(); place++) {
                if (!statement.parameters().get(place - 1).equals(parameter)) continue;
                binding.bind(prepared, place);
                found = true;
            }
        } catch (SQLException e) {
            throw SqlFailure.in(statement, e);
        }
        if (!found)
            throw new IllegalArgumentException(
                    "%s has no parameter %s, but %s"
                            .formatted(statement.name(), parameter, statement.parameters()));
        missing.remove(parameter);
        return this;
    }

    private <T> T run(Work<T> work) {
        try (prepared) {
            requireComplete();
            return work.with(prepared);
        } catch (SQLException e) {
            throw SqlFailure.in(statement, e);
        }
    }

    private void requireComplete() {
        if (!missing.isEmpty())
            throw new IllegalStateException(
                    "%s lacks its parameters %s".formatted(statement.name(), missing));
    }

    private interface Work<T> {
        T with(PreparedStatement prepared) throws SQLException;
    }
}
