package dev.staffel.store.leads;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Holder;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.engine.stage.Side;
import dev.staffel.engine.stage.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// One lead's handovers, read decision by decision. A handover runs from the offer, or from the first move into sales, to
/// the answer and on to the end; another clock or another seller is the same handover, requalification passing the lead on
/// ends one and begins the next.
final class HandoverCourse {
    private final long lead;
    private final IntFunction<Engine> engines;
    private final List<HandoverRow> rows = new ArrayList<>();
    private Optional<Cause.Kind> qualifiedBy;

    /// @param last the lead's last handover so far
    /// @param qualifiedBy why the lead stands in the stage of qualified leads, if it does
    HandoverCourse(
            long lead,
            IntFunction<Engine> engines,
            Optional<HandoverRow> last,
            Optional<Cause.Kind> qualifiedBy) {
        this.lead = lead;
        this.engines = engines;
        this.qualifiedBy = qualifiedBy;
        last.ifPresent(rows::add);
    }

    /// In their order, the last one known before among them.
    List<HandoverRow> rows() {
        return rows;
    }

    void take(LeadFold.Decided decided) {
        switch (decided.fact()) {
            case Fact.Passed passed -> passed(decided, passed);
            case Fact.Offered offered -> offered(decided, offered);
            case Fact.Accepted _ -> accepted(decided);
            case Fact.Returned returned -> returned(decided, returned);
            case Fact.Began _,
                    Fact.HolderChanged _,
                    Fact.Routed _,
                    Fact.Reminded _,
                    Fact.Expired _,
                    Fact.Escalated _,
                    Fact.Owed _,
                    Fact.Completed _,
                    Fact.Overdue _,
                    Fact.Told _,
                    Fact.Contacted _,
                    Fact.Due _,
                    Fact.ColleaguesTold _,
                    Fact.FellSilent _,
                    Fact.Overridden _,
                    Fact.OverrideEnded _,
                    Fact.Recounted _,
                    Fact.Closed _,
                    Fact.Reopened _,
                    Fact.Refused _ -> {}
        }
    }

    static boolean matters(Fact fact) {
        return fact instanceof Fact.Passed
                || fact instanceof Fact.Offered
                || fact instanceof Fact.Accepted
                || fact instanceof Fact.Returned;
    }

    private @Nullable HandoverRow last() {
        return rows.isEmpty() ? null : rows.getLast();
    }

    private @Nullable HandoverRow open() {
        var last = last();
        return last != null && last.isOpen() ? last : null;
    }

    private Playbook playbook(LeadFold.Decided decided) {
        return engines.apply(decided.version()).playbook();
    }

    private void passed(LeadFold.Decided decided, Fact.Passed passed) {
        var ladder = playbook(decided).agreement().ladder();
        if (!ladder.knows(passed.to())) return;
        var to = ladder.stage(passed.to());
        var from = ladder.knows(passed.from()) ? ladder.stage(passed.from()) : to;
        boolean isKept = to.isFor(Purpose.OFFERED) && from.isFor(Purpose.QUALIFIED);
        boolean isQualified = to.isFor(Purpose.QUALIFIED) || to.isFor(Purpose.OFFERED);
        if (!isKept)
            qualifiedBy = isQualified ? Optional.of(passed.cause().kind()) : Optional.empty();
        if (to.isFor(Purpose.LOST)) {
            end(decided, HandoverRow.LOST, passed.cause().detail());
        } else if (to.isFor(Purpose.DISQUALIFIED)) {
            end(decided, HandoverRow.DISQUALIFIED, passed.cause().detail());
        } else if (to.side() == Side.MARKETING) {
            broughtBack(decided, to, passed.cause());
        } else if (to.side() == Side.SALES) {
            withSales(decided, from, to, passed.cause());
        }
    }

    private void end(LeadFold.Decided decided, String how, String reason) {
        var open = open();
        if (open == null) return;
        open.end(how, decided.at());
        explain(open, decided, reason);
    }

    /// A person takes the lead back: after acceptance that is a return, before it the offer is withdrawn.
    private void broughtBack(LeadFold.Decided decided, Stage to, Cause cause) {
        var open = open();
        if (open == null) return;
        end(
                decided,
                open.accepted == null ? HandoverRow.WITHDRAWN : HandoverRow.RETURNED,
                cause.detail());
        open.recycled = open.accepted != null && to.isFor(Purpose.RECYCLED);
    }

    private void withSales(LeadFold.Decided decided, Stage from, Stage to, Cause cause) {
        boolean recorded = cause.kind() == Cause.Kind.RECORDED;
        if (to.isFor(Purpose.OFFERED) && !recorded) return; // the offer itself follows
        var row = open();
        if (row == null) row = taken(decided, from, to, recorded);
        if (row == null || to.isFor(Purpose.OFFERED)) return;
        accept(row, decided.at());
        if (isFurther(decided, to)) row.qualify(decided.at());
        if (to.isFor(Purpose.WON)) {
            row.won = decided.at();
            row.end(HandoverRow.WON, decided.at());
        }
    }

    /// The handover that a move within sales belongs to: the last one where its end is taken back, none where the lead has
    /// become a customer, else a new one.
    private @Nullable HandoverRow taken(
            LeadFold.Decided decided, Stage from, Stage to, boolean recorded) {
        var last = last();
        boolean isBackFromWon =
                from.isFor(Purpose.WON)
                        && !playbook(decided).agreement().ladder().isForward(from.id(), to.id());
        boolean isTakenBack = from.isFor(Purpose.LOST) || isBackFromWon;
        if (last != null && isTakenBack && last.isEndedIn(HandoverRow.LOST, HandoverRow.WON)) {
            last.reopen();
            return last;
        }
        if (last != null && last.isEndedIn(HandoverRow.WON)) return null;
        return begin(decided, recorded ? "recorded" : "opened", desk(decided));
    }

    /// Whether a stage lies behind acceptance, or accepting is as far as the ladder goes before an opportunity.
    private boolean isFurther(LeadFold.Decided decided, Stage to) {
        var ladder = playbook(decided).agreement().ladder();
        int accepted = ladder.rank(ladder.stageFor(Purpose.ACCEPTED).id());
        boolean isLast =
                ladder.stages().stream()
                        .noneMatch(stage ->
                                stage.onTheWay()
                                        && ladder.rank(stage.id()) > accepted
                                        && stage.purpose().isEmpty());
        return ladder.rank(to.id()) > accepted || (isLast && ladder.rank(to.id()) == accepted);
    }

    private String desk(LeadFold.Decided decided) {
        return switch (decided.lead().process().holder()) {
            case Holder.Marketing() -> "";
            case Holder.Desk(var desk) -> desk;
            case Holder.Head(var desk) -> desk;
            case Holder.Seller(var desk, _) -> desk;
        };
    }

    private HandoverRow begin(LeadFold.Decided decided, String way, String desk) {
        var standing = HandoverStanding.of(decided.lead(), engines.apply(decided.version()));
        var beginning =
                new HandoverRow.Beginning(
                        decided.at(), decided.version(), decided.source(), standing);
        var row = new HandoverRow(decided, lead, way, desk, beginning);
        rows.add(row);
        return row;
    }

    private void offered(LeadFold.Decided decided, Fact.Offered offered) {
        var open = open();
        if (open == null) begin(decided, way(decided), offered.desk());
        else if (open.accepted == null) open.desk = offered.desk();
    }

    private String way(LeadFold.Decided decided) {
        boolean isEnquiry =
                decided.lead()
                        .process()
                        .offer()
                        .filter(offer -> offer.occasion() == Occasion.ENQUIRY)
                        .isPresent();
        var why = qualifiedBy;
        qualifiedBy = Optional.empty();
        if (isEnquiry) return "enquiry";
        var last = last();
        return switch (why.orElse(Cause.Kind.ANSWER)) {
            case PERSON -> "hand";
            case RECORDED -> "recorded";
            case ENQUIRY -> "enquiry";
            case ANSWER, ROUTE, DEADLINE -> last == null ? "criteria" : last.way;
            case CONTROL -> "control";
            case CRITERIA, FALLBACK, SILENCE, RECAST -> "criteria";
        };
    }

    private void accepted(LeadFold.Decided decided) {
        var open = open();
        if (open == null) return;
        var handover = playbook(decided).agreement().handover();
        boolean isRequalification =
                handover.has(open.desk)
                        && handover.desk(open.desk).kind() == Desk.Kind.REQUALIFICATION;
        if (isRequalification) open.end(HandoverRow.PASSED_ON, decided.at());
        else accept(open, decided.at());
    }

    private void accept(HandoverRow row, Instant at) {
        if (row.accepted != null) return;
        row.accept(at);
        for (HandoverRow before : rows) {
            if (before != row && before.recycled && before.acceptedLater == null)
                before.acceptedLater = at;
        }
    }

    private void returned(LeadFold.Decided decided, Fact.Returned returned) {
        var open = open();
        if (open == null) return;
        end(decided, HandoverRow.RETURNED, returned.reason());
        open.recycled =
                reason(decided, returned.reason())
                        .filter(reason -> reason.then() instanceof ReturnReason.Then.Recycle)
                        .isPresent();
    }

    private Optional<ReturnReason> reason(LeadFold.Decided decided, String id) {
        return playbook(decided).agreement().handover().returnReason(id);
    }

    private void explain(HandoverRow row, LeadFold.Decided decided, String reason) {
        row.reason = reason;
        row.meter =
                reason(decided, reason)
                        .map(known -> known.meter().name().toLowerCase(Locale.ROOT))
                        .orElse("");
    }
}
