package dev.staffel.server.steps;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.users.Staff;
import dev.staffel.store.read.LeadRow;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts the steps of one lead together.
@Component
public final class StepPanels {
    private final Steps steps;
    private final StepLines lines;
    private final StepRights rights;
    private final Staff staff;

    StepPanels(Steps steps, StepLines lines, StepRights rights, Staff staff) {
        this.steps = steps;
        this.lines = lines;
        this.rights = rights;
        this.staff = staff;
    }

    public StepPanel of(LeadRow lead, Caller.User reader, Locale locale) {
        var all = lines.of(steps.of(lead.id()), reader, locale);
        boolean isOwed =
                lead.holderKind().equals("seller") && steps.worked().contains(lead.stage());
        boolean mayPlan = rights.may(reader, lead, Optional.empty());
        return new StepPanel(
                isOwed,
                lead.holderKind().equals("marketing"),
                mayPlan,
                all.stream().filter(line -> line.step().isOpen()).toList(),
                all.stream().filter(line -> !line.step().isOpen()).toList(),
                mayPlan ? people() : Map.of(),
                lead.email());
    }

    private Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        for (Caller.User user : staff.active()) {
            boolean sells =
                    user.is(Role.SALES)
                            || user.is(Role.REQUALIFICATION)
                            || user.is(Role.HEAD_OF_SALES);
            if (sells) people.put(user.id().toString(), user.name());
        }
        return people;
    }
}
