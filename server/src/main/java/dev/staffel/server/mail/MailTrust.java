package dev.staffel.server.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Whom a mail server's certificate may be signed by: the authorities that Java knows, and those of a file, for companies that
/// have one of their own.
///
/// @param file certificates as PEM; need not exist
record MailTrust(Path file) {

    /// Beside the key of sealed secrets, in the data folder.
    static MailTrust beside(SealingKey key) {
        return new MailTrust(key.file().resolveSibling("mail-authorities.pem"));
    }

    /// What connections are made with; empty where there is no file, and Java's own will do.
    ///
    /// @throws GeneralSecurityException when the file holds something else
    Optional<SSLSocketFactory> sockets() throws IOException, GeneralSecurityException {
        if (Files.notExists(file)) return Optional.empty();
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        int number = 0;
        for (X509Certificate known : authorities(null))
            trusted.setCertificateEntry("java-" + number++, known);
        try (var in = Files.newInputStream(file)) {
            for (var own : CertificateFactory.getInstance("X.509").generateCertificates(in))
                trusted.setCertificateEntry("own-" + number++, own);
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return Optional.of(context.getSocketFactory());
    }

    /// @param store null for those that Java knows
    private static X509Certificate[] authorities(@Nullable KeyStore store)
            throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        for (var manager : managers.getTrustManagers())
            if (manager instanceof X509TrustManager known) return known.getAcceptedIssuers();
        return new X509Certificate[0];
    }
}
