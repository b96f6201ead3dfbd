package dev.staffel.engine;

import java.nio.charset.StandardCharsets;

/// Draws leads without chance: the same key and lead always give the same number, and nobody can tell from the one what another
/// key would have given.
///
/// SipHash-2-4 by Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012).
public final class KeyedHash {
    private static final int MILLIONTHS = 1_000_000;

    private final long first;
    private final long second;

    private KeyedHash(long first, long second) {
        this.first = first;
        this.second = second;
    }

    /// The hash under a key of 128 bits, its halves little-endian as in the paper.
    static KeyedHash ofHalves(long first, long second) {
        return new KeyedHash(first, second);
    }

    /// The hash under a key of any words, such as `2026-q4`.
    public static KeyedHash under(String key) {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        return new KeyedHash(ofHalves(0, 0).of(bytes), ofHalves(0, 1).of(bytes));
    }

    /// The hash of a lead.
    public long of(long lead) {
        var bytes = new byte[Long.BYTES];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (lead >>> (8 * i));
        return of(bytes);
    }

    /// Where the lead falls on a scale from 0 to 999,999, each place being as likely as any other.
    public int millionths(long lead) {
        return (int) Long.remainderUnsigned(of(lead), MILLIONTHS);
    }

    /// The hash of any bytes.
    long of(byte[] bytes) {
        var state = new State(first, second);
        int whole = bytes.length & ~7;
        for (int at = 0; at < whole; at += 8) state.take(word(bytes, at, 8));
        state.take(word(bytes, whole, bytes.length - whole) | ((long) bytes.length << 56));
        return state.end();
    }

    private static long word(byte[] bytes, int from, int count) {
        long word = 0;
        for (int i = 0; i < count; i++) word |= (bytes[from + i] & 0xffL) << (8 * i);
        return word;
    }

    /// The four words that the rounds turn over.
    private static final class State {
        private long a;
        private long b;
        private long c;
        private long d;

        State(long first, long second) {
            a = 0x736f6d6570736575L ^ first;
            b = 0x646f72616e646f6dL ^ second;
            c = 0x6c7967656e657261L ^ first;
            d = 0x7465646279746573L ^ second;
        }

        void take(long word) {
            d ^= word;
            round();
            round();
            a ^= word;
        }

        long end() {
            c ^= 0xff;
            for (int i = 0; i < 4; i++) round();
            return a ^ b ^ c ^ d;
        }

        private void round() {
            a += b;
            b = Long.rotateLeft(b, 13) ^ a;
            a = Long.rotateLeft(a, 32);
            c += d;
            d = Long.rotateLeft(d, 16) ^ c;
            a += d;
            d = Long.rotateLeft(d, 21) ^ a;
            c += b;
            b = Long.rotateLeft(b, 17) ^ c;
            c = Long.rotateLeft(c, 32);
        }
    }
}
