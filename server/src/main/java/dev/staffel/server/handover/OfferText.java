package dev.staffel.server.handover;

import dev.staffel.server.mail.Letter;
import dev.staffel.server.mail.LetterTemplates;
import dev.staffel.server.opportunities.OpportunityCards;
import dev.staffel.server.shell.CompanyZone;
import dev.staffel.server.shell.Formats;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.read.LeadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts the brief of an offer into a mail: readable in twenty seconds, answered by two taps.
@Component
class OfferText {
    private final Messages messages;
    private final LetterTemplates templates;
    private final CompanyZone zone;

    OfferText(Messages messages, LetterTemplates templates, CompanyZone zone) {
        this.messages = messages;
        this.templates = templates;
        this.zone = zone;
    }

    /// One line of the brief.
    record Line(String label, String text) {}

    /// The whole mail in the reader's words.
    ///
    /// @param link where it is answered; nothing is answered by opening it
    record Told(
            String language,
            String subject,
            String greeting,
            String who,
            List<Line> lines,
            String link,
            String accept,
            String call,
            String giveBack,
            String footer) {
        Told {
            lines = List.copyOf(lines);
        }
    }

    /// @param purpose `offer`, `reminder` or `escalation`
    Letter write(String purpose, Brief brief, String link, Locale locale) {
        var told = told(purpose, brief, link, locale);
        return new Letter(
                told.subject(),
                plain(told),
                templates.html("handover/letter", Map.of("told", told)));
    }

    /// A lead that somebody was given without anything to answer.
    ///
    /// @param link its page
    record Given(
            String language,
            String subject,
            String greeting,
            String who,
            List<Line> lines,
            String link,
            String open) {
        Given {
            lines = List.copyOf(lines);
        }
    }

    /// @param why step by step how the lead came to the reader
    Letter given(LeadRow row, String stage, List<String> why, String link, Locale locale) {
        var named = row.company().isEmpty() ? row.name() : row.name() + ", " + row.company();
        var lines = new ArrayList<Line>();
        lines.add(line(locale, "offer.given.stage", stage));
        add(lines, locale, "offer.given.why", why);
        var given =
                new Given(
                        locale.getLanguage(),
                        messages.text(locale, "offer.given.subject", named),
                        messages.text(locale, "offer.given.greeting"),
                        Stream.of(row.name(), row.title(), row.company(), row.country())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        lines,
                        link,
                        messages.text(locale, "offer.given.open"));
        var plain = new ArrayList<String>(List.of(given.greeting(), "", given.who()));
        lines.forEach(line -> plain.add(line.label() + " " + line.text()));
        plain.addAll(List.of("", given.open() + ":", link));
        return new Letter(
                given.subject(),
                String.join("\n", plain) + "\n",
                templates.html("handover/given", Map.of("given", given)));
    }

    private Told told(String purpose, Brief brief, String link, Locale locale) {
        var format = new Formats(locale, zone.get(), messages);
        var row = brief.row();
        var named = row.company().isEmpty() ? row.name() : row.name() + ", " + row.company();
        return new Told(
                locale.getLanguage(),
                messages.text(locale, "offer." + purpose + ".subject", named),
                messages.text(
                        locale,
                        "offer." + purpose + ".greeting",
                        format.dateTime(brief.deadline())),
                Stream.of(row.name(), row.title(), row.company(), row.country())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                lines(brief, format, locale),
                link,
                messages.text(locale, "offer.accept"),
                messages.text(locale, "steps.accept"),
                messages.text(locale, "offer.return"),
                messages.text(locale, "offer.footer"));
    }

    private List<Line> lines(Brief brief, Formats format, Locale locale) {
        var lines = new ArrayList<Line>();
        var crossed =
                brief.crossed()
                        .map(act -> " · " + act.text() + " (" + format.date(act.at()) + ")")
                        .orElse("");
        lines.add(line(locale, "handover.why", brief.why() + crossed));
        var reasons =
                brief.reasons().stream()
                        .map(reason -> reason.rule() + " +" + reason.points())
                        .toList();
        add(lines, locale, "handover.reasons", reasons);
        add(
                lines,
                locale,
                "handover.topics",
                brief.topics().stream().map(Brief.Topic::name).toList());
        var fit =
                Stream.of(
                                brief.row().grade(),
                                brief.persona(),
                                brief.maturity(),
                                messages.text(locale, "handover.interest", brief.row().interest()))
                        .filter(part -> !part.isEmpty())
                        .toList();
        lines.add(line(locale, "handover.fit", String.join(" · ", fit)));
        add(lines, locale, "handover.unknown", brief.unknown());
        add(
                lines,
                locale,
                "handover.acts",
                brief.acts().stream()
                        .map(act -> act.text() + " (" + format.date(act.at()) + ")")
                        .toList());
        lines.add(
                line(
                        locale,
                        "offer.consent",
                        messages.text(locale, "handover.call." + brief.call().word())
                                + ", "
                                + messages.text(locale, "handover.write." + brief.write().word())));
        add(
                lines,
                locale,
                "handover.said",
                brief.said().stream().map(one -> said(one, format)).toList());
        add(lines, locale, "handover.open.owed", brief.open().owed());
        add(lines, locale, "handover.open.asked", brief.open().asked());
        add(
                lines,
                locale,
                "handover.account.open",
                brief.account().opportunities().stream()
                        .map(OpportunityCards.Card::title)
                        .toList());
        var others = brief.account().others();
        if (!others.leads().isEmpty())
            lines.add(
                    line(
                            locale,
                            "handover.account.others",
                            others.leads().size() + (others.isMore() ? "+" : "")));
        return lines;
    }

    /// What was said in words, and who else is there, stands behind the link: a mail can't be taken back.
    private static String said(Brief.Said said, Formats format) {
        return said.text() + " (" + format.date(said.at()) + ")";
    }

    private void add(List<Line> lines, Locale locale, String label, List<String> parts) {
        if (!parts.isEmpty()) lines.add(line(locale, label, String.join(", ", parts)));
    }

    private Line line(Locale locale, String label, String text) {
        var words = messages.text(locale, label);
        return new Line(words.endsWith(":") ? words : words + ":", text);
    }

    private static String plain(Told told) {
        var lines = new ArrayList<String>();
        lines.add(told.greeting());
        lines.add("");
        lines.add(told.who());
        told.lines().forEach(line -> lines.add(line.label() + " " + line.text()));
        lines.add("");
        lines.add(told.accept() + " / " + told.call() + " / " + told.giveBack() + ":");
        lines.add(told.link());
        lines.add("");
        lines.add(told.footer());
        return String.join("\n", lines) + "\n";
    }
}
