package dev.staffel.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Writes values one after the other, small numbers in few bytes.
final class BinaryWriter {
    private byte[] bytes = new byte[256];
    private int size;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    BinaryWriter octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    BinaryWriter flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    /// Seven bits a byte, the lowest first; negative numbers take ten bytes.
    BinaryWriter number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        return octet((int) rest);
    }

    /// Small numbers of either sign in few bytes.
    BinaryWriter signed(long value) {
        return number(value << 1 ^ value >> 63);
    }

    BinaryWriter fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) octet((int) (value >>> shift));
        return this;
    }

    BinaryWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// With their number before them.
    BinaryWriter bytes(byte[] part) {
        number(part.length);
        room(part.length);
        System.arraycopy(part, 0, bytes, size, part.length);
        size += part.length;
        return this;
    }

    /// To the millisecond; the log knows nothing finer.
    BinaryWriter instant(Instant instant) {
        return signed(instant.toEpochMilli());
    }

    BinaryWriter texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    BinaryWriter optionalText(Optional<String> text) {
        flag(text.isPresent());
        text.ifPresent(this::text);
        return this;
    }

    BinaryWriter optionalInstant(Optional<Instant> instant) {
        flag(instant.isPresent());
        instant.ifPresent(this::instant);
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length)
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
}
