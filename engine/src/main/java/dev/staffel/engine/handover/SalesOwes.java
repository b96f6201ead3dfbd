package dev.staffel.engine.handover;

import java.util.List;

/// What sales owes a lead that it has accepted.
///
/// @param contactBy ids of the activities that are a contact, or a try at one
/// @param askMinutes working minutes after which the holder is asked for an outcome
/// @param proposeMinutes working minutes after which a return is proposed
public record SalesOwes(List<String> contactBy, int askMinutes, int proposeMinutes) {
    public SalesOwes {
        contactBy = List.copyOf(contactBy);
        if (askMinutes < 1 || proposeMinutes < askMinutes) {
            throw new IllegalArgumentException(
                    "an outcome is asked for before a return is proposed");
        }
    }
}
