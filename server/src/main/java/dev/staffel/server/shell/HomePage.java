package dev.staffel.server.shell;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Routes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The start page, which is the first entry of the reader's navigation, and the switches in the top bar.
@Controller
class HomePage {
    private final Routes routes;
    private final PreferenceListener listener;

    HomePage(Routes routes, PreferenceListener listener) {
        this.routes = routes;
        this.listener = listener;
    }

    @GetMapping("/")
    Answer home(Caller caller) {
        return Navigation.of(caller, routes).stream()
                .findFirst()
                .map(entry -> Done.to(entry.path()))
                .orElseGet(() -> Done.to("/account"));
    }

    @PostMapping("/preferences")
    Answer prefer(
            Caller caller,
            Form form,
            jakarta.servlet.http.HttpServletRequest request,
            @RequestParam(defaultValue = "/") String back) {
        Preferences now = Preferences.of(request);
        String language = form.value("language");
        String theme = form.value("theme");
        Preferences wanted =
                new Preferences(
                        Preferences.isLanguage(language) ? language : now.language(),
                        Preferences.isTheme(theme) ? theme : now.theme());
        listener.preferred(caller, wanted);
        return Done.to(back, "/").headers(wanted.headers());
    }
}
