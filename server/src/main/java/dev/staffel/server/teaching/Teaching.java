package dev.staffel.server.teaching;

import dev.staffel.replay.meters.Meter;
import dev.staffel.replay.meters.Pace;
import dev.staffel.replay.meters.ReturnedFor;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.agenda.Agenda;
import dev.staffel.server.replays.Replays;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Refused;
import dev.staffel.store.contract.Side;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Draws changes of the definition up where returns stand out, and takes the answers of both sides.
@Component
class Teaching {
    private static final Logger LOG = LoggerFactory.getLogger(Teaching.class);

    private final Sql sql;
    private final PlaybookVersions versions;
    private final Drafts drafts;
    private final Replays replays;
    private final Agenda agenda;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    Teaching(
            Sql sql,
            PlaybookVersions versions,
            Drafts drafts,
            Replays replays,
            Agenda agenda,
            Audit audit,
            Messages messages,
            Clock clock) {
        this.sql = sql;
        this.versions = versions;
        this.drafts = drafts;
        this.replays = replays;
        this.agenda = agenda;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /// What came of a wish to draw a change up.
    enum DrawnUp {
        /// A draft, and its replay has begun.
        DRAFT,
        /// No change could be made up, so both sides have to talk.
        AGENDA,
        /// Nothing stands out there, or a change is open or was declined.
        NOTHING
    }

    Board board(Locale locale) {
        var lessons = lessons(locale);
        return sql.inSnapshot(lessons::board);
    }

    List<Board.Returned> leads(String criterion, Locale locale) {
        var lessons = lessons(locale);
        return sql.inSnapshot(session -> lessons.leads(session, criterion));
    }

    /// How many of the answered handovers of a period were returned.
    Meter returned(LocalDate from, LocalDate to) {
        return sql.inTransaction(session ->
                session.call(Changes.SQL.named("answered-between"))
                        .set("from", (int) from.toEpochDay())
                        .set("to", (int) to.toEpochDay())
                        .set("lately", (int) to.toEpochDay() - Pace.DAYS + 1)
                        .one(row ->
                                Meter.of(
                                        row.integer("returned"),
                                        row.integer("answered"),
                                        row.integer("lately"))));
    }

    /// The list of the answered handovers that lessons are drawn from.
    String listOfAnswered() {
        var today = today();
        return "/meters/leads?which=early-cases&period=own&from="
                + today.minusDays(ReturnedFor.LATELY_DAYS - 1L)
                + "&to="
                + today;
    }

    /// When there will be enough answered handovers at today's pace, where there are too few.
    Optional<LocalDate> enoughOn() {
        var today = today();
        return returned(today.minusDays(ReturnedFor.LATELY_DAYS - 1L), today).enoughOn(today);
    }

    private LocalDate today() {
        var zone = versions.playbook(versions.inForce().number()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Lessons lessons(Locale locale) {
        var playbook = versions.playbook(versions.inForce().number());
        var today = LocalDate.ofInstant(clock.instant(), playbook.zone());
        return new Lessons(
                playbook, (int) today.toEpochDay(), clock.instant(), locale.getLanguage());
    }

    /// Draws the change up that would answer the returns for a criterion: a draft, its replay, and a point of the agenda.
    DrawnUp drawUp(String criterion, Caller caller, Locale locale) {
        var lesson =
                board(locale).lessons().stream()
                        .filter(one -> one.criterion().equals(criterion) && one.mayBeAnswered())
                        .findFirst();
        if (lesson.isEmpty()) return DrawnUp.NOTHING;
        var version = versions.inForce();
        var edit =
                Edit.of(
                        version.text(),
                        versions.playbook(version.number()),
                        criterion,
                        lesson.get().meter());
        if (edit.isEmpty()) return onlyTalk(lesson.get(), caller);
        var title = messages.text(locale, "teaching.draft", label(criterion, locale));
        long draft =
                drafts.begin(
                        Draft.Kind.AGREEMENT,
                        title,
                        edit.get().text(),
                        version.number(),
                        caller.name());
        long replay = replays.askOf(drafts.find(draft).orElseThrow(), Audit.actor(caller));
        boolean added =
                sql.inTransaction(session -> {
                    var id =
                            Changes.add(
                                    session,
                                    lesson.get(),
                                    edit.get().kind(),
                                    draft,
                                    replay,
                                    clock.instant(),
                                    caller.name());
                    if (id.isEmpty()) return false;
                    agenda.raise(session, point(lesson.get(), "" + id.get()), caller.name());
                    audit.record(session, "teaching.drawn-up", "draft " + draft, criterion);
                    return true;
                });
        if (added) return DrawnUp.DRAFT;
        withdraw(draft, "drawn up twice", caller.name());
        return DrawnUp.NOTHING;
    }

    private String label(String criterion, Locale locale) {
        return Agenda.CRITERIA.contains(criterion)
                ? messages.text(locale, "agenda.criterion." + criterion)
                : criterion;
    }

    private DrawnUp onlyTalk(Lesson lesson, Caller caller) {
        var month =
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).withDayOfMonth(1);
        sql.transact(session -> {
            agenda.raise(session, point(lesson, month.toString()), caller.name());
            audit.record(session, "agenda.raised", "returns", lesson.criterion());
        });
        return DrawnUp.AGENDA;
    }

    private static Agenda.Point point(Lesson lesson, String about) {
        var lately = lesson.returned().lately();
        return new Agenda.Point(
                Agenda.Origin.RETURNS,
                about,
                lesson.criterion(),
                lately.hits(),
                lately.cases(),
                "");
    }

    /// Takes what a side says to an open change. When both accept it is proposed for signing; when one declines its draft is
    /// withdrawn.
    ///
    /// @return what becomes of the change; nothing where it is not open
    Optional<ProposedChange.State> answer(
            long id, Side side, boolean accepts, String because, Caller caller) {
        var said = new ProposedChange.Said(accepts, because, caller.name(), clock.instant());
        var state =
                sql.inTransaction(session -> {
                    var next = Changes.answer(session, id, side, said);
                    if (next.isPresent()) {
                        var action = accepts ? "teaching.accepted" : "teaching.declined";
                        audit.record(session, action, "change " + id, because);
                    }
                    return next;
                });
        if (state.isEmpty() || state.get() == ProposedChange.State.OPEN) return state;
        long draft =
                sql.inTransaction(Changes::all).stream()
                        .filter(change -> change.id() == id)
                        .findFirst()
                        .orElseThrow()
                        .draft();
        if (state.get() == ProposedChange.State.ACCEPTED) propose(draft, caller.name());
        else withdraw(draft, because, caller.name());
        return state;
    }

    /// Somebody may have gone on with the draft meanwhile; then it is for them to propose it.
    private void propose(long draft, String by) {
        try {
            int revision = drafts.find(draft).orElseThrow().revision();
            drafts.propose(draft, revision, Optional.empty(), by);
        } catch (Refused refused) {
            LOG.info("draft {} was accepted and is not proposed: {}", draft, refused.getMessage());
        }
    }

    private void withdraw(long draft, String because, String by) {
        try {
            int revision = drafts.find(draft).orElseThrow().revision();
            drafts.withdraw(draft, revision, because, by);
        } catch (Refused refused) {
            LOG.info("draft {} was declined and stays: {}", draft, refused.getMessage());
        }
    }
}
