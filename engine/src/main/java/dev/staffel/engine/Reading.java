package dev.staffel.engine;

import dev.staffel.engine.grade.Fit;
import dev.staffel.engine.grade.Grading;
import dev.staffel.engine.grade.TitleTable;
import dev.staffel.engine.questionnaire.Questionnaire;
import dev.staffel.engine.score.Days;
import dev.staffel.engine.score.Interest;
import dev.staffel.engine.score.Maturing;
import dev.staffel.engine.score.Phase;
import dev.staffel.engine.score.ScoreLine;
import dev.staffel.engine.score.Scoring;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What evidence says on a day: interest, maturity, grade and derived attributes.
final class Reading {
    private static final int REMEMBERED_TITLES = 256; // a power of two

    private final Playbook playbook;
    private final List<Topic> topics;
    private final TitleTable titles;
    private final Scoring scoring;
    private final Maturing maturing;
    private final Grading grading;
    private final Matching matching;
    private final Days days;
    private final Optional<Questionnaire> questionnaire;
    private final Fit unknown;

    // What titles were read as, by their hashes. An entry is only ever one that is right, so a race
    // costs a second reading at
    // most.
    private final @Nullable Read[] remembered = new Read[REMEMBERED_TITLES];

    Reading(Playbook playbook) {
        this(playbook, new Matching(playbook, Watched.by(playbook)), Parts.of(playbook));
    }

    private Reading(Playbook playbook, Matching matching, Parts parts) {
        this.playbook = playbook;
        this.days = parts.days();
        this.topics = playbook.settings().topics();
        this.titles = playbook.settings().titles();
        this.scoring = parts.scoring();
        this.maturing = parts.maturing();
        this.grading = parts.grading();
        this.matching = matching;
        this.questionnaire = playbook.agreement().questionnaire();
        this.unknown = fit(Evidence.NONE);
    }

    private record Parts(Days days, Scoring scoring, Maturing maturing, Grading grading) {
        static Parts of(Playbook playbook) {
            var days = new Days(playbook.zone());
            return new Parts(days, scoring(playbook, days), maturing(playbook), grading(playbook));
        }

        private static Scoring scoring(Playbook playbook, Days days) {
            return new Scoring(
                    playbook.agreement().rules(), playbook.settings().topics().size(), days);
        }

        private static Maturing maturing(Playbook playbook) {
            return new Maturing(playbook.agreement().maturity(), playbook.agreement().rules());
        }

        private static Grading grading(Playbook playbook) {
            return new Grading(playbook.agreement().personas(), playbook.agreement().grade());
        }
    }

    /// Reads for another playbook; this one itself where it would read the same, else at least sharing the parts that do.
    Reading with(Playbook other) {
        var own = new Matching(other, Watched.by(other));
        boolean sameMatches = own.isLike(matching);
        var here = playbook.agreement();
        var there = other.agreement();
        boolean sameDays = playbook.zone().equals(other.zone());
        boolean sameRules = here.rules().equals(there.rules());
        boolean sameTopics = topics.equals(other.settings().topics());
        boolean sameScores = sameDays && sameRules && sameTopics;
        boolean sameMaturity = sameRules && here.maturity().equals(there.maturity());
        boolean sameGrades =
                titles.equals(other.settings().titles())
                        && here.personas().equals(there.personas())
                        && here.grade().equals(there.grade());
        boolean sameQuestions = questionnaire.equals(there.questionnaire());
        if (sameMatches && sameScores && sameMaturity && sameGrades && sameQuestions) return this;
        var its = sameDays ? days : new Days(other.zone());
        return new Reading(
                other,
                sameMatches ? matching : own,
                new Parts(
                        its,
                        sameScores ? scoring : Parts.scoring(other, its),
                        sameMaturity ? maturing : Parts.maturing(other),
                        sameGrades ? grading : Parts.grading(other)));
    }

    Matching matching() {
        return matching;
    }

    /// Whether signals are counted alike into evidence; known only of what was made [#with] the other.
    @SuppressWarnings("ReferenceEquality") // shared or not
    boolean countsAs(Reading other) {
        return matching == other.matching && playbook.zone().equals(other.playbook.zone());
    }

    /// Whether fit is read alike out of evidence; known only as above.
    @SuppressWarnings("ReferenceEquality") // shared or not
    boolean gradesAs(Reading other) {
        return grading == other.grading;
    }

    /// The fit of a lead of which nothing is known.
    Fit unknown() {
        return unknown;
    }

    Optional<Questionnaire> questionnaire() {
        return questionnaire;
    }

    Days days() {
        return days;
    }

    Interest interest(Evidence evidence, int day) {
        return scoring.interest(
                evidence.tallies(), evidence.active(), day, allowsTracking(evidence));
    }

    List<ScoreLine> explain(Evidence evidence, int day) {
        return scoring.explain(
                evidence.tallies(), evidence.active(), day, allowsTracking(evidence));
    }

    Optional<Phase> phase(Evidence evidence, int day) {
        return maturing.phase(evidence.tallies(), day, allowsTracking(evidence));
    }

    int nextRelief(Evidence evidence, int day) {
        return scoring.nextRelief(evidence.tallies(), day);
    }

    Fit fit(Lead lead) {
        return grading.fit(new LeadSeen(this, lead, 0));
    }

    /// The same, whose process nothing of it rests on.
    Fit fit(Evidence evidence) {
        var start = Process.beginning("", Instant.EPOCH);
        return fit(new Lead(evidence, start, Fit.NONE, Instant.EPOCH));
    }

    List<Grading.PersonaFinding> explainFit(Lead lead) {
        return grading.explain(new LeadSeen(this, lead, 0));
    }

    TitleTable.Position position(String title) {
        int place = title.hashCode() & (REMEMBERED_TITLES - 1);
        var known = remembered[place];
        if (known != null && known.title().equals(title)) return known.position();
        var position = titles.read(title);
        remembered[place] = new Read(title, position);
        return position;
    }

    private record Read(String title, TitleTable.Position position) {}

    /// Whether news has changed what the fit rests on.
    boolean hasChangedFit(Signal.Learned learned, Attributes before, Attributes after) {
        for (var item : learned.attributes().entrySet()) {
            var name = item.getKey();
            if (restsFitOn(name) && !Objects.equals(before.value(name), after.value(name)))
                return true;
        }
        return false;
    }

    /// Whether news may change the fit.
    boolean mayChangeFit(Signal.Learned learned) {
        for (var item : learned.attributes().entrySet()) {
            if (restsFitOn(item.getKey())) return true;
        }
        return false;
    }

    private boolean restsFitOn(String attribute) {
        return grading.restsOn(attribute)
                || (attribute.equals("title")
                        && (grading.restsOn("role") || grading.restsOn("seniority")));
    }

    /// The topic's place from 1, or 0 when there is no such topic.
    int topicPlace(String id) {
        for (int place = 0; place < topics.size(); place++) {
            if (topics.get(place).id().equals(id)) return place + 1;
        }
        return 0;
    }

    int watchedPlace(String activity) {
        return matching.watchedPlace(activity);
    }

    private static boolean allowsTracking(Evidence evidence) {
        return evidence.attributes().allowTracking();
    }
}
