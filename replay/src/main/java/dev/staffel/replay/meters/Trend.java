package dev.staffel.replay.meters;

import dev.staffel.replay.Rate;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Whether a share rises from band to band.
///
/// Mantel's extension test for a linear trend over strata (Mantel, "Chi-square tests with one degree of freedom: extensions of
/// the Mantel-Haenszel procedure", Journal of the American Statistical Association 58, 1963; without strata it is the test of
/// Cochran and Armitage): what is compared is only compared within its stratum. Where leads of the control sample stand for others,
/// each band counts as many cases as its weights are worth (see [Weighted]; Rao and Scott, "A simple method for the analysis of
/// clustered binary data", Biometrics 48, 1992).
///
/// @param cases how many were compared, unweighted
/// @param z how many standard deviations the hits lie above what no trend would give; negative for a falling share
/// @param p how often chance alone would give as much or more, in either direction
public record Trend(Verdict verdict, int cases, double z, double p) {
    /// Chance gives a verdict where there is no trend in one of twenty cases.
    public static final double LEVEL = 0.05;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// What can be said.
    public enum Verdict {
        /// Higher is better.
        RISING,
        /// Higher is worse.
        FALLING,
        /// The cases tell neither.
        OPEN,
        /// Not enough cases, or all of them alike.
        TOO_FEW
    }

    /// Some cases of one band.
    ///
    /// @param place of the band, ascending by what is said to be better
    public record Band(int place, Weighted of) {
        public Band(int place, Rate rate) {
            this(place, Weighted.NONE.and(rate, 1));
        }
    }

    /// Reads strata, each one a list of bands.
    public static Trend of(List<List<Band>> strata) {
        double above = 0;
        double variance = 0;
        double worth = 0;
        int cases = 0;
        for (List<Band> stratum : strata) {
            var sums = Sums.of(stratum);
            worth += sums.cases;
            cases += stratum.stream().mapToInt(band -> band.of.cases()).sum();
            above += sums.above();
            variance += sums.variance();
        }
        if (worth < Rate.LEAST_CASES || variance <= 0)
            return new Trend(Verdict.TOO_FEW, cases, 0, 1);
        double z = above / Math.sqrt(variance);
        double p = 2 * NORMAL.survivalProbability(Math.abs(z));
        return new Trend(verdict(z, p), cases, z, p);
    }

    private static Verdict verdict(double z, double p) {
        if (p > LEVEL) return Verdict.OPEN;
        return z > 0 ? Verdict.RISING : Verdict.FALLING;
    }

    /// @param hitPlaces the sum of the hits' places
    /// @param places the sum of the cases' places
    /// @param squares the sum of their squares
    private record Sums(
            double cases, double hits, double hitPlaces, double places, double squares) {
        static Sums of(List<Band> bands) {
            double cases = 0;
            double hits = 0;
            double hitPlaces = 0;
            double places = 0;
            double squares = 0;
            for (Band band : bands) {
                double of = band.of.worth();
                double counted = band.of.worthOfHits();
                cases += of;
                hits += counted;
                hitPlaces += band.place * counted;
                places += band.place * of;
                squares += (double) band.place * band.place * of;
            }
            return new Sums(cases, hits, hitPlaces, places, squares);
        }

        double above() {
            return cases == 0 ? 0 : hitPlaces - hits * places / cases;
        }

        double variance() {
            if (cases < 2) return 0;
            return hits
                    * (cases - hits)
                    * (cases * squares - places * places)
                    / (cases * cases * (cases - 1));
        }
    }
}
