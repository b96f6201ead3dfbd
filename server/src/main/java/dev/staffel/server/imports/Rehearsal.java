package dev.staffel.server.imports;

import dev.staffel.store.identity.Id;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        Set<Integer> logged = logged(session, messages);
        Map<Integer, Long> leads = leads(session, messages);
        List<Appended> answers = new ArrayList<>(messages.size());
        for (int place = 0; place < messages.size(); place++) {
            String name = messages.get(place).messageId().orElseThrow();
            boolean isNew = seen.add(MessageName.numberOf(name)) && !logged.contains(place);
            answers.add(
                    isNew
                            ? new Appended.Logged(0, leads.getOrDefault(place, 0L))
                            : new Appended.Repeated(0));
        }
        return answers;
    }

    private static Set<Integer> logged(Session session, List<Incoming> messages) {
        Set<Integer> logged = new HashSet<>();
        session.call(ImportStore.SQL.named("rehearse-messages"))
                .set(
                        "messages",
                        messages.stream().map(each -> each.messageId().orElseThrow()).toList())
                .set("source", messages.getFirst().source())
                .each(row -> logged.add(row.integer("ordinal") - 1));
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
