package dev.staffel.server.shell;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The ladder as one lead has climbed it, from left to right.
public record StagePath(List<Step> steps) {
    public StagePath {
        steps = List.copyOf(steps);
    }

    /// Where a lead is with regard to one stage.
    public enum State {
        PASSED,
        SKIPPED,
        CURRENT,
        OPEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One stage.
    ///
    /// @param note a short line below the name, such as the date and the version, or null
    public record Step(String name, State state, @Nullable String note) {
        public boolean isCurrent() {
            return state == State.CURRENT;
        }
    }
}
