package dev.staffel.server.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Trust;
import dev.staffel.server.access.Role;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.Store;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.ParkedSignals;
import dev.staffel.store.log.Rejections;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import dev.staffel.store.sql.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RejectedPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Instant HAPPENED = Instant.parse("2026-03-04T10:00:00Z");
    private static final Statements SQL =
            Statements.parse(
                    "RejectedPageTest",
                    """
                    -- name: park
                    -- Sets a signal aside.
                    INSERT INTO parked (position, lead, reason) VALUES (:position, 1, 'too odd to count')

                    -- name: again
                    -- Signals that are the same but for their position.
                    SELECT count(*) AS count FROM signal AS first
                    JOIN signal AS later ON later.subject = first.subject AND later.shape = first.shape
                         AND later.happened = first.happened AND later.content = first.content
                    WHERE first.position = :position AND later.position > first.position
                      AND later.message_id IS NULL
                    """);

    @Test
    void refusedEventsAreShownWithTheirReasonAndHarmless() {
        STAFF.sql()
                .transact(session -> {
                    for (int i = 0; i < 60; i++) {
                        Rejections.add(
                                session,
                                0,
                                HAPPENED,
                                "no such key",
                                "try-" + i + ".",
                                "<script>x</script>");
                    }
                });
        var first = marketing().get("/rejected").body();
        assertThat(first)
                .contains("no such key", "try-59.", "&lt;script&gt;x", "rel=\"next\"")
                .doesNotContain("try-9.");
        var next = first.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");
        assertThat(marketing().get(next).body()).contains("try-9.").doesNotContain("try-59.");
        var website = STAFF.plane().part(Sources.class).add(Source.named("quiet", Trust.PUBLIC));
        assertThat(marketing().get("/rejected?source=" + website.id()).body())
                .contains("Nothing was refused");
        assertThat(marketing().get("/rejected?source=0").body()).contains("try-59.");
    }

    @Test
    void aParkedSignalIsRetriedOnceAsANewOne() {
        long position = logged();
        STAFF.sql().transact(s -> s.call(SQL.named("park")).set("position", position).update());
        var shown = marketing().get("/rejected/parked").body();
        assertThat(shown).contains("too odd to count", "Juggled Balls").doesNotContain("/retry");
        var administrator = STAFF.user(Role.ADMINISTRATOR);
        long id = STAFF.plane().part(ParkedSignals.class).page(Long.MAX_VALUE, 1).getFirst().id();
        var path = "/rejected/parked/" + id + "/retry";
        assertThat(administrator.get("/rejected/parked").body()).contains(path);
        assertThat(administrator.post(path, Map.of()).status()).isEqualTo(303);
        assertThat(administrator.get("/rejected/parked").body())
                .contains("tried again by")
                .doesNotContain(path);
        assertThat(administrator.post(path, Map.of()).status()).isEqualTo(404);
        long again =
                STAFF.sql()
                        .inTransaction(session ->
                                session.call(SQL.named("again"))
                                        .set("position", position)
                                        .one(row -> row.number("count")));
        assertThat(again).isEqualTo(1);
        assertThat(administrator.get("/audit").body()).contains("parked signal " + id);
    }

    private static long logged() {
        var sources = STAFF.plane().part(Sources.class);
        var source = sources.add(Source.named("circus.example.org", Trust.PUBLIC));
        var log = STAFF.plane().part(Store.class).log();
        var message =
                Incoming.of(
                                source.id(),
                                Ids.NONE.and(Id.anonymous("visitor-12345")),
                                HAPPENED,
                                HAPPENED)
                        .messageId("odd-1")
                        .did(new Deed(Claim.of(source.name(), "Juggled Balls"), 0));
        var ready = log.prepare(List.of(message));
        var answer = STAFF.sql().inTransaction(session -> log.append(session, ready)).getFirst();
        assertThat(answer).isInstanceOf(Appended.Logged.class);
        return answer instanceof Appended.Logged(var position, _) ? position : 0;
    }

    private static Visitor marketing() {
        return STAFF.user(Role.MARKETING);
    }
}
