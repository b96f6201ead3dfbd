package dev.staffel.server.users;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The users: list, invite, change, disable.
@Controller
class UsersPage {
    private final Staff staff;
    private final Links links;
    private final Audit audit;
    private final Sql sql;

    UsersPage(Staff staff, Links links, Audit audit, Sql sql) {
        this.staff = staff;
        this.links = links;
        this.audit = audit;
        this.sql = sql;
    }

    @GetMapping("/users")
    Answer list() {
        return Page.of("users/list").with("users", staff.all());
    }

    @GetMapping("/users/new")
    Answer blank() {
        return Page.of("users/new").with("form", Form.blank());
    }

    @PostMapping("/users")
    Answer invite(Form form, HttpServletRequest request) {
        String email = NewPassword.email(form);
        String name = form.required("name", 100);
        Set<Role> roles = roles(form);
        Optional<String> link = form.isValid() ? invite(email, name, roles) : Optional.empty();
        if (link.isEmpty()) {
            if (form.isValid()) form.reject("email", "users.error.taken");
            return Page.of("users/new").with("form", form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return invited(staff.find(email).orElseThrow(NotFound::new), link.get(), request);
    }

    @GetMapping("/users/{id}")
    Answer show(@PathVariable UUID id) {
        StaffMember user = user(id);
        return page(user, RoleForm.of(user));
    }

    @PostMapping("/users/{id}")
    Answer change(@PathVariable UUID id, Form form) {
        StaffMember user = user(id);
        String name = form.required("name", 100);
        Set<Role> roles = roles(form);
        boolean kept =
                form.isValid()
                        && staff.change(
                                id,
                                name,
                                roles,
                                s -> audit.record(s, "users.changed", user.email(), words(roles)));
        if (!kept) {
            if (form.isValid()) form.reject("roles", "users.error.last");
            return page(user, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Done.to("/users/" + id).saying("users.saved", name);
    }

    @PostMapping("/users/{id}/invitation")
    Answer relink(@PathVariable UUID id, HttpServletRequest request) {
        StaffMember user = user(id);
        return invited(user, sql.inTransaction(s -> link(s, user)), request);
    }

    @PostMapping("/users/{id}/disable")
    Answer disable(@PathVariable UUID id, Caller.User caller) {
        StaffMember user = user(id);
        Done back = Done.to("/users/" + id);
        if (caller.id().equals(id)) return back.saying("users.error.self");
        boolean disabled =
                staff.disable(
                        id,
                        s -> {
                            Sessions.endOthers(s, id, "");
                            Sessions.forgetDevices(s, id);
                            Links.drop(s, Links.Purpose.INVITATION, id);
                            audit.record(s, "users.disabled", user.email(), "");
                        });
        return disabled
                ? back.saying("users.disabled", user.name())
                : back.saying("users.error.last");
    }

    @PostMapping("/users/{id}/enable")
    Answer enable(@PathVariable UUID id) {
        StaffMember user = user(id);
        staff.enable(id, s -> audit.record(s, "users.enabled", user.email(), ""));
        return Done.to("/users/" + id).saying("users.enabled", user.name());
    }

    private StaffMember user(UUID id) {
        return staff.find(id).orElseThrow(NotFound::new);
    }

    /// Adds a user with a link; empty when the address is taken.
    private Optional<String> invite(String email, String name, Set<Role> roles) {
        return sql.inTransaction(s -> staff.add(s, email, name, roles).map(user -> link(s, user)));
    }

    private String link(Session session, StaffMember user) {
        String token = links.make(session, Links.Purpose.INVITATION, user.id()).text();
        audit.record(session, "users.invited", user.email(), words(user.roles()));
        return token;
    }

    private static Page invited(StaffMember user, String token, HttpServletRequest request) {
        String link =
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/invitation")
                        .queryParam("token", token)
                        .toUriString();
        return Page.of("users/invited").with("user", user).with("link", link);
    }

    private static Set<Role> roles(Form form) {
        Set<Role> roles =
                form.values("roles").stream()
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        if (roles.isEmpty()) form.reject("roles", "users.error.roles");
        return roles;
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }

    private static Page page(StaffMember user, Form form) {
        return Page.of("users/user").with("user", user).with("form", form);
    }
}
