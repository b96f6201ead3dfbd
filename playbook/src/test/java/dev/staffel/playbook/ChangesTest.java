package dev.staffel.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Playbook;
import dev.staffel.playbook.reading.Change;
import dev.staffel.playbook.reading.Change.Kind;
import dev.staffel.playbook.reading.Changes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Playbook BOOK = ShippedPlaybooks.maschinenbau();

    @Test
    void equalPlaybooksHaveNoChange() {
        assertThat(Changes.between(BOOK, ShippedPlaybooks.maschinenbau(), "de")).isEmpty();
    }

    @Test
    void anotherThresholdReadsAsBeforeAndAfter() {
        var change =
                only(
                        changes(
                                "grade: A\n              interest: at least 40",
                                "grade: A\n              interest: at least 45",
                                "de"));
        assertThat(change.section()).isEqualTo("criteria");
        assertThat(change.agreed()).isTrue();
        assertThat(change.text())
                .isEqualTo(
                        "Bisher: Bei Eignung A, Interesse mindestens 40, Reife mindestens Vergleich und Eigeninitiative in den letzten 60 Tagen rückt ein Lead in die Stufe MQL (Sehr gute Eignung)."
                                + " Künftig: Bei Eignung A, Interesse mindestens 45, Reife mindestens Vergleich und Eigeninitiative in den letzten 60 Tagen rückt ein Lead in die Stufe MQL (Sehr gute Eignung).");
    }

    @Test
    void moreHalfLifeReadsInEnglish() {
        var change =
                only(
                        changes(
                                "points: 25\n      half-life: 60 days\n      at-most: 3 in 90",
                                "points: 25\n      half-life: 90 days\n      at-most: 3 in 90",
                                "en"));
        assertThat(change.text())
                .isEqualTo(
                        "So far: “Technical question” gives 25 points; they halve every 60 days and count at most 3 times in 90 days."
                                + " From now on: “Technical question” gives 25 points; they halve every 90 days and count at most 3 times in 90 days.");
    }

    @Test
    void somethingNewAndSomethingDroppedAreTold() {
        var changes =
                changes(
                        "      spam: {de: Spam oder Test, en: Spam or test}\n",
                        "      bot: {de: Maschine, en: Machine}\n",
                        "de");
        assertThat(changes)
                .extracting(Change::text)
                .containsExactly("Entfällt: Spam oder Test", "Neu: Maschine");
        assertThat(changes).extracting(Change::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
    }

    @Test
    void aControlSampleIsToldInFull() {
        var change =
                only(
                        changes(
                                "    reminders-only-for: 30 days\n",
                                "    reminders-only-for: 30 days\n    control-sample: {share: 5 %, below: 10, key: 2026-q4}\n",
                                "en"));
        assertThat(change.section()).isEqualTo("handover");
        assertThat(change.agreed()).isTrue();
        assertThat(change.text())
                .isEqualTo(
                        "New: Control sample: of the leads that lack nothing but interest, and of that at most 10 points, 5 % are handed over all the same."
                                + " They are drawn by the key “2026-q4”, each at most once; nobody is held back.");
    }

    @Test
    void anotherOrderIsAChange() {
        var changes =
                changes(
                        "      enquiry-that-fits: {occasion: enquiry, when: {grade: [A, B, C]}, desk: sales, clock: enquiry}\n",
                        "",
                        "de");
        assertThat(only(changes).kind()).isEqualTo(Kind.REMOVED);
        var swapped =
                changes(
                        "    - {words: gf, role: management, seniority: executive}\n    - {words: ceo, role: management, seniority: executive}\n",
                        "    - {words: ceo, role: management, seniority: executive}\n    - {words: gf, role: management, seniority: executive}\n",
                        "en");
        assertThat(only(swapped).after()).startsWith("Order: ");
    }

    @Test
    void aChangeOfTheOtherLanguageIsShownInIt() {
        assertThat(
                        only(changes(
                                        "en: Technical question\n      when: {activity",
                                        "en: Engineering question\n      when: {activity",
                                        "de"))
                                .after())
                .startsWith("“Engineering question” gives 25 points");
    }

    @Test
    void whateverDiffersIsTold() {
        for (long seed = 1; seed <= 100; seed++) {
            var one = new RandomPlaybooks(seed).next();
            var other = new RandomPlaybooks(seed + 1).next();
            assertThat(Changes.between(one, one, "de")).as("seed %d", seed).isEmpty();
            assertThat(Changes.between(one, other, "de"))
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .allSatisfy(change -> assertThat(change.text()).isNotBlank());
        }
    }

    @Test
    void everySingleDifferenceOfTheTextIsTold() {
        var lines = PlaybookText.write(BOOK).split("\n");
        int compared = 0;
        for (int i = 0; i < lines.length; i++) {
            var changed = lines.clone();
            changed[i] = lines[i].replaceFirst("(\\d)(?= days| points| %| hours|$)", "1$1");
            if (changed[i].equals(lines[i])) continue;
            if (!(PlaybookText.read(String.join("\n", changed))
                    instanceof ReadResult.Good(var other))) continue;
            assertThat(Changes.between(BOOK, other, "en"))
                    .as(changed[i])
                    .hasSizeBetween(1, 2)
                    .allSatisfy(change -> assertThat(change.before()).isNotEqualTo(change.after()));
            compared++;
        }
        assertThat(compared).isGreaterThan(80);
    }

    private static Change only(List<Change> changes) {
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    private static List<Change> changes(String from, String to, String language) {
        var text = ShippedPlaybooks.text("maschinenbau");
        assertThat(text).contains(from);
        return Changes.between(BOOK, PlaybookText.read(text.replace(from, to)).orThrow(), language);
    }
}
