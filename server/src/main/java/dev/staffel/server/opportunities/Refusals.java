package dev.staffel.server.opportunities;

import dev.staffel.server.api.Refusal;
import dev.staffel.store.opportunities.Hindered;
import java.util.Locale;
import java.util.function.Supplier;

/// Tells programs what stood in the way.
final class Refusals {
    private Refusals() {}

    /// Does something.
    ///
    /// @throws Refusal where something stood in its way
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (Hindered hindered) {
            throw refusal(hindered);
        }
    }

    private static Refusal refusal(Hindered hindered) {
        return switch (hindered.by()) {
            case NO_OPPORTUNITY -> Refusal.notFound("opportunity");
            case NO_LEAD -> Refusal.notFound("lead");
            case NOT_OPEN, NOT_ENDED, NO_WAY, ATTACHED, LAST_LEAD, MEANWHILE ->
                    Refusal.conflict(
                            hindered.by().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            "Nothing was changed"
                                    + (hindered.lead() == 0 ? "." : ": lead " + hindered.lead()));
        };
    }
}
