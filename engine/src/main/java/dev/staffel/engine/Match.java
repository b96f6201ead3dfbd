package dev.staffel.engine;

/// What a shape means under a playbook; found once per shape, not per signal.
///
/// @param activity the place of the activity type, -1 when the claim is not mapped
/// @param topic the place of the topic from 1, 0 for none
/// @param thing a hash of the thing's name, 0 for none
/// @param rules the places of the rules and watched activities that count it
/// @param atLeastThousandths for each of them the least amount
@SuppressWarnings("ArrayRecordComponent") // written once, read only inside this package
record Match(
        int activity,
        int topic,
        long thing,
        int[] rules,
        long[] atLeastThousandths,
        boolean isActive,
        boolean isInitiative,
        boolean isClick,
        boolean isEnquiry,
        boolean isContact) {

    static final Match NONE =
            new Match(-1, 0, 0, new int[0], new long[0], false, false, false, false, false);

    Match counting(int[] more, long[] least) {
        return new Match(
                activity,
                topic,
                thing,
                more,
                least,
                isActive,
                isInitiative,
                isClick,
                isEnquiry,
                isContact);
    }
}
