package dev.staffel.server.sources;

import dev.staffel.engine.Trust;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.log.Source;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The sources: list, add a website, change, close, and the lines to paste.
@Controller
class SourcesPage {
    private final Websites websites;
    private final Traffic traffic;
    private final ObjectProvider<PublicPort> port;

    SourcesPage(Websites websites, Traffic traffic, ObjectProvider<PublicPort> port) {
        this.websites = websites;
        this.traffic = traffic;
        this.port = port;
    }

    @GetMapping("/sources")
    Answer list() {
        return Page.of("sources/list").with("lines", traffic.lines()).with("days", Traffic.DAYS);
    }

    @GetMapping("/sources/new")
    Answer blank() {
        return Page.of("sources/new").with("form", SourceForm.blank(websites.mentioned()));
    }

    @PostMapping("/sources")
    Answer add(Form form) {
        var named = Source.named(SourceForm.name(form), Trust.PUBLIC);
        var wanted = SourceForm.changed(named, form);
        var added = form.isValid() ? websites.add(wanted) : Optional.<Source>empty();
        if (added.isEmpty()) {
            if (form.isValid()) form.reject("name", "sources.error.taken");
            return Page.of("sources/new")
                    .with("form", form)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Done.to("/sources/" + added.get().id()).saying("sources.added");
    }

    @GetMapping("/sources/{id}")
    Answer show(@PathVariable int id, HttpServletRequest request) {
        var source = source(id);
        return page(source, SourceForm.of(source), request);
    }

    @PostMapping("/sources/{id}")
    Answer change(@PathVariable int id, Form form, HttpServletRequest request) {
        var source = source(id);
        var changed = SourceForm.changed(source, form);
        if (!form.isValid()) {
            return page(source, form, request).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        websites.change(changed);
        return Done.to("/sources/" + id).saying("sources.changed");
    }

    @PostMapping("/sources/{id}/properties")
    Answer passOn(@PathVariable int id) {
        var source = source(id);
        var properties = new TreeSet<>(source.properties());
        properties.addAll(websites.mentioned());
        websites.change(source.withProperties(properties.stream().toList()));
        return Done.to("/sources/" + id).saying("sources.changed");
    }

    @PostMapping("/sources/{id}/close")
    Answer close(@PathVariable int id) {
        websites.close(source(id));
        return Done.to("/sources/" + id).saying("sources.closed");
    }

    @PostMapping("/sources/{id}/open")
    Answer open(@PathVariable int id) {
        websites.open(source(id));
        return Done.to("/sources/" + id).saying("sources.opened");
    }

    private Page page(Source source, Form form, HttpServletRequest request) {
        var known = Optional.ofNullable(port.getIfAvailable());
        return Page.of("sources/source")
                .with("source", source)
                .with("form", form)
                .with("snippets", Snippets.of(source, known, request))
                .with("missing", websites.missing(source))
                .with("unmapped", traffic.unmapped(source))
                .with("days", Traffic.DAYS);
    }

    private Source source(int id) {
        return websites.find(id).orElseThrow(NotFound::new);
    }
}
