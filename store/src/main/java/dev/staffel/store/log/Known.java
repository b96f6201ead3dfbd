package dev.staffel.store.log;

import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.identity.Linking;
import dev.staffel.store.identity.NumberBlocks;
import dev.staffel.store.identity.People;
import dev.staffel.store.sql.RoundTrip;
import dev.staffel.store.sql.Row;
import dev.staffel.store.sql.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// What the log and the links know of a batch of messages before it is appended.
final class Known {
    private final Map<MessageKey, Before> messages = new HashMap<>(); // looked up only
    private final Set<Integer> erased = new HashSet<>(); // looked up only
    private final Set<Integer> erasedRecords = new HashSet<>(); // looked up only
    private final People people;
    private final Linking linking;
    private Head head = new Head(0, 0, "");
    private boolean wasMistaken;

    private record MessageKey(int source, String id) {}

    /// A message logged before.
    record Before(long position, long hash) {}

    private Known(People people, Linking linking) {
        this.people = people;
        this.linking = linking;
    }

    /// Reads what has to be known of a batch. Under the append lock it stays true; without, only as long as the log's
    /// end and its links' writer are the same.
    ///
    /// @param people what is known already; for whoever isn't an appender, nobody
    static Known read(
            Session session, List<Prepared> batch, Look look, Means means, People people) {
        var known =
                new Known(
                        people,
                        new Linking(
                                people,
                                numbers(session, "append-subject-numbers", means.subjectNumbers()),
                                numbers(session, "append-lead-numbers", means.leadNumbers())));
        boolean anyErased = known.begin(session, batch, look);
        if (anyErased) known.readErased(session, batch, means.erased());
        known.readFurtherIds(session, batch);
        return known;
    }

    /// How to look.
    ///
    /// @param locking whether to take the append lock first
    /// @param forRepetitions whether to find out which messages were logged before
    /// @param appender who looks, empty for whoever does not keep what it learns of people
    record Look(boolean locking, boolean forRepetitions, String appender) {
        private boolean isOfAppender() {
            return locking && !appender.isEmpty();
        }
    }

    private boolean begin(Session session, List<Prepared> batch, Look look) {
        boolean knewAnybody = !people.isEmpty();
        boolean anyErased = readOnce(session, batch, look);
        if (!look.isOfAppender() || head.isWrittenBy(look.appender())) return anyErased;
        // Somebody else has changed links, so what was known of people may be wrong.
        session.call(SignalLog.SQL.named("append-claim")).set("appender", look.appender()).update();
        if (knewAnybody) {
            wasMistaken = true;
            people.clear();
            anyErased = readOnce(session, batch, look);
        }
        head = new Head(head.last(), head.version(), look.appender());
        return anyErased;
    }

    private boolean readOnce(Session session, List<Prepared> batch, Look look) {
        var named = look.forRepetitions() ? named(batch) : List.<Integer>of();
        var ids = unknown(batch);
        boolean[] anyErased = {false};
        var trip = new RoundTrip(SignalLog.SQL);
        trip.ask(look.locking() ? "append-alone" : "append-beside", _ -> {});
        if (look.locking()) trip.set("appender", look.appender());
        trip.ask(
                "append-head",
                row -> {
                    head = Head.of(row);
                    anyErased[0] = row.flag("erased");
                });
        if (!named.isEmpty()) {
            trip.ask(
                            "append-repeated",
                            row -> logged(batch.get(named.get(row.integer("ordinal") - 1)), row))
                    .set(
                            "sources",
                            shorts(
                                    named.stream()
                                            .map(place -> batch.get(place).message().source())))
                    .set("messages", named.stream().map(place -> messageId(batch, place)).toList());
        }
        if (!ids.isEmpty()) {
            trip.ask("append-known", row -> known(ids.get(row.integer("ordinal") - 1), row))
                    .set("values", ids.stream().map(Id::value).toList())
                    .set("kinds", shorts(ids.stream().map(id -> id.kind().code())));
        }
        trip.run(session);
        return anyErased[0];
    }

    // Those of leads by their number need no look.
    private List<Id> unknown(List<Prepared> batch) {
        var unknown = new LinkedHashSet<Id>();
        for (Prepared prepared : batch) {
            for (Id id : prepared.message().ids().all()) {
                if (id.kind() == Id.Kind.LEAD) {
                    linking.knowLead(id);
                } else if (!people.isKnown(id)) {
                    unknown.add(id);
                }
            }
        }
        return List.copyOf(unknown);
    }

    private void logged(Prepared prepared, Row row) {
        messages.put(key(prepared), new Before(row.number("position"), row.number("hash")));
    }

    private void known(Id id, Row row) {
        long subject = row.number("id");
        linking.know(id, subject);
        row.optionalDate("quarantined").ifPresent(day -> people.quarantine(subject, day));
        row.optionalNumber("lead")
                .ifPresent(lead ->
                        linking.know(
                                id,
                                lead,
                                row.number("from_position"),
                                row.number("known_from"),
                                row.flag("born")));
    }

    private void readErased(Session session, List<Prepared> batch, ErasedMessages erasedMessages) {
        var hashes = new ArrayList<byte[]>();
        var found = new ArrayList<Runnable>();
        for (int at = 0; at < batch.size(); at++) {
            int place = at;
            var message = batch.get(place).message();
            message.messageId()
                    .ifPresent(id -> {
                        hashes.add(erasedMessages.hash(session, message.source(), id));
                        found.add(() -> erased.add(place));
                    });
            for (Id id : message.ids().all()) {
                if (id.kind() != Id.Kind.KEY) continue;
                hashes.add(erasedMessages.hash(session, id));
                found.add(() -> erasedRecords.add(place));
            }
        }
        session.call(SignalLog.SQL.named("append-erased"))
                .set("hashes", hashes.toArray(byte[][]::new))
                .each(row -> found.get(row.integer("ordinal") - 1).run());
    }

    private void readFurtherIds(Session session, List<Prepared> batch) {
        List<Ids> all = batch.stream().map(prepared -> prepared.message().ids()).toList();
        var leads = linking.questions(all);
        if (leads.isEmpty()) return;
        session.call(SignalLog.SQL.named("append-ids"))
                .set("leads", leads.stream().mapToLong(Long::longValue).toArray())
                .each(row ->
                        linking.knowAlso(
                                row.number("lead"),
                                new Id(Id.Kind.ofCode(row.integer("kind")), row.text("value"))));
    }

    private static LongSupplier numbers(Session session, String statement, NumberBlocks numbers) {
        return () ->
                numbers.next(() ->
                        session.call(SignalLog.SQL.named(statement))
                                .one(row -> row.number("first")));
    }

    private static List<Integer> named(List<Prepared> batch) {
        var named = new ArrayList<Integer>();
        for (int place = 0; place < batch.size(); place++) {
            if (batch.get(place).message().messageId().isPresent()) named.add(place);
        }
        return named;
    }

    private static String messageId(List<Prepared> batch, int place) {
        return batch.get(place).message().messageId().orElseThrow();
    }

    private static MessageKey key(Prepared prepared) {
        return new MessageKey(
                prepared.message().source(), prepared.message().messageId().orElseThrow());
    }

    private static short[] shorts(Stream<Integer> numbers) {
        var list = numbers.toList();
        var shorts = new short[list.size()];
        for (int i = 0; i < shorts.length; i++) shorts[i] = list.get(i).shortValue();
        return shorts;
    }

    Head head() {
        return head;
    }

    /// Whether somebody else had changed links, so that what the appender knew of people had to be read anew.
    boolean wasMistaken() {
        return wasMistaken;
    }

    Linking linking() {
        return linking;
    }

    /// The message of the same id logged before, also earlier in the batch.
    Optional<Before> before(Prepared prepared) {
        if (prepared.message().messageId().isEmpty()) return Optional.empty();
        return Optional.ofNullable(messages.get(key(prepared)));
    }

    void remember(Prepared prepared, long position) {
        if (prepared.message().messageId().isPresent()) {
            messages.put(key(prepared), new Before(position, prepared.hash()));
        }
    }

    /// Whether the message at that place of the batch repeats one that was erased.
    boolean isErased(int place) {
        return erased.contains(place);
    }

    /// Whether the message at that place of the batch names the record of an erased lead.
    boolean isOfErasedRecord(int place) {
        return erasedRecords.contains(place);
    }

    boolean isQuarantined(long subject, LocalDate today) {
        return people.isQuarantined(subject, today);
    }
}
