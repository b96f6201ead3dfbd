package dev.staffel.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsTest {
    @Test
    void aFileHoldsNamedStatementsWithTheirSentence() {
        var statements =
                Statements.parse(
                        "leads.sql",
                        """
                        -- What the list of leads asks for.

                        -- name: leads-due
                        -- Leads whose wake-up is due,
                        -- oldest first.
                        SELECT id FROM lead WHERE wake_at <= :now ORDER BY wake_at, id LIMIT :limit;

                        -- name: lead-by-id
                        -- One lead.
                        SELECT * FROM lead WHERE id = :id
                        """);
        var due = statements.named("leads-due");
        assertThat(due.comment()).isEqualTo("Leads whose wake-up is due, oldest first.");
        assertThat(due.jdbc())
                .isEqualTo("SELECT id FROM lead WHERE wake_at <= ? ORDER BY wake_at, id LIMIT ?");
        assertThat(due.parameters()).containsExactly("now", "limit");
        assertThat(statements.all()).hasSize(2);
    }

    @Test
    void statementsAreJoinedWithTheParametersOfAll() {
        var text = "-- name: one\n-- One.\nSELECT :a;\n\n-- name: two\n-- Two.\nSELECT :b, :a;\n";
        var joined = Statements.parse("x.sql", text).joined("one", "two");

        assertThat(joined.jdbc()).isEqualTo("SELECT ?;\nSELECT ?, ?");
        assertThat(joined.parameters()).containsExactly("a", "b", "a");
    }

    @Test
    void anUnknownNameFailsWithTheNamesThereAre() {
        var statements = Statements.parse("x.sql", "-- name: one\n-- One.\nSELECT 1");
        assertThatThrownBy(() -> statements.named("two"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x.sql has no statement named two, but [one]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SELECT 1                                              | begins without a line
                    '-- name: a\nSELECT 1'                                | needs a sentence
                    '-- name: a\n-- A.\n'                                 | has no SQL
                    '-- name: a\n-- A.\nSELECT 1\n-- name: a\n-- A.\nSELECT 1' | two statements named a
                    """)
    void aFileThatIsNotInOrderIsRefused(String text, String problem) {
        assertThatThrownBy(() -> Statements.parse("x.sql", text.replace("\\n", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    SELECT :a, :b_2, :a           | SELECT ?, ?, ?            | a b_2 a
                    SELECT :a::text, 1::int       | SELECT ?::text, 1::int    | a
                    SELECT ':no', 'it''s :no', :a | SELECT ':no', 'it''s :no', ? | a
                    SELECT E'\\':no', :a          | SELECT E'\\':no', ?       | a
                    SELECT 'x\\', :a              | SELECT 'x\\', ?           | a
                    SELECT "a:no", :a             | SELECT "a:no", ?          | a
                    SELECT $$:no$$, $x$ :no $$ $x$, :a | SELECT $$:no$$, $x$ :no $$ $x$, ? | a
                    SELECT /* :no /* :no */ ' */ :a | SELECT /* :no /* :no */ ' */ ? | a
                    SELECT a[1:2], b ? 'c', :a    | SELECT a[1:2], b ?? 'c', ? | a
                    SELECT a FROM b WHERE c = ANY (:ids) | SELECT a FROM b WHERE c = ANY (?) | ids
                    """)
    void namesAreParametersOutsideOfStringsCommentsAndCasts(
            String sql, String jdbc, String parameters) {
        var places = ParameterPlaces.of(sql);
        assertThat(places.jdbc()).isEqualTo(jdbc);
        assertThat(places.parameters()).containsExactly(parameters.split(" "));
    }

    @Test
    void aCommentInTheSqlHidesItsNames() {
        var places = ParameterPlaces.of("SELECT 1 -- not :this\n, :that");
        assertThat(places.parameters()).containsExactly("that");
    }
}
