package dev.staffel.store.opportunities;

/// Something about an opportunity was not done, and nothing of it was.
public final class Hindered extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What stood in the way.
    public enum By {
        /// There is no such opportunity.
        NO_OPPORTUNITY,
        /// There is no such lead, or it was merged into another.
        NO_LEAD,
        /// It has ended.
        NOT_OPEN,
        /// It has not ended.
        NOT_ENDED,
        /// The playbook lets nobody with these roles move the lead there from its stage.
        NO_WAY,
        /// The lead is in it already.
        ATTACHED,
        /// An opportunity has one lead at least.
        LAST_LEAD,
        /// Somebody else changed it at the same time.
        MEANWHILE
    }

    private final By by;
    private final long lead;

    Hindered(By by, long lead) {
        super(by + " " + lead, null, false, false);
        this.by = by;
        this.lead = lead;
    }

    Hindered(By by) {
        this(by, 0);
    }

    public By by() {
        return by;
    }

    /// The lead in the way; 0 where it is none.
    public long lead() {
        return lead;
    }
}
