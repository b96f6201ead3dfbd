package dev.staffel.playbook;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.handover.Clock;
import dev.staffel.engine.handover.ControlSample;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.HandoverTerms;
import dev.staffel.engine.handover.Reason;
import dev.staffel.engine.handover.RequiredItem;
import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.engine.handover.ReturnReason.Then;
import dev.staffel.engine.handover.Route;
import dev.staffel.engine.handover.Silence;
import dev.staffel.playbook.Yaml.Rows;
import dev.staffel.playbook.Yaml.Words;
import java.util.List;
import java.util.Optional;

/// Writes the terms of handing over as [HandoverReader] reads them.
final class HandoverWriter {
    private HandoverWriter() {}

    static Rows write(HandoverTerms terms) {
        var rows = agreed(terms);
        if (terms.remindersOnlyDays() > 0) {
            rows = rows.with("reminders-only-for", Amounts.days(terms.remindersOnlyDays()));
        }
        return rows.with("control-sample", terms.controlSample().map(HandoverWriter::sample));
    }

    private static Rows agreed(HandoverTerms terms) {
        return Yaml.block()
                .with("desks", Yaml.named(terms.desks(), Desk::id, DeskText::write))
                .with("clocks", Yaml.named(terms.clocks(), Clock::id, ClockText::write))
                .with("routes", Yaml.named(terms.routes(), Route::id, HandoverWriter::route))
                .with(
                        "required-data",
                        Yaml.named(
                                terms.requiredItems(), RequiredItem::id, HandoverWriter::required))
                .with("marketing-owes", terms.marketingOwesClock())
                .with("requalify-when", CriterionWriter.write(terms.requalify()))
                .with(
                        "return-reasons",
                        Yaml.named(
                                terms.returnReasons(), ReturnReason::id, HandoverWriter::returned))
                .with("disqualify-reasons", reasons(terms.disqualifyReasons()))
                .with("loss-reasons", reasons(terms.lossReasons()))
                .with(
                        "win-reasons",
                        Optional.of(terms.winReasons())
                                .filter(reasons -> !reasons.isEmpty())
                                .map(HandoverWriter::reasons))
                .with("silence", terms.silence().map(HandoverWriter::silence))
                .with("sales-owes", terms.salesOwes().map(ClockText::write));
    }

    private static Yaml route(Route route) {
        var rows = Yaml.line().with("occasion", Form.word(route.occasion()));
        if (!route.when().equals(Criterion.always())) {
            rows = rows.with("when", CriterionWriter.write(route.when()));
        }
        return rows.with("desk", route.desk()).with("clock", route.clock());
    }

    private static Yaml required(RequiredItem item) {
        return LadderWriter.label(Yaml.block(), item.label())
                .with("given", CriterionWriter.write(item.given()));
    }

    private static Yaml returned(ReturnReason reason) {
        var rows =
                LadderWriter.label(Yaml.block(), reason.label())
                        .with("criterion", reason.criterion())
                        .with("meter", Form.word(reason.meter()))
                        .withFlag("after-tries", reason.afterTries(), false);
        return switch (reason.then()) {
            case Then.Recycle(var journey) -> rows.with("journey", journey);
            case Then.Complete(var clock) -> rows.with("complete-within", clock);
            case Then.Reroute() -> rows.with("reroute", "yes");
        };
    }

    private static Rows reasons(List<Reason> reasons) {
        return Yaml.named(
                reasons, Reason::id, reason -> LadderWriter.label(Yaml.line(), reason.label()));
    }

    private static Yaml sample(ControlSample sample) {
        return Yaml.line()
                .with("share", sample.percent() + " %")
                .with("below", Amounts.number(sample.belowThousandths()))
                .with("key", new Words(sample.key()));
    }

    private static Yaml silence(Silence silence) {
        return Yaml.line()
                .with("from", Form.word(silence.from()))
                .with("activities", "" + silence.activities())
                .with("within", Amounts.days(silence.withinDays()))
                .with("silent-for", Amounts.days(silence.silentDays()));
    }
}
