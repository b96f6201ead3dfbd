package dev.staffel.server.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.imports.csv.CsvLine;
import dev.staffel.server.imports.csv.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowMapperTest {
    private static final List<String> COLUMNS =
            List.of(
                    "Nr",
                    "Name",
                    "E-Mail",
                    "Quelle",
                    "Umsatz",
                    "Besuche",
                    "Status",
                    "Am",
                    "Kein Newsletter");

    @Test
    void attributesAreCleanedAndBlankWordsAreUnknown() {
        var person =
                person(
                        """
                        blank: [k. A.]
                        attributes:
                          last-name: {column: Name, case: words}
                          email: E-Mail
                          origin: {column: Quelle, values: {google: Google}}
                          account.revenue: Umsatz
                        """,
                        "1",
                        " MEIER ",
                        "H@Meier.Example",
                        "GOOGLE",
                        "K. a.",
                        "",
                        "",
                        "",
                        "");

        assertThat(person.attributes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "last-name",
                                "Meier",
                                "email",
                                "h@meier.example",
                                "origin",
                                "Google"));
        assertThat(person.key()).isEqualTo("email:h@meier.example");
        assertThat(person.leftOut()).isEmpty();
    }

    @Test
    void aValueThatCannotBeUnderstoodIsLeftOutAndSaidButThePersonStays() {
        var person =
                person(
                        "attributes: {last-name: Name, email: E-Mail, account.revenue: Umsatz}\n",
                        "1",
                        "Meier",
                        "meier at bau",
                        "",
                        "hoch",
                        "",
                        "",
                        "",
                        "");

        assertThat(person.attributes()).containsOnlyKeys("last-name");
        assertThat(person.leftOut())
                .containsExactlyInAnyOrder(
                        Reason.of("value-is-no-email", "E-Mail", "meier at bau"),
                        Reason.of("value-is-no-number", "Umsatz", "hoch"));
    }

    @Test
    void anObjectionIsKeptWithItsReasonAndSilenceStaysUnknown() {
        var text =
                "attributes: {email: E-Mail}\npermissions:\n  newsletter: {column: Kein Newsletter, no: [ja], why: objection}\n";

        assertThat(person(text, "1", "", "a@b.example", "", "", "", "", "", "ja").attributes())
                .containsEntry("consent.newsletter", "no")
                .containsEntry("consent.newsletter.why", "objection");
        assertThat(person(text, "1", "", "a@b.example", "", "", "", "", "", "nein").attributes())
                .containsOnlyKeys("email");
    }

    @Test
    void activitiesAreCountedAndTakeTheRowsInstant() {
        var person =
                person(
                        """
                        time: Am
                        attributes: {email: E-Mail}
                        activities:
                          - event: Website Visited
                            times: Besuche
                            properties: {topic: Retrofit}
                        """,
                        "1",
                        "",
                        "a@b.example",
                        "",
                        "",
                        "3",
                        "",
                        "04.05.2026",
                        "");

        assertThat(person.happenings()).hasSize(3);
        assertThat(person.happenings().getFirst().moment())
                .contains(new Moment(Instant.parse("2026-05-04T10:00:00Z"), false));
        assertThat(
                        person.happenings().stream()
                                .map(each -> ((Person.Happening.Did) each).ordinal()))
                .containsExactly(0, 1, 2);
    }

    @Test
    void whatIsDoneTooOftenIsCappedAndSaid() {
        var person =
                person(
                        "attributes: {email: E-Mail}\nactivities:\n  - {event: Visit, times: Besuche, at-most: 5}\n",
                        "1",
                        "",
                        "a@b.example",
                        "",
                        "",
                        "251",
                        "",
                        "",
                        "");

        assertThat(person.happenings()).hasSize(5);
        assertThat(person.leftOut())
                .containsExactly(Reason.of("more-times-than-counted", "Visit", 251, 5));
    }

    @Test
    void pastStagesComeWithTheirDatesAndOnlyListedOnesCount() {
        var text =
                """
                attributes: {email: E-Mail}
                past:
                  - stage: {column: Status, only-listed: true, values: {Gewonnen: won, Verloren: lost}}
                    time: Am
                    reason: {column: Quelle}
                    value: Umsatz
                """;
        var won =
                person(
                        text,
                        "1",
                        "",
                        "a@b.example",
                        "Preis",
                        "1.000,50",
                        "",
                        "GEWONNEN",
                        "04.05.2026",
                        "");
        var open = person(text, "1", "", "a@b.example", "", "", "", "Neu", "", "");

        assertThat(won.happenings())
                .containsExactly(
                        new Person.Happening.Reached(
                                Optional.of(
                                        new Moment(Instant.parse("2026-05-04T10:00:00Z"), false)),
                                "won",
                                "Preis"));
        assertThat(won.attributes()).containsEntry("opportunity.value", "1000.50");
        assertThat(open.happenings()).isEmpty();
        assertThat(open.leftOut())
                .containsExactly(Reason.of("value-is-not-listed", "Status", "Neu"));
    }

    @Test
    void aPastStageWithoutAReadableDateRejectsTheRow() {
        var rejected =
                understood(
                        "attributes: {email: E-Mail}\npast:\n  - {stage: won, time: Am}\n",
                        "1",
                        "",
                        "a@b.example",
                        "",
                        "",
                        "",
                        "",
                        "irgendwann",
                        "");

        assertThat(rejected)
                .isEqualTo(
                        new Understood.Rejected(
                                7, List.of(Reason.of("value-is-no-date", "Am", "irgendwann"))));
    }

    @Test
    void aRowThatNamesNobodyIsRejectedForEveryReason() {
        var rejected =
                understood(
                        "time: Am\nattributes: {email: E-Mail}\n",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "");

        assertThat(((Understood.Rejected) rejected).reasons())
                .containsExactly(Reason.of("row-names-nobody"), Reason.of("date-is-missing", "Am"));
    }

    @Test
    void assumedInstantsFollowTheOrderOfAColumnOverTheYearAndAreMarked() {
        var text =
                "key: [Nr]\ntime: {assumed: {year: 2025, in-order-of: Nr}}\nattributes: {last-name: Name}\n";
        var first = person(text, "1", "A", "", "", "", "", "", "", "").moment().orElseThrow();
        var middle = person(text, "500", "B", "", "", "", "", "", "", "").moment().orElseThrow();
        var last = person(text, "999", "C", "", "", "", "", "", "", "").moment().orElseThrow();

        assertThat(first.at()).isEqualTo(Instant.parse("2024-12-31T23:00:00Z"));
        assertThat(middle.at())
                .isBetween(
                        Instant.parse("2025-07-01T00:00:00Z"),
                        Instant.parse("2025-07-03T00:00:00Z"));
        assertThat(last.at()).isEqualTo(Instant.parse("2025-12-31T22:59:59Z"));
        assertThat(List.of(first, middle, last)).allMatch(Moment::assumed);
    }

    @Test
    void personsWithoutAnyNumberAreToldApartByNameAndCompany() {
        var text = "attributes: {last-name: Name, account.name: Quelle}\n";

        assertThat(person(text, "", "Meier", "", "Bau AG", "", "", "", "", "").key())
                .isEqualTo(person(text, "", "MEIER", "", "bau ag", "", "", "", "", "").key())
                .isNotEqualTo(person(text, "", "Meier", "", "Milch KG", "", "", "", "", "").key());
    }

    private static Person person(String mapping, String... values) {
        return switch (understood(mapping, values)) {
            case Understood.AsPerson(var person) -> person;
            case Understood.Rejected rejected -> throw new AssertionError(rejected.toString());
        };
    }

    private static Understood understood(String mapping, String... values) {
        var usable = Mappings.usable(mapping);
        assertThat(usable.problemsWith(COLUMNS)).isEmpty();
        return new RowMapper(usable.mapping(), COLUMNS, Optional.of(new OrderSpan(1, 999)))
                .understand(new CsvLine.Row(7, List.of(values)));
    }
}
