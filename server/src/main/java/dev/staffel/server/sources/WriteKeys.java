package dev.staffel.server.sources;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Makes write keys: public, but not to be guessed, so that nobody sends in another's name by chance.
final class WriteKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private WriteKeys() {}

    static String next() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
