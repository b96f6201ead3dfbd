package dev.staffel.server.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/// A user with a real password, for tests of signing in; the first one is made by the link of the first start.
public record Account(String email, String password) {
    public static final String GOOD_PASSWORD = "seven lanes and a baton";

    /// Uses a setup link and returns who now can sign in.
    public static Account setUp(RunningStaff staff, String link) {
        Account account = new Account("first@example.org", GOOD_PASSWORD);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", link.substring(link.indexOf('=') + 1));
        form.put("name", "Frida First");
        form.put("email", account.email());
        form.put("password", GOOD_PASSWORD);
        form.put("repeat", GOOD_PASSWORD);
        Visitor.Reply reply = staff.nobody().post("/setup", form);
        if (reply.status() != 303) throw new AssertionError(reply.status() + reply.body());
        return account;
    }

    /// Tries to sign in with this password.
    public Visitor.Reply signIn(Visitor visitor, String typed) {
        return visitor.post(
                "/login", Map.of("email", email, "password", typed, "next", "/account"));
    }

    /// Signs in and returns the visitor.
    public Visitor signedIn(RunningStaff staff) {
        Visitor visitor = staff.nobody();
        Visitor.Reply reply = signIn(visitor, password);
        if (reply.status() != 303) throw new AssertionError(reply.status() + reply.body());
        return visitor;
    }
}
