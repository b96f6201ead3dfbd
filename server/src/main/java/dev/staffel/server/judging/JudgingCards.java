package dev.staffel.server.judging;

import dev.staffel.replay.meters.Concord;
import dev.staffel.replay.meters.Meter;
import dev.staffel.replay.meters.Pace;
import dev.staffel.server.agenda.Agenda;
import dev.staffel.server.meters.MeterCard;
import dev.staffel.server.meters.MeterCard.Remark;
import dev.staffel.server.meters.MeterCards;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.contract.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How far both sides judge alike, where they differed, and what of it waits on the agenda.
@Component
class JudgingCards implements MeterCards {
    private static final int PLACE = 70;
    private static final int TOLD = 3;

    private final Judging judging;
    private final Agenda agenda;
    private final Messages messages;

    JudgingCards(Judging judging, Agenda agenda, Messages messages) {
        this.judging = judging;
        this.agenda = agenda;
        this.messages = messages;
    }

    @Override
    public List<MeterCard> read(LocalDate from, LocalDate to, String language) {
        var compared = judging.compared(from, to);
        var concord = Compared.concord(compared);
        int lately = judging.compared(to.minusDays(Pace.DAYS - 1L), to).size();
        var remarks = new ArrayList<Remark>();
        concord.coefficient().map(JudgingCards::told).ifPresent(remarks::add);
        remarks.addAll(inTheWay(concord, list(from, to, "different"), Locale.of(language)));
        running(from, to).ifPresent(remarks::add);
        onTheAgenda().ifPresent(remarks::add);
        return List.of(
                new MeterCard(
                        PLACE,
                        "judging",
                        Optional.of(
                                Meter.of(concord.same().hits(), concord.same().cases(), lately)),
                        list(from, to, "same"),
                        list(from, to, "all"),
                        "/ten-leads",
                        remarks));
    }

    private static String list(LocalDate from, LocalDate to, String which) {
        var first = from.getDayOfMonth() == 1 ? from : from.plusMonths(1);
        return "/ten-leads/judged?which="
                + which
                + "&from="
                + YearMonth.from(first)
                + "&to="
                + YearMonth.from(to);
    }

    private static Remark told(Concord.Coefficient coefficient) {
        return Remark.of(
                "judging.card.coefficient",
                decimal(coefficient.value()),
                decimal(coefficient.low()),
                decimal(coefficient.high()));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }

    /// The criteria that stood between the two sides most often.
    private List<Remark> inTheWay(Concord concord, String list, Locale locale) {
        return concord.inTheWay().entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Map.Entry<String, Integer> entry) -> -entry.getValue())
                                .thenComparing(Map.Entry::getKey))
                .limit(TOLD)
                .map(entry ->
                        Remark.of(
                                        "judging.card.differed",
                                        messages.text(locale, "agenda.criterion." + entry.getKey()),
                                        entry.getValue())
                                .in("clock")
                                .listing(list + "&criterion=" + entry.getKey()))
                .toList();
    }

    /// How far this month's judging is, where the period reaches into it.
    private Optional<Remark> running(LocalDate from, LocalDate to) {
        var month = judging.currentMonth();
        if (month.isBefore(from) || month.isAfter(to)) return Optional.empty();
        var round = judging.find(month);
        if (round.isEmpty())
            return Optional.of(
                    Remark.of("judging.card.not-drawn").in("clock").listing("/ten-leads"));
        if (round.get().isOpen()) return Optional.empty();
        return Optional.of(
                Remark.of(
                                "judging.card.running",
                                round.get().done(Side.MARKETING),
                                round.get().done(Side.SALES),
                                round.get().places().size())
                        .in("clock")
                        .listing("/ten-leads"));
    }

    private Optional<Remark> onTheAgenda() {
        int open = (int) agenda.all().stream().filter(Agenda.Item::isOpen).count();
        return open == 0
                ? Optional.empty()
                : Optional.of(Remark.of("judging.card.agenda", open).listing("/playbook/agenda"));
    }
}
