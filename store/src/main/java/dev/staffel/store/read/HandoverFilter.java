package dev.staffel.store.read;

import java.time.LocalDate;

/// Which handovers a meter looks at.
///
/// @param from the first day on which they began, in the company's zone
/// @param to the last day
/// @param source through which the lead had come first; 0 for all
/// @param topic of most interest at the handover; empty for all, [#NONE] for those without one
/// @param persona that the lead fitted best at the handover; empty for all, [#NONE] for those without one
/// @param desk that it was handed over to; empty for all, [#NONE] for those without one
public record HandoverFilter(
        LocalDate from, LocalDate to, int source, String topic, String persona, String desk) {
    /// Chooses those of which it is not known; no id is written so.
    public static final String NONE = "-";

    /// All handovers of a period.
    public static HandoverFilter of(LocalDate from, LocalDate to) {
        return new HandoverFilter(from, to, 0, "", "", "");
    }

    /// The same of all desks.
    public HandoverFilter ofAllDesks() {
        return new HandoverFilter(from, to, source, topic, persona, "");
    }

    public HandoverFilter between(LocalDate first, LocalDate last) {
        return new HandoverFilter(first, last, source, topic, persona, desk);
    }
}
