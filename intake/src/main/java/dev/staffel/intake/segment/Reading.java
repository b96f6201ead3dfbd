package dev.staffel.intake.segment;

import java.util.List;

/// What became of reading one event.
public sealed interface Reading permits Event, Reading.Broken {

    /// An event that can't be taken.
    ///
    /// @param problems all of them, each a sentence
    /// @param text the event as it came, as far as it can be shown
    record Broken(List<String> problems, String text) implements Reading {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
