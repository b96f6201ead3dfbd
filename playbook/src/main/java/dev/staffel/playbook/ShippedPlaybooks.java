package dev.staffel.playbook;

import dev.staffel.engine.Playbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The playbooks that come with Staffel, to begin with and to change.
public final class ShippedPlaybooks {
    /// The names of all, the first one being what a new installation begins with.
    public static final List<String> NAMES = List.of("maschinenbau", "textbook");

    private ShippedPlaybooks() {}

    /// A machine builder of 50 to 500 people, by practice estimates.
    public static Playbook maschinenbau() {
        return PlaybookText.read(text("maschinenbau")).orThrow();
    }

    /// The example of the text book.
    public static Playbook textbook() {
        return PlaybookText.read(text("textbook")).orThrow();
    }

    /// The text with its comments.
    ///
    /// @param name one of [#NAMES]
    public static String text(String name) {
        if (!NAMES.contains(name)) throw new IllegalArgumentException("not shipped: " + name);
        return resource(name + ".yaml");
    }

    /// The JSON Schema (2020-12) of playbooks, for editors that know it.
    public static String schema() {
        return resource("playbook.schema.json");
    }

    private static String resource(String name) {
        try (var in = ShippedPlaybooks.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("missing in the build: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
