package dev.staffel.server.teaching;

import dev.staffel.server.agenda.Agenda;
import dev.staffel.server.meters.MeterCard;
import dev.staffel.server.meters.MeterCard.Remark;
import dev.staffel.server.meters.MeterCards;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.teaching.ProposedChange.State;
import dev.staffel.store.playbooks.PlaybookVersions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How many handovers come back, what stands out among them today, and what became of the changes proposed for it.
@Component
class TeachingCards implements MeterCards {
    private static final int PLACE = 80;
    private static final String PAGE = "/returns";

    private final Teaching teaching;
    private final PlaybookVersions versions;
    private final Messages messages;

    TeachingCards(Teaching teaching, PlaybookVersions versions, Messages messages) {
        this.teaching = teaching;
        this.versions = versions;
        this.messages = messages;
    }

    @Override
    public List<MeterCard> read(LocalDate from, LocalDate to, String language) {
        var locale = Locale.of(language);
        var board = teaching.board(locale);
        var remarks = new ArrayList<Remark>(standingOut(board, locale));
        changes("open", board.open().size(), "clock").ifPresent(remarks::add);
        int accepted = decided(board, State.ACCEPTED, from, to);
        changes("accepted", accepted, "good").ifPresent(remarks::add);
        int declined = decided(board, State.DECLINED, from, to);
        changes("declined", declined, "plain").ifPresent(remarks::add);
        return List.of(
                new MeterCard(
                        PLACE,
                        "teaching",
                        Optional.of(teaching.returned(from, to)),
                        list("returned", from, to),
                        list("early-cases", from, to),
                        PAGE,
                        remarks));
    }

    private static String list(String which, LocalDate from, LocalDate to) {
        return "/meters/leads?which=" + which + "&period=own&from=" + from + "&to=" + to;
    }

    private List<Remark> standingOut(Board board, Locale locale) {
        if (!board.isOn())
            return List.of(Remark.of("teaching.card.off", board.mqls(), Board.ENOUGH_MQLS));
        var found =
                board.lessons().stream()
                        .filter(lesson -> lesson.against().isPresent())
                        .map(lesson -> standsOut(lesson, locale))
                        .toList();
        return found.isEmpty() ? List.of(Remark.of("teaching.card.nothing")) : found;
    }

    private Remark standsOut(Lesson lesson, Locale locale) {
        var lately = lesson.returned().lately();
        return Remark.of(
                        "teaching.card.stands-out",
                        label(lesson.criterion(), locale),
                        lately.hits(),
                        lately.cases())
                .in("clock")
                .listing("/returns/leads?criterion=" + lesson.criterion());
    }

    private String label(String criterion, Locale locale) {
        return Agenda.CRITERIA.contains(criterion)
                ? messages.text(locale, "agenda.criterion." + criterion)
                : criterion;
    }

    private static Optional<Remark> changes(String state, int many, String tone) {
        return many == 0
                ? Optional.empty()
                : Optional.of(Remark.of("teaching.card." + state, many).in(tone).listing(PAGE));
    }

    /// How many were accepted or declined within the period.
    private int decided(Board board, State state, LocalDate from, LocalDate to) {
        return (int)
                board.decided().stream()
                        .filter(change -> change.state() == state)
                        .filter(change -> isWithin(change.decided().orElseThrow(), from, to))
                        .count();
    }

    private boolean isWithin(Instant at, LocalDate from, LocalDate to) {
        var day = LocalDate.ofInstant(at, versions.playbook(versions.inForce().number()).zone());
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
