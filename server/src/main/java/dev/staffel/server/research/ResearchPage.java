package dev.staffel.server.research;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRecord;
import dev.staffel.store.read.OneLead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Links for research on a lead's page, and the page on which their templates are kept.
@Controller
class ResearchPage {
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 50;

    /// Domains that tell nothing of a company.
    private static final Set<String> MAIL_PROVIDERS =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "gmx.de",
                    "gmx.net",
                    "web.de",
                    "t-online.de",
                    "outlook.com",
                    "hotmail.com",
                    "icloud.com",
                    "yahoo.com",
                    "yahoo.de");

    private final ResearchLinks links;
    private final OneLead leads;
    private final PlaybookVersions versions;

    ResearchPage(ResearchLinks links, OneLead leads, PlaybookVersions versions) {
        this.links = links;
        this.leads = leads;
        this.versions = versions;
    }

    /// A link that is ready to be opened.
    record Ready(String name, String address, boolean company) {}

    /// The links of one lead, for its page; those that need what is not known are left out.
    @GetMapping("/leads/{id}/research")
    Answer ofLead(@PathVariable long id) {
        var values = values(leads.find(id).orElseThrow(NotFound::new));
        var ready = new ArrayList<Ready>();
        for (ResearchLink link : links.all()) {
            link.template()
                    .filled(values)
                    .map(address -> new Ready(link.name(), address, link.company()))
                    .ifPresent(ready::add);
        }
        return Page.of("research/panel").part("research/panel").with("links", ready);
    }

    private Map<String, String> values(LeadRecord record) {
        var lead = record.state().lead(versions.engine(record.state().version()));
        Function<KnownAttribute, String> known =
                one -> Optional.ofNullable(lead.evidence().attributes().value(one.id())).orElse("");
        var values = new HashMap<String, String>(); // looked up only
        var name =
                (known.apply(KnownAttribute.FIRST_NAME)
                                + " "
                                + known.apply(KnownAttribute.LAST_NAME))
                        .strip();
        values.put("name", name.isEmpty() ? known.apply(KnownAttribute.NAME) : name);
        values.put("first-name", known.apply(KnownAttribute.FIRST_NAME));
        values.put("last-name", known.apply(KnownAttribute.LAST_NAME));
        values.put("title", known.apply(KnownAttribute.TITLE));
        values.put("city", known.apply(KnownAttribute.CITY));
        values.put("company", known.apply(KnownAttribute.ACCOUNT_NAME));
        values.put("domain", domain(known.apply(KnownAttribute.EMAIL)));
        return values;
    }

    private static String domain(String email) {
        var domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return MAIL_PROVIDERS.contains(domain) ? "" : domain;
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
