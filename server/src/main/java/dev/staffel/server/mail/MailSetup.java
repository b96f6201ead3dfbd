package dev.staffel.server.mail;

import dev.staffel.server.users.Staff;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailSetup {
    @Bean(initMethod = "start", destroyMethod = "close")
    MailSending mailSending(
            MailServers servers,
            Mails mails,
            List<Letters> letters,
            Staff staff,
            MailTrust trust,
            Clock clock) {
        return new MailSending(servers, mails, letters, staff, trust, clock);
    }

    @Bean
    MailTrust mailTrust(SealingKey key) {
        return MailTrust.beside(key);
    }
}
