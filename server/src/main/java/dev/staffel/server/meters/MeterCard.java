package dev.staffel.server.meters;

import dev.staffel.replay.meters.Meter;
import dev.staffel.server.shell.Formats;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One meter as the page of meters and the monthly page show it.
///
/// @param place its place on both pages, ascending
/// @param key what its texts begin with: `<key>.title`, `<key>.says` (what the share is a share of), `<key>.hits` ("{0} of
///     {1} …")
/// @param meter nothing where there is no share to tell, only remarks
/// @param hits the address of the list of those counted, or empty
/// @param cases the address of the list of all cases, or empty
/// @param page the address of its own page, or empty
/// @param remarks what else is to be said, each one a sentence
public record MeterCard(
        int place,
        String key,
        Optional<Meter> meter,
        String hits,
        String cases,
        String page,
        List<Remark> remarks) {

    public MeterCard {
        remarks = List.copyOf(remarks);
    }

    /// A sentence beside the number.
    ///
    /// @param key of its text
    /// @param tone plain, good, bad, clock or info
    /// @param list the address of what it counts, or empty
    /// @param arguments texts and whole numbers as they are; a share as a `Double`, another number as a `BigDecimal` with as
    ///     many decimals as it has, a day as a `LocalDate`, an instant and a span are told in the reader's format
    public record Remark(String key, String tone, String list, List<Object> arguments) {
        public Remark {
            arguments = List.copyOf(arguments);
        }

        public static Remark of(String key, Object... arguments) {
            return new Remark(key, "plain", "", List.of(arguments));
        }

        public Remark in(String otherTone) {
            return new Remark(key, otherTone, list, arguments);
        }

        /// With the list behind its number; none where it counts nothing.
        public Remark listing(String address) {
            return new Remark(key, tone, address, arguments);
        }

        /// The arguments in the reader's format.
        public Object[] told(Formats formats) {
            return arguments.stream().map(argument -> told(argument, formats)).toArray();
        }

        private static Object told(Object argument, Formats formats) {
            return switch (argument) {
                case Double share -> formats.percent(share);
                case BigDecimal number -> formats.decimal(number.doubleValue(), number.scale());
                case LocalDate day -> formats.date(day);
                case Instant at -> formats.date(at);
                case Duration span -> formats.span(span);
                default -> argument;
            };
        }
    }
}
