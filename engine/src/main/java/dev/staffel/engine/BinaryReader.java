package dev.staffel.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads what [BinaryWriter] wrote.
final class BinaryReader {
    private final byte[] bytes;
    private int place;

    BinaryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int octet() {
        if (place >= bytes.length)
            throw new IllegalArgumentException("ends too early, after " + place + " bytes");
        return bytes[place++] & 0xFF;
    }

    boolean flag() {
        return octet() != 0;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int octet = octet();
            value |= (long) (octet & 0x7F) << shift;
            if (octet < 0x80) return value;
        }
        throw new IllegalArgumentException("a number longer than ten bytes, before byte " + place);
    }

    int count() {
        return Math.toIntExact(number());
    }

    long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) value = value << 8 | octet();
        return value;
    }

    String text() {
        int length = length();
        var text = new String(bytes, place, length, StandardCharsets.UTF_8);
        place += length;
        return text;
    }

    byte[] bytes() {
        int length = length();
        var part = Arrays.copyOfRange(bytes, place, place + length);
        place += length;
        return part;
    }

    private int length() {
        int length = count();
        if (length > bytes.length - place)
            throw new IllegalArgumentException("a text ends too late, at byte " + place);
        return length;
    }

    Instant instant() {
        return Instant.ofEpochMilli(signed());
    }

    List<String> texts() {
        int count = count();
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) texts.add(text());
        return texts;
    }

    Optional<String> optionalText() {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    Optional<Instant> optionalInstant() {
        return flag() ? Optional.of(instant()) : Optional.empty();
    }

    <E extends Enum<E>> E oneOf(E[] values) {
        int ordinal = octet();
        if (ordinal >= values.length)
            throw new IllegalArgumentException("no such value: " + ordinal);
        return values[ordinal];
    }

    void end() {
        if (place != bytes.length)
            throw new IllegalArgumentException((bytes.length - place) + " bytes too many");
    }
}
