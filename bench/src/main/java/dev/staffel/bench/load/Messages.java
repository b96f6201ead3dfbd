package dev.staffel.bench.load;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Claim;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the intake makes of [Traffic], ready for the log: the same visitors, deeds and people, with as much to show of each.
public final class Messages {
    private final String run;
    private final int source;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<String> displays = new ArrayList<>();
    private long events;

    /// @param run tells apart what several of them say
    /// @param source the number of the source that all comes from
    public Messages(String run, int source) {
        this.run = run;
        this.source = source;
        for (int page = 0; page < Traffic.PAGES; page++) {
            var topic = Events.topic(page);
            var claim =
                    new Claim(
                            "bench",
                            page % 2 == 0 ? "page" : "Data Sheet Downloaded",
                            "/produkte/" + topic + "/" + page,
                            "",
                            "herbst",
                            Actor.HUMAN,
                            true,
                            new TreeMap<>(Map.of("topic", topic)));
            deeds.add(new Deed(claim, 0));
            displays.add(display(topic, page));
        }
    }

    /// Messages for so many requests.
    ///
    /// @param size how many each has
    public List<List<Incoming>> batches(int count, int size) {
        var batches = new ArrayList<List<Incoming>>(count);
        for (int batch = 0; batch < count; batch++) {
            var messages = new ArrayList<Incoming>(size);
            for (int i = 0; i < size; i++) messages.add(next());
            batches.add(messages);
        }
        return batches;
    }

    private Incoming next() {
        long number = events++;
        long visitor = Traffic.visitor(number);
        int page = (int) (number % Traffic.PAGES);
        var name = run + "-4a1e-9d0b-" + visitor;
        var now = Instant.now();
        var message =
                Incoming.of(source, Ids.NONE.and(Id.anonymous(name)), now, now)
                        .messageId("ajs-next-1763790000000-" + run + "-" + number)
                        .displayed(displays.get(page));
        if (Traffic.kind(number) != 'i') return message.did(deeds.get(page));
        var person = run + visitor;
        return Incoming.of(source, Ids.NONE.and(Id.user(person)).and(Id.anonymous(name)), now, now)
                .messageId("ajs-next-1763790000000-" + run + "-" + number)
                .displayed(displays.get(page))
                .learned(
                        new TreeMap<>(
                                Map.of(
                                        "email", person + "@example.org",
                                        "first-name", "Ada",
                                        "last-name", "Muster",
                                        "account.name", "Molkerei Nord",
                                        "account.industry", "Molkerei")));
    }

    private static String display(String topic, int page) {
        return """
        {"type":"track","name":"Data Sheet Downloaded","properties":{"topic":"%1$s","sheet":"sheet-%2$d"},\
        "page":{"path":"/produkte/%1$s/%2$d","search":"?utm_source=newsletter","title":"Produkte",\
        "url":"https://www.example.com/produkte/%1$s/%2$d?utm_source=newsletter"},\
        "campaign":{"source":"newsletter","name":"herbst"},"library":{"name":"analytics.js","version":"npm:next-1.84.3"},\
        "userAgent":"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",\
        "locale":"de-DE","sentAt":"2026-11-22T08:00:00.250Z"}\
        """
                .formatted(topic, page);
    }
}
