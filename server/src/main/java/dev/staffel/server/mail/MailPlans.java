package dev.staffel.server.mail;

import java.util.List;
import org.springframework.stereotype.Component;

/// Plans mails and notices for what has just happened, without waiting for the next look of [MailSending].
@Component
public final class MailPlans {
    private final MailServers servers;
    private final List<Letters> letters;

    MailPlans(MailServers servers, List<Letters> letters) {
        this.servers = servers;
        this.letters = List.copyOf(letters);
    }

    /// Whether mails are sent.
    public boolean isOn() {
        return servers.used().isPresent();
    }

    public void plan() {
        boolean isOn = isOn();
        for (Letters feature : letters) {
            while (feature.plan(isOn)) {
                // until it has nothing more
            }
        }
    }
}
