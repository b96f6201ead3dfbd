package dev.staffel.server.leads.mass;

/// A lead of an action on many, as the action finds it or left it.
///
/// @param position of the signal in the log; 0 before it was done
/// @param was the stage or holder before; see [Holding] for holders
/// @param became the one after
record ChosenLead(long lead, long position, String was, String became) {
    static ChosenLead untouched(long lead) {
        return new ChosenLead(lead, 0, "", "");
    }
}
