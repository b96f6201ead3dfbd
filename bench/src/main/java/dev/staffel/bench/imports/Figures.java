package dev.staffel.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the program that imports tells the one that asked it.
///
/// @param durableSeconds until the import had ended
/// @param visibleSeconds until its last lead was in the lists
record Figures(long leads, double durableSeconds, double visibleSeconds, double copySeconds) {
    void write(Path file) throws IOException {
        Files.writeString(
                file, leads + " " + durableSeconds + " " + visibleSeconds + " " + copySeconds);
    }

    static Figures read(Path file) throws IOException {
        String[] words = Files.readString(file).split(" ", -1);
        return new Figures(
                Long.parseLong(words[0]),
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]));
    }
}
