package dev.staffel.server.users;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the one-time link of the first start leads.
@Controller
class SetupPage {
    private final Links links;
    private final FirstAdministrator first;
    private final SignIn signIn;

    SetupPage(Links links, FirstAdministrator first, SignIn signIn) {
        this.links = links;
        this.first = first;
        this.signIn = signIn;
    }

    @GetMapping("/setup")
    Answer show(@RequestParam(defaultValue = "") String token) {
        return holds(token) ? page(Form.blank(), token) : expired();
    }

    @PostMapping("/setup")
    Answer create(Form form, HttpServletRequest request) {
        String token = form.value("token");
        if (!holds(token)) return expired();
        String email = NewPassword.email(form);
        String name = form.required("name", 100);
        String password = NewPassword.read(form, email, name);
        if (!form.isValid()) {
            return page(form, token).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return first.create(token, email, name, password)
                .<Answer>map(user -> signIn.enter(user, "/users", request))
                .orElseGet(SetupPage::expired);
    }

    private boolean holds(String token) {
        return links.find(token, Links.Purpose.SETUP).isPresent();
    }

    static Page expired() {
        return Page.of("users/expired").status(HttpStatus.GONE);
    }

    private static Page page(Form form, String token) {
        return Page.of("users/choose").with("form", form).with("token", token).with("setup", true);
    }
}
