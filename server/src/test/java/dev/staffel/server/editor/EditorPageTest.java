package dev.staffel.server.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.Written;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.Form;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EditorPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    private static final String R01 = "agreement/rules/r01";

    private final Visitor head = STAFF.user(Role.HEAD_OF_MARKETING);
    private String draft = "";

    @BeforeEach
    void aDraft() {
        draft =
                head.post("/playbook/drafts", Map.of("title", "By form", "kind", "agreement"))
                        .header("Location");
    }

    @Test
    void everyChapterAndEveryThingOfTheShippedPlaybookHasItsPageInBothLanguages() {
        for (Chapter chapter : Chapters.ALL) {
            for (String language : List.of("de", "en")) {
                var page = page("?chapter=" + chapter.word(), language);
                assertThat(page).as(chapter.word()).contains("<h2>").doesNotContain("editor.");
            }
        }
        for (Thing kind : Catalogue.THINGS) {
            var path = paths().stream().filter(kind::isAt).findFirst().orElseThrow();
            assertThat(page("/thing?at=" + path, "de")).as(path).doesNotContain("editor.");
        }
    }

    @Test
    void aFormThatIsKeptAsItStandsChangesNothing() {
        var written = written();
        for (String path : paths()) {
            var filling = Filling.of(path).orElseThrow();
            assertThat(filling.put(written, typedForm(filling))).as(path).isEqualTo(written);
        }
        for (Chapter chapter : Chapters.ALL) {
            Filling.of(chapter, written, "de")
                    .ifPresent(filling ->
                            assertThat(filling.put(written, typedForm(filling)))
                                    .as(chapter.word())
                                    .isEqualTo(written));
        }
    }

    @Test
    void aRuleIsChangedWhereItStandsAndCommentsStay() {
        var before = draft().text();
        var typed = typed(R01);
        typed.put("points", "55");
        typed.put("half-life", "30");
        typed.put("at-most.per", "");
        assertThat(keep(typed).status()).isEqualTo(303);
        assertThat(draft().text())
                .isEqualTo(
                        before.replaceFirst(
                                "points: 60\n      half-life: 90 days\n      at-most: 1 in 30 days per topic",
                                "points: 55\n      half-life: 30 days\n      at-most: 1 in 30 days"));
        assertThat(before).contains("# Every number below");
    }

    @Test
    void pointsThatBecomeNegativeEndOnADay() {
        var typed = typed(R01);
        typed.put("points", "-10");
        var told = keep(typed);
        assertThat(told.header("Location")).contains("/thing?at=agreement%2Frules%2Fr01");
        assertThat(page("/thing?at=" + R01, "de"))
                .contains("half-life-error", "Minuspunkte verblassen nicht");
        typed.put("revision", "" + draft().revision());
        typed.put("fading", "ends-after");
        typed.put("ends-after", "180");
        assertThat(keep(typed).header("Location")).contains("chapter=rules");
        assertThat(draft().text())
                .contains(
                        "points: -10\n      at-most: 1 in 30 days per topic\n      ends-after: 180 days");
        assertThat(PlaybookText.read(draft().text()).orThrow()).isNotNull();
    }

    @Test
    void aTraitIsAddedAndThePersonaSaysThatItsWeightsNoLongerAddUp() {
        var persona = "agreement/personas/commercial";
        var added = add("trait", persona, "Größe Ü", "Size");
        assertThat(added).endsWith(persona + "/traits/size");
        assertThat(page("/thing?at=" + persona, "de")).contains("ergeben zusammen 110 statt 100");
        assertThat(page("?chapter=personas", "de")).contains("1 Problem");
        arrange(persona + "/traits/size", "remove");
        assertThat(page("?chapter=personas", "de")).doesNotContain("1 Problem");
    }

    @Test
    void everyKindOfThingIsAddedMovedAndRemovedAndTheTextIsAsBefore() {
        var before = draft().text();
        for (Thing kind : Catalogue.THINGS) {
            var inside = kind.at().contains("*") ? insideOf(kind) : "";
            var path =
                    add(kind.word(), inside, "Neu " + kind.word(), "New " + kind.word())
                            .replaceFirst(".*at=", "");
            assertThat(page("/thing?at=" + path, "de")).as(kind.word()).contains("<form");
            arrange(path, kind.comesFirst() ? "down" : "up");
            var all = Thing.all(path);
            var names = written().at(all).orElseThrow().names();
            int place = kind.comesFirst() ? 1 : names.size() - 2;
            if (!kind.isList())
                assertThat(names.get(place)).isEqualTo(path.substring(all.length() + 1));
            arrange(kind.isList() ? all + "/" + place : path, "remove");
            assertThat(draft().text()).as(kind.word()).isEqualTo(before);
        }
    }

    @Test
    void goingBackAndForwardLeadsThroughTheTexts() {
        var before = draft().text();
        var typed = typed(R01);
        typed.put("points", "12");
        keep(typed);
        var after = draft().text();
        assertThat(go("back")).isEqualTo(303);
        assertThat(draft().text()).isEqualTo(before);
        assertThat(go("forward")).isEqualTo(303);
        assertThat(draft().text()).isEqualTo(after);
    }

    @Test
    void ofTwoEditorsTheSecondSeesWhatItWouldChangeAndNothingOfTheFirstIsLost() {
        var mine = typed(R01);
        mine.put("points", "55");
        var theirs = typed("agreement/rules/r02");
        theirs.put("points", "44");
        assertThat(keep(theirs).status()).isEqualTo(303);

        var refused = keep(mine);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("overtaken-title", "55", "name=\"over\"");
        assertThat(draft().text()).doesNotContain("points: 55").contains("points: 44");
        var removal =
                head.post(
                        draft + "/editor/arrange",
                        Map.of("revision", "1", "at", "agreement/rules/r03", "do", "remove"));
        assertThat(removal.status()).isEqualTo(409);
        assertThat(head.post(draft + "/editor/go", Map.of("revision", "1", "way", "back")).status())
                .isEqualTo(409);

        mine.put("over", "" + draft().revision());
        assertThat(keep(mine).status()).isEqualTo(303);
        assertThat(draft().text()).contains("points: 55", "points: 44", "r03:");
    }

    @Test
    void whileTypingTheRuleIsReadOutAndNothingIsKept() {
        var typed = typed(R01);
        typed.put("points", "33");
        var reply = head.post(draft + "/editor/preview", typed);
        assertThat(reply.body()).contains("33", "polyline");
        assertThat(draft().revision()).isEqualTo(1);
    }

    @Test
    void aThresholdIsMovedBesideTheLevelToFallBackFrom() {
        var typed =
                new LinkedHashMap<>(
                        asShown(
                                Filling.of(Chapters.of("thresholds"), written(), "de")
                                        .orElseThrow()));
        typed.put("mql/entries/a/when/interest", "45");
        typed.put("mql/fallback/below-by", "12");
        typed.put("chapter", "thresholds");
        typed.put("revision", "1");
        var before = draft().text();
        assertThat(head.post(draft + "/editor/thing", typed).status()).isEqualTo(303);
        assertThat(draft().text())
                .isEqualTo(
                        before.replaceFirst("at least 40", "at least 45")
                                .replace("below-by: 10", "below-by: 12"));
    }

    @Test
    void aTextWhoseLayoutIsBrokenIsPutRightInTheText() {
        Drafts drafts = STAFF.plane().part(Drafts.class);
        drafts.keep(draft().id(), 1, "By form", "agreement: [", "somebody");
        assertThat(page("", "de")).contains("nicht lesbar");
        assertThat(head.get(draft + "/editor/thing?at=" + R01).status()).isEqualTo(404);
    }

    private List<String> paths() {
        var written = written();
        var paths = new ArrayList<String>();
        for (Thing kind : Catalogue.THINGS) {
            var alls = kind.at().contains("*") ? alls(kind, written) : List.of(kind.at());
            for (String all : alls) {
                written.at(all)
                        .ifPresent(there ->
                                there.names().forEach(name -> paths.add(all + "/" + name)));
            }
        }
        assertThat(paths).hasSizeGreaterThan(200);
        return paths;
    }

    private static List<String> alls(Thing kind, Written written) {
        var outer = kind.at().substring(0, kind.at().indexOf("/*"));
        return written.at(outer).orElseThrow().names().stream()
                .map(name -> kind.inside(outer + "/" + name))
                .toList();
    }

    private String insideOf(Thing kind) {
        var outer = kind.at().substring(0, kind.at().indexOf("/*"));
        return written().at(outer).orElseThrow().names().stream()
                .map(name -> outer + "/" + name)
                .filter(path -> written().has(kind.inside(path)))
                .findFirst()
                .orElseThrow();
    }

    /// Several values of one field come as several fields of that name.
    private Form typedForm(Filling filling) {
        var all = new LinkedHashMap<String, List<String>>();
        asShown(filling).forEach((name, value) -> all.put(name, List.of(value)));
        for (Blank blank : filling.blanks()) {
            if (blank instanceof Blank.Several several) {
                var chosen =
                        asShown(filling).keySet().stream()
                                .filter(name -> name.startsWith(several.key() + "."))
                                .map(name -> name.substring(several.key().length() + 1))
                                .toList();
                all.put(several.key(), chosen);
            }
        }
        return Form.ofAll(all);
    }

    private Map<String, String> typed(String path) {
        var typed = new LinkedHashMap<>(asShown(Filling.of(path).orElseThrow()));
        typed.put("at", path);
        typed.put("revision", "" + draft().revision());
        return typed;
    }

    /// What a browser would send of the form as it is shown.
    private Map<String, String> asShown(Filling filling) {
        var thing = written().at(filling.path()).orElseThrow();
        var fields = new LinkedHashMap<String, String>();
        for (Blank blank : filling.blanks()) fields.putAll(blank.fields(thing));
        fields.putIfAbsent("reroute", "yes");
        return fields;
    }

    private Visitor.Reply keep(Map<String, String> typed) {
        return head.post(draft + "/editor/thing", typed);
    }

    private String add(String kind, String inside, String de, String en) {
        var reply =
                head.post(
                        draft + "/editor/add",
                        Map.of(
                                "revision",
                                "" + draft().revision(),
                                "kind",
                                kind,
                                "inside",
                                inside,
                                "de",
                                de,
                                "en",
                                en));
        assertThat(reply.status()).as(kind).isEqualTo(303);
        return reply.header("Location");
    }

    private void arrange(String path, String what) {
        var reply =
                head.post(
                        draft + "/editor/arrange",
                        Map.of("revision", "" + draft().revision(), "at", path, "do", what));
        assertThat(reply.status()).as(path + " " + what).isEqualTo(303);
    }

    private int go(String way) {
        return head.post(
                        draft + "/editor/go",
                        Map.of("revision", "" + draft().revision(), "way", way))
                .status();
    }

    private String page(String rest, String language) {
        var reply = head.get(draft + "/editor" + rest, "Accept-Language", language);
        assertThat(reply.status()).as(rest).isEqualTo(200);
        return reply.body();
    }

    private Written written() {
        return Written.of(draft().text()).orElseThrow();
    }

    private Draft draft() {
        long id = Long.parseLong(draft.substring(draft.lastIndexOf('/') + 1));
        return STAFF.plane().part(Drafts.class).find(id).orElseThrow();
    }
}
