package dev.staffel.server.mail;

import java.util.Optional;

/// What came of handing a mail over.
///
/// @param answer what the server said, or what went wrong
/// @param trouble why there was no talking with the server at all, where that is known
record Delivery(State state, String answer, Optional<Trouble> trouble) {
    private static final int LONGEST = 300;

    Delivery {
        answer = answer.length() > LONGEST ? answer.substring(0, LONGEST) : answer;
    }

    Delivery(State state, String answer) {
        this(state, answer, Optional.empty());
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

    /// There was no talking with the server; to be tried again.
    static Delivery later(String answer, Optional<Trouble> trouble) {
        return new Delivery(State.PLANNED, answer, trouble);
    }

    static Delivery refused(String answer) {
        return new Delivery(State.REFUSED, answer);
    }

    /// Nobody knows whether the server took it.
    static Delivery inDoubt(String answer) {
        return new Delivery(State.IN_DOUBT, answer);
    }
}
