package dev.staffel.engine.score;

/// One line of the explanation of an interest score; the lines add up to it exactly.
///
/// @param kind what the line says
/// @param rule the rule's id; empty for the floor
/// @param topic the topic's place in the playbook, 0 for none
/// @param day the day of the epoch on which it was done
/// @param times how many activities it speaks of
/// @param milli what they are worth on the day of the reading
public record ScoreLine(Kind kind, String rule, int topic, int day, int times, long milli) {

    public enum Kind {
        EARNED,
        /// Activities beyond the rule's cap; takes their worth off again.
        CAPPED,
        /// Brings a sum below 0 back to 0.
        FLOOR
    }
}
