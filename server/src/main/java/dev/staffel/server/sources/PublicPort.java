package dev.staffel.server.sources;

/// Where the public plane listens on this machine, for the lines that people paste.
public record PublicPort(int number) {}
