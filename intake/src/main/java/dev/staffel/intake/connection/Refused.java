package dev.staffel.intake.connection;

/// A request whose bytes we don't take; thrown out of the middle of reading, so it carries no stack trace.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public enum Why {
        /// More bytes than a request may have, decompressed.
        TOO_LARGE,
        /// Not what its headers say, such as gzip that is none.
        BROKEN,
        /// All the memory for bodies is taken by other requests.
        NO_ROOM
    }

    private final Why why;

    Refused(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
