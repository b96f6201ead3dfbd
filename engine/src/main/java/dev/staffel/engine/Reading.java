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
import java.util.List;
import java.util.Optional;

/// What evidence says on a day: interest, maturity, grade and derived attributes.
final class Reading {
    private final List<Topic> topics;
    private final TitleTable titles;
    private final Scoring scoring;
    private final Maturing maturing;
    private final Grading grading;
    private final Matching matching;
    private final Days days;
    private final Optional<Questionnaire> questionnaire;

    Reading(Playbook playbook, Matching matching) {
        var agreement = playbook.agreement();
        this.days = new Days(playbook.zone());
        this.topics = playbook.settings().topics();
        this.titles = playbook.settings().titles();
        this.scoring = new Scoring(agreement.rules(), topics.size(), days);
        this.maturing = new Maturing(agreement.maturity(), agreement.rules());
        this.grading = new Grading(agreement.personas(), agreement.grade());
        this.matching = matching;
        this.questionnaire = agreement.questionnaire();
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

    List<Grading.PersonaFinding> explainFit(Lead lead) {
        return grading.explain(new LeadSeen(this, lead, 0));
    }

    TitleTable.Position position(String title) {
        return titles.read(title);
    }

    /// Whether news of this attribute may change the fit.
    boolean restsFitOn(String attribute) {
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
