package dev.staffel.server.playbooks;

import dev.staffel.server.shell.Ui;
import java.util.Set;

/// The name of a value in a form.
final class ValueWords {
    private static final Set<String> KNOWN =
            Set.of(
                    "de",
                    "en",
                    "points",
                    "half-life",
                    "at-most",
                    "interest",
                    "maturity",
                    "grade",
                    "did",
                    "answer-within",
                    "remind-at",
                    "head-at",
                    "first-contact",
                    "override-holds",
                    "below-by",
                    "for",
                    "to",
                    "weight",
                    "activity",
                    "tries",
                    "new-per-week",
                    "open",
                    "within",
                    "silent-for",
                    "activities",
                    "from",
                    "side",
                    "comparing-lapses-after",
                    "deciding-lapses-after",
                    "least-known-weight",
                    "outside-area-at-most",
                    "reminders-only-for",
                    "fair-leads-within");

    private ValueWords() {}

    /// In the reader's language, or the key itself where only those who write the text know it.
    static String of(Ui ui, String key) {
        return KNOWN.contains(key) ? ui.t("values.key." + key) : key;
    }
}
