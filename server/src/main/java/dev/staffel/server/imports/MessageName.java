package dev.staffel.server.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// Names messages by whose row they come from and what they say, so that the same file counts once
/// however often it is imported, while a changed row brings what is new in it.
final class MessageName {
    private static final int BYTES = 16;

    private final MessageDigest digest;

    MessageName(String key) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        with(key);
    }

    MessageName with(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        with(bytes.length);
        digest.update(bytes);
        return this;
    }

    MessageName with(long part) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(part).array());
        return this;
    }

    String text() {
        byte[] short16 = Arrays.copyOf(digest.digest(), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(short16);
    }

    /// A number that stands for a key.
    static long numberOf(String key) {
        return ByteBuffer.wrap(new MessageName(key).digest.digest()).getLong();
    }
}
