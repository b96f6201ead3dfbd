package dev.staffel.intake.segment;

import dev.staffel.engine.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells by the user agent whether a person's browser did something, a machine, or a server on somebody's behalf.
///
/// The words are in `machines.txt` beside this class; a company may put its own file first on the class path.
final class Machines {
    private final List<String> machines = new ArrayList<>();
    private final List<String> servers = new ArrayList<>();
    private final List<String> innocent = new ArrayList<>();

    Machines(String words) {
        words.lines().map(String::strip).forEach(this::line);
    }

    static Machines shipped() {
        try (var in = Machines.class.getResourceAsStream("machines.txt")) {
            if (in == null) throw new IllegalStateException("machines.txt is missing");
            return new Machines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) return;
        var word = line.substring(1).strip().toLowerCase(Locale.ROOT);
        switch (line.charAt(0)) {
            case '+' -> machines.add(word);
            case '~' -> servers.add(word);
            case '-' -> innocent.add(word);
            default -> throw new IllegalArgumentException("a line starts with +, ~ or -: " + line);
        }
    }

    /// @param ofEvent what the event says of the visitor's program, empty where it says nothing
    /// @param ofRequest what the request says of the program that sent it
    Actor actor(String ofEvent, String ofRequest) {
        if (!ofEvent.isEmpty()) {
            boolean program = isIn(machines, ofEvent) || isIn(servers, ofEvent);
            return program ? Actor.MACHINE : Actor.HUMAN;
        }
        // A server library sends for a visitor it tells nothing of; that is no reason to call the
        // visitor a machine.
        if (isIn(servers, ofRequest)) return Actor.UNKNOWN;
        if (ofRequest.isBlank() || isIn(machines, ofRequest)) return Actor.MACHINE;
        return Actor.HUMAN;
    }

    private boolean isIn(List<String> words, String userAgent) {
        var lower = userAgent.toLowerCase(Locale.ROOT);
        for (String word : innocent) lower = lower.replace(word, "");
        for (String word : words) if (lower.contains(word)) return true;
        return false;
    }
}
