package dev.staffel.server.users;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.sql.Sql;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// A user's own account: password and sessions.
@Controller
class AccountPage {
    private final Staff staff;
    private final SignIn signIn;
    private final Passwords passwords;
    private final Audit audit;
    private final Sql sql;

    AccountPage(Staff staff, SignIn signIn, Passwords passwords, Audit audit, Sql sql) {
        this.staff = staff;
        this.signIn = signIn;
        this.passwords = passwords;
        this.audit = audit;
        this.sql = sql;
    }

    @GetMapping("/account")
    Answer show(Caller.User caller) {
        return page(caller, Form.blank());
    }

    @PostMapping("/account/password")
    Answer change(Caller.User caller, Form form, HttpServletRequest request) {
        String password = NewPassword.read(form, caller.email(), caller.name());
        if (signIn.check(caller.email(), form.raw("current"), request).isEmpty()) {
            form.reject("current", "users.password.wrong");
        }
        if (!form.isValid()) return page(caller, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        String hash = passwords.hash(password);
        sql.transact(s -> {
            staff.setPassword(s, caller.id(), hash);
            Sessions.endOthers(s, caller.id(), kept(request));
            audit.record(s, "users.password-changed", caller.email(), "");
        });
        return Done.to("/account").saying("users.password.changed");
    }

    @PostMapping("/account/sessions")
    Answer endOthers(Caller.User caller, HttpServletRequest request) {
        sql.transact(s -> {
            Sessions.endOthers(s, caller.id(), kept(request));
            audit.record(s, "users.sessions-ended", caller.email(), "");
        });
        return Done.to("/account").saying("users.sessions.ended");
    }

    private static String kept(HttpServletRequest request) {
        return Cookies.session(request).orElse("");
    }

    private Page page(Caller.User caller, Form form) {
        StaffMember user = staff.find(caller.id()).orElseThrow(NotFound::new);
        return Page.of("users/account").with("user", user).with("form", form);
    }
}
