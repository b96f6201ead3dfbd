package dev.staffel.server.mail;

/// What came of handing a mail over.
///
/// @param answer what the server said, or what went wrong
record Delivery(State state, String answer) {
    private static final int LONGEST = 300;

    Delivery {
        answer = answer.length() > LONGEST ? answer.substring(0, LONGEST) : answer;
    }

    /// Where a mail stands; the numbers are stored.
    enum State {
        PLANNED,
        UNDER_WAY,
        ACCEPTED,
        REFUSED,
        NOT_NEEDED,
        IN_DOUBT
    }

    static Delivery accepted(String answer) {
        return new Delivery(State.ACCEPTED, answer);
    }

    /// Certainly not sent; to be tried again.
    static Delivery later(String answer) {
        return new Delivery(State.PLANNED, answer);
    }

    static Delivery refused(String answer) {
        return new Delivery(State.REFUSED, answer);
    }

    /// Nobody knows whether the server took it.
    static Delivery inDoubt(String answer) {
        return new Delivery(State.IN_DOUBT, answer);
    }
}
