package dev.staffel.server.replays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.leads.LeadQueries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.store.Store;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/// The result of a replay is there before anybody knows what other thresholds would have done.
class ThresholdsLaterTest {
    private static final String WAITS = "is being worked out";

    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private final PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
    private final Store store = Store.on(STAFF.sql());
    private final ReplayNow now =
            new ReplayNow(STAFF.sql(), store, Clock.systemUTC(), Locale.ENGLISH);

    private ReplayNow.Told told;
    private long replay;
    private String page = "";

    @BeforeEach
    void aResultWhoseThresholdsNobodyHasMovedYet() {
        told = now.run(Map.of("after", "version-1"), silent);
        replay = told.file().orElseThrow().replay().id();
        page = "/replays/" + replay;
    }

    @AfterEach
    void close() {
        now.close();
    }

    @Test
    void whoOpensTheResultSeesThatThresholdsAreStillBeingMoved() {
        var head = STAFF.user(Role.HEAD_OF_MARKETING);
        assertThat(head.get(page).body()).contains("Move a threshold", WAITS);
        assertThat(head.get(page + "/threshold").body()).contains(WAITS);
        assertThat(thresholds()).contains("\"not-moved\"", "waiting");

        now.moveThresholds(told, silent);

        assertThat(head.get(page).body()).contains("as tried: 40").doesNotContain(WAITS);
        assertThat(head.get(page + "/threshold").body()).contains("as tried: 40");
        assertThat(thresholds()).contains("\"stands\"");
    }

    private String thresholds() {
        return STAFF.token(Scope.REPLAYS_READ).get("/api/v1" + page + "/thresholds").body();
    }

    @Test
    void whatIsBrokenOffIsTakenUpAtTheNextStart() throws InterruptedException {
        assertThat(levels().begin(replay)).isTrue();
        assertThat(levels().begin(replay)).as("taken already").isFalse();

        try (var replays = replays()) {
            replays.start();
            replays.awaitIdle();
        }

        assertThat(thresholds()).contains("\"stands\"");
    }

    @Test
    void whatFailsSaysSoInPlaceOfWaitingForEver() {
        assertThat(levels().begin(replay)).isTrue();
        levels().fail(replay);

        var head = STAFF.user(Role.HEAD_OF_MARKETING);
        assertThat(head.get(page).body())
                .contains("could not be worked out")
                .doesNotContain(WAITS, "every 2s");
        assertThat(thresholds()).contains("\"not-moved\"", "failed");
    }

    private static ReplayLevels levels() {
        return new ReplayLevels(STAFF.sql());
    }

    private Replays replays() {
        var segments =
                new SegmentText(
                        LeadQueries.on(store.versions(), Clock.systemUTC()), store.sources());
        var json = JsonMapper.builder().build();
        return new Replays(STAFF.sql(), store, segments, Clock.systemUTC(), json);
    }
}
