package dev.staffel.server.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.imports.csv.CsvLine;
import dev.staffel.server.imports.csv.CsvRows;
import dev.staffel.server.imports.csv.FileShape;
import dev.staffel.server.imports.csv.Sniffed;
import dev.staffel.server.imports.csv.Sniffer;
import dev.staffel.server.imports.mapping.Person.Happening.Did;
import dev.staffel.server.imports.mapping.Person.Happening.Reached;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The real export of an online school, where the environment names its folder: nothing is lost.
@Tag("shared-data")
@EnabledIfEnvironmentVariable(named = "STAFFEL_SHARED_DATA", matches = ".+")
class XEducationTest {
    private final Path file =
            Path.of(System.getenv("STAFFEL_SHARED_DATA"))
                    .resolve("xeducation")
                    .resolve("Leads.csv");

    @Test
    void allLeadsAreReadAndCountedAsTheyAre() throws IOException {
        var persons = persons();

        assertThat(persons).hasSize(9_240);
        assertThat(persons.stream().map(Person::key).distinct()).hasSize(9_240);
        assertThat(count(persons, "consent.newsletter", "no")).isEqualTo(734);
        assertThat(count(persons, "consent.phone", "no")).isEqualTo(2);
        assertThat(count(persons, "origin", "Google")).isEqualTo(2_868 + 5);
        assertThat(count(persons, "origin", "Bing")).isEqualTo(6);
        assertThat(count(persons, "heard-of-us", "Select")).isZero();
        assertThat(
                        persons.stream()
                                .filter(person -> person.attributes().containsKey("heard-of-us")))
                .hasSize(9_240 - 5_043 - 2_207);
        assertThat(
                        persons.stream()
                                .flatMap(person -> person.happenings().stream())
                                .filter(Reached.class::isInstance))
                .hasSize(3_561);
        assertThat(events(persons, "Email Opened")).isEqualTo(3_437);
        assertThat(events(persons, "Paper Downloaded")).isEqualTo(2_888);
        assertThat(events(persons, "Chat Started")).isEqualTo(973);
        assertThat(events(persons, "Form Submitted")).isEqualTo(116);
        assertThat(events(persons, "SMS Sent")).isZero();
        assertThat(persons.stream().filter(person -> did(person, "Page Viewed") > 0))
                .hasSize(9_240 - 2_189 - 137 + 16); // 16 without a count visited last
        assertThat(persons.stream().map(person -> person.moment().orElseThrow()))
                .allMatch(Moment::assumed);
    }

    @Test
    void nothingThatSalesFilledInLaterBecomesAnAttribute() throws IOException {
        var names =
                persons().stream()
                        .flatMap(person -> person.attributes().keySet().stream())
                        .distinct();

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "origin",
                        "country",
                        "lead-origin",
                        "heard-of-us",
                        "matters-most",
                        "pages-per-visit",
                        "seconds-on-website",
                        "consent.newsletter",
                        "consent.newsletter.why",
                        "consent.phone",
                        "consent.phone.why");
    }

    @Test
    void everyColumnIsEitherUsedOrLeftOutWithAReason() throws IOException {
        var usable = Mappings.usable(ShippedMappings.text("xeducation").orElseThrow());
        var columns = shape().columns();

        assertThat(usable.problemsWith(columns)).isEmpty();
        var mentioned = usable.mentions().stream().map(MappingRead.Mention::column).toList();
        assertThat(columns)
                .allMatch(column ->
                        mentioned.contains(column)
                                != usable.mapping().leftOut().containsKey(column));
    }

    private FileShape shape() throws IOException {
        var sniffed = new Sniffer(ColumnNames::isKnown).sniff(file, mapping().file());
        assertThat(sniffed).isInstanceOf(Sniffed.Found.class);
        return ((Sniffed.Found) sniffed).shape();
    }

    private static Mapping mapping() {
        return Mappings.usable(ShippedMappings.text("xeducation").orElseThrow()).mapping();
    }

    private List<Person> persons() throws IOException {
        var shape = shape();
        var mapper =
                new RowMapper(
                        mapping(), shape.columns(), Optional.of(new OrderSpan(579_533, 660_737)));
        List<Person> persons = new ArrayList<>();
        try (var rows = CsvRows.open(file, shape)) {
            for (var line = rows.next(); line != null; line = rows.next()) {
                var understood = mapper.understand((CsvLine.Row) line);
                assertThat(understood).isInstanceOf(Understood.AsPerson.class);
                persons.add(((Understood.AsPerson) understood).person());
            }
        }
        return persons;
    }

    private static long count(List<Person> persons, String attribute, String value) {
        return persons.stream()
                .filter(person -> value.equals(person.attributes().get(attribute)))
                .count();
    }

    private static long events(List<Person> persons, String event) {
        return persons.stream().mapToLong(person -> did(person, event)).sum();
    }

    private static long did(Person person, String event) {
        return person.happenings().stream()
                .filter(each -> each instanceof Did did && did.event().equals(event))
                .count();
    }
}
