package dev.staffel.server.editor;

import dev.staffel.replay.Rate;
import java.util.List;
import java.util.Optional;

/// How many leads meet a criterion: what a sample says, and what all of them say once they have been looked at.
///
/// @param key names it in addresses
/// @param path of the criterion
/// @param says the criterion in the asker's language
/// @param all how many leads there are
/// @param sampled how many were looked at
/// @param matching those of the sample that meet it
record Counted(String key, String path, String says, long all, int sampled, List<Long> matching) {
    Counted {
        matching = List.copyOf(matching);
    }

    /// How many leads meet it, from the lower to the upper end.
    record Range(long low, long high) {}

    /// Whether the sample was everybody, so that nothing has to be guessed.
    boolean isExact() {
        return sampled >= all;
    }

    /// About how many of all.
    long estimate() {
        return sampled == 0 ? 0 : Math.round((double) matching.size() * all / sampled);
    }

    /// Where the number lies with 95 %: [Rate]'s interval, times all leads; never less than were seen, nor more than are left.
    Optional<Range> range() {
        var interval = new Rate(matching.size(), sampled).interval();
        return interval.map(share ->
                new Range(
                        Math.max(matching.size(), Math.round(share.low() * all)),
                        Math.min(
                                all - (sampled - matching.size()),
                                Math.round(share.high() * all))));
    }
}
