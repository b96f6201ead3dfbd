package dev.staffel.replay;

/// How a handover really ended, as far as the record tells.
public enum Ending {
    /// The lead was never handed over: what sales would have said is unknown, not "no".
    UNKNOWN,
    /// Handed over, not answered yet.
    WAITING,
    /// Accepted, and still being worked.
    ACCEPTED,
    RETURNED,
    WON,
    LOST,
    DISQUALIFIED;

    /// Whether sales has answered the handover.
    public boolean isAnswered() {
        return this != UNKNOWN && this != WAITING;
    }
}
