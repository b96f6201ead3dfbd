package dev.staffel.server.sampling;

import dev.staffel.replay.Rate;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The control sample beside the leads just above the threshold, as a page and for programs.
@Controller
class SamplingPage {
    private final Sampling sampling;

    SamplingPage(Sampling sampling) {
        this.sampling = sampling;
    }

    @GetMapping("/control-sample")
    Answer show() {
        return Page.of("sampling/show").with("arms", sampling.arms());
    }

    /// @param low the lower end of the interval, from 20 cases on
    record Share(int accepted, int answered, @Nullable Double low, @Nullable Double high) {
        static Share of(Rate rate) {
            return new Share(
                    rate.hits(),
                    rate.cases(),
                    rate.interval().map(Rate.Interval::low).orElse(null),
                    rate.interval().map(Rate.Interval::high).orElse(null));
        }
    }

    record Corrected(
            @Nullable Double share, @Nullable Double low, @Nullable Double high, double worth) {}

    record Shown(
            @Nullable Integer agreedPercent,
            Share below,
            Share above,
            Corrected corrected,
            int wonOfBelow,
            int waiting) {}

    @GetMapping("/api/v1/control-sample")
    @ResponseBody
    Shown read() {
        var arms = sampling.arms();
        var interval = arms.both().interval();
        return new Shown(
                arms.agreed().map(sample -> sample.percent()).orElse(null),
                Share.of(arms.below()),
                Share.of(arms.above()),
                new Corrected(
                        arms.both().share().orElse(null),
                        interval.map(Rate.Interval::low).orElse(null),
                        interval.map(Rate.Interval::high).orElse(null),
                        arms.both().worth()),
                arms.won(),
                arms.waiting());
    }
}
