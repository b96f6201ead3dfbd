package dev.staffel.engine.score;

/// The interest score on one day, in thousandths of a point: in total and per topic, neither ever below 0.
public final class Interest {
    private final long sum; // over all activities; negative points may take it below 0
    private final long[]
            byTopic; // by the topic's place in the playbook; at 0 what is about nothing

    Interest(long sum, long[] byTopic) {
        this.sum = sum;
        this.byTopic = byTopic;
    }

    public long milli() {
        return Math.max(0, sum);
    }

    /// The score of one topic, by its place in the playbook from 1.
    public long topicMilli(int topic) {
        return Math.max(0, byTopic[topic]);
    }

    /// The score as it is displayed: whole points, rounded down.
    public int points() {
        return (int) (milli() / 1000);
    }
}
