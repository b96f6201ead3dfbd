package dev.staffel.playbook.reading;

import dev.staffel.engine.ActivityType;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Topic;
import dev.staffel.engine.grade.Persona;
import dev.staffel.engine.handover.Clock;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.handover.Reason;
import dev.staffel.engine.handover.RequiredItem;
import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.engine.handover.Route;
import dev.staffel.engine.journey.Journey;
import dev.staffel.engine.questionnaire.Question;
import dev.staffel.engine.questionnaire.Questionnaire;
import dev.staffel.engine.score.PhaseRule;
import dev.staffel.engine.score.Rule;
import dev.staffel.engine.stage.Entry;
import dev.staffel.engine.stage.Fallback;
import dev.staffel.engine.stage.Ladder;
import dev.staffel.engine.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What one playbook says differently from another, in plain language.
public final class Changes {
    private Changes() {}

    /// Every change from one playbook to the other, chapter by chapter; none for equal playbooks.
    ///
    /// @param language an ISO 639-1 code; anything but "de" reads English
    public static List<Change> between(Playbook before, Playbook after, String language) {
        var comparison = new Comparison(before, after, language);
        general(comparison);
        ladder(comparison);
        scores(comparison);
        fit(comparison);
        handover(comparison);
        settings(comparison);
        return comparison.changes();
    }

    private static void general(Comparison changes) {
        changes.in("name", false);
        changes.one(Playbook::name, Words::label);
        changes.one(Playbook::basis, Words::basis);
        changes.in("zone", true).one(Playbook::zone, (_, zone) -> zone.getId() + ".");
    }

    private static void ladder(Comparison changes) {
        changes.in("stages", true);
        changes.all(
                book -> ladder(book).stages().stream().map(Changes::bare).toList(),
                Stage::id,
                Words::stage);
        changes.in("criteria", true);
        changes.all(Changes::ways, Way::id, Changes::say);
        changes.one(
                book -> ladder(book).overrideHoldsDays(),
                (words, days) -> words.stages.override(days));
        changes.in("moves", true)
                .all(
                        book -> ladder(book).moves(),
                        Object::toString,
                        (w, move) -> w.stages.move(move));
    }

    private static void scores(Comparison changes) {
        changes.in("rules", true)
                .all(book -> book.agreement().rules(), Rule::id, (w, rule) -> w.rules.rule(rule));
        changes.in("maturity", true)
                .all(
                        book -> book.agreement().maturity().evidence(),
                        PhaseRule::toString,
                        (w, evidence) -> w.rules.evidence(evidence));
        changes.one(
                book -> {
                    var terms = book.agreement().maturity();
                    return List.of(
                            terms.comparingLapsesAfterDays(), terms.decidingLapsesAfterDays());
                },
                (w, days) -> w.rules.ageing(days.getFirst(), days.getLast()));
    }

    private static void fit(Comparison changes) {
        changes.in("fit", true);
        changes.one(
                book -> book.agreement().grade(),
                (w, terms) -> String.join(" ", w.stages.grade(terms)));
        changes.all(
                book -> book.agreement().personas(),
                Persona::id,
                (w, persona) -> w.stages.wholePersona(persona));
    }

    private static void handover(Comparison changes) {
        changes.in("required-data", true)
                .all(
                        of(HandoverTerms::requiredItems),
                        RequiredItem::id,
                        (w, item) -> w.handover.required(item));
        changes.in("handover", true);
        changes.all(of(HandoverTerms::desks), Desk::id, (w, desk) -> w.desks.desk(desk));
        changes.all(of(HandoverTerms::routes), Route::id, (w, route) -> w.handover.route(route));
        changes.all(of(HandoverTerms::clocks), Clock::id, (w, clock) -> w.handover.clock(clock));
        changes.one(
                book -> terms(book).marketingOwesClock(),
                (w, _) -> w.handover.owes(terms(w.playbook)));
        changes.one(
                book -> terms(book).requalify(), (w, _) -> w.handover.requalify(terms(w.playbook)));
        changes.all(
                book -> terms(book).silence().stream().toList(),
                _ -> "",
                (w, silence) -> w.handover.silence(silence));
        changes.all(
                book -> terms(book).salesOwes().stream().toList(),
                _ -> "",
                (w, owes) -> String.join(" ", w.desks.salesOwes(owes)));
        changes.one(
                book -> terms(book).remindersOnlyDays(), (w, days) -> w.desks.remindersOnly(days));
        changes.all(
                book -> terms(book).controlSample().stream().toList(),
                _ -> "",
                (w, sample) -> w.handover.sample(sample));
        changes.in("returns", true)
                .all(
                        of(HandoverTerms::returnReasons),
                        ReturnReason::id,
                        (w, reason) -> w.handover.wholeReturned(reason));
        changes.in("questionnaire", true)
                .all(
                        Changes::questions,
                        Question::id,
                        (w, question) -> w.questions.question(question));
        changes.all(Changes::levels, _ -> "", (w, _) -> w.questions.levels());
        changes.in("disqualify-reasons", true)
                .all(
                        of(HandoverTerms::disqualifyReasons),
                        Reason::id,
                        (w, one) -> w.label(one.label()));
        changes.in("loss-reasons", true)
                .all(of(HandoverTerms::lossReasons), Reason::id, (w, one) -> w.label(one.label()));
        changes.in("win-reasons", true)
                .all(of(HandoverTerms::winReasons), Reason::id, (w, one) -> w.label(one.label()));
    }

    private static void settings(Comparison changes) {
        changes.in("topics", false).all(book -> book.settings().topics(), Topic::id, Words::topic);
        changes.in("activities", false)
                .all(book -> book.settings().activities(), ActivityType::id, Words::activity);
        changes.in("journeys", false)
                .all(
                        book -> book.settings().journeys(),
                        Journey::id,
                        (w, journey) -> w.settings.journey(journey));
        changes.in("titles", false)
                .all(
                        book -> book.settings().titles().entries(),
                        Object::toString,
                        (w, title) -> w.settings.title(title));
    }

    private static List<Question> questions(Playbook playbook) {
        return playbook.agreement().questionnaire().map(Questionnaire::questions).orElse(List.of());
    }

    private static List<List<Object>> levels(Playbook playbook) {
        return playbook.agreement().questionnaire().stream()
                .map(all ->
                        List.<Object>of(
                                all.warmFrom(), all.hotFrom(), all.mostOpen(), all.hotNeeds()))
                .toList();
    }

    private static Ladder ladder(Playbook playbook) {
        return playbook.agreement().ladder();
    }

    private static HandoverTerms terms(Playbook playbook) {
        return playbook.agreement().handover();
    }

    private static <T> Function<Playbook, List<T>> of(Function<HandoverTerms, List<T>> part) {
        return playbook -> part.apply(terms(playbook));
    }

    /// A stage without its ways in and back, which are compared apart.
    private static Stage bare(Stage stage) {
        return new Stage(
                stage.id(),
                stage.label(),
                stage.meaning(),
                stage.side(),
                stage.purpose(),
                stage.onTheWay(),
                List.of(),
                Optional.empty());
    }

    /// A way into a stage or back out of it.
    private record Way(String stage, Optional<Entry> entry, Optional<Fallback> fallback) {
        String id() {
            return stage + "/" + entry.map(Entry::id).orElse("back out");
        }
    }

    private static List<Way> ways(Playbook playbook) {
        var ways = new ArrayList<Way>();
        for (Stage stage : ladder(playbook).stages()) {
            for (Entry entry : stage.entries()) {
                ways.add(new Way(stage.id(), Optional.of(entry), Optional.empty()));
            }
            if (stage.fallback().isPresent()) {
                ways.add(new Way(stage.id(), Optional.empty(), stage.fallback()));
            }
        }
        return ways;
    }

    private static String say(Words words, Way way) {
        var stage = ladder(words.playbook).stage(way.stage());
        return way.entry()
                .map(entry -> words.stages.entry(stage, entry))
                .or(() -> way.fallback().map(back -> words.stages.fallback(stage, back)))
                .orElse("");
    }
}
