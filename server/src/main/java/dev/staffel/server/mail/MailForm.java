package dev.staffel.server.mail;

import dev.staffel.server.shell.Form;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.regex.Pattern;

/// What an administrator states about the mail server.
final class MailForm {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.:-]*[A-Za-z0-9])?");
    private static final int LONGEST = 200;
    private static final int LAST_PORT = 65_535;

    private MailForm() {}

    /// The password is never shown again.
    static Form of(MailServer server) {
        var values = new HashMap<String, String>();
        if (server.isOn()) values.put("on", "yes");
        values.put("host", server.host());
        values.put("port", Integer.toString(server.port()));
        values.put("security", server.security().word());
        values.put("username", server.username());
        values.put("sender", server.sender());
        values.put("name", server.senderName());
        values.put("base", server.base());
        return Form.of(values);
    }

    /// The server as typed; the password stays where none is typed and the user name is the same. Problems are stated in the form.
    static MailServer read(Form form, MailServer before) {
        var host = form.required("host", LONGEST);
        if (!host.isEmpty() && !HOST.matcher(host).matches())
            form.reject("host", "mail.error.host");
        var username = form.value("username");
        var typed = form.raw("password");
        boolean isSame = username.equals(before.username()) && host.equals(before.host());
        var password =
                username.isEmpty() ? "" : typed.isEmpty() && isSame ? before.password() : typed;
        if (!username.isEmpty() && password.isEmpty())
            form.reject("password", "mail.error.password");
        return new MailServer(
                form.has("on"),
                host,
                port(form),
                security(form),
                username,
                password,
                sender(form),
                form.required("name", LONGEST),
                base(form));
    }

    private static int port(Form form) {
        try {
            int port = Integer.parseInt(form.value("port"));
            if (port >= 1 && port <= LAST_PORT) return port;
        } catch (NumberFormatException e) {
            // told below
        }
        form.reject("port", "mail.error.port");
        return 1;
    }

    private static MailServer.Security security(Form form) {
        for (var security : MailServer.Security.values())
            if (security.word().equals(form.value("security"))) return security;
        form.reject("security", "shell.form.required");
        return MailServer.Security.STARTTLS;
    }

    private static String sender(Form form) {
        var sender = form.required("sender", LONGEST);
        if (sender.isEmpty()) return sender;
        try {
            var address = new InternetAddress(sender, true);
            boolean isWhole = sender.equals(address.getAddress()) && sender.contains("@");
            if (!isWhole) form.reject("sender", "mail.error.sender");
        } catch (AddressException e) {
            form.reject("sender", "mail.error.sender");
        }
        return sender;
    }

    private static String base(Form form) {
        var base = form.required("base", LONGEST).replaceAll("/+$", "");
        try {
            var address = new URI(base);
            boolean isWeb =
                    "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            boolean isBare =
                    address.getQuery() == null
                            && address.getFragment() == null
                            && address.getUserInfo() == null;
            if (isWeb && address.getHost() != null && isBare) return base;
        } catch (URISyntaxException e) {
            // told below
        }
        form.reject("base", "mail.error.base");
        return base;
    }
}
