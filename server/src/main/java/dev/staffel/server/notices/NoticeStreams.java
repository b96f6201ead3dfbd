package dev.staffel.server.notices;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Counts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The open connections, and who of them is told what.
@Component
class NoticeStreams implements SmartLifecycle {
    /// A browser needs one; more than these at once let the oldest go.
    static final int MOST_OF_A_USER = 5;

    /// What is older was told, or stands on the page of notices.
    static final Duration FRESH = Duration.ofMinutes(5);

    private final Notices notices;
    private final NoticeChoices choices;
    private final NoticeWords words;
    private final List<Counts> counts;
    private final Clock clock;
    private final Map<UUID, ArrayDeque<Open>> open = new HashMap<>(); // guarded by this
    private boolean running;

    private record Open(NoticeStream stream, Caller.User user) {}

    NoticeStreams(
            Notices notices,
            NoticeChoices choices,
            NoticeWords words,
            List<Counts> counts,
            Clock clock) {
        this.notices = notices;
        this.choices = choices;
        this.words = words;
        this.counts = List.copyOf(counts);
        this.clock = clock;
    }

    /// @param after the last notice that this browser has shown; 0 where it has shown none, and is told of what comes
    NoticeStream open(Caller.User user, long after) {
        var stream = new NoticeStream(user.id());
        var recent = notices.since(List.of(user.id()), clock.instant().minus(FRESH));
        for (var notice : recent) if (after == 0 || notice.id() <= after) stream.isNew(notice.id());
        add(new Open(stream, user));
        push(List.of(new Open(stream, user)));
        return stream;
    }

    private synchronized void add(Open one) {
        var all = open.computeIfAbsent(one.user().id(), _ -> new ArrayDeque<>());
        all.addLast(one);
        while (all.size() > MOST_OF_A_USER) all.removeFirst().stream().end();
        if (!running) one.stream().end();
    }

    synchronized void close(NoticeStream stream) {
        var all = open.get(stream.staff);
        if (all == null) return;
        all.removeIf(one -> one.stream() == stream);
        if (all.isEmpty()) open.remove(stream.staff);
    }

    synchronized int size(UUID staff) {
        return open.getOrDefault(staff, new ArrayDeque<>()).size();
    }

    /// Tells everybody what is new.
    void push() {
        push(all());
    }

    private synchronized List<Open> all() {
        var all = new ArrayList<Open>();
        open.values().forEach(all::addAll);
        return all;
    }

    private void push(List<Open> some) {
        if (some.isEmpty()) return;
        var users = some.stream().map(one -> one.user().id()).distinct().toList();
        var now = clock.instant();
        var fresh =
                notices.since(users, now.minus(FRESH)).stream()
                        .collect(Collectors.groupingBy(Notices.Notice::staff));
        var waiting = new HashMap<UUID, String>(); // looked up only
        for (Open one : some) {
            var id = one.user().id();
            var own = fresh.getOrDefault(id, List.of());
            boolean maySpeak = choices.of(id).maySpeak(now, choices.zone(id));
            synchronized (one.stream()) {
                for (var notice : own) {
                    if (one.stream().isNew(notice.id()) && maySpeak)
                        one.stream().send("notice", words.event(notice, id));
                }
            }
            one.stream().send("count", waiting.computeIfAbsent(id, _ -> waiting(one.user())));
        }
    }

    private String waiting(Caller.User user) {
        return words.count(counts.stream().mapToLong(some -> some.of(user, "inbox")).sum(), user);
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /// Before the web server waits for its requests to end.
    @Override
    public synchronized void stop() {
        running = false;
        open.values().forEach(all -> all.forEach(one -> one.stream().end()));
        open.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
