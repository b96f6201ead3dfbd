package dev.staffel.engine;

import dev.staffel.engine.grade.Fit;
import dev.staffel.engine.handover.Occasion;
import dev.staffel.engine.score.Hours;
import dev.staffel.engine.score.Tallies;
import java.util.ArrayList;
import java.util.Optional;

/// Writes a lead as bytes and reads it back; a typical one takes well under 2 KB.
public final class LeadCodec {
    private static final int FORMAT = 1;

    private LeadCodec() {}

    public static byte[] encode(Lead lead) {
        var out = new BinaryWriter().octet(FORMAT).instant(lead.at());
        write(out, lead.evidence());
        write(out, lead.process());
        return out.toBytes();
    }

    /// The lead that these bytes stand for.
    ///
    /// @param engine computes the fit anew, which is not stored
    /// @throws IllegalArgumentException when the bytes are no lead of a known format
    public static Lead decode(byte[] bytes, Engine engine) {
        var in = new BinaryReader(bytes);
        int format = in.octet();
        if (format != FORMAT)
            throw new IllegalArgumentException("a lead in format " + format + ", not " + FORMAT);
        var at = in.instant();
        var lead = new Lead(evidence(in), process(in), Fit.NONE, at);
        in.end();
        return engine.restored(lead);
    }

    @SuppressWarnings("EnumOrdinal") // what is stored is the order, so new ones go to the end
    private static void write(BinaryWriter out, Evidence evidence) {
        out.number(evidence.attributes().all().size());
        for (Attribute attribute : evidence.attributes().all()) {
            out.text(attribute.name()).text(attribute.value());
            out.octet(attribute.trust().ordinal()).signed(attribute.happenedMillis());
        }
        write(out, evidence.tallies());
        write(out, evidence.active());
        write(out, evidence.initiatives());
        write(out, evidence.clicks());
    }

    private static Evidence evidence(BinaryReader in) {
        int count = in.count();
        var attributes = new ArrayList<Attribute>();
        for (int i = 0; i < count; i++) {
            attributes.add(
                    new Attribute(in.text(), in.text(), in.oneOf(Trust.values()), in.signed()));
        }
        return new Evidence(
                Attributes.of(attributes), tallies(in), hours(in), hours(in), hours(in));
    }

    private static void write(BinaryWriter out, Tallies tallies) {
        out.number(tallies.size());
        int day = 0;
        for (int place = 0; place < tallies.size(); place++) {
            out.number(tallies.rule(place)).signed((long) tallies.day(place) - day);
            out.number(tallies.topic(place))
                    .number(tallies.count(place))
                    .flag(tallies.thing(place) != 0);
            if (tallies.thing(place) != 0) out.fixed(tallies.thing(place));
            day = tallies.day(place);
        }
    }

    private static Tallies tallies(BinaryReader in) {
        int size = in.count();
        var tallies = new Tallies.Builder(size);
        int day = 0;
        for (int place = 0; place < size; place++) {
            int rule = in.count();
            day += (int) in.signed();
            int topic = in.count();
            int count = in.count();
            tallies.add(rule, day, topic, in.flag() ? in.fixed() : 0, count);
        }
        return tallies.build();
    }

    private static void write(BinaryWriter out, Hours hours) {
        out.number(hours.size());
        int before = 0;
        for (int place = 0; place < hours.size(); place++) {
            out.signed((long) hours.hour(place) - before);
            before = hours.hour(place);
        }
    }

    private static Hours hours(BinaryReader in) {
        var hours = new int[in.count()];
        int before = 0;
        for (int place = 0; place < hours.length; place++) {
            before += (int) in.signed();
            hours[place] = before;
        }
        return Hours.ofSorted(hours);
    }

    private static void write(BinaryWriter out, Process process) {
        out.text(process.stage()).instant(process.stageSince());
        HolderCodec.write(out, process.holder());
        out.number(process.offers()).flag(process.offer().isPresent());
        process.offer().ifPresent(offer -> write(out, offer));
        out.flag(process.debt().isPresent());
        process.debt()
                .ifPresent(debt ->
                        out.texts(debt.items())
                                .optionalInstant(debt.deadline())
                                .flag(debt.overdue()));
        out.flag(process.hold().isPresent());
        process.hold()
                .ifPresent(hold -> out.instant(hold.until()).text(hold.by()).text(hold.reason()));
        out.optionalInstant(process.returnedAt()).optionalInstant(process.silentSince());
        out.flag(process.mergedInto().isPresent());
        process.mergedInto().ifPresent(out::number);
    }

    private static Process process(BinaryReader in) {
        return new Process(
                in.text(),
                in.instant(),
                HolderCodec.read(in),
                in.count(),
                in.flag() ? Optional.of(offer(in)) : Optional.empty(),
                in.flag()
                        ? Optional.of(new Debt(in.texts(), in.optionalInstant(), in.flag()))
                        : Optional.empty(),
                in.flag()
                        ? Optional.of(new Hold(in.instant(), in.text(), in.text()))
                        : Optional.empty(),
                in.optionalInstant(),
                in.optionalInstant(),
                in.flag() ? Optional.of(in.number()) : Optional.empty());
    }

    @SuppressWarnings("EnumOrdinal") // what is stored is the order, so new ones go to the end
    private static void write(BinaryWriter out, Offer offer) {
        out.number(offer.number()).text(offer.desk()).text(offer.clock());
        out.octet(offer.occasion().ordinal()).instant(offer.since()).optionalText(offer.seller());
        out.flag(offer.times().isPresent());
        offer.times()
                .ifPresent(times ->
                        out.instant(times.remindAt())
                                .instant(times.deadline())
                                .optionalInstant(times.headAt()));
        out.octet(offer.step().ordinal());
    }

    private static Offer offer(BinaryReader in) {
        return new Offer(
                in.count(),
                in.text(),
                in.text(),
                in.oneOf(Occasion.values()),
                in.instant(),
                in.optionalText(),
                in.flag()
                        ? Optional.of(
                                new Offer.Times(in.instant(), in.instant(), in.optionalInstant()))
                        : Optional.empty(),
                in.oneOf(Offer.Step.values()));
    }
}
