package dev.staffel.server.shell;

import dev.staffel.server.access.Caller;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What every template needs: texts, formats, the caller and their rights, addresses.
public final class Ui {
    /// The field of every form that tells one sending of it from another.
    public static final String ONCE = "once";

    private final UiParts parts;
    private final Caller caller;
    private final Preferences preferences;
    private final Formats formats;
    private final Request request;

    /// What a page needs to know of the request that asked for it.
    public record Request(
            String path,
            String query,
            String nonce,
            String csrfParameter,
            String csrfHeader,
            String csrfToken,
            @Nullable Toast toast) {}

    Ui(UiParts parts, Caller caller, Preferences preferences, Request request) {
        this.parts = parts;
        this.caller = caller;
        this.preferences = preferences;
        this.request = request;
        this.formats = new Formats(preferences.locale(), parts.zone().get(), parts.messages());
    }

    /// The text for a key in the reader's language.
    public String t(String key, Object... arguments) {
        return parts.messages().text(locale(), key, arguments);
    }

    public String t(Toast toast) {
        return t(toast.key(), toast.arguments().toArray());
    }

    /// Numbers, dates and spans in the reader's format.
    public Formats format() {
        return formats;
    }

    public Locale locale() {
        return preferences.locale();
    }

    public Preferences preferences() {
        return preferences;
    }

    public Caller caller() {
        return caller;
    }

    /// The signed-in user, or null on pages before signing in.
    public Caller.@Nullable User user() {
        return caller instanceof Caller.User user ? user : null;
    }

    /// Whether the caller may do this; templates hide what would be refused.
    public boolean may(String verb, String path) {
        return parts.routes().allows(caller, verb, path);
    }

    /// Whether people and companies are invented, which every page says.
    public boolean isDemonstration() {
        return parts.demonstrating().isDemonstration();
    }

    public List<Navigation.Entry> navigation() {
        return Navigation.of(caller, parts.routes());
    }

    /// How urgently an entry of the navigation wants to be looked at, or null when it does not.
    public @Nullable String attention(Navigation.Entry entry) {
        return parts.attention().tone(entry.name()).orElse(null);
    }

    /// How much waits for the reader behind an entry of the navigation.
    public long waiting(Navigation.Entry entry) {
        return caller instanceof Caller.User user ? parts.counts().of(user, entry.name()) : 0;
    }

    /// Whether this path or one below it is shown, for `aria-current`.
    public boolean isAt(String path) {
        return request.path().equals(path) || request.path().startsWith(path + "/");
    }

    public String asset(String name) {
        return parts.assets().address(name);
    }

    /// A new word for a form, so that what it asks for is done once, however often it is sent.
    public String once() {
        return UUID.randomUUID().toString();
    }

    public Request request() {
        return request;
    }

    /// The address shown, to come back to.
    public String here() {
        return request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
    }

    /// The address shown with one query parameter changed, or without it when the value is null.
    ///
    /// Any change but of the cursor itself starts at the first page again.
    public String here(String parameter, @Nullable Object value) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(request.path()).query(request.query());
        address.replaceQueryParam("cursor");
        if (value == null) address.replaceQueryParam(parameter);
        else address.replaceQueryParam(parameter, encoded(value.toString()));
        return address.build(true).toUriString();
    }

    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
