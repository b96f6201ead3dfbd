package dev.staffel.server.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.playbook.ShippedPlaybooks;
import dev.staffel.playbook.Written;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever a text may say, people who don't write YAML may say by a form.
class SchemaTest {
    /// The shipped playbook with what it leaves out: every key of every place stands in it at least once.
    private static final String WHOLE =
            ShippedPlaybooks.text("maschinenbau")
                    .replaceFirst(
                            "    reminders-only-for: 30 days\n",
                            "    reminders-only-for: 30 days\n    control-sample: {share: 5 %, below: 10, key: spring}\n")
                    .replaceFirst(
                            "      return-proposed-after: 270 hours\n",
                            "      return-proposed-after: 270 hours\n      returned-after: 400 hours\n      returned-as: not-reached\n")
                    .replaceFirst(
                            "        en: Budget\n",
                            "        en: Budget\n        asked-of: [others]\n");

    private static final List<String> FORMS =
            Stream.concat(
                            Catalogue.THINGS.stream()
                                    .flatMap(thing ->
                                            keys(thing.blanks())
                                                    .map(key -> thing.at() + "/*/" + key)),
                            Chapters.ALL.stream()
                                    .flatMap(chapter ->
                                            keys(chapter.blanks())
                                                    .map(key -> chapter.path() + "/" + key)))
                    .map(form -> form.replaceFirst("^/", ""))
                    .toList();

    private static Stream<String> keys(List<Blank> blanks) {
        return blanks.stream()
                .flatMap(blank ->
                        switch (blank) {
                            case Blank.Either(_, var ways) -> keys(ways);
                            case ProofBlank _ -> ProofBlank.PHASES.stream();
                            default -> Stream.of(blank.key());
                        });
    }

    @Test
    void everyKeyOfATextHasItsField() {
        var missing = new TreeSet<String>();
        PlaybookText.keys(WHOLE)
                .forEach((place, keys) -> {
                    for (String key : keys) {
                        var path = place.isEmpty() ? key : place + "/" + key;
                        if (FORMS.stream().noneMatch(form -> fits(form, path))) missing.add(path);
                    }
                });
        assertThat(missing).as("keys that no form edits").isEmpty();
    }

    /// Else a key below one that the text leaves out would go unseen.
    @Test
    void theTextThatThisIsHeldAgainstSaysEverythingThatATextMaySay() {
        assertThat(PlaybookText.read(WHOLE)).isInstanceOf(ReadResult.Good.class);
        var written = Written.of(WHOLE).orElseThrow();
        var known = new TreeMap<String, TreeSet<String>>();
        var said = new TreeMap<String, TreeSet<String>>();
        PlaybookText.keys(WHOLE)
                .forEach((place, keys) -> {
                    var sort = sort(place);
                    known.computeIfAbsent(sort, _ -> new TreeSet<>()).addAll(keys);
                    said.computeIfAbsent(sort, _ -> new TreeSet<>())
                            .addAll(written.at(place).orElseThrow().names());
                });
        known.forEach((place, keys) -> assertThat(said.get(place)).as(place).containsAll(keys));
    }

    /// The path with a star for the name of each thing on it.
    private static String sort(String path) {
        var sort = path;
        for (Thing thing : Catalogue.THINGS) {
            var all = thing.at().replace("*", "[^/]+");
            sort = sort.replaceFirst("^(" + all + ")/[^/]+", "$1/*");
        }
        return sort;
    }

    /// Whether a form edits what stands at a path, or something below or above it.
    private static boolean fits(String form, String path) {
        var asked = form.split("/", -1);
        var there = path.split("/", -1);
        for (int i = 0; i < Math.min(asked.length, there.length); i++) {
            if (!asked[i].equals("*") && !asked[i].equals(there[i])) return false;
        }
        return true;
    }
}
