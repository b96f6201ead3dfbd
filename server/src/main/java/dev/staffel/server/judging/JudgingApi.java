package dev.staffel.server.judging;

import dev.staffel.replay.meters.Concord;
import dev.staffel.replay.meters.Take;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.contract.Side;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The ten leads for programs; what a side said is told only once it may be seen. To judge needs a person of a side.
@RestController
class JudgingApi {
    private final Judging judging;
    private final LeadFacts facts;

    JudgingApi(Judging judging, LeadFacts facts) {
        this.judging = judging;
        this.facts = facts;
    }

    /// @param coefficient AC1, from 20 leads on
    record Agreement(
            int same,
            int judged,
            @Nullable Double coefficient,
            @Nullable Double low,
            @Nullable Double high,
            Map<String, Integer> inTheWay) {
        static Agreement of(Concord concord) {
            var coefficient = concord.coefficient();
            return new Agreement(
                    concord.same().hits(),
                    concord.same().cases(),
                    coefficient.map(Concord.Coefficient::value).orElse(null),
                    coefficient.map(Concord.Coefficient::low).orElse(null),
                    coefficient.map(Concord.Coefficient::high).orElse(null),
                    new TreeMap<>(concord.inTheWay()));
        }
    }

    record Year(Agreement agreement, List<String> months) {}

    record Said(String take, String criterion) {}

    /// @param lead the number of the lead, once what was said may be seen
    record Shown(
            int place,
            @Nullable Long lead,
            LeadFacts.@Nullable Shown facts,
            @Nullable Said marketing,
            @Nullable Said sales) {}

    record Month(
            String month,
            Instant drawn,
            int version,
            int threshold,
            String key,
            boolean isOpen,
            int doneByMarketing,
            int doneBySales,
            @Nullable Agreement agreement,
            List<Shown> leads) {}

    record Drawn(int drawn) {}

    record Judgement(@Nullable String side, @Nullable String take, @Nullable String criterion) {}

    record Kept(String month, int place) {}

    @GetMapping("/api/v1/judgings")
    Year year() {
        return new Year(
                Agreement.of(
                        Compared.concord(
                                judging.compared(judging.firstMonth(), judging.currentMonth()))),
                judging.months().stream().map(month -> month.toString().substring(0, 7)).toList());
    }

    @GetMapping("/api/v1/judgings/{month}")
    Month month(@PathVariable String month, Locale locale) {
        var round =
                JudgingPage.month(month)
                        .flatMap(judging::find)
                        .orElseThrow(() -> Refusal.notFound("month"));
        return new Month(
                round.asMonth().toString(),
                round.drawn(),
                round.version(),
                round.threshold(),
                round.key(),
                round.isOpen(),
                round.done(Side.MARKETING),
                round.done(Side.SALES),
                round.isOpen() ? Agreement.of(Concord.of(round.judged())) : null,
                round.places().stream().map(place -> shown(round, place, locale)).toList());
    }

    private Shown shown(Round round, Round.Place place, Locale locale) {
        boolean isOpen = round.isOpen();
        return new Shown(
                place.number(),
                isOpen ? place.lead() : null,
                facts.asOf(place.lead(), round.drawn(), locale).orElse(null),
                isOpen ? said(place, Side.MARKETING) : null,
                isOpen ? said(place, Side.SALES) : null);
    }

    private static @Nullable Said said(Round.Place place, Side side) {
        return place.of(side)
                .map(said -> new Said(said.take().word(), said.criterion()))
                .orElse(null);
    }

    @PostMapping("/api/v1/judgings")
    Drawn draw(Caller.User caller) {
        return new Drawn(judging.draw(caller.name()));
    }

    @PutMapping("/api/v1/judgings/{month}/{place}")
    Kept judge(
            @PathVariable String month,
            @PathVariable int place,
            @RequestBody Judgement said,
            Caller.User caller) {
        var current = judging.currentMonth();
        if (!JudgingPage.month(month).filter(current::equals).isPresent()) {
            throw Refusal.notFound("month that can still be judged");
        }
        var side =
                Judges.side(caller, said.side() == null ? "" : said.side())
                        .orElseThrow(() -> Refusal.invalid("side", "one that you belong to"));
        var take =
                Take.of(said.take() == null ? "" : said.take())
                        .orElseThrow(() -> Refusal.invalid("take", "yes, no or cannot-say"));
        var criterion = said.criterion();
        if (criterion == null || !JudgingPage.CRITERIA.contains(criterion)) {
            throw Refusal.invalid("criterion", String.join(", ", JudgingPage.CRITERIA));
        }
        if (!judging.judge(place, side, new Round.Said(take, criterion), caller)) {
            throw Refusal.conflict(
                    "closed", "Both sides have judged all, or there is no such lead.");
        }
        return new Kept(current.toString().substring(0, 7), place);
    }
}
