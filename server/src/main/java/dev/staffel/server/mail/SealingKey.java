package dev.staffel.server.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals secrets that the database keeps, with a key that only a file of the data folder holds: a copy or a backup of the
/// database tells them to nobody. Sealed by AES-256-GCM, each time with a fresh number in front.
public final class SealingKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY = 32;
    private static final int NUMBER = 12;
    private static final int TAG_BITS = 128;

    private final Path file;

    /// @param file is made when the first secret is sealed
    public SealingKey(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    byte[] seal(String secret) {
        var number = new byte[NUMBER];
        RANDOM.nextBytes(number);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key(), number);
            var sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var whole = Arrays.copyOf(number, NUMBER + sealed.length);
            System.arraycopy(sealed, 0, whole, NUMBER, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    /// The secret; empty when it was sealed with another key, as after moving the database alone.
    Optional<String> open(byte[] sealed) {
        if (sealed.length < NUMBER || Files.notExists(file)) return Optional.empty();
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key(), Arrays.copyOf(sealed, NUMBER));
            var secret = cipher.doFinal(sealed, NUMBER, sealed.length - NUMBER);
            return Optional.of(new String(secret, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] number)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, number));
        return cipher;
    }

    private byte[] key() {
        try {
            if (Files.notExists(file)) make();
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " can't be used", e);
        }
    }

    private void make() throws IOException {
        var key = new byte[KEY];
        RANDOM.nextBytes(key);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var folder = file.toAbsolutePath().getParent();
        var written = Files.createTempFile(folder, "secret", ".new", ownerOnly);
        try {
            Files.writeString(written, HexFormat.of().formatHex(key) + "\n");
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException e) {
            return; // somebody else was faster, and theirs is the key
        } finally {
            Files.delete(written);
        }
    }
}
