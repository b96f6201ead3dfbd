package dev.staffel.engine;

import dev.staffel.engine.grade.Fit;
import dev.staffel.engine.score.Hours;
import java.util.ArrayList;

/// Writes a lead as bytes and reads it back; a typical one takes well under 2 KB.
public final class LeadCodec {
    private static final int FORMAT = 3;

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
        TallyCodec.write(out, evidence.tallies());
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
                Attributes.of(attributes), TallyCodec.read(in), hours(in), hours(in), hours(in));
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
