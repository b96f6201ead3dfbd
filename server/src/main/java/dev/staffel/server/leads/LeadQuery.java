package dev.staffel.server.leads;

import dev.staffel.server.shell.Form;
import dev.staffel.store.read.LeadFilter;
import dev.staffel.store.read.LeadOrder;
import java.util.List;

/// What was asked of the list of leads, from the address or a filter form; unknown words ask for nothing.
record LeadQuery(LeadFilter filter, LeadOrder order, long behind) {

    /// @param me the id of the user who asks, for `holder=me`
    static LeadQuery of(Form form, String me) {
        var holder = form.value("holder");
        var mine = holder.equals("me");
        var filter =
                new LeadFilter(
                        form.value("q"),
                        listed(form, "stage"),
                        listed(form, "grade"),
                        mine ? "seller" : kind(holder),
                        "",
                        mine ? me : "",
                        form.value("country"),
                        maturity(form.value("maturity")),
                        0);
        return new LeadQuery(
                filter, LeadOrder.of(form.value("sort")).orElse(LeadOrder.INTEREST), behind(form));
    }

    private static List<String> listed(Form form, String name) {
        return form.values(name).stream().filter(value -> !value.isBlank()).sorted().toList();
    }

    private static String kind(String holder) {
        return switch (holder) {
            case "marketing", "desk", "head", "seller" -> holder;
            default -> "";
        };
    }

    private static int maturity(String word) {
        return switch (word) {
            case "learning" -> 1;
            case "comparing" -> 2;
            case "deciding" -> 3;
            default -> 0;
        };
    }

    private static long behind(Form form) {
        try {
            return form.has("cursor") ? Long.parseLong(form.value("cursor")) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
