package dev.staffel.engine.score;

/// The interest score on one day, in thousandths of a point.
///
/// @param unflooredMilli the sum over all activities, which negative points may take below 0
/// @param byTopic the same per topic, by the topic's place in the playbook, from 1; place 0 holds what is about nothing
@SuppressWarnings("ArrayRecordComponent") // one small array a reading, never shared further
public record Interest(long unflooredMilli, long[] byTopic) {

    /// The score in total, never below 0.
    public long milli() {
        return Math.max(0, unflooredMilli);
    }

    /// The interest in one topic, in thousandths of a point.
    ///
    /// @param topic the topic's place in the playbook, from 1
    public long topicMilli(int topic) {
        return Math.max(0, byTopic[topic]);
    }

    /// The score as it is displayed: whole points, rounded down.
    public int points() {
        return (int) (milli() / 1000);
    }
}
