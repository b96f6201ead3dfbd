package dev.staffel.server.meters;

import dev.staffel.replay.meters.Meter;
import dev.staffel.replay.meters.Trend;
import dev.staffel.server.meters.MeterCard.Remark;
import dev.staffel.store.read.HandoverFilter;
import java.time.Duration;
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
        if (report.waits().cases() >= 20) remarks.add(waits(report.waits().medianDays()));
        return card(report, 20, Kind.LATE, remarks);
    }

    private static Remark waits(int days) {
        return days == 0
                ? Remark.of("meters.waits.same")
                : Remark.of("meters.waits", Duration.ofDays(days));
    }

    private static Remark part(String part, MeterReport report) {
        return Remark.of("meters.part." + part, Kind.part(part, report.total()));
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
            remarks.add(verdict(kind, Calibration.of(report, kind).byInterest(), report));
        return new MeterCard(
                30,
                "meters.calibration",
                Optional.of(report.meter(Kind.ACCEPTED)),
                links.list("accepted"),
                links.list("answered"),
                "/meters/calibration?" + links.parameters(),
                remarks);
    }

    private static Remark verdict(Kind kind, Trend trend, MeterReport report) {
        var key = "meters.verdict." + trend.verdict().name().toLowerCase(Locale.ROOT);
        var tone =
                switch (trend.verdict()) {
                    case RISING -> "good";
                    case FALLING -> "bad";
                    case OPEN, TOO_FEW -> "plain";
                };
        var stage = kind == Kind.SQL ? report.words().sql() : "";
        return Remark.of(key + "." + kind.word(), stage, trend.cases()).in(tone);
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
                Optional.of(Meter.of(byHand.hits(), byHand.cases(), report.lately().upgrades())),
                links.list("done-won", "way", "hand"),
                links.list("done", "way", "hand"),
                "/meters/upgrades?" + links.parameters(),
                List.of(remark));
    }
}
