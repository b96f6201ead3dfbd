package dev.staffel.server.shell;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Does what a form asks for once, however often its button is pressed or its page sent again: every form carries a word
/// of its own, see [Ui#once]. Who sends the same again is led to where the first time led; who goes back and changes
/// something in the form sends something else.
@Component
class SentOnce implements HandlerInterceptor {
    private static final String ATTRIBUTE = SentOnce.class.getName();
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int LOOKS = 50;
    private static final int FORM = 303; // what is kept is where it led

    private final Answers answers;
    private final Renderer renderer;

    SentOnce(Answers answers, Renderer renderer) {
        this.answers = answers;
        this.renderer = renderer;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        var asked = asked(request);
        if (asked.isEmpty()) return true;
        for (int look = 0; look < LOOKS; look++) {
            if (answers.claim(asked.get())) {
                request.setAttribute(ATTRIBUTE, asked.get());
                return true;
            }
            var first = answers.find(asked.get()).filter(kept -> !kept.isUnderWay());
            if (first.isPresent()) {
                renderer.write(
                        Done.to(first.get().text()).saying("shell.once.done"), request, response);
                return false;
            }
            Thread.sleep(LOOK);
        }
        renderer.write(Done.to("/").saying("shell.once.under-way"), request, response);
        return false;
    }

    /// Only what led on is kept: a form that came back with problems is sent again with them put right.
    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failed) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof Answers.Asked asked)) return;
        var led = Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION));
        if (led.isEmpty()) led = Optional.ofNullable(response.getHeader("HX-Redirect"));
        if (led.isEmpty() || failed != null) answers.drop(asked);
        else answers.keep(asked, FORM, "", led.get().getBytes(StandardCharsets.UTF_8));
    }

    /// A form of a signed-in user; a file that is uploaded is not looked into, so it is taken as often as it is sent.
    private static Optional<Answers.Asked> asked(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.startsWith("application/x-www-form-urlencoded")) return Optional.empty();
        var word = request.getParameter(Ui.ONCE);
        if (word == null || !(Caller.current() instanceof Caller.User user))
            return Optional.empty();
        var hash = hash(request);
        return Optional.of(
                new Answers.Asked(
                        "user " + user.id(), "form " + HexFormat.of().formatHex(hash), hash));
    }

    private static byte[] hash(HttpServletRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            take(digest, request.getRequestURI());
            new TreeMap<>(request.getParameterMap())
                    .forEach((name, values) -> {
                        if (name.equals("_csrf")) return;
                        take(digest, name);
                        for (String value : values) take(digest, value);
                    });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void take(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) ' ');
        digest.update(bytes);
    }
}
