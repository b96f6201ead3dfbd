package dev.staffel.replay.meters;

import java.util.Optional;

/// What both sides said of one lead.
///
/// @param marketingBy the criterion that decided for marketing
/// @param salesBy the criterion that decided for sales
public record Judged(Take marketing, String marketingBy, Take sales, String salesBy) {
    public boolean isSame() {
        return marketing == sales;
    }

    /// The criterion that stands between the two: the one that decided for the less willing side. Nothing where both said the
    /// same.
    public Optional<String> inTheWay() {
        if (isSame()) return Optional.empty();
        return Optional.of(marketing.compareTo(sales) < 0 ? marketingBy : salesBy);
    }
}
