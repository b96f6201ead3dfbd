package dev.staffel.server.users;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.store.sql.Sql;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an invitation link leads: its user chooses a password and is signed in.
@Controller
class InvitationPage {
    private final Links links;
    private final Staff staff;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Sql sql;

    InvitationPage(Links links, Staff staff, Passwords passwords, SignIn signIn, Sql sql) {
        this.links = links;
        this.staff = staff;
        this.passwords = passwords;
        this.signIn = signIn;
        this.sql = sql;
    }

    @GetMapping("/invitation")
    Answer show(@RequestParam(defaultValue = "") String token) {
        return invited(token)
                .<Answer>map(user -> page(Form.blank(), token, user))
                .orElseGet(SetupPage::expired);
    }

    @PostMapping("/invitation")
    Answer choose(Form form, HttpServletRequest request) {
        String token = form.value("token");
        Optional<StaffMember> invited = invited(token);
        if (invited.isEmpty()) return SetupPage.expired();
        StaffMember user = invited.get();
        String password = NewPassword.read(form, user.email(), user.name());
        if (!form.isValid()) {
            return page(form, token, user).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!keep(user, token, passwords.hash(password))) return SetupPage.expired();
        signIn.record(user, "users.joined");
        return signIn.enter(user, "/", request);
    }

    private Optional<StaffMember> invited(String token) {
        return links.find(token, Links.Purpose.INVITATION)
                .flatMap(Links.Held::staff)
                .flatMap(staff::find)
                .filter(user -> !user.isDisabled());
    }

    private boolean keep(StaffMember user, String token, String hash) {
        return sql.inTransaction(s -> {
            if (!links.use(s, token)) return false;
            staff.setPassword(s, user.id(), hash);
            Sessions.endOthers(s, user.id(), "");
            Sessions.forgetDevices(s, user.id());
            return true;
        });
    }

    private static Page page(Form form, String token, StaffMember user) {
        return Page.of("users/choose")
                .with("form", form)
                .with("token", token)
                .with("setup", false)
                .with("name", user.name());
    }
}
