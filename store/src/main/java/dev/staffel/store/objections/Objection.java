package dev.staffel.store.objections;

import java.util.List;

/// Something that leads object.
///
/// @param raised how often it was
/// @param retired whether it is no longer offered
/// @param answers those that worked most often first
public record Objection(
        long id,
        String words,
        List<String> tags,
        boolean retired,
        int raised,
        List<Answer> answers) {
    public Objection {
        tags = List.copyOf(tags);
        answers = List.copyOf(answers);
    }

    /// What to answer.
    ///
    /// @param hits how often it worked
    /// @param cases how often it is known whether it did
    /// @param used how often it was given
    public record Answer(long id, String words, boolean retired, int hits, int cases, int used) {}
}
