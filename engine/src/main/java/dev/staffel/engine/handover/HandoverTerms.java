package dev.staffel.engine.handover;

import dev.staffel.engine.criteria.Criterion;
import java.util.List;
import java.util.Optional;

/// What both sides have agreed on handing leads over.
///
/// @param requalify what must hold, beside an entry's own criterion, before a recycled lead qualifies again
/// @param winReasons to choose from when a deal is won; none where nobody asks for them
/// @param marketingOwesClock the clock under which marketing completes required data
/// @param remindersOnlyDays so long after Staffel was put to use no head is told of a missed deadline
/// @param controlSample which leads just below the threshold are handed over all the same; nothing means none
public record HandoverTerms(
        List<Desk> desks,
        List<Clock> clocks,
        List<Route> routes,
        List<RequiredItem> requiredItems,
        List<ReturnReason> returnReasons,
        List<Reason> disqualifyReasons,
        List<Reason> lossReasons,
        String marketingOwesClock,
        Criterion requalify,
        Optional<Silence> silence,
        Optional<SalesOwes> salesOwes,
        int remindersOnlyDays,
        Optional<ControlSample> controlSample,
        List<Reason> winReasons) {
    /// Terms without reasons for winning and without a control sample.
    public HandoverTerms(
            List<Desk> desks,
            List<Clock> clocks,
            List<Route> routes,
            List<RequiredItem> requiredItems,
            List<ReturnReason> returnReasons,
            List<Reason> disqualifyReasons,
            List<Reason> lossReasons,
            String marketingOwesClock,
            Criterion requalify,
            Optional<Silence> silence,
            Optional<SalesOwes> salesOwes,
            int remindersOnlyDays) {
        this(
                desks,
                clocks,
                routes,
                requiredItems,
                returnReasons,
                disqualifyReasons,
                lossReasons,
                marketingOwesClock,
                requalify,
                silence,
                salesOwes,
                remindersOnlyDays,
                Optional.empty(),
                List.of());
    }

    public HandoverTerms {
        desks = List.copyOf(desks);
        clocks = List.copyOf(clocks);
        routes = List.copyOf(routes);
        requiredItems = List.copyOf(requiredItems);
        returnReasons = List.copyOf(returnReasons);
        disqualifyReasons = List.copyOf(disqualifyReasons);
        lossReasons = List.copyOf(lossReasons);
        winReasons = List.copyOf(winReasons);
        if (remindersOnlyDays < 0)
            throw new IllegalArgumentException("days must not be negative: " + remindersOnlyDays);
    }

    /// The same terms with another control sample.
    public HandoverTerms with(Optional<ControlSample> sample) {
        return new HandoverTerms(
                desks,
                clocks,
                routes,
                requiredItems,
                returnReasons,
                disqualifyReasons,
                lossReasons,
                marketingOwesClock,
                requalify,
                silence,
                salesOwes,
                remindersOnlyDays,
                sample,
                winReasons);
    }

    /// The desk of sales that gets what nobody is named for: the first.
    public String salesDesk() {
        return desks.stream()
                .filter(desk -> desk.kind() == Desk.Kind.SALES)
                .findFirst()
                .orElseGet(desks::getFirst)
                .id();
    }

    public boolean has(String desk) {
        for (Desk known : desks) {
            if (known.id().equals(desk)) return true;
        }
        return false;
    }

    /// The desk of this id.
    ///
    /// @throws IllegalArgumentException when there is no such desk
    public Desk desk(String id) {
        for (Desk desk : desks) {
            if (desk.id().equals(id)) return desk;
        }
        throw new IllegalArgumentException("no desk: " + id);
    }

    /// The clock of this id.
    ///
    /// @throws IllegalArgumentException when there is no such clock
    public Clock clock(String id) {
        return clocks.stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no clock: " + id));
    }

    /// The clock of this id, or nothing where a new version has it no more.
    public Optional<Clock> findClock(String id) {
        return clocks.stream().filter(clock -> clock.id().equals(id)).findFirst();
    }

    public Optional<ReturnReason> returnReason(String id) {
        return returnReasons.stream().filter(reason -> reason.id().equals(id)).findFirst();
    }
}
