package dev.staffel.store.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Queries of one file that go to the server together, those that there is something to ask.
public final class RoundTrip {
    private final Statements file;
    private final List<String> names = new ArrayList<>();
    private final List<Consumer<Row>> consumers = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public RoundTrip(Statements file) {
        this.file = file;
    }

    /// One more query, and who takes its rows.
    public RoundTrip ask(String name, Consumer<Row> consumer) {
        names.add(name);
        consumers.add(consumer);
        return this;
    }

    /// A parameter of what was added, as [Call#set] takes it.
    public RoundTrip set(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    public void run(Session session) {
        var call = session.call(file.joined(names));
        parameters.forEach(call::set);
        call.eachOf(consumers);
    }
}
