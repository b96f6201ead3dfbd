package dev.staffel.server.users;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id (19 MiB, 2 passes, OWASP's first choice), at most two at once so that guessing can't
/// use up the memory.
@Component
final class Passwords {
    static final int LEAST = 12;
    private static final int MOST = 200;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(2, true);
    private @Nullable String nobodys;

    String hash(String password) {
        return alone(() -> encoder.encode(password));
    }

    /// Whether the password is right; as slow when there is no user, so that time tells nothing.
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > MOST) return false;
        boolean same = alone(() -> encoder.matches(password, hash == null ? nobodys() : hash));
        return same && hash != null;
    }

    /// The message key of what is wrong with a new password, if anything.
    static Optional<String> problem(String password, String email, String name) {
        if (password.length() < LEAST) return Optional.of("users.password.short");
        if (password.length() > MOST) return Optional.of("users.password.long");
        if (password.chars().distinct().count() < 5) return Optional.of("users.password.simple");
        String lower = password.toLowerCase(Locale.ROOT);
        String local = email.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        boolean named =
                (local.length() > 3 && lower.contains(local))
                        || (name.length() > 3 && lower.contains(name.toLowerCase(Locale.ROOT)));
        return named ? Optional.of("users.password.named") : Optional.empty();
    }

    /// Made when first needed: a hash takes a tenth of a second, which a start can do without.
    private synchronized String nobodys() {
        String known = nobodys;
        if (known == null) known = encoder.encode(Secret.random("").text());
        nobodys = known;
        return known;
    }

    private <T> T alone(java.util.function.Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
