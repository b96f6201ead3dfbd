package dev.staffel.store.log;

import dev.staffel.engine.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return hasUnfit(message) ? "a text that is too long or has a NUL character" : "";
    }

    // Plain loops: every message of the public plane passes here.
    private static boolean hasUnfit(Incoming message) {
        if (message.messageId().isPresent() && isUnfit(message.messageId().get())) return true;
        if (message.display().isPresent() && isUnfit(message.display().get())) return true;
        if (hasUnfit(message.attributes())) return true;
        return message.deed().isPresent() && hasUnfit(message.deed().get().claim());
    }

    private static boolean hasUnfit(Claim claim) {
        return isUnfit(claim.source())
                || isUnfit(claim.event())
                || isUnfit(claim.path())
                || isUnfit(claim.form())
                || isUnfit(claim.campaign())
                || hasUnfit(claim.properties());
    }

    private static boolean hasUnfit(Map<String, String> texts) {
        for (var text : texts.entrySet()) {
            if (isUnfit(text.getKey()) || isUnfit(text.getValue())) return true;
        }
        return false;
    }

    private static boolean isUnfit(String text) {
        return text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0;
    }

    Optional<Source> source(Prepared prepared) {
        return sources.find(prepared.message().source());
    }
}
