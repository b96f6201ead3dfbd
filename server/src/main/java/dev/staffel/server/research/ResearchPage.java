package dev.staffel.server.research;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.read.OneLead;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Links for research on a lead's page, and the page on which their templates are kept.
@Controller
class ResearchPage {
    static final int LONGEST_NAME = 60;
    static final int MOST = 50;

    private final ResearchLinks links;
    private final OneLead leads;
    private final Filled filled;

    ResearchPage(ResearchLinks links, OneLead leads, Filled filled) {
        this.links = links;
        this.leads = leads;
        this.filled = filled;
    }

    /// The links of one lead, for its page; those that need what is not known are left out.
    @GetMapping("/leads/{id}/research")
    Answer ofLead(@PathVariable long id) {
        var ready = filled.of(leads.find(id).orElseThrow(NotFound::new));
        return Page.of("research/panel").part("research/panel").with("links", ready);
    }

    @GetMapping("/research-links")
    Answer list() {
        return list(Form.blank());
    }

    private Page list(Form form) {
        return Page.of("research/links")
                .with("links", links.all())
                .with("places", "{" + String.join("}, {", Template.PLACES) + "}")
                .with("form", form);
    }

    @PostMapping("/research-links")
    Answer add(Form form) {
        var template = template(form);
        if (links.all().size() >= MOST) form.reject("name", "research.too-many", MOST);
        if (!form.isValid()) return list(form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        links.add(form.value("name"), template, isOfCompany(form));
        return Done.to("/research-links").saying("research.kept", form.value("name"));
    }

    @PostMapping("/research-links/{id}")
    Answer change(@PathVariable long id, Form form) {
        var link = found(id);
        var template = template(form);
        if (!form.isValid()) return list(form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        links.change(new ResearchLink(link.id(), form.value("name"), template, isOfCompany(form)));
        return Done.to("/research-links").saying("research.kept", form.value("name"));
    }

    @PostMapping("/research-links/{id}/remove")
    Answer remove(@PathVariable long id) {
        var link = found(id);
        links.remove(link);
        return Done.to("/research-links").saying("research.removed", link.name());
    }

    private ResearchLink found(long id) {
        return links.all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Template template(Form form) {
        form.required("name", LONGEST_NAME);
        var template = new Template(form.required("template"));
        if (form.has("template") && !template.isGood()) form.reject("template", "research.wrong");
        return template;
    }

    private static boolean isOfCompany(Form form) {
        return form.value("about").equals("company");
    }
}
