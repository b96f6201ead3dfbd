package dev.staffel.server.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Finds out how a file is to be read: encoding from all of it, the rest from its beginning.
public final class Sniffer {
    private final Predicate<String> knownName;

    /// Column names that people use tell a header from a row of values.
    public Sniffer(Predicate<String> knownName) {
        this.knownName = knownName;
    }

    public Sniffed sniff(Path file, Stated stated) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return switch (EncodingFinder.find(in)) {
                case EncodingFinder.Answer.NoText(var reason) -> new Sniffed.Refused(reason);
                case EncodingFinder.Answer.Text readable -> shape(file, stated, readable);
            };
        }
    }

    private Sniffed shape(Path file, Stated stated, EncodingFinder.Answer.Text readable)
            throws IOException {
        List<Note> notes = new ArrayList<>();
        Encoding encoding = stated.encoding().orElse(readable.encoding());
        if (stated.encoding().isEmpty()) {
            add(notes, Note.Kind.ENCODING_GUESSED, readable.guessed() ? 1 : 0);
            add(notes, Note.Kind.DAMAGED_CHARACTERS, readable.damagedBytes());
        }
        Sample sample;
        try (Reader in = open(file, encoding)) {
            sample = Sample.of(in);
        }
        if (sample.text().isBlank()) {
            return new Sniffed.Refused(Reason.of("file-is-empty"));
        }
        return new ShapeFinder(sample, stated, knownName, notes).find(encoding);
    }

    static Reader open(Path file, Encoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(encoding.markBytes());
            return new InputStreamReader(in, encoding.charset());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    static void add(List<Note> notes, Note.Kind kind, long count) {
        if (count > 0) {
            notes.add(new Note(kind, count));
        }
    }
}
