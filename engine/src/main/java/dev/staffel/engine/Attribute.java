package dev.staffel.engine;

/// One thing known of a lead or its account, and how it came to be known.
///
/// @param happenedMillis when it was learned, as the source says, in milliseconds of the Unix epoch
public record Attribute(String name, String value, Trust trust, long happenedMillis) {

    /// Whether this one stands against another of the same name. Any order of the same news gives the same answer:
    /// more trust wins; among the public the first, else the last; consent is always the last word.
    boolean outranks(Attribute other) {
        if (!isConsent() && trust != other.trust) return trust.compareTo(other.trust) > 0;
        if (happenedMillis != other.happenedMillis) {
            boolean later = happenedMillis > other.happenedMillis;
            return (isConsent() || trust != Trust.PUBLIC) ? later : !later;
        }
        int byValue = value.compareTo(other.value);
        return byValue != 0 ? byValue > 0 : trust.compareTo(other.trust) > 0;
    }

    private boolean isConsent() {
        return name.startsWith(KnownAttribute.CONSENT);
    }
}
