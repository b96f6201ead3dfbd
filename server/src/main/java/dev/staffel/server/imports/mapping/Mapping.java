package dev.staffel.server.imports.mapping;

import dev.staffel.engine.Label;
import dev.staffel.server.imports.csv.Stated;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the columns of a file mean.
///
/// @param source the name of the source under which the signals are logged
/// @param blank words that mean "unknown" in any column, in any case
/// @param key the columns that tell rows apart; when empty, e-mail, phone or name and company do
/// @param permissions by purpose, such as `newsletter` or `phone`
/// @param leftOut columns left out on purpose, with the reason
public record Mapping(
        String name,
        Label title,
        String source,
        Stated file,
        Notation notation,
        List<String> blank,
        List<String> key,
        Timing time,
        SortedMap<String, Cell> attributes,
        SortedMap<String, Permission> permissions,
        List<Activity> activities,
        List<Past> past,
        SortedMap<String, String> leftOut) {

    public Mapping {
        blank = List.copyOf(blank);
        key = List.copyOf(key);
        attributes = new TreeMap<>(attributes);
        permissions = new TreeMap<>(permissions);
        activities = List.copyOf(activities);
        past = List.copyOf(past);
        leftOut = new TreeMap<>(leftOut);
    }

    /// How the file writes dates, numbers and telephone numbers.
    ///
    /// @param language `de`, `en` (month first) or `en-GB` (day first)
    /// @param country ISO code of the country that telephone numbers without prefix belong to
    public record Notation(String language, ZoneId zone, String country) {
        public static Notation german() {
            return new Notation("de", ZoneId.of("Europe/Berlin"), "DE");
        }
    }

    /// Whether a person may be written to or called for a purpose, and why it is so.
    ///
    /// @param cell whose yes means allowed and whose no means not allowed; else it stays unknown
    public record Permission(Cell cell, String why) {}

    /// A value that stands in the mapping itself or in a column.
    public sealed interface Value {
        /// The same for every row.
        record Fixed(String text) implements Value {}

        /// Read from each row.
        record InColumn(Cell cell) implements Value {}
    }

    /// A row counts only when the column holds one of the words.
    public record When(Cell cell, List<String> is) {
        public When {
            is = is.stream().map(Cell::folded).toList();
        }
    }

    /// Something that the person of a row did.
    ///
    /// @param times a column of numbers: how often; once where there is none
    /// @param amount a column of numbers, such as minutes or pages
    /// @param properties by name, such as `topic` or `fair`
    public record Activity(
            Value event,
            Optional<When> when,
            Optional<Cell> times,
            int timesAtMost,
            Optional<Cell> amount,
            Map<String, Value> properties,
            Timing time) {}

    /// A stage or an outcome that the lead of a row had reached.
    public record Past(
            Value stage,
            Optional<When> when,
            Optional<Value> reason,
            Optional<Cell> value,
            Timing time) {}

    /// Whether signals carry the file's own instants, so that their source tells the past.
    public boolean tellsThePast() {
        return !(time instanceof Timing.OnImport)
                || past.stream().anyMatch(entry -> entry.time() instanceof Timing.InColumn)
                || activities.stream().anyMatch(entry -> entry.time() instanceof Timing.InColumn);
    }
}
