package dev.staffel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.staffel.server.logs.LogSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the program is told to start.
class OptionsTest {

    @Test
    void withoutAWordItIsWhatIsUsual() throws Options.Trouble {
        assertThat(Options.of(List.of(), Map.of()))
                .isEqualTo(Options.of(List.of("--port=8080", "--role", "all"), Map.of()))
                .returns(8081, Options::intakePort)
                .returns(false, Options::demo)
                .returns(LogSetup.Form.TEXT, Options::log);
    }

    @ParameterizedTest
    @CsvSource({
        "--data, STAFFEL_DATA, /srv/staffel",
        "--port, STAFFEL_PORT, 81",
        "--intake-port, STAFFEL_INTAKE_PORT, 82",
        "--database-url, STAFFEL_DATABASE_URL, jdbc:postgresql://db/staffel",
        "--role, STAFFEL_ROLE, worker",
        "--trusted-proxies, STAFFEL_TRUSTED_PROXIES, 10[.].*",
        "--log, STAFFEL_LOG, json",
    })
    void eachOptionIsAVariableToo(String option, String variable, String value)
            throws Options.Trouble {
        var told = Options.of(List.of(option, value), Map.of());
        assertThat(told).isEqualTo(Options.of(List.of(), Map.of(variable, value)));
        assertThat(told).isNotEqualTo(Options.of(List.of(), Map.of()));
    }

    @Test
    void anOptionGoesBeforeItsVariable() throws Options.Trouble {
        var options = Options.of(List.of("--data", "/here"), Map.of("STAFFEL_DATA", "/there"));
        assertThat(options.data()).isEqualTo(Path.of("/here"));
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "1, true", "true, true", "no, false", "FALSE, false", "0, false"})
    void theDemonstrationMayBeRefusedByAVariable(String word, boolean demo) throws Options.Trouble {
        assertThat(Options.of(List.of(), Map.of("STAFFEL_DEMO", word)).demo()).isEqualTo(demo);
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        assertThatThrownBy(() ->
                        Options.of(
                                List.of("--port", "x", "--log", "xml", "--what"),
                                Map.of("STAFFEL_ROLE", "boss", "STAFFEL_ADMIN_EMAIL", "a@b.de")))
                .isInstanceOf(Options.Trouble.class)
                .hasMessageContainingAll(
                        "--port must be a number",
                        "--log must be text or json",
                        "There is no option --what",
                        "--role must be",
                        "go together");
    }

    @Test
    void aPasswordIsNeverPartOfAText() throws Options.Trouble {
        var options =
                Options.of(
                        List.of(),
                        Map.of(
                                "STAFFEL_ADMIN_EMAIL",
                                "a@b.de",
                                "STAFFEL_ADMIN_PASSWORD",
                                "s3cr3t"));
        assertThat(options.administrator()).isPresent();
        assertThat(options.administrator().orElseThrow().toString()).doesNotContain("s3cr3t");
    }
}
