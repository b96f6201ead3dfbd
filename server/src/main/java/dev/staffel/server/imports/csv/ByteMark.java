package dev.staffel.server.imports.csv;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What the first bytes of a file say outright: a byte order mark, or that it is no text at all.
final class ByteMark {
    private record Mark(String hex, String charset) {}

    private record Foreign(String hex, String reason) {}

    // Longer marks first: the mark of UTF-16LE begins that of UTF-32LE.
    private static final List<Mark> MARKS =
            List.of(
                    new Mark("FFFE0000", "UTF-32LE"),
                    new Mark("0000FEFF", "UTF-32BE"),
                    new Mark("84319533", "GB18030"),
                    new Mark("EFBBBF", "UTF-8"),
                    new Mark("FFFE", "UTF-16LE"),
                    new Mark("FEFF", "UTF-16BE"));

    private static final List<Foreign> FOREIGN =
            List.of(
                    new Foreign("504B0304", "file-is-workbook"),
                    new Foreign("D0CF11E0", "file-is-old-workbook"),
                    new Foreign("25504446", "file-is-pdf"),
                    new Foreign("1F8B", "file-is-compressed"));

    private ByteMark() {}

    static Optional<Encoding> encoding(byte[] head) {
        return MARKS.stream()
                .filter(mark -> startsWith(head, mark.hex()))
                .findFirst()
                .map(mark ->
                        new Encoding(Charset.forName(mark.charset()), mark.hex().length() / 2));
    }

    static Optional<Reason> refusal(byte[] head) {
        return FOREIGN.stream()
                .filter(foreign -> startsWith(head, foreign.hex()))
                .findFirst()
                .map(foreign -> Reason.of(foreign.reason()));
    }

    private static boolean startsWith(byte[] head, String hex) {
        return HexFormat.of().withUpperCase().formatHex(head).startsWith(hex);
    }
}
