package dev.staffel.server.leads;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Saving, changing and forgetting views of the list of leads.
@Controller
class ViewsPage {
    private final SavedViews views;

    ViewsPage(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/leads/views")
    Answer save(Form form, Caller.User caller) {
        var query = ListQuery.of(form.raw("query")).text();
        var name = form.required("name", SavedViews.LONGEST_NAME);
        if (!form.isValid())
            return Done.to("/leads?" + (query.isEmpty() ? "view=all" : query))
                    .saying("list.view.nameless", SavedViews.LONGEST_NAME);
        int id = views.add(caller, name, form.has("shared"), query);
        var view = views.find(id, caller).orElseThrow(NotFound::new);
        if (form.has("opens")) views.open(caller, Optional.of(view));
        return Done.to(view.address()).saying("list.view.saved", name);
    }

    /// Another name, shared or not, opening by itself or not.
    @PostMapping("/leads/views/{id}")
    Answer change(@PathVariable int id, Form form, Caller.User caller) {
        var view = views.find(id, caller).orElseThrow(NotFound::new);
        var isOpening = views.opensFor(caller).filter(view::equals).isPresent();
        if (form.has("opens") != isOpening)
            views.open(caller, form.has("opens") ? Optional.of(view) : Optional.empty());
        if (!view.mayChange(caller)) return Done.to(view.address()).saying("list.view.opening");
        var name = form.required("name", SavedViews.LONGEST_NAME);
        if (!form.isValid())
            return Done.to(view.address()).saying("list.view.nameless", SavedViews.LONGEST_NAME);
        var next = new SavedView(id, view.owner(), name, form.has("shared"), view.query());
        views.change(next);
        return Done.to(next.address()).saying("list.view.saved", name);
    }

    /// The filters, order and columns as they stand now.
    @PostMapping("/leads/views/{id}/query")
    Answer keep(@PathVariable int id, Form form, Caller.User caller) {
        var view = changeable(id, caller);
        var query = ListQuery.of(form.raw("query")).text();
        var next = new SavedView(id, view.owner(), view.name(), view.isShared(), query);
        views.change(next);
        return Done.to(next.address()).saying("list.view.saved", view.name());
    }

    @PostMapping("/leads/views/{id}/delete")
    Answer delete(@PathVariable int id, Caller.User caller) {
        var view = changeable(id, caller);
        views.delete(id);
        return Done.to("/leads?view=all").saying("list.view.deleted", view.name());
    }

    private SavedView changeable(int id, Caller.User caller) {
        return views.find(id, caller)
                .filter(view -> view.mayChange(caller))
                .orElseThrow(NotFound::new);
    }
}
