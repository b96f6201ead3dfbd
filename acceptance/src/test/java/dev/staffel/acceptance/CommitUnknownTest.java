package dev.staffel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Trust;
import dev.staffel.store.Store;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Appender;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.DatabaseAddress;
import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import dev.staffel.store.postgres.PoolSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The appender finds out by itself what became of a commit whose answer was lost: its callers never hear of it.
class CommitUnknownTest {
    private static final PoolSettings POOL = new PoolSettings("lost", 3, Duration.ofSeconds(20));
    private static final int APPENDS = 60;

    @Test
    void everyMessageIsThereOnceAndEveryCallerIsAnswered(@TempDir Path data) {
        try (var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(data));
                var direct = Database.start(postgres.address());
                var proxy = new DatabaseProxy(postgres.address().url());
                var behind = Database.at(behind(proxy, postgres.address()))) {
            var before = Store.on(direct);
            before.versions().publishFirst();
            var source = before.sources().add(Source.named("lossy", Trust.TRUSTED));
            var sql = behind.sql(POOL);
            var answers = new ArrayList<Appended>();
            try (var appender = new Appender(sql, Store.on(direct).log())) {
                proxy.stealCommits(3);
                for (int i = 0; i < APPENDS; i++)
                    answers.addAll(appender.append(List.of(message(source, i))));
                proxy.stealCommits(0);
            }

            assertThat(proxy.stolen()).isGreaterThan(APPENDS / 4);
            assertThat(answers).hasSize(APPENDS).noneMatch(Appended.Refused.class::isInstance);
            assertThat(answers).anyMatch(Appended.Repeated.class::isInstance);
            var log = new Log(postgres.address());
            assertThat(log.number("SELECT count(*) FROM signal WHERE message_id IS NOT NULL"))
                    .isEqualTo(APPENDS);
            assertThat(log.number("SELECT count(DISTINCT message_id) FROM signal"))
                    .isEqualTo(APPENDS);
        }
    }

    private static DatabaseAddress behind(DatabaseProxy proxy, DatabaseAddress address) {
        return new DatabaseAddress(
                proxy.url() + "?sslmode=disable", address.user(), address.password());
    }

    private static Incoming message(Source source, int number) {
        var now = Instant.now();
        return Incoming.of(source.id(), Ids.NONE.and(Id.anonymous("visitor-" + number)), now, now)
                .messageId("message-" + number)
                .did(new Deed(Claim.of("lossy", "page"), 0));
    }
}
