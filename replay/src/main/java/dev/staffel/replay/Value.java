package dev.staffel.replay;

/// What some won deals are worth, in the company's currency.
///
/// @param known of how many of them the value is known
/// @param thousandths the sum of the known values, in thousandths
public record Value(int known, long thousandths) {
    public static final Value NONE = new Value(0, 0);

    /// With one more deal.
    Value with(long deal) {
        return new Value(known + 1, thousandths + deal);
    }

    Value with(Value other) {
        return new Value(known + other.known, thousandths + other.thousandths);
    }

    /// Without one that was counted.
    Value without(long deal) {
        return new Value(known - 1, thousandths - deal);
    }
}
