package dev.staffel.server.imports.csv;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/// How well a one-byte encoding explains the bytes of a file: letters where letters belong speak
/// for it; capitals and symbols inside words, and unprintable characters, speak against it.
final class LetterEvidence {
    private static final String USUAL_LETTERS = "äöüßÄÖÜéèêëàâáçñíóúôîïåøæœ";
    private static final String USUAL_SYMBOLS = "€®©™–—„“”«»°§·•…\u00a0";
    private static final String APOSTROPHES = "’‘´";

    private LetterEvidence() {}

    static long of(ByteCensus census, Charset charset) {
        long evidence = 0;
        for (int b = 0x80; b < 0x100; b++) {
            char c = charset.decode(ByteBuffer.wrap(new byte[] {(byte) b})).charAt(0);
            for (int before = 0; before < 4; before++) {
                for (int after = 0; after < 4; after++) {
                    evidence += census.count(b, before, after) * worth(c, before, after);
                }
            }
        }
        return evidence;
    }

    private static int worth(char c, int before, int after) {
        if (Character.isISOControl(c) || c == '\ufffd') {
            return -20;
        }
        if (Character.isLetter(c)) {
            return letter(c, before);
        }
        boolean insideWord = isLetter(before) && isLetter(after);
        if (APOSTROPHES.indexOf(c) >= 0) {
            return insideWord ? 3 : 0;
        }
        if (insideWord) {
            return -6;
        }
        return USUAL_SYMBOLS.indexOf(c) >= 0 ? 2 : -1;
    }

    private static int letter(char c, int before) {
        boolean misplaced = Character.isUpperCase(c) && before == ByteCensus.LOWER;
        if (misplaced || c >= '\ufb00') {
            return -4;
        }
        return USUAL_LETTERS.indexOf(c) >= 0 ? 4 : 1;
    }

    private static boolean isLetter(int kind) {
        return kind == ByteCensus.LOWER || kind == ByteCensus.UPPER;
    }
}
