package dev.staffel.server.research;

import dev.staffel.server.api.Refusal;
import dev.staffel.server.users.Saying;
import dev.staffel.server.users.Staff;
import dev.staffel.store.read.OneLead;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Links for research for programs: those of a lead, and their templates.
@RestController
class ResearchResource {
    private final ResearchLinks links;
    private final Filled filled;
    private final OneLead leads;
    private final Staff staff;

    ResearchResource(ResearchLinks links, Filled filled, OneLead leads, Staff staff) {
        this.links = links;
        this.filled = filled;
        this.leads = leads;
        this.staff = staff;
    }

    record ReadyList(List<Filled.Ready> items) {}

    record LinkList(List<LinkJson> items) {}

    /// @param company whether it is about the company rather than the person
    record LinkJson(long id, String name, String template, boolean company) {
        static LinkJson of(ResearchLink link) {
            return new LinkJson(link.id(), link.name(), link.template().text(), link.company());
        }
    }

    record Body(@Nullable String name, @Nullable String template, @Nullable Boolean company) {}

    @GetMapping("/api/v1/leads/{id}/research")
    ReadyList ofLead(@PathVariable long id) {
        var lead = leads.find(id).orElseThrow(() -> Refusal.notFound("lead"));
        return new ReadyList(filled.of(lead));
    }

    @GetMapping("/api/v1/research-links")
    LinkList list() {
        return new LinkList(links.all().stream().map(LinkJson::of).toList());
    }

    @PostMapping("/api/v1/research-links")
    LinkList add(@RequestBody Body body) {
        if (links.all().size() >= ResearchPage.MOST)
            throw Refusal.conflict("too-many", "At most " + ResearchPage.MOST);
        var link = read(0, body);
        links.add(link.name(), link.template(), link.company());
        return list();
    }

    @PutMapping("/api/v1/research-links/{id}")
    LinkList change(@PathVariable long id, @RequestBody Body body) {
        found(id);
        links.change(read(id, body));
        return list();
    }

    @DeleteMapping("/api/v1/research-links/{id}")
    LinkList remove(@PathVariable long id) {
        links.remove(found(id));
        return list();
    }

    private ResearchLink found(long id) {
        return links.all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("research link"));
    }

    private ResearchLink read(long id, Body body) {
        var saying = new Saying(staff);
        var name = saying.required("name", body.name(), ResearchPage.LONGEST_NAME);
        var template = new Template(saying.required("template", body.template(), Template.LONGEST));
        if (!template.isGood())
            saying.reject(
                    "template",
                    "an https address; behind the host may stand {"
                            + String.join("}, {", Template.PLACES)
                            + "}");
        saying.check();
        return new ResearchLink(id, name, template, Boolean.TRUE.equals(body.company()));
    }
}
