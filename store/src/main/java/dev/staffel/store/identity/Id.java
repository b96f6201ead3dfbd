package dev.staffel.store.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One value by which a person can be recognised, in its normal form.
///
/// Ids have an order so that a map finds them quickly even when a stranger has made thousands of the same hash.
public record Id(Kind kind, String value) implements Comparable<Id> {
    private static final int LONGEST = 300;

    /// Values that broken clients send in place of an id; they would join strangers.
    private static final Set<String> JUNK =
            Set.of(
                    "null",
                    "undefined",
                    "none",
                    "nil",
                    "nan",
                    "n/a",
                    "na",
                    "0",
                    "-1",
                    "-",
                    "true",
                    "false",
                    "unknown",
                    "anonymous",
                    "guest",
                    "test",
                    "(null)",
                    "[object object]",
                    "{}",
                    "00000000-0000-0000-0000-000000000000");

    @Override
    public int compareTo(Id other) {
        int byValue = value.compareTo(other.value);
        return byValue != 0 ? byValue : kind.compareTo(other.kind);
    }

    /// What sort of id; the code is stored.
    public enum Kind {
        /// Of a browser or an app.
        ANONYMOUS(0),
        /// Of a log-in to one of the company's own systems.
        USER(1),
        EMAIL(2),
        PHONE(3),
        /// Of a record in a trusted source, such as a CRM.
        KEY(4),
        /// Of a lead itself; what staff says is logged under it, and it is no subject of its own.
        LEAD(5);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        /// The kind that is stored under a code.
        ///
        /// @throws IllegalArgumentException when there is none
        public static Kind ofCode(int code) {
            for (Kind kind : values()) {
                if (kind.code == code) return kind;
            }
            throw new IllegalArgumentException("no kind of id: " + code);
        }
    }

    /// The id of a browser or an app, or empty when it is junk.
    public static Optional<Id> anonymous(String raw) {
        return plain(Kind.ANONYMOUS, raw);
    }

    /// The id of a log-in, or empty when it is junk.
    public static Optional<Id> user(String raw) {
        return plain(Kind.USER, raw);
    }

    /// The id of a record in a source, or empty when it is junk; the same value in two sources is two ids.
    public static Optional<Id> key(String source, String raw) {
        return plain(Kind.KEY, raw).map(id -> new Id(Kind.KEY, source + "/" + id.value));
    }

    /// A lead, named by whoever has its page before them.
    public static Id lead(long number) {
        return new Id(Kind.LEAD, Long.toString(number));
    }

    /// An e-mail address in small letters, or empty when it can't be one.
    public static Optional<Id> email(String raw) {
        var address = raw.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        boolean plausible =
                at > 0
                        && address.indexOf('.', at) > at + 1
                        && !address.endsWith(".")
                        && address.length() <= 254
                        && address.chars()
                                .noneMatch(c ->
                                        Character.isWhitespace(c) || Character.isISOControl(c));
        return plausible ? Optional.of(new Id(Kind.EMAIL, address)) : Optional.empty();
    }

    /// A telephone number as digits, led by `+` where it is international, or empty when there are too few.
    public static Optional<Id> phone(String raw) {
        var digits = new StringBuilder();
        for (char c : raw.strip().toCharArray()) {
            if (c >= '0' && c <= '9') digits.append(c);
        }
        boolean international = raw.strip().startsWith("+");
        if (!international && digits.indexOf("00") == 0) {
            digits.delete(0, 2);
            international = true;
        }
        if (digits.length() < 6 || digits.length() > 20) return Optional.empty();
        return Optional.of(new Id(Kind.PHONE, international ? "+" + digits : digits.toString()));
    }

    private static Optional<Id> plain(Kind kind, String raw) {
        var value = raw.strip();
        boolean junk =
                value.isEmpty()
                        || value.length() > LONGEST
                        || JUNK.contains(value.toLowerCase(Locale.ROOT))
                        || value.chars().anyMatch(Character::isISOControl);
        return junk ? Optional.empty() : Optional.of(new Id(kind, value));
    }
}
