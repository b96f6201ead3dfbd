package dev.staffel.engine;

import dev.staffel.engine.score.Tallies;

/// Writes counts run by run, a run being those of one rule: an ordinary visit takes a byte or two.
final class TallyCodec {
    private static final int SEVERAL = 1;
    private static final int OTHER_TOPIC = 2;
    private static final int THING = 4;
    private static final int FLAGS = 3; // bits

    private TallyCodec() {}

    static void write(BinaryWriter out, Tallies tallies) {
        out.number(tallies.size());
        int base = 0;
        for (int place = 0; place < tallies.size(); ) {
            int end = tallies.end(tallies.rule(place));
            out.number(tallies.rule(place)).number(end - place);
            out.signed((long) tallies.day(place) - base);
            base = tallies.day(place);
            write(out, tallies, place, end);
            place = end;
        }
    }

    private static void write(BinaryWriter out, Tallies tallies, int start, int end) {
        int day = tallies.day(start);
        int topic = 0;
        for (int place = start; place < end; place++) {
            int flags =
                    (tallies.count(place) == 1 ? 0 : SEVERAL)
                            | (tallies.topic(place) == topic ? 0 : OTHER_TOPIC)
                            | (tallies.thing(place) == 0 ? 0 : THING);
            out.number((long) (tallies.day(place) - day) << FLAGS | flags);
            if ((flags & SEVERAL) != 0) out.number(tallies.count(place));
            if ((flags & OTHER_TOPIC) != 0) out.number(tallies.topic(place));
            if ((flags & THING) != 0) out.fixed(tallies.thing(place));
            day = tallies.day(place);
            topic = tallies.topic(place);
        }
    }

    static Tallies read(BinaryReader in) {
        int size = in.count();
        var tallies = new Tallies.Builder(size);
        int base = 0;
        for (int place = 0; place < size; ) {
            int rule = in.count();
            int length = in.count();
            base += (int) in.signed();
            if (length < 1 || length > size - place)
                throw new IllegalArgumentException("a run of " + length + " at " + place);
            read(in, tallies, rule, base, length);
            place += length;
        }
        return tallies.build();
    }

    private static void read(
            BinaryReader in, Tallies.Builder tallies, int rule, int firstDay, int length) {
        int day = firstDay;
        int topic = 0;
        for (int i = 0; i < length; i++) {
            long head = in.number();
            day += (int) (head >>> FLAGS);
            int count = (head & SEVERAL) == 0 ? 1 : in.count();
            if ((head & OTHER_TOPIC) != 0) topic = in.count();
            tallies.add(rule, day, topic, (head & THING) == 0 ? 0 : in.fixed(), count);
        }
    }
}
