package dev.staffel.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/// The public key that a request names: by HTTP Basic as its user, in its body, or in both alike.
record WriteKey(String inHeader, String inBody) {
    private static final String BASIC = "basic ";

    static WriteKey of(Optional<String> authorization, String inBody) {
        return new WriteKey(authorization.map(WriteKey::user).orElse(""), inBody.strip());
    }

    // A key without a colon behind it is what some people write by hand.
    private static String user(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) return "";
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
            var pair = new String(bytes, UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? pair : pair.substring(0, colon);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    boolean contradictsItself() {
        return !inHeader.isEmpty() && !inBody.isEmpty() && !inHeader.equals(inBody);
    }

    String key() {
        return inHeader.isEmpty() ? inBody : inHeader;
    }
}
