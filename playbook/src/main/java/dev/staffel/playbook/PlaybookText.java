package dev.staffel.playbook;

import dev.staffel.engine.Playbook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.SortedSet;

/// A playbook's text: YAML that people can read and write.
public final class PlaybookText {
    private PlaybookText() {}

    /// The playbook, or every problem of the text at once.
    public static ReadResult read(String text) {
        return PlaybookReader.read(text);
    }

    /// All keys that may stand at each place of a text that has keys of its own, by the paths of [Written]; places that the
    /// text leaves out are not told.
    public static SortedMap<String, SortedSet<String>> keys(String text) {
        return PlaybookReader.keys(text);
    }

    /// The text in its one canonical layout, without comments; reading it gives an equal playbook.
    public static String write(Playbook playbook) {
        return PlaybookWriter.write(playbook);
    }

    /// What both sides sign: SHA-256 of the agreement's canonical text and the zone that its days are counted in. Layout,
    /// comments, the name and the working settings don't change it.
    public static String agreementHash(Playbook playbook) {
        return sha256(PlaybookWriter.writeAgreement(playbook));
    }

    /// The agreement of one text together with the name and the working settings of another; each part keeps its comments.
    /// Both have to be good; whether they fit each other, reading the result tells.
    ///
    /// @throws IllegalStateException when one of the texts is bad
    public static String compose(String agreement, String settings) {
        return TextParts.compose(agreement, settings);
    }

    /// SHA-256 of the name and the working settings in their canonical layout.
    public static String settingsHash(Playbook playbook) {
        return sha256(PlaybookWriter.writeSettings(playbook));
    }

    /// SHA-256 of the whole canonical text.
    public static String hash(Playbook playbook) {
        return sha256(write(playbook));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
