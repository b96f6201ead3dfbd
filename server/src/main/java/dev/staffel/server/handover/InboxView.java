package dev.staffel.server.handover;

import dev.staffel.engine.questionnaire.Level;
import dev.staffel.server.api.Cursor;
import dev.staffel.server.api.Items;
import dev.staffel.server.shell.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The part of a ranked inbox that is asked for: filtered, a page at a time. A page goes on as of the instant of the first
/// one, so that no offer is shown twice or left out because the clock went on.
///
/// @param me the reader's id
/// @param at the instant as of which the offers are ranked
record InboxView(List<Ranked> ranked, Form form, String me, Instant at) {
    /// What may be shown alone; the text of each is the message `handover.show.<word>`.
    static final List<String> FILTERS = List.of("", "enquiries", "pressing", "warm", "mine");

    InboxView {
        ranked = List.copyOf(ranked);
    }

    /// The instant that a cursor goes on from, or now.
    static Instant at(String cursor, Instant now) {
        return place(cursor).map(place -> Instant.ofEpochMilli(place.millis())).orElse(now);
    }

    /// Whether this is a cursor of such a list.
    static boolean isCursor(String text) {
        return place(text).isPresent();
    }

    /// Where a page begins.
    private record Place(long millis, int points, long deadline, long id) {}

    private static Optional<Place> place(String cursor) {
        try {
            return Cursor.read(cursor, 4)
                    .map(last ->
                            new Place(
                                    Long.parseLong(last.values().get(0)),
                                    Integer.parseInt(last.values().get(1)),
                                    Long.parseLong(last.values().get(2)),
                                    Long.parseLong(last.values().get(3))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// How many a filter would show.
    long count(String filter) {
        return ranked.stream().filter(shows(filter)).filter(ofTopic()).count();
    }

    /// The topics of all offers, to choose from.
    SortedSet<String> topics() {
        var topics = new TreeSet<String>();
        ranked.forEach(one -> topics.addAll(one.row().topics()));
        return topics;
    }

    Items<Ranked> page(int limit) {
        var shown = ranked.stream().filter(shows(form.value("show"))).filter(ofTopic()).toList();
        var behind = place(form.value("cursor"));
        var rest = new ArrayList<Ranked>();
        for (Ranked one : shown) {
            if (behind.isEmpty() || isBehind(one, behind.get())) rest.add(one);
        }
        return Items.of(rest, limit, this::cursor, shown.size(), true);
    }

    private Cursor cursor(Ranked last) {
        return Cursor.of(at.toEpochMilli(), last.worth().points(), deadline(last), last.row().id());
    }

    private static boolean isBehind(Ranked one, Place place) {
        int points = one.worth().points();
        if (points != place.points()) return points < place.points();
        if (deadline(one) != place.deadline()) return deadline(one) > place.deadline();
        return one.row().id() > place.id();
    }

    private static long deadline(Ranked one) {
        return one.row().deadline().orElse(Instant.EPOCH).toEpochMilli();
    }

    private Predicate<Ranked> ofTopic() {
        var topic = form.value("topic");
        return one -> topic.isEmpty() || one.row().topics().contains(topic);
    }

    private Predicate<Ranked> shows(String filter) {
        return switch (filter) {
            case "enquiries" -> one -> one.worth().has(Worth.Why.ENQUIRY);
            case "pressing" -> one -> one.worth().isPressing();
            case "warm" -> one -> one.level().filter(level -> level != Level.COLD).isPresent();
            case "mine" ->
                    one -> one.row().holderKind().equals("seller") && one.row().holder().equals(me);
            default -> _ -> true;
        };
    }
}
