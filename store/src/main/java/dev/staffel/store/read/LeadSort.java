package dev.staffel.store.read;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// An order and its direction. Most interest, latest activity, newest and the beginning of the alphabet come first,
/// unless it is reversed.
public record LeadSort(LeadOrder order, boolean isReversed) {
    public static final LeadSort USUAL = new LeadSort(LeadOrder.INTEREST, false);

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");
    // sorts behind every name: no name is folded to it
    private static final String LAST_NAME = "\uffff";

    /// The place behind a row; the next page starts there.
    ///
    /// @param value what the row is sorted by, as text
    public record Behind(String value, long id) {}

    /// An order's word, with `-` before it when it is reversed, such as `-interest`.
    public String word() {
        return (isReversed ? "-" : "") + order.word();
    }

    /// Empty when there is no such order.
    public static Optional<LeadSort> of(String word) {
        boolean isReversed = word.startsWith("-");
        return LeadOrder.of(isReversed ? word.substring(1) : word)
                .map(order -> new LeadSort(order, isReversed));
    }

    /// The place behind a row in this order.
    public Behind behind(LeadRow row) {
        var value =
                switch (order) {
                    case INTEREST -> Integer.toString(row.interest());
                    case ACTIVITY -> row.lastActivity().orElse(Instant.EPOCH).toString();
                    case CREATED -> row.created().toString();
                    case NAME -> row.sortName();
                };
        return new Behind(value, row.id());
    }

    /// As statements name it.
    String name() {
        return order.word() + (isReversed ? "-reversed" : "");
    }

    /// Where a page starts, in the type of the order's column; a place that is none of this order starts at the first.
    Object start(Optional<Behind> behind) {
        var value = behind.map(Behind::value).orElse("");
        try {
            return switch (order) {
                case INTEREST -> behind.isEmpty() ? outer(-1) : Integer.valueOf(value);
                case ACTIVITY, CREATED ->
                        behind.isEmpty() ? (isDown() ? END : BEGINNING) : Instant.parse(value);
                case NAME -> behind.isEmpty() && isReversed ? LAST_NAME : value;
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return start(Optional.empty());
        }
    }

    private Integer outer(int lowest) {
        return isDown() ? Integer.valueOf(Integer.MAX_VALUE) : Integer.valueOf(lowest);
    }

    long startId(Optional<Behind> behind) {
        return behind.map(Behind::id).orElse(isDown() ? Long.MAX_VALUE : Long.MIN_VALUE);
    }

    /// Whether the values fall.
    private boolean isDown() {
        return (order == LeadOrder.NAME) == isReversed;
    }
}
