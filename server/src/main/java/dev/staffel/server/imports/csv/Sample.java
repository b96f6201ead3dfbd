package dev.staffel.server.imports.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/// The beginning of a file, on which its dialect and header are found out.
record Sample(String text, boolean isWhole, int nuls) {
    private static final int CHARACTERS = 256 * 1024;
    private static final int RECORDS = 400;

    static Sample of(Reader in) throws IOException {
        char[] buffer = new char[CHARACTERS];
        int filled = 0;
        for (int read = 0; read >= 0 && filled < buffer.length; filled += Math.max(read, 0)) {
            read = in.read(buffer, filled, buffer.length - filled);
        }
        String text = new String(buffer, 0, filled).replace("\0", "");
        return new Sample(text, filled < buffer.length, filled - text.length());
    }

    Sample withoutLines(int lines, Dialect dialect) throws IOException {
        var reader = new StringReader(text);
        var plain = dialect.withQuoting('"', Quoting.NONE);
        long skipped = 0;
        try (var records = new RecordReader(reader, plain, Limits.standard(), 0)) {
            for (int i = 0; i < lines; i++) {
                if (records.next() == null) {
                    break;
                }
                skipped = records.consumed();
            }
        }
        return new Sample(text.substring((int) Math.min(skipped, text.length())), isWhole, nuls);
    }

    /// The first records that are not blank; one cut off by the end of the sample is left out.
    List<RecordReader.Cut> records(Dialect dialect) throws IOException {
        List<RecordReader.Cut> found = new ArrayList<>();
        var limits = Limits.standard();
        try (var records = new RecordReader(new StringReader(text), dialect, limits, 0)) {
            for (var cut = records.next();
                    cut != null && found.size() < RECORDS;
                    cut = records.next()) {
                if (!cut.isBlank()) {
                    found.add(cut);
                }
            }
            boolean isCutOff = !isWhole && records.isAtEnd();
            return isCutOff && found.size() > 1 ? found.subList(0, found.size() - 1) : found;
        }
    }

    LineEndCount lineEnds() {
        return LineEndCount.of(text);
    }
}
