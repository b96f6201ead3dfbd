package dev.staffel.intake.segment;

import dev.staffel.engine.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/// Tells by the user agent whether a person's browser did something, a machine, or a server on somebody's behalf.
///
/// The words are in `machines.txt` beside this class; a company may put its own file first on the class path.
final class Machines {
    private static final int KNOWN_AT_MOST = 2_000;

    private final ConcurrentHashMap<String, Actor> known = new ConcurrentHashMap<>();
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
        if (ofEvent.isEmpty()) return sender(ofRequest);
        return sender(ofEvent) == Actor.HUMAN ? Actor.HUMAN : Actor.MACHINE;
    }

    // The same few programs come again and again.
    private Actor sender(String userAgent) {
        if (known.size() >= KNOWN_AT_MOST) known.clear();
        return known.computeIfAbsent(userAgent, this::told);
    }

    // A server library sends for a visitor that it tells nothing of; that makes the visitor no
    // machine.
    private Actor told(String userAgent) {
        if (userAgent.isBlank()) return Actor.MACHINE;
        var lower = userAgent.toLowerCase(Locale.ROOT);
        for (String word : innocent) lower = lower.replace(word, "");
        if (servers.stream().anyMatch(lower::contains)) return Actor.UNKNOWN;
        return machines.stream().anyMatch(lower::contains) ? Actor.MACHINE : Actor.HUMAN;
    }
}
