package dev.staffel.server.notices;

import dev.staffel.server.mail.MailPlans;
import dev.staffel.store.postgres.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticesSetup {
    @Bean(initMethod = "start", destroyMethod = "close")
    NoticeNews noticeNews(Database database, MailPlans plans, NoticeStreams streams) {
        return new NoticeNews(database, plans, streams);
    }
}
