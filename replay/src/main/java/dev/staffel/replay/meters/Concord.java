package dev.staffel.replay.meters;

import dev.staffel.replay.Rate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How far both sides judge alike, beyond what chance would give.
///
/// The coefficient is AC1 by Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement",
/// British Journal of Mathematical and Statistical Psychology 61 (2008). Cohen's kappa falls to 0 or below when nearly all leads
/// get the same answer from both, which is what two sides who agree well do; AC1 does not.
///
/// With `p` the share judged the same and `e = ½ Σ πₖ (1 − πₖ)` the share that chance would give, `πₖ` being the share of the three
/// answers over both sides, AC1 is `(p − e) / (1 − e)`. Its interval is that of `p` (see [Rate]) carried through the same
/// formula: `e` is taken as known, so it is a little too narrow, but it never shrinks to nothing as that of the paper does when
/// all are judged the same.
///
/// @param same how many both judged the same, of how many that both have judged
/// @param chance the share that chance would give, from 0 to ⅓
/// @param inTheWay how many were judged differently, by the criterion that stood between the two
public record Concord(Rate same, double chance, Map<String, Integer> inTheWay) {
    public Concord {
        inTheWay = Map.copyOf(inTheWay);
    }

    /// The coefficient with its interval: 1 is always alike, 0 is what chance would give.
    public record Coefficient(double value, double low, double high) {}

    public static Concord of(List<Judged> judged) {
        int same = 0;
        var inTheWay = new TreeMap<String, Integer>();
        for (Judged lead : judged) {
            if (lead.isSame()) same++;
            lead.inTheWay().ifPresent(criterion -> inTheWay.merge(criterion, 1, Integer::sum));
        }
        return new Concord(new Rate(same, judged.size()), chance(judged), inTheWay);
    }

    private static double chance(List<Judged> judged) {
        if (judged.isEmpty()) return 0;
        double sum = 0;
        for (Take take : Take.values()) {
            long said =
                    judged.stream().filter(lead -> lead.marketing() == take).count()
                            + judged.stream().filter(lead -> lead.sales() == take).count();
            double share = said / (2.0 * judged.size());
            sum += share * (1 - share);
        }
        return sum / (Take.values().length - 1);
    }

    /// How many were judged differently.
    public int different() {
        return same.cases() - same.hits();
    }

    /// The coefficient, from 20 leads on.
    public Optional<Coefficient> coefficient() {
        return same.share()
                .map(share -> {
                    var interval = same.interval().orElseThrow();
                    return new Coefficient(
                            beyondChance(share),
                            beyondChance(interval.low()),
                            beyondChance(interval.high()));
                });
    }

    private double beyondChance(double share) {
        return (share - chance) / (1 - chance);
    }
}
