package dev.staffel.store.opportunities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an offer on an opportunity says.
///
/// @param validUntil the last day on which it can be accepted
public record OfferTerms(String title, Optional<LocalDate> validUntil, List<Position> positions) {
    public OfferTerms {
        if (title.isBlank()) throw new IllegalArgumentException("an offer has a title");
        positions = List.copyOf(positions);
    }

    /// The sum of its rounded positions, in the smallest unit of the currency.
    ///
    /// @throws ArithmeticException when it is more than can be kept
    public long total() {
        return positions.stream().mapToLong(Position::amount).reduce(0, Math::addExact);
    }
}
