package dev.staffel.server.notices;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.users.Staff;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.read.OneLead;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Notices in their reader's language; the lead's name is looked up when it is told, so that none is kept.
@Component
class NoticeWords {
    private final Messages messages;
    private final Staff staff;
    private final OneLead leads;

    NoticeWords(Messages messages, Staff staff, OneLead leads) {
        this.messages = messages;
        this.staff = staff;
        this.leads = leads;
    }

    /// @param href where it is looked at
    record Event(long id, String text, String href, String open, String close) {}

    /// A notice as the script of the pages reads it.
    String event(Notices.Notice notice, UUID reader) {
        var locale = Locale.of(staff.language(reader));
        return JsonMapper.shared()
                .writeValueAsString(
                        new Event(
                                notice.id(),
                                text(notice, locale),
                                href(notice),
                                messages.text(locale, "notices.open"),
                                messages.text(locale, "shell.close")));
    }

    /// @param text the same in words, for who can't see it
    record Count(long count, String text) {}

    /// How much waits for a user, as the script of the pages reads it.
    String count(long count, Caller.User reader) {
        var locale = Locale.of(staff.language(reader.id()));
        var text = messages.text(locale, "shell.nav.count", count);
        return JsonMapper.shared().writeValueAsString(new Count(count, text));
    }

    static String href(Notices.Notice notice) {
        return notice.kind().equals("question") || notice.kind().equals("owed-escalation")
                ? "/owed"
                : "/leads/" + notice.lead();
    }

    String text(Notices.Notice notice, Locale locale) {
        var name = leads.find(notice.lead()).map(lead -> name(lead.row())).orElse("–");
        return messages.text(locale, "notices." + notice.kind(), name);
    }

    private static String name(LeadRow row) {
        return row.company().isEmpty() ? row.name() : row.name() + ", " + row.company();
    }
}
