package dev.staffel.acceptance.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.InflaterOutputStream;

/// A page as the browser prints it: how many sheets, and the text on them.
///
/// Reads what Chromium writes (plain objects, deflated streams, glyphs that a font's `ToUnicode` table names), which is not all that
/// PDF allows.
final class Pdf {
    private static final Pattern OBJECT = Pattern.compile("(?m)^(\\d+) 0 obj\\b");
    private static final Pattern STREAM = Pattern.compile("/Length (\\d+)[^>]*>>\\s*stream\\r?\\n");
    private static final Pattern SHEET = Pattern.compile("/Type /Page\\b");
    private static final Pattern FONT = Pattern.compile("/(F\\d+) (\\d+) 0 R");
    private static final Pattern TABLE = Pattern.compile("/ToUnicode (\\d+) 0 R");
    private static final Pattern SHOWN =
            Pattern.compile("/(F\\d+) [\\d.-]+ Tf|<([0-9A-Fa-f]+)>|\\bET\\b");
    private static final Pattern ONE = Pattern.compile("<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>");
    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})>");

    private final String file;
    private final Map<Integer, String> objects = new HashMap<>();

    private Pdf(byte[] bytes) {
        file = new String(bytes, ISO_8859_1);
        var starts = OBJECT.matcher(file).results().toList();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).start() : file.length();
            objects.put(
                    Integer.valueOf(starts.get(i).group(1)),
                    file.substring(starts.get(i).end(), end));
        }
    }

    /// Prints a page as its style sheet asks for.
    static Pdf of(Page page) {
        return new Pdf(
                page.pdf(
                        new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true)));
    }

    int sheets() {
        return (int) SHEET.matcher(file).results().count();
    }

    /// All text, with one space between its pieces.
    String text() {
        var fonts = new HashMap<String, Map<Integer, String>>();
        FONT.matcher(file)
                .results()
                .forEach(font ->
                        fonts.computeIfAbsent(
                                font.group(1), _ -> glyphs(Integer.parseInt(font.group(2)))));
        var text = new StringBuilder();
        for (int number : objects.keySet().stream().sorted().toList()) {
            var content = stream(number);
            if (content.contains(" Tf")) show(content, fonts, text);
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static void show(
            String content, Map<String, Map<Integer, String>> fonts, StringBuilder text) {
        Map<Integer, String> glyphs = Map.of();
        for (MatchResult token : SHOWN.matcher(content).results().toList()) {
            if (token.group(1) != null) {
                glyphs = fonts.getOrDefault(token.group(1), Map.of());
            } else if (token.group(2) != null) {
                for (int at = 0; at + 4 <= token.group(2).length(); at += 4)
                    text.append(
                            glyphs.getOrDefault(
                                    HexFormat.fromHexDigits(token.group(2), at, at + 4), ""));
            } else {
                text.append(' ');
            }
        }
    }

    private Map<Integer, String> glyphs(int font) {
        var glyphs = new HashMap<Integer, String>();
        var found = TABLE.matcher(objects.getOrDefault(font, ""));
        if (!found.find()) return glyphs;
        var table = stream(Integer.parseInt(found.group(1)));
        RANGE.matcher(table)
                .results()
                .forEach(range -> {
                    int first = HexFormat.fromHexDigits(range.group(1));
                    int letter = HexFormat.fromHexDigits(range.group(3));
                    for (int glyph = first;
                            glyph <= HexFormat.fromHexDigits(range.group(2));
                            glyph++) glyphs.put(glyph, Character.toString(letter + glyph - first));
                });
        ONE.matcher(RANGE.matcher(table).replaceAll(""))
                .results()
                .filter(one -> one.group(2).length() % 4 == 0)
                .forEach(one ->
                        glyphs.put(
                                HexFormat.fromHexDigits(one.group(1)),
                                new String(HexFormat.of().parseHex(one.group(2)), UTF_16BE)));
        return glyphs;
    }

    /// What an object's stream holds, or nothing.
    private String stream(int number) {
        var object = objects.getOrDefault(number, "");
        var head = STREAM.matcher(object);
        if (!head.find()) return "";
        var bytes =
                object.substring(head.end(), head.end() + Integer.parseInt(head.group(1)))
                        .getBytes(ISO_8859_1);
        if (!head.group().contains("/FlateDecode")
                && !object.substring(0, head.start()).contains("/FlateDecode"))
            return new String(bytes, ISO_8859_1);
        var plain = new ByteArrayOutputStream();
        try (var inflating = new InflaterOutputStream(plain)) {
            inflating.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plain.toString(ISO_8859_1);
    }
}
