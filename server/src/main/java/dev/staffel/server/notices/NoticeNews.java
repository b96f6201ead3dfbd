package dev.staffel.server.notices;

import dev.staffel.server.mail.MailPlans;
import dev.staffel.store.log.SignalNews;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.PoolSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears from PostgreSQL that somebody is to be told something, by whatever process it was decided, and passes it on.
final class NoticeNews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeNews.class);
    private static final PoolSettings POOL = new PoolSettings("notices", 1, Duration.ofSeconds(30));

    private final Database database;
    private final MailPlans plans;
    private final NoticeStreams streams;
    private @Nullable SignalNews news;

    NoticeNews(Database database, MailPlans plans, NoticeStreams streams) {
        this.database = database;
        this.plans = plans;
        this.streams = streams;
    }

    void start() {
        news = SignalNews.listen(database.dataSource(POOL), "told", this::told);
    }

    private void told() {
        try {
            plans.plan();
            streams.push();
        } catch (RuntimeException e) {
            LOG.warn("notices wait for the next time: {}", e.toString());
        }
    }

    @Override
    public void close() {
        if (news != null) news.close();
    }
}
