package dev.staffel.engine.criteria;

import java.util.List;

/// Why a criterion holds or not: a tree of ticks and crosses, each with the value that was seen.
///
/// @param seen the value looked at, empty where it is not known or where there are parts
public record Finding(Criterion criterion, Truth truth, String seen, List<Finding> parts) {
    public Finding {
        parts = List.copyOf(parts);
    }
}
