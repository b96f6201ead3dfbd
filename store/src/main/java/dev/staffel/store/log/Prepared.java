package dev.staffel.store.log;

/// A message that is ready for the append: its claim has a number, and whether it can't be logged is known.
///
/// @param shape the number of its claim, 0 when nothing was done
/// @param hash of what it says
/// @param refused why it can't be logged, empty when it can
record Prepared(Incoming message, int shape, long hash, String refused) {

    boolean isRefused() {
        return !refused.isEmpty();
    }
}
