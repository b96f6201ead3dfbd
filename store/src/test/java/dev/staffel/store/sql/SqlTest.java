package dev.staffel.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.store.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final Statements SQL =
            Statements.parse(
                    "test.sql",
                    """
                    -- name: make
                    -- A table to play with.
                    CREATE TABLE played (id bigint PRIMARY KEY, name text, at timestamptz, day date, open boolean, code uuid, bytes bytea, words text[]);
                    -- name: add
                    -- One row.
                    INSERT INTO played VALUES (:id, :name, :at, :day, :open, :code, :bytes, :words);
                    -- name: add-id
                    -- One row with nothing but its id.
                    INSERT INTO played (id) VALUES (:id);
                    -- name: among
                    -- The rows of some ids.
                    SELECT * FROM played WHERE id = ANY (:ids) ORDER BY id;
                    -- name: echo
                    -- Arrays of all kinds.
                    SELECT :longs::bigint[] = '{1,2}' AND :ints::integer[] = '{3}' AND :moments::timestamptz[] = '{2026-11-22 00:00+00}' AND :days::date[] = '{2026-11-22}' AS same;
                    """);

    @BeforeAll
    static void makeTable() {
        database.sql().transact(session -> session.call(SQL.named("make")).update());
    }

    @Test
    void whatIsSetByNameComesBackByName() {
        var at = Instant.parse("2026-11-22T10:15:30.123456Z");
        var code = UUID.randomUUID();
        database.sql()
                .transact(session ->
                        session.call(SQL.named("add"))
                                .set("id", 1L)
                                .set("name", Optional.of("Jürgen"))
                                .set("at", at)
                                .set("day", LocalDate.of(2026, 11, 22))
                                .set("open", true)
                                .set("code", code)
                                .set("bytes", new byte[] {1, 2})
                                .set("words", List.of("a", "b,c"))
                                .update());
        var name =
                database.sql()
                        .inTransaction(session ->
                                session.call(SQL.named("among"))
                                        .set("ids", new long[] {1})
                                        .one(row -> {
                                            assertThat(row.instant("at")).isEqualTo(at);
                                            assertThat(row.date("day")).isEqualTo("2026-11-22");
                                            assertThat(row.flag("open")).isTrue();
                                            assertThat(row.uuid("code")).isEqualTo(code);
                                            assertThat(row.bytes("bytes")).containsExactly(1, 2);
                                            assertThat(row.texts("words"))
                                                    .containsExactly("a", "b,c");
                                            return row.text("name");
                                        }));
        assertThat(name).isEqualTo("Jürgen");
    }

    @Test
    void nothingIsAnEmptyOptional() {
        add(2);
        var seen =
                database.sql()
                        .inTransaction(session ->
                                session.call(SQL.named("among"))
                                        .set("ids", new long[] {2})
                                        .first(row -> row.optionalText("name")));
        assertThat(seen).contains(Optional.empty());
    }

    @Test
    void arraysAreTakenAsTheyAre() {
        var same =
                database.sql()
                        .inTransaction(session ->
                                session.call(SQL.named("echo"))
                                        .set("longs", new long[] {1, 2})
                                        .set("ints", new int[] {3})
                                        .set(
                                                "moments",
                                                new Instant[] {
                                                    Instant.parse("2026-11-22T00:00:00Z")
                                                })
                                        .setArray("days", "date", LocalDate.of(2026, 11, 22))
                                        .one(row -> row.flag("same")));
        assertThat(same).isTrue();
    }

    @Test
    void aBatchMakesManyChanges() {
        int[] changed =
                database.sql()
                        .inTransaction(session -> {
                            var call = session.call(SQL.named("add-id"));
                            for (var id = 100L; id < 103; id++) call.set("id", id).addToBatch();
                            return call.updateBatch();
                        });
        assertThat(changed).containsExactly(1, 1, 1);
        assertThat(count(100, 101, 102)).isEqualTo(3);
    }

    @Test
    void workThatThrowsLeavesNothingBehind() {
        assertThatThrownBy(() ->
                        database.sql()
                                .transact(session -> {
                                    session.call(SQL.named("add-id")).set("id", 200L).update();
                                    throw new IllegalStateException("no");
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count(200)).isZero();
    }

    @Test
    void aDuplicateIsToldAndWasNotCommitted() {
        add(300);
        assertThatThrownBy(() -> add(300))
                .isInstanceOfSatisfying(
                        SqlFailure.class,
                        failure -> {
                            assertThat(failure.isDuplicate()).isTrue();
                            assertThat(failure.isOutcomeUnknown()).isFalse();
                            assertThat(failure.isDatabaseAway()).isFalse();
                            assertThat(failure).hasMessageStartingWith("add-id: ");
                        });
    }

    @Test
    void aParameterThatIsMissingOrUnknownIsToldByName() {
        database.sql()
                .transact(session -> {
                    assertThatThrownBy(() -> session.call(SQL.named("add-id")).update())
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessage("add-id lacks its parameters [id]");
                    assertThatThrownBy(() -> session.call(SQL.named("add-id")).set("no", 1))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage("add-id has no parameter no, but [id]");
                });
    }

    private static void add(long id) {
        database.sql()
                .transact(session -> session.call(SQL.named("add-id")).set("id", id).update());
    }

    private static int count(long... ids) {
        return database.sql()
                .inTransaction(session ->
                        session.call(SQL.named("among"))
                                .set("ids", ids)
                                .list(row -> row.number("id"))
                                .size());
    }
}
