package dev.staffel.server.funnel;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.shell.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The funnel as a picture that adds up, with its table, its sources and its course over time.
@Controller
class FunnelPage {
    private final Funnels funnels;
    private final Messages messages;

    FunnelPage(Funnels funnels, Messages messages) {
        this.funnels = funnels;
        this.messages = messages;
    }

    @GetMapping("/funnel")
    Answer show(Form form, Locale locale) {
        var report = report(form, locale);
        return Page.of("funnel/funnel")
                .part("funnel/result")
                .with("form", form)
                .with("report", report)
                .with("links", new FunnelLinks(report.query()));
    }

    /// How many leads entered each stage, week by week or month by month, as a chart.
    @GetMapping("/funnel/course")
    @ResponseBody
    Map<String, Object> course(Form form, Locale locale) {
        return CourseChart.of(report(form, locale), locale);
    }

    @GetMapping("/funnel/table.csv")
    void table(Form form, Locale locale, HttpServletResponse response) throws IOException {
        new FunnelCsv(messages, locale).write(report(form, locale), response);
    }

    private FunnelReport report(Form form, Locale locale) {
        return funnels.report(FunnelForm.read(form, funnels.today()), locale.getLanguage());
    }
}
