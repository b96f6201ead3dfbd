package dev.staffel.server.users;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in and out.
@Controller
class LoginPage {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Audit audit;

    LoginPage(SignIn signIn, Sessions sessions, Audit audit) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.audit = audit;
    }

    @GetMapping("/login")
    Answer show(Caller caller, @RequestParam(defaultValue = "/") String next) {
        if (caller instanceof Caller.User) return Done.to(next, "/");
        return page(Form.blank(), next);
    }

    @PostMapping("/login")
    Answer enter(Form form, HttpServletRequest request) {
        String next = form.value("next");
        Optional<StaffMember> user =
                signIn.check(form.value("email"), form.raw("password"), request);
        if (user.isEmpty()) {
            return page(form, next).with("refused", true).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return signIn.enter(user.get(), next, request);
    }

    @PostMapping("/logout")
    Answer leave(Caller.User user, HttpServletRequest request) {
        Cookies.session(request).ifPresent(sessions::end);
        audit.record("users.signed-out", user.email());
        return Done.to("/login").headers(Cookies.signedOut(request));
    }

    private static Page page(Form form, String next) {
        return Page.of("users/login").with("form", form).with("next", next);
    }
}
