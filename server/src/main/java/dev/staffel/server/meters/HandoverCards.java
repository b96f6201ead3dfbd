package dev.staffel.server.meters;

import dev.staffel.replay.meters.Meter;
import dev.staffel.server.meters.MeterCard.Remark;
import dev.staffel.store.read.HandoverFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The meters that count handovers: too early, too late, calibration and early upgrades.
@Component
class HandoverCards implements MeterCards {
    private final MeterReports reports;

    HandoverCards(MeterReports reports) {
        this.reports = reports;
    }

    @Override
    public List<MeterCard> read(LocalDate from, LocalDate to, String language) {
        var report = reports.report(HandoverFilter.of(from, to), language);
        return List.of(early(report), late(report), calibration(report), upgrades(report));
    }

    private static MeterCard early(MeterReport report) {
        return card(
                report,
                10,
                Kind.EARLY,
                Kind.EARLY.parts().stream().map(part -> part(part, report)).toList());
    }

    private static MeterCard late(MeterReport report) {
        var remarks = new ArrayList<Remark>();
        for (String part : Kind.LATE.parts()) remarks.add(part(part, report));
        report.waited()
                .days()
                .ifPresent(days ->
                        remarks.add(
                                waits(days.median())
                                        .listing(new MeterLinks(report.filter()).list("waited"))));
        return card(report, 20, Kind.LATE, remarks);
    }

    private static Remark waits(int days) {
        return days == 0 ? Remark.of("meters.waits.same") : Remark.of("meters.waits", days);
    }

    private static Remark part(String part, MeterReport report) {
        int counted = Kind.part(part, report.total());
        var remark = Remark.of("meters.part." + part, counted);
        return counted == 0 ? remark : remark.listing(new MeterLinks(report.filter()).list(part));
    }

    private static MeterCard card(MeterReport report, int place, Kind kind, List<Remark> remarks) {
        var links = new MeterLinks(report.filter());
        return new MeterCard(
                place,
                "meters." + kind.word(),
                Optional.of(report.meter(kind)),
                links.list(kind.word()),
                links.list(kind.cases()),
                "/meters/" + kind.word() + "?" + links.parameters(),
                remarks);
    }

    private static MeterCard calibration(MeterReport report) {
        var links = new MeterLinks(report.filter());
        var remarks = new ArrayList<Remark>();
        for (Kind kind : List.of(Kind.ACCEPTED, Kind.SQL, Kind.WON))
            remarks.add(verdict(Calibration.of(report, kind), report));
        if (report.total().drawn() > 0)
            remarks.add(
                    Remark.of("meters.drawn.counted", report.total().drawn())
                            .listing(links.list("", "way", "control")));
        return new MeterCard(
                30,
                "meters.calibration",
                Optional.of(report.meter(Kind.ACCEPTED)),
                links.list("accepted"),
                links.list("answered"),
                "/meters/calibration?" + links.parameters(),
                remarks);
    }

    private static Remark verdict(Calibration calibration, MeterReport report) {
        var kind = calibration.kind();
        var trend = calibration.byInterest();
        var soon = calibration.soon(report, trend);
        var word = soon.isPresent() ? "soon" : trend.verdict().name().toLowerCase(Locale.ROOT);
        var key = "meters.verdict." + word;
        var tone =
                switch (trend.verdict()) {
                    case RISING -> "good";
                    case FALLING -> "bad";
                    case OPEN, TOO_FEW -> "plain";
                };
        var stage = kind == Kind.SQL ? report.words().sql() : "";
        return Remark.of(
                        key + "." + kind.word(),
                        stage,
                        trend.cases(),
                        soon.<Object>map(day -> day).orElse(""))
                .in(tone)
                .listing(
                        trend.cases() == 0
                                ? ""
                                : new MeterLinks(report.filter()).list(kind.cases()));
    }

    private static MeterCard upgrades(MeterReport report) {
        var links = new MeterLinks(report.filter());
        var upgrades = Upgrades.of(report);
        var byHand = upgrades.byHand();
        var remark =
                upgrades.pooled()
                        .difference()
                        .map(UpgradeWords::of)
                        .orElseGet(() -> Remark.of("meters.upgrades.few"));
        return new MeterCard(
                40,
                "meters.upgrades",
                Optional.of(
                        Meter.of(byHand.hits(), byHand.cases(), Upgrades.lately(report, "hand"))),
                links.list("done-won", "way", "hand"),
                links.list("done", "way", "hand"),
                "/meters/upgrades?" + links.parameters(),
                List.of(remark));
    }
}
