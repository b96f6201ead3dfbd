package dev.staffel.engine;

import dev.staffel.engine.grade.Fit;
import dev.staffel.engine.score.Hours;
import dev.staffel.engine.score.Tallies;
import java.util.ArrayList;

/// Writes a lead as bytes and reads it back; a typical one takes well under 2 KB.
public final class LeadCodec {
    private static final int FORMAT = 2;

    private LeadCodec() {}

    public static byte[] encode(Lead lead) {
        var out = new BinaryWriter().octet(FORMAT).instant(lead.at());
        write(out, lead.evidence());
        ProcessCodec.write(out, lead.process());
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
        var lead = new Lead(evidence(in), ProcessCodec.read(in), Fit.NONE, at);
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
}
