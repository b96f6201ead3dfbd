package dev.staffel.intake.segment;

import java.nio.charset.StandardCharsets;

/// Texts made fit to be stored and shown: no NUL, no half of a surrogate pair, not too long.
final class Text {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String MORE = "…";

    private Text() {}

    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == 0 || Character.isSurrogate(c)) && !isSound(text, i)) return false;
        }
        return true;
    }

    static String clean(String text) {
        if (isClean(text)) return text;
        var clean = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (!isSound(text, i)) clean.setCharAt(i, REPLACEMENT);
        }
        return clean.toString();
    }

    private static boolean isSound(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c != 0;
    }

    /// Clean, without blanks around it, and at most `length` characters, cut with a sign that it was cut.
    static String bounded(String text, int length) {
        String clean = clean(text).strip();
        if (clean.length() <= length) return clean;
        int end = length - MORE.length();
        if (Character.isHighSurrogate(clean.charAt(end - 1))) end--;
        return clean.substring(0, end) + MORE;
    }

    /// Bytes of a broken event, as far as they can be shown.
    static String shown(byte[] bytes, int offset, int length, int most) {
        int end = Math.min(length, most);
        return bounded(new String(bytes, offset, end, StandardCharsets.UTF_8), most);
    }
}
