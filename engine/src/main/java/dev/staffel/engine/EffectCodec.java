package dev.staffel.engine;

/// Writes effects as bytes and reads them back.
public final class EffectCodec {
    private EffectCodec() {}

    public static byte[] encode(Effect effect) {
        var out = new BinaryWriter();
        switch (effect) {
            case Effect.AskRoute(var offer, var desk, var clock, var without) ->
                    out.octet(0).number(offer).text(desk).text(clock).optionalText(without);
            case Effect.AskClock(var clock) -> out.octet(1).text(clock);
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
                    case 1 -> new Effect.AskClock(in.text());
                    case 2 -> tell(in);
                    default -> throw new IllegalArgumentException("no such effect: " + kind);
                };
        in.end();
        return effect;
    }

    private static Effect.Tell tell(BinaryReader in) {
        var what = in.text();
        return new Effect.Tell(HolderCodec.read(in), what);
    }
}
