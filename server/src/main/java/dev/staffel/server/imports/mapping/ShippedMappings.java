package dev.staffel.server.imports.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The mappings that come with the program.
public final class ShippedMappings {
    /// The name of the mapping that is proposed from the columns of each file anew.
    public static final String GENERIC = "generic";

    public static final List<String> NAMES = List.of(GENERIC, "fair", "xeducation");

    private ShippedMappings() {}

    /// The text of a shipped mapping other than the generic one, which needs the file's columns.
    public static Optional<String> text(String name) {
        if (name.equals(GENERIC) || !NAMES.contains(name)) {
            return Optional.empty();
        }
        try (var in = ShippedMappings.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the mapping is missing: " + name);
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
