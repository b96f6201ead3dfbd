package dev.staffel.server.handover;

import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.playbook.reading.RouteWords;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.mail.Letter;
import dev.staffel.server.mail.Letters;
import dev.staffel.server.mail.Mails;
import dev.staffel.server.mail.PlannedMail;
import dev.staffel.server.notices.NoticeChoices;
import dev.staffel.server.notices.Notices;
import dev.staffel.server.opportunities.AccountLetters;
import dev.staffel.server.users.People;
import dev.staffel.server.users.Secret;
import dev.staffel.server.users.Staff;
import dev.staffel.store.leads.Tellings;
import dev.staffel.store.leads.Tellings.Telling;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadRecord;
import dev.staffel.store.read.Offers;
import dev.staffel.store.read.OneLead;
import dev.staffel.store.sql.Session;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells sellers of their offers by mail and on their pages, reminds them, tells heads of what was left unanswered, and marketing
/// of what it is asked for.
@Component
class OfferLetters implements Letters {
    /// What happened longer ago, as while Staffel stood still, is not told by mail any more.
    private static final Duration LATEST = Duration.ofDays(1);

    private static final int AT_ONCE = 200;
    private static final String GIVEN = "given";
    private static final Map<String, String> PURPOSES =
            Map.of(
                    "offer", "offer",
                    "enquiry", "offer",
                    "reassigned", GIVEN,
                    "reminder", "reminder",
                    "escalation", "escalation");

    private static final Map<String, String> NOTICES =
            Map.of(
                    "offer", "offer",
                    "enquiry", "offer",
                    "reassigned", "given",
                    "reminder", "reminder",
                    "escalation", "escalation",
                    "silence", "silence",
                    "question", "question",
                    "answered", "answered");

    private final Sql sql;
    private final Mails mails;
    private final Notices notices;
    private final NoticeChoices choices;
    private final Staff staff;
    private final Offers offers;
    private final OneLead leads;
    private final PlaybookVersions versions;
    private final Briefs briefs;
    private final People people;
    private final OfferText text;
    private final AccountLetters account;
    private final TeamLeads heads;
    private final Clock clock;

    OfferLetters(
            Sql sql,
            Mails mails,
            Notices notices,
            NoticeChoices choices,
            Staff staff,
            Offers offers,
            OneLead leads,
            PlaybookVersions versions,
            Briefs briefs,
            People people,
            OfferText text,
            AccountLetters account,
            TeamLeads heads,
            Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.notices = notices;
        this.choices = choices;
        this.staff = staff;
        this.offers = offers;
        this.leads = leads;
        this.versions = versions;
        this.briefs = briefs;
        this.people = people;
        this.text = text;
        this.account = account;
        this.heads = heads;
        this.clock = clock;
    }

    @Override
    public boolean plan(boolean isOn) {
        return sql.inTransaction(session -> {
            var told = Tellings.take(session, AT_ONCE);
            var since = clock.instant().minus(LATEST);
            var fresh = told.stream().filter(one -> !one.at().isBefore(since)).toList();
            if (fresh.isEmpty()) return told.size() == AT_ONCE;
            var users = staff.active();
            for (Telling telling : fresh) {
                for (Caller.User user : recipients(telling, users))
                    tell(session, telling, user, isOn);
                if ("offer".equals(PURPOSES.get(telling.what())))
                    tellSellers(session, telling, isOn);
            }
            notices.prune(session);
            return told.size() == AT_ONCE;
        });
    }

    /// Who works an open opportunity at the lead's company learns of it too.
    private void tellSellers(Session session, Telling telling, boolean isOn) {
        for (UUID seller : account.sellers(telling.lead())) {
            if (staff.active(seller).isEmpty() || isOffered(telling.holder(), seller)) continue;
            notices.add(session, seller, telling.lead(), "account");
            var choice = choices.of(seller);
            if (!isOn || !choice.mails()) continue;
            mails.plan(
                    session,
                    AccountLetters.PURPOSE,
                    seller,
                    telling.lead(),
                    telling.position(),
                    telling.ordinal(),
                    choice.mailAt(clock.instant(), choices.zone(seller)));
        }
    }

    /// Whether they have the offer itself.
    private static boolean isOffered(Holder holder, UUID seller) {
        return holder instanceof Holder.Seller(_, var has) && has.equals(seller.toString());
    }

    private void tell(Session session, Telling telling, Caller.User user, boolean isOn) {
        var choice = choices.of(user.id());
        var kind = NOTICES.get(telling.what());
        boolean isMarketings = telling.holder().isMarketing();
        if (kind != null) {
            boolean isOwed = isMarketings && kind.equals("escalation");
            notices.add(session, user.id(), telling.lead(), isOwed ? "owed-escalation" : kind);
        }
        var purpose = PURPOSES.get(telling.what());
        if (purpose == null || isMarketings || !isOn || !choice.mails()) return;
        mails.plan(
                session,
                purpose,
                user.id(),
                telling.lead(),
                telling.position(),
                telling.ordinal(),
                choice.mailAt(clock.instant(), choices.zone(user.id())));
    }

    /// What marketing owes is told to marketing, and to its head once it is late.
    private List<Caller.User> recipients(Telling telling, List<Caller.User> users) {
        if (!telling.holder().isMarketing()) return recipients(telling.holder(), users);
        return switch (telling.what()) {
            case "question" -> users.stream().filter(user -> user.is(Role.MARKETING)).toList();
            case "escalation" ->
                    users.stream().filter(user -> user.is(Role.HEAD_OF_MARKETING)).toList();
            default -> List.of();
        };
    }

    private List<Caller.User> recipients(Holder holder, List<Caller.User> users) {
        return switch (holder) {
            case Holder.Marketing() -> List.of();
            case Holder.Seller(_, var seller) ->
                    users.stream().filter(user -> user.id().toString().equals(seller)).toList();
            case Holder.Desk(var desk) -> {
                var members = users.isEmpty() ? List.<String>of() : offers.members(desk);
                yield users.stream()
                        .filter(user -> members.contains(user.id().toString()))
                        .toList();
            }
            case Holder.Head(var desk) ->
                    users.stream().filter(user -> user.is(heads.of(desk))).toList();
        };
    }

    @Override
    public Optional<Letter> write(PlannedMail mail, String base) {
        if (!PURPOSES.containsValue(mail.purpose())) return Optional.empty();
        return leads.find(mail.lead()).flatMap(record -> write(mail, record, base));
    }

    /// Empty when the offer was answered meanwhile, somebody else has it, or it was told before.
    private Optional<Letter> write(PlannedMail mail, LeadRecord record, String base) {
        var lead = record.state().lead(versions.engine(record.state().version()));
        var offer = lead.process().offer();
        if (lead.process().isClosed() || !isFor(mail, lead)) return Optional.empty();
        if (offer.isEmpty() && mail.purpose().equals(GIVEN))
            return Optional.of(given(mail, record, lead, base));
        if (offer.isEmpty()) return Optional.empty();
        int number = offer.get().number();
        if (mails.hasTold(mail, number)) return Optional.empty();
        var locale = Locale.of(staff.language(mail.staff()));
        return briefs.of(record.row(), locale)
                .map(brief -> {
                    var secret = Secret.random("");
                    mails.link(mail, number, secret.hash());
                    var link = base + OfferPage.PATH + "?token=" + secret.text();
                    var purpose = mail.purpose().equals(GIVEN) ? "offer" : mail.purpose();
                    return text.write(purpose, brief, link, locale);
                });
    }

    /// A lead that nobody has to answer for any more: there is nothing to accept, so its page is where to go on.
    private Letter given(PlannedMail mail, LeadRecord record, Lead lead, String base) {
        var locale = Locale.of(staff.language(mail.staff()));
        var engine = versions.engine(record.state().version());
        var reading = Reading.of(engine.playbook(), locale.getLanguage(), people::name);
        var why =
                WhyOffered.holder(
                        leads.facts(mail.lead()),
                        reading,
                        new RouteWords(locale.getLanguage(), people::name));
        return text.given(
                record.row(),
                reading.stage(lead.process().stage()),
                why,
                base + "/leads/" + mail.lead(),
                locale);
    }

    private boolean isFor(PlannedMail mail, Lead lead) {
        var holder = lead.process().holder();
        return staff.active(mail.staff())
                .filter(user -> !recipients(holder, List.of(user)).isEmpty())
                .isPresent();
    }
}
