package dev.staffel.store.log;

import dev.staffel.engine.Claim;
import dev.staffel.engine.SignalCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/// Hashes that tell whether two messages, or two claims, say the same.
final class ContentHash {
    private byte[] said = new byte[512];
    private int length;

    private ContentHash() {}

    /// Of what a message says. When it happened is left out: a client that repeats itself has its clock corrected anew.
    static long of(Incoming message) {
        var hash = new ContentHash();
        message.ids().all().forEach(id -> hash.text(id.kind().name()).text(id.value()));
        message.attributes().forEach((name, value) -> hash.text(name).text(value));
        message.deed().ifPresent(deed -> hash.claim(deed.claim()).number(deed.thousandths()));
        message.decision().ifPresent(past -> hash.bytes(SignalCodec.content(past)));
        return hash.digest().getLong();
    }

    static UUID of(Claim claim) {
        var bytes = new ContentHash().claim(claim).digest();
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private ContentHash claim(Claim claim) {
        text(claim.source()).text(claim.event()).text(claim.path()).text(claim.form());
        text(claim.campaign())
                .text(claim.actor().name())
                .text(Boolean.toString(claim.trackingConsent()));
        claim.properties().forEach((name, value) -> text(name).text(value));
        return this;
    }

    private ContentHash text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private ContentHash bytes(byte[] bytes) {
        number(bytes.length); // so that no two texts run into each other
        room(bytes.length);
        System.arraycopy(bytes, 0, said, length, bytes.length);
        length += bytes.length;
        return this;
    }

    private ContentHash number(long number) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            said[length++] = (byte) (number >>> shift);
        }
        return this;
    }

    private void room(int more) {
        if (said.length - length < more) {
            said = Arrays.copyOf(said, Math.max(said.length * 2, length + more));
        }
    }

    private ByteBuffer digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(said, 0, length);
            return ByteBuffer.wrap(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
