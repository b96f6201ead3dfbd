package dev.staffel.server.opportunities;

import dev.staffel.server.notices.Notices;
import dev.staffel.server.users.Staff;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// Tells whoever sells at a company, on their pages, that somebody new of it has become a lead. Looked for once a minute: a lead
/// is new to nobody but the seller, so nothing is decided by it and nothing is kept but the notice.
@Component
class AccountNews {
    private static final Statements SQL = Statements.beside(AccountNews.class, "account-news.sql");
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    /// Who became a lead before is not new any more, as after an import of the past.
    private static final Duration LATEST = Duration.ofDays(1);

    /// What was logged while the last look began may have been folded behind it.
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private static final int MOST = 50;

    private final Sql sql;
    private final Notices notices;
    private final Staff staff;
    private final Clock clock;
    private final AtomicReference<Instant> looked = new AtomicReference<>(Instant.EPOCH);

    AccountNews(Sql sql, Notices notices, Staff staff, Clock clock) {
        this.sql = sql;
        this.notices = notices;
        this.staff = staff;
        this.clock = clock;
    }

    /// Looks, unless somebody has within the last minute.
    void lookNowAndThen() {
        var now = clock.instant();
        var last = looked.get();
        if (now.isBefore(last.plus(BETWEEN)) || !looked.compareAndSet(last, now)) return;
        var since = now.minus(LATEST);
        look(last.minus(AGAIN).isAfter(since) ? last.minus(AGAIN) : since);
    }

    /// Tells of leads that have come since.
    void look(Instant since) {
        sql.transact(session -> tell(session, since));
    }

    private record News(long lead, String seller) {}

    private void tell(Session session, Instant since) {
        if (!session.call(SQL.named("account-news-lock")).one(row -> row.flag("free"))) return;
        var news =
                session.call(SQL.named("account-news"))
                        .set("since", since)
                        .set("limit", MOST)
                        .list(row -> new News(row.number("lead"), row.text("seller")));
        for (News one : news)
            staff.active(one.seller())
                    .ifPresent(
                            seller -> notices.add(session, seller.id(), one.lead(), "account-new"));
    }
}
