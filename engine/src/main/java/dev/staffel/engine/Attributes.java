package dev.staffel.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a lead and its account, in the order of the names.
public final class Attributes {
    static final Attributes NONE = new Attributes(List.of());

    private static final String TRACKING_CONSENT = KnownAttribute.CONSENT_WEB_TRACKING.id();

    private final List<Attribute> sorted;
    private final boolean allowTracking; // asked for with every signal

    private Attributes(List<Attribute> sorted) {
        this.sorted = sorted;
        this.allowTracking = !"no".equals(value(TRACKING_CONSENT));
    }

    /// These attributes in the order of their names.
    ///
    /// @param attributes at most one of each name, in any order
    public static Attributes of(List<Attribute> attributes) {
        var result = NONE;
        for (Attribute attribute : attributes) result = result.with(attribute);
        return result;
    }

    /// All of them, also those known to be empty.
    public List<Attribute> all() {
        return sorted;
    }

    /// Whether the person has not refused tracking.
    boolean allowTracking() {
        return allowTracking;
    }

    /// The value, or null when it is not known.
    public @Nullable String value(String name) {
        int place = place(name);
        if (place < 0) return null;
        var value = sorted.get(place).value();
        return value.isEmpty() ? null : value;
    }

    public Attributes with(Attribute attribute) {
        int place = place(attribute.name());
        if (place >= 0 && !attribute.outranks(sorted.get(place))) return this;
        var more = new ArrayList<>(sorted);
        if (place >= 0) {
            more.set(place, attribute);
        } else {
            more.add(-place - 1, attribute);
        }
        return new Attributes(List.copyOf(more));
    }

    private int place(String name) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = sorted.get(middle).name().compareTo(name);
            if (order == 0) return middle;
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attributes that && sorted.equals(that.sorted);
    }

    @Override
    public int hashCode() {
        return sorted.hashCode();
    }

    @Override
    public String toString() {
        return sorted.toString();
    }
}
