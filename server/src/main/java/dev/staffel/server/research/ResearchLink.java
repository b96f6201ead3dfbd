package dev.staffel.server.research;

/// A template under its name.
///
/// @param company whether it is about the company rather than the person
record ResearchLink(long id, String name, Template template, boolean company) {}
