package dev.staffel.replay.meters;

import dev.staffel.replay.Rate;
import java.util.List;
import java.util.Optional;

/// Whether leads that a person moved up win more often than comparable ones that met the criteria.
///
/// The difference of the two shares is pooled over strata of comparable leads by the weights of Mantel and Haenszel; its
/// interval of 95 % rests on the variance of Sato, Greenland and Robins, "On the variance estimator for the Mantel-Haenszel
/// risk difference", Biometrics 45 (1989), which holds for few large strata and for many small ones.
///
/// @param byHand wins of those moved up
/// @param byCriteria wins of those that met the criteria, in the strata that have leads of both kinds
/// @param difference of the shares, the first less the second; nothing below 20 cases of either kind
public record Upgrade(Rate byHand, Rate byCriteria, Optional<Difference> difference) {
    private static final double WIDTH = 1.959964;

    /// A difference of two shares, each from −1 to 1.
    public record Difference(double value, double low, double high) {
        /// Whether the interval leaves out that there is none.
        public boolean isClear() {
            return low > 0 || high < 0;
        }
    }

    /// Leads that may be compared with each other, such as those of one grade.
    public record Stratum(Rate byHand, Rate byCriteria) {
        boolean compares() {
            return byHand.cases() > 0 && byCriteria.cases() > 0;
        }
    }

    /// Compares within strata; one that lacks either kind of leads tells nothing and is left out.
    public static Upgrade of(List<Stratum> all) {
        var strata = all.stream().filter(Stratum::compares).toList();
        var byHand = sum(strata.stream().map(Stratum::byHand).toList());
        var byCriteria = sum(strata.stream().map(Stratum::byCriteria).toList());
        boolean isEnough = byHand.isEnough() && byCriteria.isEnough();
        return new Upgrade(
                byHand, byCriteria, isEnough ? Optional.of(difference(strata)) : Optional.empty());
    }

    private static Rate sum(List<Rate> rates) {
        return new Rate(
                rates.stream().mapToInt(Rate::hits).sum(),
                rates.stream().mapToInt(Rate::cases).sum());
    }

    private static Difference difference(List<Stratum> strata) {
        double above = 0;
        double weight = 0;
        double p = 0;
        double q = 0;
        for (Stratum stratum : strata) {
            double a = stratum.byHand.hits();
            double b = stratum.byCriteria.hits();
            double n1 = stratum.byHand.cases();
            double n0 = stratum.byCriteria.cases();
            double n = n1 + n0;
            above += (a * n0 - b * n1) / n;
            weight += n1 * n0 / n;
            p += (n1 * n1 * b - n0 * n0 * a + n1 * n0 * (n0 - n1) / 2) / (n * n);
            q += (a * (n0 - b) + b * (n1 - a)) / (2 * n);
        }
        double value = above / weight;
        double half = WIDTH * Math.sqrt(Math.max(0, value * p + q)) / weight;
        return new Difference(value, Math.max(-1, value - half), Math.min(1, value + half));
    }
}
