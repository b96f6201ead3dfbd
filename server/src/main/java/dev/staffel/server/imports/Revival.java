package dev.staffel.server.imports;

import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lets messages of an undone import come again: what was struck stays in the log under its name, so
/// the message takes a new one that tells after which undoing it came.
final class Revival implements Target {
    private final Target target;
    private final Sql sql;
    private final boolean anyStruck;

    Revival(Target target, Sql sql, int source) {
        this.target = target;
        this.sql = sql;
        this.anyStruck =
                sql.inTransaction(session ->
                        session.call(ImportStore.SQL.named("struck-batches"))
                                .set("source", source)
                                .one(row -> row.flag("struck")));
    }

    @Override
    public List<Appended> append(List<Incoming> messages) {
        List<Appended> answers = new ArrayList<>(target.append(messages));
        if (!anyStruck) {
            return answers;
        }
        List<Incoming> named = new ArrayList<>(messages);
        for (Map<Long, Integer> struck = struck(answers);
                !struck.isEmpty();
                struck = struck(answers)) {
            again(named, answers, struck);
        }
        return answers;
    }

    private void again(List<Incoming> named, List<Appended> answers, Map<Long, Integer> struck) {
        List<Integer> places = new ArrayList<>();
        List<Incoming> renamed = new ArrayList<>();
        for (int place = 0; place < answers.size(); place++) {
            Integer batch = struck.get(repeated(answers.get(place)));
            if (batch != null) {
                Incoming message = named.get(place);
                Incoming next = message.messageId(message.messageId().orElseThrow() + "~" + batch);
                named.set(place, next);
                places.add(place);
                renamed.add(next);
            }
        }
        List<Appended> again = target.append(renamed);
        for (int i = 0; i < places.size(); i++) {
            answers.set(places.get(i), again.get(i));
        }
    }

    private Map<Long, Integer> struck(List<Appended> answers) {
        long[] positions =
                answers.stream().mapToLong(Revival::repeated).filter(each -> each > 0).toArray();
        Map<Long, Integer> struck = new HashMap<>();
        if (positions.length > 0) {
            sql.transact(session ->
                    session.call(ImportStore.SQL.named("struck-positions"))
                            .set("positions", positions)
                            .each(row -> struck.put(row.number("position"), row.integer("batch"))));
        }
        return struck;
    }

    private static long repeated(Appended answer) {
        return answer instanceof Appended.Repeated(long position) ? position : 0;
    }
}
