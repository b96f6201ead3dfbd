package dev.staffel.server.opportunities;

import dev.staffel.server.mail.Letter;
import dev.staffel.server.mail.LetterTemplates;
import dev.staffel.server.mail.Letters;
import dev.staffel.server.mail.PlannedMail;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.users.Staff;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.OpportunityList;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells the seller of an open opportunity that another lead of that company has come to sales.
@Component
public class AccountLetters implements Letters {
    /// The purpose under which such a mail is planned.
    public static final String PURPOSE = "account";

    private final AccountNews news;
    private final OpportunityList list;
    private final LeadList leads;
    private final Staff staff;
    private final Messages messages;
    private final LetterTemplates templates;

    AccountLetters(
            AccountNews news,
            OpportunityList list,
            LeadList leads,
            Staff staff,
            Messages messages,
            LetterTemplates templates) {
        this.news = news;
        this.list = list;
        this.leads = leads;
        this.staff = staff;
        this.messages = messages;
        this.templates = templates;
    }

    /// Who sells at the company of a lead that has come to sales, and has not got the lead in an opportunity yet.
    public List<UUID> sellers(long lead) {
        return row(lead).map(this::openBeside).orElse(List.of()).stream()
                .map(one -> UUID.fromString(one.terms().seller()))
                .distinct()
                .toList();
    }

    private Optional<LeadRow> row(long lead) {
        return leads.rows(List.of(lead)).stream().findFirst();
    }

    private List<Opportunity> openBeside(LeadRow row) {
        var own = list.ofLead(row.id()).stream().map(Opportunity::id).toList();
        return list.openAt(row.company()).stream()
                .filter(one -> !own.contains(one.id()))
                .filter(one -> one.terms().seller().matches("[0-9a-f-]{36}"))
                .toList();
    }

    /// Mails are planned by whoever tells of offers; on pages sellers are told of every new lead.
    @Override
    public boolean plan(boolean isOn) {
        news.lookNowAndThen();
        return false;
    }

    /// What the mail says, in the reader's words.
    record Told(
            String language, String subject, String text, String who, String link, String open) {}

    /// Empty when the lead is in the opportunity by now, or that has ended.
    @Override
    public Optional<Letter> write(PlannedMail mail, String base) {
        if (!mail.purpose().equals(PURPOSE)) return Optional.empty();
        var locale = Locale.of(staff.language(mail.staff()));
        return row(mail.lead())
                .flatMap(row ->
                        openBeside(row).stream()
                                .filter(one -> one.terms().seller().equals(mail.staff().toString()))
                                .findFirst()
                                .map(one -> letter(row, one, base, locale)));
    }

    private Letter letter(LeadRow row, Opportunity one, String base, Locale locale) {
        var told =
                new Told(
                        locale.getLanguage(),
                        messages.text(
                                locale, "opportunities.letter.subject", one.terms().account()),
                        messages.text(locale, "opportunities.letter.text", one.terms().title()),
                        row.title().isEmpty() ? row.name() : row.name() + " · " + row.title(),
                        base + "/opportunities/" + one.id(),
                        messages.text(locale, "opportunities.letter.open"));
        return new Letter(
                told.subject(),
                String.join("\n", told.text(), "", told.who(), "", told.open(), told.link()) + "\n",
                templates.html("opportunities/letter", Map.of("told", told)));
    }
}
