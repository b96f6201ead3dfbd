package dev.staffel.server.mail;

import java.util.Locale;

/// The company's mail server, and how Staffel is known there.
///
/// @param isOn whether mails are sent at all
/// @param username empty where the server asks for none
/// @param password empty where there is none, or where it can't be read any more
/// @param sender the address that mails come from
/// @param base the address under which users reach Staffel, without a slash at its end
record MailServer(
        boolean isOn,
        String host,
        int port,
        Security security,
        String username,
        String password,
        String sender,
        String senderName,
        String base) {

    /// How the connection is kept from strangers' eyes.
    enum Security {
        NONE(25),
        STARTTLS(587),
        TLS(465);

        /// Where servers usually listen for it.
        final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Security of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static MailServer blank(String base) {
        var usual = Security.STARTTLS;
        return new MailServer(false, "", usual.usualPort, usual, "", "", "", "Staffel", base);
    }

    MailServer withPassword(String other) {
        return new MailServer(
                isOn, host, port, security, username, other, sender, senderName, base);
    }

    /// The part of the sender's address behind the @.
    String domain() {
        return sender.substring(sender.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
