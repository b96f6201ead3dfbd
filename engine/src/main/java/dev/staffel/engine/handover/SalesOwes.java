package dev.staffel.engine.handover;

import java.util.List;
import java.util.Optional;

/// What sales owes a lead that it has accepted.
///
/// @param contactBy ids of the activities that are a contact, or a try at one
/// @param askMinutes working minutes after which the holder is asked for an outcome
/// @param proposeMinutes working minutes after which a return is proposed
/// @param byItself how the lead is returned where there is no outcome even then
public record SalesOwes(
        List<String> contactBy, int askMinutes, int proposeMinutes, Optional<ByItself> byItself) {

    /// After so much working time, counted from accepting, the lead goes back to nurture for a reason.
    ///
    /// @param reason the id of a return reason that leads to nurture
    public record ByItself(int minutes, String reason) {}

    public SalesOwes {
        contactBy = List.copyOf(contactBy);
        if (askMinutes < 1 || proposeMinutes < askMinutes) {
            throw new IllegalArgumentException(
                    "an outcome is asked for before a return is proposed");
        }
        if (byItself.filter(one -> one.minutes() < proposeMinutes).isPresent()) {
            throw new IllegalArgumentException(
                    "a return is proposed before the lead is returned by itself");
        }
    }

    /// Nothing is returned by itself.
    public SalesOwes(List<String> contactBy, int askMinutes, int proposeMinutes) {
        this(contactBy, askMinutes, proposeMinutes, Optional.empty());
    }
}
