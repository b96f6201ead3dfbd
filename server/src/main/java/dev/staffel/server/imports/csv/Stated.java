package dev.staffel.server.imports.csv;

import java.util.Optional;

/// What a person or a mapping states about a file; the rest is found out around it.
public record Stated(
        Optional<Encoding> encoding,
        Optional<Character> delimiter,
        Optional<Quoting> quoting,
        Optional<Integer> preambleLines,
        Optional<Boolean> header) {
    public Stated {
        if (preambleLines.isPresent() && preambleLines.get() < 0) {
            throw new IllegalArgumentException("preambleLines must not be below 0");
        }
    }

    public static Stated nothing() {
        return new Stated(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Stated withEncoding(Encoding stated) {
        return new Stated(Optional.of(stated), delimiter, quoting, preambleLines, header);
    }

    public Stated withDelimiter(char stated) {
        return new Stated(encoding, Optional.of(stated), quoting, preambleLines, header);
    }

    public Stated withQuoting(Quoting stated) {
        return new Stated(encoding, delimiter, Optional.of(stated), preambleLines, header);
    }

    public Stated withPreambleLines(int stated) {
        return new Stated(encoding, delimiter, quoting, Optional.of(stated), header);
    }

    public Stated withHeader(boolean stated) {
        return new Stated(encoding, delimiter, quoting, preambleLines, Optional.of(stated));
    }

    /// What is stated here, and where nothing is, what is stated there.
    public Stated orElse(Stated other) {
        return new Stated(
                encoding.or(other::encoding),
                delimiter.or(other::delimiter),
                quoting.or(other::quoting),
                preambleLines.or(other::preambleLines),
                header.or(other::header));
    }
}
