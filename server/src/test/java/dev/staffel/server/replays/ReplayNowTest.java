package dev.staffel.server.replays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.staffel.server.access.Scope;
import dev.staffel.server.testing.Contract;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplayNowTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void oneWhoEnters() {
        var enquiries = new Enquiries(STAFF);
        for (int i = 0; i < 2; i++) {
            enquiries.log(
                    Map.of(
                            "email", "anna@example.com",
                            "last-name", "Anna",
                            "account.name", "Molkerei Alpsee",
                            "account.country", "DE",
                            "origin", "fair",
                            "topic-wanted", "retrofit"),
                    "Price Asked");
        }
    }

    private ReplayNow.Told run(Locale locale, Map<String, String> asked) {
        var store = Store.on(STAFF.sql());
        try (var now = new ReplayNow(STAFF.sql(), store, Clock.systemUTC(), locale)) {
            return now.run(asked, new PrintStream(err, true, StandardCharsets.UTF_8));
        }
    }

    @Test
    void theFileIsAPageThatNeedsNothingElseInTheLanguageAskedFor() {
        var told =
                run(Locale.GERMAN, Map.of("after", "version-1", "name", "<b>Fett & \"frech\"</b>"));

        assertThat(told.problems()).isEmpty();
        assertThat(told.summary()).anyMatch(line -> line.endsWith("zur selben Zeit: 1"));
        assertThat(new String(told.file().orElseThrow().html(), StandardCharsets.UTF_8))
                .contains("<html lang=\"de\">", "&lt;b&gt;Fett &amp;", "Was die Vergangenheit")
                .doesNotContain("<b>Fett", "<script", "<link", "href=", "src=", "url(");
    }

    @Test
    void theJsonFileIsWhatRestAnswers() {
        var told = run(Locale.ENGLISH, Map.of("after", "version-1", "name", "For a file"));

        var file = told.file().orElseThrow();
        var reply =
                STAFF.token(Scope.REPLAYS_READ)
                        .get("/api/v1/replays/" + file.replay().id() + "/result");
        assertThat(reply.body()).isEqualTo(new String(file.json(), StandardCharsets.UTF_8));
        Contract.of(STAFF).check("GET", "/api/v1/replays/{id}/result", reply);
        assertThat(STAFF.token(Scope.REPLAYS_READ).get("/api/v1/replays").body())
                .contains("For a file", "command line");
    }

    @Test
    void aSegmentOfNobodyFindsNobody() {
        var told =
                run(
                        Locale.ENGLISH,
                        Map.of("after", "version-1", "segment", "country=AT&topic=retrofit"));

        assertThat(told.summary()).anyMatch(line -> line.endsWith("at the same time: 0"));
    }

    @Test
    void whatCantBeReplayedSaysWhyForEachOption() {
        var told = run(Locale.ENGLISH, Map.of("after", "draft-99", "segment", "colour=red"));

        assertThat(told.file()).isEmpty();
        assertThat(told.problems())
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("after: Choose a draft"))
                .anyMatch(problem -> problem.startsWith("segment: colour is not known"));
    }

    @Test
    void theTerminalHearsHowLongItWillStillTakeButNotMoreThanOnceASecond() {
        var ticking = new Ticking();
        var lines =
                new ProgressLines(
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        ticking,
                        dev.staffel.server.shell.Messages.load(),
                        Locale.ENGLISH);

        ticking.pass(Duration.ofMillis(900));
        assertThat(lines.goesOn(2_000, 10_000, 1)).isTrue();
        ticking.pass(Duration.ofMillis(1_100));
        assertThat(lines.goesOn(4_000, 10_000, 1)).isTrue();
        assertThat(lines.goesOn(4_001, 10_000, 1)).isTrue();

        assertThat(err.toString(StandardCharsets.UTF_8))
                .asInstanceOf(STRING)
                .isEqualToIgnoringNewLines("4,000 of about 10,000 leads, 3 s left");
    }

    /// A clock that stands still until it is told to go on.
    private static final class Ticking extends Clock {
        private Instant now = Instant.EPOCH;

        void pass(Duration span) {
            now = now.plus(span);
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
