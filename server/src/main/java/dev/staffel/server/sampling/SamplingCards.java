package dev.staffel.server.sampling;

import dev.staffel.server.meters.MeterCard;
import dev.staffel.server.meters.MeterCard.Remark;
import dev.staffel.server.meters.MeterCards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the control sample says of the leads that the threshold leaves out.
@Component
class SamplingCards implements MeterCards {
    private static final int PLACE = 90;
    private static final String PAGE = "/control-sample";

    private final Sampling sampling;

    SamplingCards(Sampling sampling) {
        this.sampling = sampling;
    }

    @Override
    public List<MeterCard> read(LocalDate from, LocalDate to, String language) {
        var arms = sampling.arms(from, to);
        var remarks = new ArrayList<Remark>();
        arms.agreed()
                .ifPresentOrElse(
                        sample ->
                                remarks.add(
                                        Remark.of(
                                                "sampling.card.on",
                                                sample.percent(),
                                                (int) (sample.belowThousandths() / 1000))),
                        () -> remarks.add(Remark.of("sampling.card.off")));
        if (!arms.isEmpty()) remarks.addAll(told(arms));
        return List.of(
                new MeterCard(
                        PLACE,
                        "sampling",
                        arms.isEmpty() ? Optional.empty() : Optional.of(arms.meter()),
                        arms.period().drawn("accepted"),
                        arms.period().drawn("answered"),
                        PAGE,
                        remarks));
    }

    private static List<Remark> told(Arms arms) {
        var remarks = new ArrayList<Remark>();
        var verdict = arms.verdict();
        remarks.add(
                Remark.of(
                                "sampling.verdict."
                                        + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .in(verdict == Arms.Verdict.PARTS ? "good" : "plain"));
        arms.both()
                .interval()
                .ifPresent(interval ->
                        remarks.add(
                                Remark.of(
                                        "sampling.card.both",
                                        arms.both().share().orElseThrow(),
                                        interval.low(),
                                        interval.high())));
        if (arms.waiting() > 0)
            remarks.add(
                    Remark.of("sampling.card.waiting", arms.waiting())
                            .in("clock")
                            .listing(arms.period().drawn("unanswered")));
        return remarks;
    }
}
