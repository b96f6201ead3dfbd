package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The main job on real input, as a user would do it: start, import by the command line, look by the REST API. The environment
/// names the folder of the data.
@Tag("shared-data")
@Tag("long")
class RealDataTest {
    private static final int LEADS = 9_240;
    private static final int WON = 3_561;
    private static final Duration FOLDED_WITHIN = Duration.ofMinutes(2);

    @Test
    void everyLeadOfTheExportArrivesWithItsOutcome() {
        Path export = Path.of(System.getenv("STAFFEL_SHARED_DATA"), "xeducation", "Leads.csv");
        try (var installation = new Installation()) {
            Program program = installation.start();
            String result =
                    installation.staffel("import", export.toString(), "--mapping", "xeducation");
            assertThat(result).contains("9240");
            Api api = installation.api(program);
            Await.until(
                    "every row a lead", FOLDED_WITHIN, () -> total(api, "leads?limit=1") == LEADS);
            assertThat(total(api, "leads?limit=1&stage=won")).isEqualTo(WON);
        }
    }

    private static int total(Api api, String list) {
        return api.get(list).get("total").asInt();
    }
}
