package dev.staffel.server.users;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A random word that proves something: a session, a link, a token. It is shown once; only its hash is kept.
///
/// A plain hash is enough, since nobody can guess 256 random bits.
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A new one.
    ///
    /// @param prefix what the word begins with, so that it is recognised where it leaks
    public static Secret random(String prefix) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What is kept of it.
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
