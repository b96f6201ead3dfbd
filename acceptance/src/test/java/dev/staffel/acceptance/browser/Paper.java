package dev.staffel.acceptance.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/// A page as the browser prints it into a PDF, read again: how many sheets, and their text without blanks.
///
/// It reads what this browser writes: plain objects, fonts with a table from glyphs to letters, texts as hexadecimal glyphs.
final class Paper {
    private static final Pattern OBJECT = Pattern.compile("(?s)(\\d+) 0 obj\\s(.*?)\\sendobj");
    private static final Pattern STREAM = Pattern.compile("(?s)stream\\r?\\n(.*)\\s*endstream");
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
    private static final Pattern FONT = Pattern.compile("/(F\\d+) (\\d+) 0 R");
    private static final Pattern LETTERS = Pattern.compile("/ToUnicode (\\d+) 0 R");
    private static final Pattern CONTENT = Pattern.compile("/Contents (\\d+) 0 R");
    private static final Pattern SHOWN =
            Pattern.compile("/(F\\d+) [\\d.]+ Tf|<([0-9A-Fa-f]+)>(?=[^<>]*T[jJ])");
    private static final Pattern PAIR = Pattern.compile("<(\\w+)> <(\\w+)>\\s*\\n");
    private static final Pattern RANGE = Pattern.compile("<(\\w+)> <(\\w+)> <(\\w+)>");

    private final Map<Integer, String> objects = new TreeMap<>();
    private final Map<Integer, Map<Integer, String>> letters = new HashMap<>();

    private Paper(byte[] pdf) {
        Matcher found = OBJECT.matcher(new String(pdf, ISO_8859_1));
        while (found.find()) objects.put(Integer.parseInt(found.group(1)), found.group(2));
    }

    static Paper of(Page page) {
        return new Paper(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    }

    int sheets() {
        return (int) objects.values().stream().filter(Paper::isSheet).count();
    }

    private static boolean isSheet(String object) {
        return SHEET.matcher(object).find();
    }

    /// All text in the order of printing, without blanks, which a printer may leave out, and without ligatures.
    String text() {
        var text = new StringBuilder();
        objects.values().stream().filter(Paper::isSheet).forEach(sheet -> read(sheet, text));
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private void read(String sheet, StringBuilder text) {
        Matcher content = CONTENT.matcher(sheet);
        if (!content.find()) return;
        var fonts = new HashMap<String, Integer>();
        FONT.matcher(sheet)
                .results()
                .forEach(font -> fonts.put(font.group(1), Integer.parseInt(font.group(2))));
        Map<Integer, String> known = Map.of();
        Matcher shown = SHOWN.matcher(stream(Integer.parseInt(content.group(1))));
        while (shown.find()) {
            if (shown.group(1) != null) {
                known = letters(fonts.getOrDefault(shown.group(1), 0));
                continue;
            }
            var glyphs = shown.group(2);
            for (int at = 0; at + 4 <= glyphs.length(); at += 4)
                text.append(known.getOrDefault(code(glyphs.substring(at, at + 4)), ""));
        }
    }

    private Map<Integer, String> letters(int font) {
        return letters.computeIfAbsent(font, this::read);
    }

    private Map<Integer, String> read(int font) {
        var letters = new HashMap<Integer, String>();
        Matcher table = LETTERS.matcher(objects.getOrDefault(font, ""));
        if (!table.find()) return letters;
        var text = stream(Integer.parseInt(table.group(1)));
        PAIR.matcher(text)
                .results()
                .forEach(pair -> letters.put(code(pair.group(1)), letter(pair.group(2))));
        RANGE.matcher(text)
                .results()
                .forEach(range -> {
                    int first = code(range.group(1));
                    for (int code = first; code <= code(range.group(2)); code++)
                        letters.put(code, Character.toString(code(range.group(3)) + code - first));
                });
        return letters;
    }

    private static int code(String hexadecimal) {
        return Integer.parseInt(hexadecimal, 16);
    }

    /// @param units in UTF-16, such as `00660069` for a ligature
    private static String letter(String units) {
        var letter = new StringBuilder();
        for (int at = 0; at + 4 <= units.length(); at += 4)
            letter.append((char) code(units.substring(at, at + 4)));
        return letter.toString();
    }

    private String stream(int object) {
        Matcher packed = STREAM.matcher(objects.getOrDefault(object, ""));
        if (!packed.find()) return "";
        var bytes = new ByteArrayInputStream(packed.group(1).getBytes(ISO_8859_1));
        try (var unpacked = new InflaterInputStream(bytes)) {
            return new String(unpacked.readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
