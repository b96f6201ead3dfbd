package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.handover.ControlSample;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.handover.Reason;
import dev.staffel.engine.handover.RequiredItem;
import dev.staffel.engine.handover.Route;
import dev.staffel.engine.handover.Silence;
import dev.staffel.engine.score.Phase;
import java.util.List;

/// Reads `handover:`, what both sides have agreed on handing leads over.
final class HandoverReader {
    private static final Label DESK = new Label("Ein Team", "desk");
    private static final Label CLOCK = new Label("Eine Frist", "clock");
    private static final Form<Occasion> OCCASION =
            Form.word(List.of(Occasion.values()), new Label("ein Anlass", "an occasion"));
    private static final Form<Phase> PHASE =
            Form.word(List.of(Phase.values()), new Label("eine Reife", "a maturity"));

    private static final Form<Integer> SHARE =
            new Form<>(
                    text ->
                            Amounts.PERCENT_FORM
                                    .read()
                                    .apply(text)
                                    .filter(percent -> percent <= ControlSample.MOST_PERCENT),
                    1,
                    new Label(
                            "ein Anteil von höchstens " + ControlSample.MOST_PERCENT + " %",
                            "a share of at most " + ControlSample.MOST_PERCENT + " %"),
                    "5 %");
    private static final Form<Long> BELOW =
            new Form<>(
                    text -> Amounts.thousandths(text).filter(points -> points > 0),
                    1_000L,
                    new Label("eine Zahl von Punkten über 0", "a number of points above 0"),
                    "10");

    private final Names names;
    private final CriterionReader criteria;
    private final ReturnReasonReader returnReasons;

    HandoverReader(Names names) {
        this.names = names;
        this.criteria = new CriterionReader(Scope.LEAD, names);
        this.returnReasons = new ReturnReasonReader(names);
    }

    HandoverTerms read(Part part) {
        var fields =
                Fields.of(
                        part,
                        "desks",
                        "clocks",
                        "routes",
                        "required-data",
                        "marketing-owes",
                        "requalify-when",
                        "return-reasons",
                        "disqualify-reasons",
                        "loss-reasons",
                        "win-reasons",
                        "silence",
                        "sales-owes",
                        "reminders-only-for",
                        "control-sample");
        var routes = fields.need("routes");
        var terms =
                new HandoverTerms(
                        fields.need("desks").named().stream().map(DeskText::read).toList(),
                        fields.need("clocks").named().stream().map(ClockText::read).toList(),
                        routes.named().stream().map(this::route).toList(),
                        fields.need("required-data").named().stream().map(this::required).toList(),
                        fields.need("return-reasons").named().stream()
                                .map(returnReasons::read)
                                .toList(),
                        reasons(fields.need("disqualify-reasons")),
                        reasons(fields.need("loss-reasons")),
                        fields.need("marketing-owes").reference(names.clocks(), CLOCK),
                        criteria.read(fields.need("requalify-when")),
                        fields.maybe("silence").map(HandoverReader::silence),
                        fields.maybe("sales-owes").map(owes -> ClockText.salesOwes(owes, names)),
                        fields.maybe("reminders-only-for")
                                .map(days -> days.as(Amounts.DAYS_FORM))
                                .orElse(0),
                        fields.maybe("control-sample").map(HandoverReader::controlSample),
                        fields.maybe("win-reasons").map(HandoverReader::reasons).orElse(List.of()));
        fields.maybe("sales-owes")
                .flatMap(ClockText::returnedAs)
                .ifPresent(reason -> ByItselfCheck.check(reason, terms));
        ReasonsCheck.check(fields.need("return-reasons"), terms);
        TriesCheck.check(fields.need("return-reasons"), terms);
        if (!routes.isMissing()) RouteCheck.check(routes, terms);
        return terms;
    }

    private Route route(Part.Named named) {
        var fields = Fields.of(named.part(), "occasion", "when", "desk", "clock");
        return new Route(
                named.id(),
                fields.need("occasion").as(OCCASION),
                fields.maybe("when").map(criteria::read).orElse(Criterion.always()),
                fields.need("desk").reference(names.desks(), DESK),
                fields.need("clock").reference(names.clocks(), CLOCK));
    }

    private RequiredItem required(Part.Named named) {
        var fields = Fields.of(named.part(), "de", "en", "given");
        return new RequiredItem(named.id(), fields.label(), criteria.read(fields.need("given")));
    }

    private static List<Reason> reasons(Part part) {
        return part.named().stream()
                .map(named -> new Reason(named.id(), Fields.of(named.part(), "de", "en").label()))
                .toList();
    }

    private static ControlSample controlSample(Part part) {
        var fields = Fields.of(part, "share", "below", "key");
        return new ControlSample(
                fields.need("share").as(SHARE),
                fields.need("below").as(BELOW),
                fields.need("key").words());
    }

    private static Silence silence(Part part) {
        var fields = Fields.of(part, "from", "activities", "within", "silent-for");
        return new Silence(
                fields.need("from").as(PHASE),
                fields.need("activities").as(Amounts.COUNT_FORM),
                fields.need("within").as(Amounts.DAYS_FORM),
                fields.need("silent-for").as(Amounts.DAYS_FORM));
    }
}
