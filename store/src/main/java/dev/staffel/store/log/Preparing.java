package dev.staffel.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Gets messages ready before the append takes its lock: interns claims and finds out what PostgreSQL could not store.
final class Preparing {
    private static final int LONGEST_MESSAGE_ID = 300;
    private static final int LONGEST_TEXT = 64 * 1024;

    private final Sources sources;
    private final Shapes shapes;

    Preparing(Sources sources, Shapes shapes) {
        this.sources = sources;
        this.shapes = shapes;
    }

    List<Prepared> prepare(List<Incoming> messages) {
        var prepared = new ArrayList<Prepared>(messages.size());
        for (Incoming message : messages) {
            var source = sources.find(message.source());
            var refused = source.isEmpty() ? "no such source" : refused(message);
            int shape = 0;
            if (refused.isEmpty() && message.deed().isPresent()) {
                shape = shapes.intern(message.deed().get().claim(), source.orElseThrow());
            }
            long hash = message.messageId().isPresent() ? ContentHash.of(message) : 0;
            prepared.add(new Prepared(message, shape, hash, refused));
        }
        return prepared;
    }

    private static String refused(Incoming message) {
        if (message.ids().isEmpty()) return "no id that tells anybody";
        var id = message.messageId();
        if (id.isPresent() && id.get().length() > LONGEST_MESSAGE_ID) {
            return "message id longer than " + LONGEST_MESSAGE_ID + " characters";
        }
        if (texts(message).anyMatch(Preparing::isUnfit))
            return "a text that is too long or has a NUL character";
        return "";
    }

    private static Stream<String> texts(Incoming message) {
        var texts = new ArrayList<String>();
        message.messageId().ifPresent(texts::add);
        message.attributes()
                .forEach((name, value) -> {
                    texts.add(name);
                    texts.add(value);
                });
        message.display().ifPresent(texts::add);
        message.deed()
                .ifPresent(deed -> {
                    var claim = deed.claim();
                    texts.addAll(
                            List.of(
                                    claim.source(),
                                    claim.event(),
                                    claim.path(),
                                    claim.form(),
                                    claim.campaign()));
                    texts.addAll(claim.properties().values());
                });
        return texts.stream();
    }

    private static boolean isUnfit(String text) {
        return text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0;
    }

    Optional<Source> source(Prepared prepared) {
        return sources.find(prepared.message().source());
    }
}
