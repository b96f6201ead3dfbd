package dev.staffel.engine;

/// Writes facts as bytes and reads them back.
public final class FactCodec {
    private FactCodec() {}

    /// The stored number of a fact's kind; never reused.
    public static int kind(Fact fact) {
        return switch (fact) {
            case Fact.Began _ -> 0;
            case Fact.Passed _ -> 1;
            case Fact.HolderChanged _ -> 2;
            case Fact.Offered _ -> 3;
            case Fact.Routed _ -> 4;
            case Fact.Reminded _ -> 5;
            case Fact.Expired _ -> 6;
            case Fact.Escalated _ -> 7;
            case Fact.Accepted _ -> 8;
            case Fact.Returned _ -> 9;
            case Fact.Owed _ -> 10;
            case Fact.Completed _ -> 11;
            case Fact.Overdue _ -> 12;
            case Fact.Told _ -> 13;
            case Fact.FellSilent _ -> 14;
            case Fact.Overridden _ -> 15;
            case Fact.OverrideEnded _ -> 16;
            case Fact.Recounted _ -> 17;
            case Fact.Closed _ -> 18;
            case Fact.Reopened _ -> 19;
            case Fact.Refused _ -> 20;
            case Fact.Contacted _ -> 21;
            case Fact.Due _ -> 22;
            case Fact.ColleaguesTold _ -> 23;
        };
    }

    @SuppressWarnings("EnumOrdinal") // what is stored is the order, so new ones go to the end
    public static byte[] encode(Fact fact) {
        var cause = fact.cause();
        var out = new BinaryWriter().octet(kind(fact));
        out.octet(cause.kind().ordinal()).text(cause.detail()).text(cause.by());
        switch (fact) {
            case Fact.Began(var stage, _) -> out.text(stage);
            case Fact.Passed(var from, var to, var skipped, _) ->
                    out.text(from).text(to).texts(skipped);
            case Fact.HolderChanged(var from, var to, _) -> {
                HolderCodec.write(out, from);
                HolderCodec.write(out, to);
            }
            case Fact.Offered(var offer, var desk, var clock, _) ->
                    out.number(offer).text(desk).text(clock);
            case Fact.Routed(var offer, var seller, var deadline, _) ->
                    out.number(offer).optionalText(seller).instant(deadline);
            case Fact.Reminded(var offer, _) -> out.number(offer);
            case Fact.Expired(var offer, _) -> out.number(offer);
            case Fact.Escalated(var offer, _) -> out.number(offer);
            case Fact.Accepted(var offer, _) -> out.number(offer);
            case Fact.Returned(var offer, var reason, var text, _) ->
                    out.number(offer).text(reason).text(text);
            case Fact.Owed(var items, _) -> out.texts(items);
            case Fact.Overdue(var items, _) -> out.texts(items);
            case Fact.Told(var holder, _) -> HolderCodec.write(out, holder);
            case Fact.FellSilent(var holder, _) -> HolderCodec.write(out, holder);
            case Fact.Overridden(var stage, var until, _) -> out.text(stage).instant(until);
            case Fact.Recounted(var before, var after, _) -> out.number(before).number(after);
            case Fact.Closed(var into, _) -> out.number(into);
            case Fact.Refused(var what, _) -> out.text(what);
            case Fact.Due(var what, var step, _) -> out.octet(what.ordinal()).octet(step.ordinal());
            case Fact.Completed _,
                    Fact.OverrideEnded _,
                    Fact.Reopened _,
                    Fact.Contacted _,
                    Fact.ColleaguesTold _ -> {}
        }
        return out.toBytes();
    }

    /// The fact that these bytes stand for.
    ///
    /// @throws IllegalArgumentException when the bytes are no fact
    public static Fact decode(byte[] bytes) {
        var in = new BinaryReader(bytes);
        int kind = in.octet();
        var cause = new Cause(in.oneOf(Cause.Kind.values()), in.text(), in.text());
        Fact fact =
                switch (kind) {
                    case 0 -> new Fact.Began(in.text(), cause);
                    case 1 -> new Fact.Passed(in.text(), in.text(), in.texts(), cause);
                    case 2 ->
                            new Fact.HolderChanged(
                                    HolderCodec.read(in), HolderCodec.read(in), cause);
                    case 3 -> new Fact.Offered(in.count(), in.text(), in.text(), cause);
                    case 4 -> new Fact.Routed(in.count(), in.optionalText(), in.instant(), cause);
                    case 5 -> new Fact.Reminded(in.count(), cause);
                    case 6 -> new Fact.Expired(in.count(), cause);
                    case 7 -> new Fact.Escalated(in.count(), cause);
                    case 8 -> new Fact.Accepted(in.count(), cause);
                    case 9 -> new Fact.Returned(in.count(), in.text(), in.text(), cause);
                    case 10 -> new Fact.Owed(in.texts(), cause);
                    case 11 -> new Fact.Completed(cause);
                    case 12 -> new Fact.Overdue(in.texts(), cause);
                    case 13 -> new Fact.Told(HolderCodec.read(in), cause);
                    case 14 -> new Fact.FellSilent(HolderCodec.read(in), cause);
                    case 15 -> new Fact.Overridden(in.text(), in.instant(), cause);
                    case 16 -> new Fact.OverrideEnded(cause);
                    case 17 -> new Fact.Recounted(in.number(), in.number(), cause);
                    case 18 -> new Fact.Closed(in.number(), cause);
                    case 19 -> new Fact.Reopened(cause);
                    case 20 -> new Fact.Refused(in.text(), cause);
                    case 21 -> new Fact.Contacted(cause);
                    case 22 ->
                            new Fact.Due(
                                    in.oneOf(Duty.values()), in.oneOf(Offer.Step.values()), cause);
                    case 23 -> new Fact.ColleaguesTold(cause);
                    default -> throw new IllegalArgumentException("no such fact: " + kind);
                };
        in.end();
        return fact;
    }
}
