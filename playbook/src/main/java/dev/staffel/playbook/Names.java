package dev.staffel.playbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What is named anywhere in the text, so that each reference can be checked where it stands.
record Names(
        SequencedSet<String> stages,
        SequencedSet<String> rules,
        SequencedSet<String> personas,
        SequencedSet<String> topics,
        SequencedSet<String> activities,
        SequencedSet<String> journeys,
        SequencedSet<String> desks,
        SequencedSet<String> clocks,
        SequencedSet<String> questions) {

    /// Activities that the engine knows by itself, to be used after `did`.
    static final List<String> SPECIAL_ACTIVITIES =
            List.of("own-initiative", "own-initiative-since-return", "any-activity");

    static Names in(Part root) {
        return new Names(
                ids(root, "agreement", "ladder", "stages"),
                ids(root, "agreement", "rules"),
                ids(root, "agreement", "personas"),
                ids(root, "settings", "topics"),
                ids(root, "settings", "activities"),
                ids(root, "settings", "journeys"),
                ids(root, "agreement", "handover", "desks"),
                ids(root, "agreement", "handover", "clocks"),
                ids(root, "agreement", "questionnaire", "questions"));
    }

    /// What may stand after `did`.
    SequencedSet<String> doable() {
        var all = new LinkedHashSet<>(SPECIAL_ACTIVITIES);
        all.addAll(activities);
        return all;
    }

    private static SequencedSet<String> ids(Part root, String... way) {
        var quiet = new Part(root.node(), "", new Problems()); // told when it is read for good
        List<Part.Named> entries = quiet.entriesIfAny();
        for (String step : way) {
            var below = new ArrayList<Part.Named>();
            for (Part.Named entry : entries) {
                if (entry.id().equals(step)) below.addAll(entry.part().entriesIfAny());
            }
            entries = below;
        }
        var ids = new LinkedHashSet<String>();
        for (Part.Named entry : entries) ids.add(entry.id());
        return ids;
    }
}
