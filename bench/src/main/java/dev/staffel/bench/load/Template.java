package dev.staffel.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// An event with places for its number and its visitor's.
final class Template {
    static final String NUMBER = "NNNNNNNNNNNN";
    static final String VISITOR = "VVVVVVVVVVVV";

    private static final int DIGITS = NUMBER.length();

    private final byte[] bytes;
    private final List<Integer> numbers;
    private final List<Integer> visitors;

    /// @param ascii with [#NUMBER] and [#VISITOR] where digits go
    Template(String ascii) {
        bytes = ascii.getBytes(UTF_8);
        numbers = places(ascii, NUMBER);
        visitors = places(ascii, VISITOR);
    }

    private static List<Integer> places(String text, String sign) {
        var places = new ArrayList<Integer>();
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.add(at);
        return places;
    }

    int length() {
        return bytes.length;
    }

    /// Writes the event to a place; the place behind it.
    int write(byte[] into, int at, long number, long visitor) {
        System.arraycopy(bytes, 0, into, at, bytes.length);
        for (int place : numbers) digits(into, at + place, number);
        for (int place : visitors) digits(into, at + place, visitor);
        return at + bytes.length;
    }

    private static void digits(byte[] into, int at, long value) {
        long rest = value;
        for (int i = at + DIGITS - 1; i >= at; i--) {
            into[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
