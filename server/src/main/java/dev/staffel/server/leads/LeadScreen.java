package dev.staffel.server.leads;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.server.access.Caller;
import dev.staffel.server.opportunities.OpportunityCards;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.server.steps.StepPanels;
import org.springframework.stereotype.Component;

/// Puts the page of one lead together, as it is shown and as it comes back with problems.
@Component
class LeadScreen {
    private static final int CAUSES = 60;

    private final LeadViews views;
    private final StepPanels panels;
    private final Inactivity inactivity;
    private final Timeline timeline;
    private final OpportunityCards opportunities;

    LeadScreen(
            LeadViews views,
            StepPanels panels,
            Inactivity inactivity,
            Timeline timeline,
            OpportunityCards opportunities) {
        this.views = views;
        this.inactivity = inactivity;
        this.panels = panels;
        this.timeline = timeline;
        this.opportunities = opportunities;
    }

    /// @param opened which form is open: `note`, `talk`, `move`, or none
    /// @param before the position of the log before which the timeline begins
    Page page(OpenLead open, Caller.User reader, Form form, String opened, long before) {
        var company = open.value(KnownAttribute.ACCOUNT_NAME.id());
        var causes =
                new InterestHistory(open)
                        .days().reversed().stream()
                                .filter(day -> !day.causes().isEmpty())
                                .limit(CAUSES)
                                .toList();
        return Page.of("leads/lead")
                .with("view", views.of(open, reader))
                .with("quiet", inactivity.of(open, reader))
                .with("steps", panels.of(open.row(), reader, open.locale()))
                .with("form", form)
                .with("opened", opened)
                .with("causes", causes)
                .with("opportunities", opportunities.of(open.id(), company, open.locale()))
                .with("isLatest", before == Long.MAX_VALUE)
                .with("timeline", timeline.before(open, before));
    }
}
