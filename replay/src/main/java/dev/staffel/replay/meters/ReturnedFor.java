package dev.staffel.replay.meters;

import dev.staffel.replay.Rate;
import java.util.List;
import java.util.Optional;

/// How often handovers came back for one criterion of the definition, lately and in the year before.
///
/// @param lately returned for it, of the handovers of the last [#LATELY_DAYS] days that were answered
/// @param before the same of the [#BEFORE_DAYS] days before them
public record ReturnedFor(String criterion, Rate lately, Rate before) {
    public static final int LATELY_DAYS = 180;
    public static final int BEFORE_DAYS = 365;

    /// With fewer returns for it nothing stands out.
    public static final int LEAST_RETURNS = 10;

    /// What a criterion stands out against.
    public enum Against {
        /// The share lies above that of the year before.
        PAST,
        /// The share lies above that of each other criterion.
        OTHERS
    }

    /// Whether a criterion stands out: it has at least [#LEAST_RETURNS] returns lately, and the interval of its share lies
    /// wholly above the one that it is compared with. Two such intervals lie apart by chance in less than one of a hundred
    /// comparisons, so with eight criteria there is a false finding in less than one of twelve looks.
    ///
    /// @param all all criteria, this one too
    public Optional<Against> standsOut(List<ReturnedFor> all) {
        var mine = lately.interval();
        if (mine.isEmpty() || lately.hits() < LEAST_RETURNS) return Optional.empty();
        double low = mine.get().low();
        if (before.interval().filter(past -> low > past.high()).isPresent()) {
            return Optional.of(Against.PAST);
        }
        var others = all.stream().filter(other -> !other.criterion().equals(criterion)).toList();
        boolean isAboveAll =
                others.stream()
                        .allMatch(other ->
                                other.lately()
                                        .interval()
                                        .filter(theirs -> low > theirs.high())
                                        .isPresent());
        return isAboveAll && !others.isEmpty() ? Optional.of(Against.OTHERS) : Optional.empty();
    }
}
