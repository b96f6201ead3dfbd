package dev.staffel.server.leads;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// The page of one lead: who, how it stands, why, and what happened.
@Controller
class LeadPage {
    private final OpenLeads leads;
    private final LeadScreen screen;
    private final InterestChart chart;

    LeadPage(OpenLeads leads, LeadScreen screen, InterestChart chart) {
        this.leads = leads;
        this.screen = screen;
        this.chart = chart;
    }

    @GetMapping("/leads/{id}")
    Answer show(@PathVariable long id, Form form, Caller.User caller, Locale locale) {
        var open = leads.open(id, locale);
        return screen.page(open, caller, Form.blank(), "", before(form));
    }

    /// The chart of interest, day by day, with the activities that the days count.
    @GetMapping("/leads/{id}/interest")
    @ResponseBody
    Map<String, Object> interest(@PathVariable long id, Locale locale) {
        return chart.of(leads.open(id, locale));
    }

    private static long before(Form form) {
        try {
            return form.has("before") ? Long.parseLong(form.value("before")) : Long.MAX_VALUE;
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
