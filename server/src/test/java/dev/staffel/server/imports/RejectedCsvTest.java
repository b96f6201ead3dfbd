package dev.staffel.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.imports.csv.Note;
import dev.staffel.server.imports.mapping.AttributeNames;
import dev.staffel.server.imports.mapping.Proposal;
import dev.staffel.server.shell.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectedCsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+SUM(A1)",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1)",
                " =1+1",
                "\t=1+1",
                "\r=1",
                "＝1+1",
                "|calc",
                "%0A=1"
            })
    void noCellBecomesAFormula(String cell) {
        assertThat(RejectedCsv.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meier", "+49 711 12345", "-3,5", "a=b", "", "m@bau.example"})
    void plainValuesAndNumbersStayAsTheyAre(String cell) {
        assertThat(RejectedCsv.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void everyReasonNoteAndUseHasItsWords() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java/dev/staffel/server/imports"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Pattern.compile("Reason\\.of\\(\\s*\"([a-z-]+[a-z])\"|\"(file-is-[a-z-]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .map(RejectedCsvTest::found)
                        .forEach(key -> keys.add("imports.reason." + key));
            }
        }
        for (String kind : Set.of("number", "email", "phone", "yes-no", "date")) {
            keys.add("imports.reason.value-is-no-" + kind);
        }
        for (Note.Kind kind : Note.Kind.values()) {
            keys.add("imports.note." + kind);
        }
        AttributeNames.KNOWN.forEach(name -> keys.add("imports.use." + name));
        Proposal.OTHER_USES.forEach(name -> keys.add("imports.use." + name));
        for (ImportRecord.State state : ImportRecord.State.values()) {
            keys.add("imports.state." + state.word());
        }

        assertThat(keys).hasSizeGreaterThan(60);
        assertThat(Messages.load().texts("de").keySet()).containsAll(keys);
    }

    private static String found(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }
}
