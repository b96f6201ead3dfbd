package dev.staffel.server.demo;

import java.util.SortedMap;

/// A made-up person of the demonstration.
///
/// @param number from 1; also the key in the made-up CRM
/// @param attributes what the person's first form tells
/// @param owed what marketing finds out when it is asked for missing data
/// @param intent how much the person really means it, from 0 to 1; nobody in the story knows it
record DemoPerson(
        int number,
        SortedMap<String, String> attributes,
        SortedMap<String, String> owed,
        String topic,
        boolean tracked,
        double intent,
        int startsDaysAgo) {}
