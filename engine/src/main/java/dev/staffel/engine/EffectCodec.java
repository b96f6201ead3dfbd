package dev.staffel.engine;

import dev.staffel.engine.handover.Within;
import java.util.Optional;

/// Writes effects as bytes and reads them back.
public final class EffectCodec {
    private EffectCodec() {}

    @SuppressWarnings("EnumOrdinal") // what is stored is the order, so new ones go to the end
    public static byte[] encode(Effect effect) {
        var out = new BinaryWriter();
        switch (effect) {
            case Effect.AskRoute(var offer, var desk, var clock, var without) ->
                    out.octet(0).number(offer).text(desk).text(clock).optionalText(without);
            case Effect.AskClock(var what, var remind, var deadline, var head) -> {
                out.octet(1).octet(what.ordinal());
                write(out, remind);
                write(out, deadline);
                out.flag(head.isPresent());
                head.ifPresent(within -> write(out, within));
            }
            case Effect.TellColleagues() -> out.octet(3);
            case Effect.Tell(var holder, var what) -> {
                out.octet(2).text(what);
                HolderCodec.write(out, holder);
            }
        }
        return out.toBytes();
    }

    /// The effect that these bytes stand for.
    ///
    /// @throws IllegalArgumentException when the bytes are no effect
    public static Effect decode(byte[] bytes) {
        var in = new BinaryReader(bytes);
        int kind = in.octet();
        Effect effect =
                switch (kind) {
                    case 0 ->
                            new Effect.AskRoute(
                                    in.count(), in.text(), in.text(), in.optionalText());
                    case 1 ->
                            new Effect.AskClock(
                                    in.oneOf(Duty.values()),
                                    within(in),
                                    within(in),
                                    in.flag() ? Optional.of(within(in)) : Optional.empty());
                    case 2 -> tell(in);
                    case 3 -> new Effect.TellColleagues();
                    default -> throw new IllegalArgumentException("no such effect: " + kind);
                };
        in.end();
        return effect;
    }

    private static Effect.Tell tell(BinaryReader in) {
        var what = in.text();
        return new Effect.Tell(HolderCodec.read(in), what);
    }

    /// The end of the day as nothing, minutes as one more.
    private static void write(BinaryWriter out, Within within) {
        switch (within) {
            case Within.SameDay() -> out.number(0);
            case Within.Minutes(var minutes) -> out.number(minutes + 1);
        }
    }

    private static Within within(BinaryReader in) {
        long stored = in.number();
        return stored == 0 ? new Within.SameDay() : new Within.Minutes(stored - 1);
    }
}
