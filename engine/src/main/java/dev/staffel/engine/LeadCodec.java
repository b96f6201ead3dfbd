package dev.staffel.engine;

import dev.staffel.engine.grade.Fit;
import dev.staffel.engine.score.Hours;
import java.util.ArrayList;

/// Writes a lead as bytes and reads it back; a typical one takes well under 2 KB.
///
/// First the number of the format, then the process half with its length and a format of its own, then the evidence. So the
/// process half, which can't be made again, is read also where a later release keeps its evidence in another form.
public final class LeadCodec {
    /// Grows with each change of what is written; a lead in another format is folded again from the log.
    public static final int FORMAT = 4;

    private static final int FIRST_WITH_HALVES = 4;

    private LeadCodec() {}

    public static byte[] encode(Lead lead) {
        var half = new BinaryWriter();
        ProcessCodec.write(half, lead.at());
        ProcessCodec.write(half, lead.process());
        var out = new BinaryWriter().octet(FORMAT).bytes(half.toBytes());
        write(out, lead.evidence());
        return out.toBytes();
    }

    /// Whether the bytes are in the format that this release writes.
    public static boolean isOfThisFormat(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == FORMAT;
    }

    /// The lead that these bytes stand for.
    ///
    /// @param engine computes the fit anew, which is not stored
    /// @throws IllegalArgumentException when the bytes are no lead of this format
    public static Lead decode(byte[] bytes, Engine engine) {
        var in = new BinaryReader(bytes);
        int format = in.octet();
        if (format != FORMAT)
            throw new IllegalArgumentException("a lead in format " + format + ", not " + FORMAT);
        var half = new BinaryReader(in.bytes());
        var at = ProcessCodec.clock(half);
        var process = ProcessCodec.read(half);
        half.end();
        var lead = new Lead(evidence(in), process, Fit.NONE, at);
        in.end();
        return engine.restored(lead);
    }

    /// The process half of a lead as it is kept in checkpoints; of any format since that has one.
    ///
    /// @throws IllegalArgumentException when the bytes are of an older format
    public static byte[] processHalf(byte[] bytes) {
        var in = new BinaryReader(bytes);
        int format = in.octet();
        if (format < FIRST_WITH_HALVES)
            throw new IllegalArgumentException(
                    "a lead in format " + format + ", from before process halves were kept apart");
        return in.bytes();
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
