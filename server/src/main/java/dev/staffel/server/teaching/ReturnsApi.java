package dev.staffel.server.teaching;

import dev.staffel.replay.Rate;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.contract.Side;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Returns and the changes proposed from them, for programs. To answer a change needs the head of a side.
@RestController
class ReturnsApi {
    private final Teaching teaching;

    ReturnsApi(Teaching teaching) {
        this.teaching = teaching;
    }

    /// @param low the lower end of the interval, from 20 cases on
    record Share(int returned, int answered, @Nullable Double low, @Nullable Double high) {
        static Share of(Rate rate) {
            return new Share(
                    rate.hits(),
                    rate.cases(),
                    rate.interval().map(Rate.Interval::low).orElse(null),
                    rate.interval().map(Rate.Interval::high).orElse(null));
        }
    }

    record ForCriterion(
            String criterion,
            Share lately,
            Share before,
            @Nullable String standsOutAgainst,
            @Nullable Instant restsUntil) {}

    record Said(boolean accepts, String because, Instant at) {}

    record ChangeShown(
            long id,
            String criterion,
            String against,
            String edit,
            long draft,
            long replay,
            String state,
            Instant raised,
            @Nullable Instant decided,
            @Nullable Said marketing,
            @Nullable Said sales) {
        static ChangeShown of(ProposedChange change) {
            return new ChangeShown(
                    change.id(),
                    change.criterion(),
                    change.against(),
                    change.edit(),
                    change.draft(),
                    change.replay(),
                    change.state().word(),
                    change.raised(),
                    change.decided().orElse(null),
                    said(change, Side.MARKETING),
                    said(change, Side.SALES));
        }

        private static @Nullable Said said(ProposedChange change, Side side) {
            return change.of(side)
                    .map(said -> new Said(said.accepts(), said.because(), said.at()))
                    .orElse(null);
        }
    }

    record Shown(boolean isOn, List<ForCriterion> criteria, List<ChangeShown> changes) {}

    record DrawnUp(String result) {}

    record Answered(@Nullable String side, @Nullable Boolean accepts, @Nullable String because) {}

    record StateShown(String state) {}

    @GetMapping("/api/v1/returns")
    Shown read(Locale locale) {
        var board = teaching.board(locale);
        return new Shown(
                board.isOn(),
                board.lessons().stream().map(ReturnsApi::shown).toList(),
                board.changes().stream().map(ChangeShown::of).toList());
    }

    private static ForCriterion shown(Lesson lesson) {
        return new ForCriterion(
                lesson.criterion(),
                Share.of(lesson.returned().lately()),
                Share.of(lesson.returned().before()),
                lesson.against()
                        .map(against -> against.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                lesson.rest().orElse(null));
    }

    @PostMapping("/api/v1/returns/{criterion}/change")
    DrawnUp drawUp(@PathVariable String criterion, Caller caller, Locale locale) {
        var result = teaching.drawUp(criterion, caller, locale);
        if (result == Teaching.DrawnUp.NOTHING) {
            throw Refusal.conflict(
                    "nothing-stands-out",
                    "Nothing stands out there, or a change is open or was declined.");
        }
        return new DrawnUp(result.name().toLowerCase(Locale.ROOT));
    }

    @PostMapping("/api/v1/returns/changes/{id}/answers")
    StateShown answer(@PathVariable long id, @RequestBody Answered said, Caller.User caller) {
        var side =
                Sides.of(caller, said.side() == null ? "" : said.side())
                        .orElseThrow(() -> Refusal.invalid("side", "one that you are head of"));
        var because = said.because();
        if (because == null || because.isBlank() || because.length() > ReturnsPage.LONGEST) {
            throw Refusal.invalid("because", "1 to " + ReturnsPage.LONGEST + " characters");
        }
        if (said.accepts() == null) throw Refusal.invalid("accepts", "true or false");
        var state =
                teaching.answer(id, side, said.accepts(), because, caller)
                        .orElseThrow(() -> Refusal.notFound("open change"));
        return new StateShown(state.word());
    }
}
