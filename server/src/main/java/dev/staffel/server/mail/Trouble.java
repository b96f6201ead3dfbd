package dev.staffel.server.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Why there was no talking with a mail server; what to do about it is the message `mail.trouble.<word>`.
enum Trouble {
    /// Its certificate is signed by nobody that is trusted, or is not valid today.
    CERTIFICATE,
    /// Its certificate is for another name.
    NAME,
    LOGIN,
    /// It offers no STARTTLS, without which nothing is sent.
    NO_STARTTLS,
    /// It speaks another way than was set: encrypted or not.
    OTHER_SECURITY,
    UNREACHABLE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Trouble> of(Exception failure) {
        var causes = causes(failure);
        for (Throwable cause : causes) {
            var text = String.valueOf(cause.getMessage());
            if (cause instanceof AuthenticationFailedException) return Optional.of(LOGIN);
            if (text.contains("STARTTLS is required")) return Optional.of(NO_STARTTLS);
            if (text.startsWith("No name matching")
                    || text.contains("Server is not trusted")
                    || text.startsWith("No subject alternative")) return Optional.of(NAME);
        }
        return causes.stream().flatMap(cause -> kind(cause).stream()).reduce((_, last) -> last);
    }

    private static Optional<Trouble> kind(Throwable cause) {
        return switch (cause) {
            case CertificateException _, java.security.cert.CertPathBuilderException _ ->
                    Optional.of(CERTIFICATE);
            case SSLException _, SocketTimeoutException _ -> Optional.of(OTHER_SECURITY);
            case UnknownHostException _, ConnectException _ -> Optional.of(UNREACHABLE);
            default -> Optional.empty();
        };
    }

    /// The failure and what is behind it, the deepest last.
    private static List<Throwable> causes(Exception failure) {
        var causes = new ArrayList<Throwable>();
        for (Throwable one = failure; one != null && !causes.contains(one); one = behind(one))
            causes.add(one);
        return causes;
    }

    private static @Nullable Throwable behind(Throwable one) {
        var next =
                one instanceof MessagingException messaging ? messaging.getNextException() : null;
        return next == null ? one.getCause() : next;
    }
}
