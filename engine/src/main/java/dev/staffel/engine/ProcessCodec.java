package dev.staffel.engine;

import dev.staffel.engine.handover.Occasion;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Writes the process half of a lead and reads it back. Checkpoints keep it for ever, so whatever format was written once
/// can be read by every later release: a new format gets a new number, and the reader of the old one stays.
@SuppressWarnings("EnumOrdinal") // what is stored is the order, so new ones go to the end
final class ProcessCodec {
    private static final int FORMAT = 1;

    private ProcessCodec() {}

    /// Begins a half: its format, and the lead's clock.
    static void write(BinaryWriter out, Instant at) {
        out.octet(FORMAT).instant(at);
    }

    /// The lead's clock, with which a half begins.
    static Instant clock(BinaryReader in) {
        int format = in.octet();
        if (format != FORMAT)
            throw new IllegalArgumentException("a process half in format " + format);
        return in.instant();
    }

    static void write(BinaryWriter out, Process process) {
        out.text(process.stage()).instant(process.stageSince());
        HolderCodec.write(out, process.holder());
        out.number(process.offers());
        optional(out, process.offer(), ProcessCodec::write);
        optional(out, process.debt(), (to, debt) -> write(to.texts(debt.items()), debt.clock()));
        optional(out, process.contact(), ProcessCodec::write);
        optional(out, process.outcome(), ProcessCodec::write);
        optional(
                out,
                process.hold(),
                (to, hold) -> to.instant(hold.until()).text(hold.by()).text(hold.reason()));
        out.optionalInstant(process.returnedAt()).optionalInstant(process.silentSince());
        out.optionalInstant(process.colleaguesToldAt());
        optional(out, process.mergedInto(), BinaryWriter::number);
    }

    static Process read(BinaryReader in) {
        var draft = new ProcessDraft(in.text(), in.instant());
        draft.holder = HolderCodec.read(in);
        draft.offers = in.count();
        draft.offer = optional(in, ProcessCodec::offer);
        draft.debt = optional(in, from -> new Debt(from.texts(), running(from)));
        draft.contact = optional(in, ProcessCodec::running);
        draft.outcome = optional(in, ProcessCodec::running);
        draft.hold = optional(in, from -> new Hold(from.instant(), from.text(), from.text()));
        draft.returnedAt = in.optionalInstant();
        draft.silentSince = in.optionalInstant();
        draft.colleaguesToldAt = in.optionalInstant();
        draft.mergedInto = optional(in, BinaryReader::number);
        return draft.done();
    }

    private static void write(BinaryWriter out, Offer offer) {
        out.number(offer.number()).text(offer.desk()).text(offer.clock());
        out.octet(offer.occasion().ordinal()).instant(offer.since()).optionalText(offer.seller());
        write(out, new Running(offer.times(), offer.step()));
    }

    private static Offer offer(BinaryReader in) {
        int number = in.count();
        var desk = in.text();
        var clock = in.text();
        var occasion = in.oneOf(Occasion.values());
        var since = in.instant();
        var seller = in.optionalText();
        var running = running(in);
        return new Offer(
                number, desk, clock, occasion, since, seller, running.times(), running.step());
    }

    private static void write(BinaryWriter out, Running clock) {
        optional(
                out,
                clock.times(),
                (to, times) ->
                        to.instant(times.remindAt())
                                .instant(times.deadline())
                                .optionalInstant(times.headAt()));
        out.octet(clock.step().ordinal());
    }

    private static Running running(BinaryReader in) {
        return new Running(
                optional(
                        in,
                        from -> new Times(from.instant(), from.instant(), from.optionalInstant())),
                in.oneOf(Offer.Step.values()));
    }

    private static <T> void optional(
            BinaryWriter out, Optional<T> value, BiConsumer<BinaryWriter, T> write) {
        out.flag(value.isPresent());
        value.ifPresent(present -> write.accept(out, present));
    }

    private static <T> Optional<T> optional(BinaryReader in, Function<BinaryReader, T> read) {
        return in.flag() ? Optional.of(read.apply(in)) : Optional.empty();
    }
}
