package dev.staffel.server.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.imports.csv.Quoting;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingReaderTest {
    @Test
    void everyProblemIsToldAtOnceWithPlaceValueAndRemedy() {
        var problems =
                problems(
                        """
                        attribute: {}
                        notation: {language: fr, zone: Berlin}
                        file: {delimiter: abc, encoding: UTF-9}
                        attributes:
                          first_name: Vorname
                          email: {colum: E-Mail}
                        activities:
                          - times: Besuche
                        past:
                          - {stage: won, time: {assumed: {year: 25, in-order-of: Nr}}}
                        """);

        assertThat(problems).hasSizeGreaterThanOrEqualTo(9);
        assertThat(problems.stream().map(MappingProblem::line)).isSorted();
        assertThat(problems.stream().map(each -> each.in("en")))
                .anyMatch(text ->
                        text.startsWith("line 1, column 12, attribute")
                                && text.contains("\"attributes\" is meant"))
                .anyMatch(text ->
                        text.contains("notation.language, \"fr\"")
                                && text.contains("de, en, en-GB"))
                .anyMatch(text -> text.contains("\"UTF-9\": This encoding is unknown."))
                .anyMatch(text ->
                        text.contains("attributes.first_name") && text.contains("first-name"))
                .anyMatch(
                        text -> text.contains("activities[1]") && text.contains("event is missing"))
                .anyMatch(text -> text.contains("past[1].time.assumed.year, \"25\""));
        assertThat(problems.getFirst().in("de")).startsWith("Zeile 1, Spalte 12");
    }

    @Test
    void aTextThatIsNoYamlSaysWhere() {
        var problem = problems("attributes:\n  email: \"offen\n").getFirst();

        assertThat(problem.line()).isGreaterThan(1);
        assertThat(problem.what().en()).contains("YAML");
        assertThat(problems("")).hasSize(1);
    }

    @Test
    void anEntryThatStandsTwiceIsAProblem() {
        assertThat(problems("attributes:\n  email: A\n  email: B\n")).isNotEmpty();
    }

    @Test
    void columnsThatTheFileDoesNotHaveAreToldWithTheNearestOne() {
        var usable = Mappings.usable("key: [Nr]\nattributes:\n  email: EMail\n  city: Wohnsitz\n");

        var problems = usable.problemsWith(List.of("Nr", "E-Mail", "Ort"));

        assertThat(problems.stream().map(each -> each.in("en")))
                .containsExactly(
                        "line 3, column 10, attributes.email, \"EMail\": The file has no such column. Probably \"E-Mail\" is meant.",
                        "line 4, column 9, attributes.city, \"Wohnsitz\": The file has no such column. There are: Nr, E-Mail, Ort …");
    }

    @Test
    void aMappingMayStateHowTheFileIsToBeRead() {
        var file =
                Mappings.usable(
                                "file: {encoding: windows-1252, delimiter: tab, quoting: none, preamble-lines: 2, header: false}\nattributes: {email: A}\n")
                        .mapping()
                        .file();

        assertThat(file.encoding().orElseThrow().name()).isEqualTo("windows-1252");
        assertThat(file.delimiter()).contains('\t');
        assertThat(file.quoting()).contains(Quoting.NONE);
        assertThat(file.preambleLines()).contains(2);
        assertThat(file.header()).contains(false);
    }

    private static List<MappingProblem> problems(String text) {
        return switch (MappingReader.read(text)) {
            case MappingRead.Usable usable -> throw new AssertionError("usable: " + usable);
            case MappingRead.Wrong(var problems) -> problems;
        };
    }
}
