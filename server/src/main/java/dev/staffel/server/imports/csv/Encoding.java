package dev.staffel.server.imports.csv;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/// How the bytes of a file stand for characters, and how many bytes of mark come before them.
public record Encoding(Charset charset, int markBytes) {
    public Encoding {
        if (markBytes < 0 || markBytes > 4) {
            throw new IllegalArgumentException("markBytes must be 0 to 4: " + markBytes);
        }
    }

    /// The encoding a person named, without a mark; empty if no such encoding is known.
    public static Optional<Encoding> named(String name) {
        try {
            return Optional.of(new Encoding(Charset.forName(name.strip()), 0));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    public String name() {
        return charset.name();
    }

    public boolean hasMark() {
        return markBytes > 0;
    }
}
