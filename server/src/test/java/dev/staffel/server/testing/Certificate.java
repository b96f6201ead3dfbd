package dev.staffel.server.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate that a test has made and signed itself.
///
/// @param context of a server that shows it
/// @param pem the certificate, for whoever is to trust it
public record Certificate(SSLContext context, String pem) {
    private static final String PASSWORD = "certificate";

    /// Valid for two days.
    public static Certificate of(String host, Path folder) {
        var file = folder.resolve(host + ".p12");
        try {
            make(host, file);
            var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
            var text = lines.encodeToString(store.getCertificate("mail").getEncoded());
            return new Certificate(
                    context,
                    "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// By the tool that comes with Java.
    private static void make(String host, Path file) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var making =
                new ProcessBuilder(
                                tool,
                                "-genkeypair",
                                "-alias",
                                "mail",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=" + host,
                                "-ext",
                                "SAN=dns:" + host,
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        boolean isMade = making.waitFor(1, TimeUnit.MINUTES) && Files.exists(file);
        if (!isMade) throw new AssertionError("no certificate was made");
    }
}
