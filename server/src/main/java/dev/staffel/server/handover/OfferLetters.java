package dev.staffel.server.handover;

import dev.staffel.engine.Holder;
import dev.staffel.engine.Lead;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.mail.Letter;
import dev.staffel.server.mail.Letters;
import dev.staffel.server.mail.Mails;
import dev.staffel.server.mail.PlannedMail;
import dev.staffel.server.opportunities.AccountLetters;
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

/// Tells sellers of their offers by mail, reminds them, and tells heads of what was left unanswered.
@Component
class OfferLetters implements Letters {
    /// What happened longer ago, as while Staffel stood still, is not told by mail any more.
    private static final Duration LATEST = Duration.ofDays(1);

    private static final int AT_ONCE = 200;
    private static final Map<String, String> PURPOSES =
            Map.of(
                    "offer", "offer",
                    "enquiry", "offer",
                    "reassigned", "offer",
                    "reminder", "reminder",
                    "escalation", "escalation");

    private final Sql sql;
    private final Mails mails;
    private final Staff staff;
    private final Offers offers;
    private final OneLead leads;
    private final PlaybookVersions versions;
    private final Briefs briefs;
    private final OfferText text;
    private final AccountLetters account;
    private final Clock clock;

    OfferLetters(
            Sql sql,
            Mails mails,
            Staff staff,
            Offers offers,
            OneLead leads,
            PlaybookVersions versions,
            Briefs briefs,
            OfferText text,
            AccountLetters account,
            Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.staff = staff;
        this.offers = offers;
        this.leads = leads;
        this.versions = versions;
        this.briefs = briefs;
        this.text = text;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public boolean plan(boolean isOn) {
        var users = isOn ? staff.active() : List.<Caller.User>of();
        return sql.inTransaction(session -> {
            var told = Tellings.take(session, AT_ONCE);
            var since = clock.instant().minus(LATEST);
            for (Telling telling : told) {
                var purpose = PURPOSES.get(telling.what());
                if (purpose == null || telling.at().isBefore(since)) continue;
                for (Caller.User user : recipients(telling.holder(), users))
                    mails.plan(
                            session,
                            purpose,
                            user.id(),
                            telling.lead(),
                            telling.position(),
                            telling.ordinal());
                if (isOn && purpose.equals("offer")) tellSellers(session, telling);
            }
            return told.size() == AT_ONCE;
        });
    }

    /// Who works an open opportunity at the lead's company learns of it too.
    private void tellSellers(Session session, Telling telling) {
        for (UUID seller : account.sellers(telling.lead()))
            mails.plan(
                    session,
                    AccountLetters.PURPOSE,
                    seller,
                    telling.lead(),
                    telling.position(),
                    telling.ordinal());
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
                    users.stream().filter(user -> user.is(head(desk))).toList();
        };
    }

    private Role head(String desk) {
        var handover = versions.playbook(versions.inForce().number()).agreement().handover();
        if (!handover.has(desk)) return Role.HEAD_OF_SALES;
        return switch (handover.desk(desk).owner()) {
            case MARKETING -> Role.HEAD_OF_MARKETING;
            case SALES, NONE -> Role.HEAD_OF_SALES;
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
        if (lead.process().isClosed() || offer.isEmpty() || !isFor(mail, lead))
            return Optional.empty();
        int number = offer.get().number();
        if (mails.hasTold(mail, number)) return Optional.empty();
        var locale = Locale.of(staff.language(mail.staff()));
        return briefs.of(record.row(), locale)
                .map(brief -> {
                    var secret = Secret.random("");
                    mails.link(mail, number, secret.hash());
                    var link = base + OfferPage.PATH + "?token=" + secret.text();
                    return text.write(mail.purpose(), brief, link, locale);
                });
    }

    private boolean isFor(PlannedMail mail, Lead lead) {
        var holder = lead.process().holder();
        return recipients(holder, staff.active()).stream()
                .anyMatch(user -> user.id().equals(mail.staff()));
    }
}
