package dev.staffel.engine;

import dev.staffel.engine.stage.Decider;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/// Writes the content of signals that are more than an activity, and reads rows as signals.
public final class SignalCodec {
    private static final byte[] EMPTY = new byte[0];

    private SignalCodec() {}

    public static Row.Kind kind(Signal signal) {
        return switch (signal) {
            case Signal.Acted _ -> Row.Kind.ACTED;
            case Signal.Learned _ -> Row.Kind.LEARNED;
            case Signal.Routed _ -> Row.Kind.ROUTED;
            case Signal.Clocked _ -> Row.Kind.CLOCKED;
            case Signal.Accepted _ -> Row.Kind.ACCEPTED;
            case Signal.Returned _ -> Row.Kind.RETURNED;
            case Signal.Reassigned _ -> Row.Kind.REASSIGNED;
            case Signal.Moved _ -> Row.Kind.MOVED;
            case Signal.TimePassed _ -> Row.Kind.TIME_PASSED;
            case Signal.Recast _ -> Row.Kind.RECAST;
            case Signal.Closed _ -> Row.Kind.CLOSED;
            case Signal.Reopened _ -> Row.Kind.REOPENED;
            case Signal.OverrideEnded _ -> Row.Kind.OVERRIDE_ENDED;
            case Signal.DataAsked _ -> Row.Kind.DATA_ASKED;
        };
    }

    /// The content of a row; its instants `at` and `happened` are columns and not part of it. Of a recast only the cause
    /// is kept: its evidence can be computed at any time.
    @SuppressWarnings("EnumOrdinal") // what is stored is the order, so new ones go to the end
    public static byte[] content(Signal signal) {
        return switch (signal) {
            case Signal.Acted _, Signal.TimePassed _, Signal.Reopened _ -> EMPTY;
            case Signal.Learned(_, _, var trust, var attributes) -> {
                var out = new BinaryWriter().octet(trust.ordinal()).number(attributes.size());
                attributes.forEach((name, value) -> out.text(name).text(value));
                yield out.toBytes();
            }
            case Signal.Routed(
                            _,
                            var offer,
                            var seller,
                            var remindAt,
                            var deadline,
                            var headAt,
                            var why) ->
                    new BinaryWriter()
                            .number(offer)
                            .optionalText(seller)
                            .instant(remindAt)
                            .instant(deadline)
                            .optionalInstant(headAt)
                            .text(why)
                            .toBytes();
            case Signal.Clocked(_, var what, var remindAt, var deadline, var headAt) ->
                    new BinaryWriter()
                            .octet(what.ordinal())
                            .instant(remindAt)
                            .instant(deadline)
                            .optionalInstant(headAt)
                            .toBytes();
            case Signal.Accepted(_, var by) -> new BinaryWriter().text(by).toBytes();
            case Signal.Returned(_, var by, var reason, var text) ->
                    new BinaryWriter().text(by).text(reason).text(text).toBytes();
            case Signal.Reassigned(_, var by, var desk, var seller, var reason) ->
                    new BinaryWriter()
                            .text(by)
                            .text(desk)
                            .optionalText(seller)
                            .text(reason)
                            .toBytes();
            case Signal.Moved(_, var by, var decider, var to, var reason) ->
                    new BinaryWriter()
                            .text(by)
                            .octet(decider.ordinal())
                            .text(to)
                            .text(reason)
                            .toBytes();
            case Signal.Recast(_, _, var cause) -> new BinaryWriter().text(cause).toBytes();
            case Signal.Closed(_, var into) -> new BinaryWriter().number(into).toBytes();
            case Signal.OverrideEnded(_, var by, var reason) ->
                    new BinaryWriter().text(by).text(reason).toBytes();
            case Signal.DataAsked(_, var by, var items, var text) ->
                    new BinaryWriter().text(by).texts(items).text(text).toBytes();
        };
    }

    /// Reads a row that is neither an activity nor a recast, which need more than the row.
    ///
    /// @throws IllegalArgumentException when the content is not of the row's kind
    static Signal signal(Row row, Instant at) {
        var in = new BinaryReader(row.content());
        Signal signal =
                switch (row.kind()) {
                    case LEARNED -> learned(in, at, row.happened());
                    case ROUTED ->
                            new Signal.Routed(
                                    at,
                                    in.count(),
                                    in.optionalText(),
                                    in.instant(),
                                    in.instant(),
                                    in.optionalInstant(),
                                    in.text());
                    case CLOCKED ->
                            new Signal.Clocked(
                                    at,
                                    in.oneOf(Duty.values()),
                                    in.instant(),
                                    in.instant(),
                                    in.optionalInstant());
                    case ACCEPTED -> new Signal.Accepted(at, in.text());
                    case RETURNED -> new Signal.Returned(at, in.text(), in.text(), in.text());
                    case REASSIGNED ->
                            new Signal.Reassigned(
                                    at, in.text(), in.text(), in.optionalText(), in.text());
                    case MOVED ->
                            new Signal.Moved(
                                    at,
                                    in.text(),
                                    in.oneOf(Decider.values()),
                                    in.text(),
                                    in.text());
                    case TIME_PASSED -> new Signal.TimePassed(at);
                    case CLOSED -> new Signal.Closed(at, in.number());
                    case REOPENED -> new Signal.Reopened(at);
                    case OVERRIDE_ENDED -> new Signal.OverrideEnded(at, in.text(), in.text());
                    case DATA_ASKED -> new Signal.DataAsked(at, in.text(), in.texts(), in.text());
                    case ACTED, RECAST ->
                            throw new IllegalArgumentException(
                                    row.kind() + " needs more than its row");
                };
        in.end();
        return signal;
    }

    /// Why a lead's evidence was computed anew, from the content of a [Row.Kind#RECAST] row.
    public static String recastCause(Row row) {
        return new BinaryReader(row.content()).text();
    }

    private static Signal.Learned learned(BinaryReader in, Instant at, Instant happened) {
        var trust = in.oneOf(Trust.values());
        int count = in.count();
        var attributes = new TreeMap<String, String>();
        for (int i = 0; i < count; i++) attributes.put(in.text(), in.text());
        return new Signal.Learned(at, happened, trust, attributes);
    }

    /// What a signal of staff or another system says in short, for timelines; empty for activities.
    public static Optional<Signal> readable(Row row) {
        return row.kind() == Row.Kind.ACTED || row.kind() == Row.Kind.RECAST
                ? Optional.empty()
                : Optional.of(signal(row, Instant.ofEpochMilli(row.receivedMillis())));
    }
}
