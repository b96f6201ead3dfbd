package dev.staffel.server.imports;

/// What became of the rows of an import, or would become.
///
/// @param total rows of the file, 0 while nobody has counted them
/// @param created leads that did not exist before
/// @param updated leads that existed and learned something new
/// @param repeated rows that say nothing new, here or from an earlier import
/// @param leftOut single values that could not be understood; their rows were kept
/// @param signals what was written to the log
public record Counts(
        long total,
        long rows,
        long created,
        long updated,
        long repeated,
        long rejected,
        long leftOut,
        long signals) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);
}
