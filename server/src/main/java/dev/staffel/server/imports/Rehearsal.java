package dev.staffel.server.imports;

import dev.staffel.store.identity.Id;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks up what would become of messages, and writes nothing.
final class Rehearsal implements Target {
    private final Sql sql;
    private final LongSet seen = new LongSet();

    Rehearsal(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Appended> append(List<Incoming> messages) {
        return sql.inTransaction(session -> lookUp(session, messages));
    }

    private List<Appended> lookUp(Session session, List<Incoming> messages) {
        Map<Integer, Long> logged = logged(session, messages);
        Map<Integer, Long> leads = leads(session, messages);
        List<Appended> answers = new ArrayList<>(messages.size());
        for (int place = 0; place < messages.size(); place++) {
            String name = messages.get(place).messageId().orElseThrow();
            boolean isNew = seen.add(MessageName.numberOf(name)) && !logged.containsKey(place);
            answers.add(
                    isNew
                            ? new Appended.Logged(0, leads.getOrDefault(place, 0L))
                            : new Appended.Repeated(logged.getOrDefault(place, 0L)));
        }
        return answers;
    }

    private static Map<Integer, Long> logged(Session session, List<Incoming> messages) {
        Map<Integer, Long> logged = new HashMap<>();
        session.call(ImportStore.SQL.named("rehearse-messages"))
                .set(
                        "messages",
                        messages.stream().map(each -> each.messageId().orElseThrow()).toList())
                .set("source", messages.getFirst().source())
                .each(row -> logged.put(row.integer("ordinal") - 1, row.number("position")));
        return logged;
    }

    private static Map<Integer, Long> leads(Session session, List<Incoming> messages) {
        List<String> values = new ArrayList<>();
        List<Integer> kinds = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < messages.size(); place++) {
            for (Id id : messages.get(place).ids().all()) {
                values.add(id.value());
                kinds.add(id.kind().code());
                places.add(place);
            }
        }
        Map<Integer, Long> leads = new HashMap<>();
        session.call(ImportStore.SQL.named("rehearse-leads"))
                .set("values", values)
                .setArray("kinds", "smallint", kinds.toArray())
                .each(row ->
                        leads.putIfAbsent(
                                places.get(row.integer("ordinal") - 1), row.number("lead")));
        return leads;
    }
}
