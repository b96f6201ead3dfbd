package dev.staffel.store.log;

import dev.staffel.store.log.Callers.Waiting;
import java.util.List;

/// The messages of several callers, written in one transaction.
record Group(List<Waiting> callers, List<Prepared> messages) {

    static Group of(List<Waiting> callers) {
        var messages =
                callers.stream().flatMap(caller -> caller.messages().messages().stream()).toList();
        return new Group(List.copyOf(callers), messages);
    }

    /// The part of each caller by itself.
    List<Group> parts() {
        return callers.stream().map(caller -> of(List.of(caller))).toList();
    }

    /// Tells each caller what became of its messages.
    void answer(List<Appended> results) {
        int from = 0;
        for (Waiting caller : callers) {
            int to = from + caller.messages().size();
            caller.answer().complete(List.copyOf(results.subList(from, to)));
            from = to;
        }
    }

    void fail(Throwable failure) {
        callers.forEach(caller -> caller.answer().completeExceptionally(failure));
    }
}
