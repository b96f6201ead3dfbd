package dev.staffel.bench.sales;

import dev.staffel.engine.Trust;
import dev.staffel.store.Store;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.sql.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// People who ask for a quotation while sellers work: each is folded by the workers, and routed to a desk and a seller.
final class Arrivals implements AutoCloseable {
    private static final String SOURCE = "bench-web";
    private static final List<String> COUNTRIES = List.of("DE", "AT", "NL", "PL");

    private final Store store;
    private final Sql sql;
    private final Duration every;
    private final Thread thread;
    private volatile boolean isOpen = true;
    private volatile Optional<RuntimeException> failed = Optional.empty();

    Arrivals(Store store, Sql sql, Duration every) {
        this.store = store;
        this.sql = sql;
        this.every = every;
        this.thread = Thread.ofPlatform().name("arrivals").daemon().start(this::run);
    }

    private void run() {
        try {
            come();
        } catch (RuntimeException e) {
            failed = Optional.of(e);
        }
    }

    private void come() {
        int source =
                store.sources()
                        .named(SOURCE)
                        .orElseGet(() -> store.sources().add(Source.named(SOURCE, Trust.TRUSTED)))
                        .id();
        for (int number = 0; isOpen; number++) {
            var ready = store.log().prepare(List.of(message(source, number)));
            sql.transact(session -> store.log().append(session, ready));
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static Incoming message(int source, int number) {
        var now = Instant.now();
        var key = now.toEpochMilli() + "-" + number;
        var known = new TreeMap<String, String>();
        known.put("last-name", "Neumann");
        known.put("email", "neumann" + key + "@new.example");
        known.put("title", "Leiter Instandhaltung");
        known.put("origin", "webinar");
        known.put("account.name", "Neue Werke " + key + " GmbH");
        known.put("account.industry", "Molkerei");
        known.put("account.employees", "400");
        known.put("account.revenue", "60000000");
        known.put("account.country", COUNTRIES.get(number % COUNTRIES.size()));
        known.put("consent.phone", "yes");
        var asked = Story.claim("Quotation Requested", "topic", "automation");
        return Incoming.of(source, Ids.NONE.and(Id.key(SOURCE, key)), now, now)
                .learned(known)
                .did(new Deed(asked, 0));
    }

    /// @throws IllegalStateException when nobody came any more
    @Override
    public void close() {
        isOpen = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        failed.ifPresent(e -> {
            throw new IllegalStateException("nobody came any more", e);
        });
    }
}
