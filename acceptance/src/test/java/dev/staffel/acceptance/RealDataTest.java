package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job on real input, as a user would do it: start, import by the command line, look by the REST API. The environment
/// names the folder of the data.
@Tag("shared-data")
class RealDataTest {
    private static final int LEADS = 9_240;
    private static final int WON = 3_561;
    private static final int VISITS = 31_188;
    private static final String VISITED =
            "SELECT count(*) FROM signal JOIN shape ON shape.id = signal.shape WHERE event = 'Page Viewed'";
    private static final String DEALS =
            """
            name: deals
            title: {de: Verkaufschancen, en: Deals}
            source: deals
            notation: {language: en-GB, zone: UTC, country: US}
            key: [opportunity_id]
            time: engage_date
            attributes: {account.name: account}
            past:
              - stage: opportunity
                when: {column: deal_stage, is: [Engaging, Won, Lost]}
                value: close_value
              - stage: won
                when: {column: deal_stage, is: Won}
                time: close_date
              - stage: lost
                when: {column: deal_stage, is: Lost}
                time: close_date
            left-out:
              sales_agent: no part of this test
              product: no part of this test
            """;

    @TempDir Path folder;

    private static final Duration FOLDED_WITHIN = Duration.ofMinutes(2);

    @Test
    void everyLeadOfTheExportArrivesWithItsOutcome() {
        Path export = data("xeducation", "Leads.csv");
        try (var installation = new Installation()) {
            Program program = installation.start();
            String result =
                    installation.staffel("import", export.toString(), "--mapping", "xeducation");
            assertThat(result).contains("9240 rows: 9240 new leads", " 0 rejected");
            Api api = installation.api(program);
            Await.until(
                    "every row a lead", FOLDED_WITHIN, () -> total(api, "leads?limit=1") == LEADS);
            assertThat(total(api, "leads?limit=1&stage=won")).isEqualTo(WON);
            assertThat(inStage(installation, "won")).isEqualTo(WON);
            assertThat(installation.log().number(VISITED)).isEqualTo(VISITS);
            assertThat(installation.staffel("rebuild")).contains("all equal to the live state");
        }
    }

    /// Deals with their stages, outcomes and dates; those without a date are refused and named.
    @Test
    void theDealsOfACustomerSystemArriveAsHistory() throws IOException {
        Path export = data("crm_sales_opportunities", "sales_pipeline.csv");
        try (var installation = new Installation()) {
            installation.start();
            Path mapping = Files.writeString(folder.resolve("deals.yaml"), DEALS);
            assertThat(
                            installation.staffel(
                                    "import", export.toString(), "--mapping", mapping.toString()))
                    .contains("8800 rows: 8300 new leads", "500 rejected", "engage_date");
            installation.log().awaitFolded(FOLDED_WITHIN);
            assertThat(inStage(installation, "won")).isEqualTo(4_238);
            assertThat(inStage(installation, "lost")).isEqualTo(2_473);
            assertThat(inStage(installation, "opportunity")).isEqualTo(1_589);
            assertThat(installation.log().text("SELECT max(stage_since)::date::text FROM lead"))
                    .isEqualTo("2017-12-31");
            assertThat(installation.staffel("rebuild"))
                    .contains("8,300 leads", "all equal to the live state");
        }
    }

    private static long inStage(Installation installation, String stage) {
        return installation.log().number("SELECT count(*) FROM lead WHERE stage = '" + stage + "'");
    }

    private static Path data(String folder, String file) {
        return Path.of(System.getenv("STAFFEL_SHARED_DATA"), folder, file);
    }

    private static int total(Api api, String list) {
        return api.get(list).get("total").asInt();
    }
}
