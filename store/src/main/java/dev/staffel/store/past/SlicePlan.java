package dev.staffel.store.past;

/// In how many slices the recorded past is read, and how many of them come from one scan of the log.
record SlicePlan(int scans, int atOnce) {
    /// A row besides its content, packed.
    private static final int BYTES_A_ROW = 24;

    /// What tells whose rows are whose: a link, and its share of a lead.
    private static final int BYTES_A_LINK = 110;

    /// So much of the memory is for that.
    private static final double LINKS_SHARE = 0.4;

    /// How much there is to read.
    ///
    /// @param content bytes of a row's content, on average
    record Sizes(long rows, long content, long links) {}

    /// @param bytes about how much memory may be taken
    static SlicePlan of(Sizes sizes, long bytes) {
        double links = (double) sizes.links() * BYTES_A_LINK;
        int scans = ceil(links / (bytes * LINKS_SHARE));
        return new SlicePlan(scans, ceil(rows(sizes) / scans / (bytes - links / scans)));
    }

    /// Of which one is read alone, which needs little for links.
    static SlicePlan ofOne(Sizes sizes, long bytes) {
        return new SlicePlan(ceil(rows(sizes) / bytes), 1);
    }

    private static double rows(Sizes sizes) {
        return (double) sizes.rows() * (BYTES_A_ROW + sizes.content());
    }

    private static int ceil(double parts) {
        return Math.max(1, (int) Math.ceil(parts));
    }

    int slices() {
        return Math.multiplyExact(scans, atOnce);
    }
}
