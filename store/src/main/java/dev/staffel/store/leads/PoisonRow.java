package dev.staffel.store.leads;

/// A row that the engine can't fold; it is to be parked.
final class PoisonRow extends RuntimeException {
    final long lead;
    final long position;

    PoisonRow(long lead, long position, RuntimeException cause) {
        super("position " + position + " of lead " + lead + ": " + cause, cause);
        this.lead = lead;
        this.position = position;
    }

    /// What to tell people.
    String reason() {
        var cause = getCause();
        return cause == null
                ? "unknown"
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
