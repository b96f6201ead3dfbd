package dev.staffel.server.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Messages MESSAGES = Messages.load();
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern RECORDED =
            Pattern.compile("(?:\\brecord|recordAs)\\([^;]*?\"([a-z-]+\\.[a-z-]+)\"");
    private static final Pattern USED =
            Pattern.compile(
                    "(?:\\bt|saying|reject|Toast\\.of)\\(\\s*(?:\"\\w+\", )?\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(MESSAGES.texts("de").keySet()).isEqualTo(MESSAGES.texts("en").keySet());
    }

    @Test
    void bothLanguagesUseTheSamePlaces() {
        MESSAGES.texts("en")
                .forEach((key, text) ->
                        assertThat(places(MESSAGES.texts("de").getOrDefault(key, "")))
                                .as(key)
                                .isEqualTo(places(text)));
    }

    @Test
    void noTextIsGivenTwice() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.sorted().toList()) {
                var keys =
                        Files.readAllLines(file).stream()
                                .filter(line -> !line.startsWith("#") && line.contains("="))
                                .map(line -> line.substring(0, line.indexOf('=')))
                                .toList();
                assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void noTextIsBlank() {
        for (String language : Messages.LANGUAGES) {
            assertThat(MESSAGES.texts(language))
                    .allSatisfy((key, text) -> assertThat(text).isNotBlank());
        }
    }

    @Test
    void everyTextThatCodeNamesExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            for (MatchResult use : USED.matcher(Files.readString(file)).results().toList()) {
                if (!MESSAGES.texts("en").containsKey(use.group(1))) {
                    missing.add(file.getFileName() + ": " + use.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRecordedActionHasItsText() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            for (MatchResult use : RECORDED.matcher(Files.readString(file)).results().toList()) {
                String key = "audit.action." + use.group(1);
                if (!MESSAGES.texts("en").containsKey(key))
                    missing.add(file.getFileName() + ": " + key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void numbersAndWordsFollowTheLanguage() {
        assertThat(MESSAGES.text(Locale.GERMANY, "shell.pager.exact", 50, 12345L))
                .isEqualTo("50 von 12.345 angezeigt");
        assertThat(MESSAGES.text(Locale.UK, "shell.span.days", 1)).isEqualTo("1 day");
        assertThat(MESSAGES.text(Locale.GERMANY, "shell.span.days", 3)).isEqualTo("3 Tage");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new java.util.ArrayList<>();
        for (String root : List.of("java", "jte")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main", root))) {
                files.filter(Files::isRegularFile).forEach(found::add);
            }
        }
        return found;
    }
}
