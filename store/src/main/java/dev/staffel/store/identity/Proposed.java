package dev.staffel.store.identity;

/// Something that a source may not decide.
///
/// @param automatic whether a trusted source said it, so that no person has to be asked
record Proposed(
        Kind kind,
        long lead,
        long other,
        long position,
        int source,
        String attribute,
        String value,
        boolean automatic) {

    /// What is proposed; the code is stored.
    enum Kind {
        JOIN(0),
        CHANGE(1);

        final int code;

        Kind(int code) {
            this.code = code;
        }
    }
}
