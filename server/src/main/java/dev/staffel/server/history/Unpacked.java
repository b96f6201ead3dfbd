package dev.staffel.server.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The files of a history by their names without folders, such as `0001.yaml`; whatever else a version control keeps beside
/// them is left out.
///
/// @param besides how many files were left out
record Unpacked(SortedMap<String, byte[]> files, int besides, List<Trouble> troubles) {
    /// Longer files are refused unread.
    static final int LONGEST_FILE = 1_000_000;

    private static final int MOST_ENTRIES = 20_000;
    private static final String OURS = "[0-9]{4}\\.(yaml|json)";

    Unpacked {
        troubles = List.copyOf(troubles);
    }

    static Unpacked of(byte[] zip) {
        var files = new TreeMap<String, byte[]>();
        var troubles = new ArrayList<Trouble>();
        int besides = 0;
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            int seen = 0;
            for (var entry = entries.getNextEntry();
                    entry != null && seen < MOST_ENTRIES;
                    entry = entries.getNextEntry()) {
                seen++;
                var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (entry.isDirectory()) continue;
                if (!isOurs(name)) {
                    besides++;
                    continue;
                }
                var content = entries.readNBytes(LONGEST_FILE + 1);
                fault(name, content, files.containsKey(name)).ifPresent(troubles::add);
                files.putIfAbsent(name, content);
            }
            if (seen == 0) troubles.add(Trouble.of("", "no-zip"));
            else if (files.isEmpty()) troubles.add(Trouble.of("", "no-files"));
        } catch (ZipException e) {
            troubles.add(Trouble.of("", "no-zip"));
        } catch (IOException e) {
            troubles.add(Trouble.of("", "broken-zip"));
        }
        return new Unpacked(files, besides, troubles);
    }

    /// The files that lie in a folder, not those below it.
    static Unpacked in(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var troubles = new ArrayList<Trouble>();
        int besides = 0;
        try (var found = Files.list(folder)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                var name = String.valueOf(file.getFileName());
                if (!isOurs(name)) {
                    besides++;
                    continue;
                }
                try (var in = Files.newInputStream(file)) {
                    var content = in.readNBytes(LONGEST_FILE + 1);
                    fault(name, content, false).ifPresent(troubles::add);
                    files.put(name, content);
                }
            }
        }
        if (files.isEmpty()) troubles.add(Trouble.of("", "none-there"));
        return new Unpacked(files, besides, troubles);
    }

    /// Whether a file of this name tells of a version.
    static boolean isOurs(String name) {
        return name.matches(OURS);
    }

    private static Optional<Trouble> fault(String name, byte[] content, boolean isSecond) {
        if (content.length > LONGEST_FILE) {
            return Optional.of(Trouble.of(name, "too-long", "" + LONGEST_FILE));
        }
        return isSecond ? Optional.of(Trouble.of(name, "twice")) : Optional.empty();
    }
}
