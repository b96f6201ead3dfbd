package dev.staffel.server.history;

import dev.staffel.server.access.Audit;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Writes the history into files of this machine, or takes it over from there, and tells the command line how that went. What
/// ends with `.zip` is one file, all else a folder.
public final class HistoryNow {
    private static final String BY = "command line";
    private static final int REFUSED = 1;

    private final Histories histories;
    private final Locale locale;
    private final PrintStream out;
    private final PrintStream err;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Messages messages = Messages.load();

    /// @param locale the language of what is told
    public HistoryNow(Sql sql, Clock clock, Locale locale, PrintStream out, PrintStream err) {
        this.histories = new Histories(new PlaybookVersions(sql), json, new Audit(sql), sql, clock);
        this.locale = locale;
        this.out = out;
        this.err = err;
    }

    /// The exit code: 0 when all versions are written, 1 when the folder holds files of a version that there is not.
    public int write(Path to) throws IOException {
        var versions = histories.all();
        if (isZip(to)) {
            Files.write(to, HistoryFiles.zip(versions, json));
        } else {
            var files = new TreeMap<String, byte[]>();
            versions.forEach(version -> files.putAll(HistoryFiles.of(version, json)));
            Files.createDirectories(to);
            var others =
                    Unpacked.in(to).files().keySet().stream()
                            .filter(name -> !files.containsKey(name))
                            .toList();
            if (!others.isEmpty()) {
                err.println(text("history.told.others", to, String.join(", ", others)));
                return REFUSED;
            }
            for (var file : files.entrySet()) write(to.resolve(file.getKey()), file.getValue());
        }
        out.println(text("history.told.written", to, versions.size()));
        return 0;
    }

    /// What is there already keeps its time, so that version control sees no change.
    private static void write(Path file, byte[] content) throws IOException {
        boolean isSame = Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content);
        if (!isSame) Files.write(file, content);
    }

    /// The exit code: 0 when all is well, 1 when nothing was taken over because of what is wrong, which is told.
    ///
    /// @param dryRun whether it is only told what would be taken over
    public int take(Path from, boolean dryRun) throws IOException {
        var files = isZip(from) ? Unpacked.of(Files.readAllBytes(from)) : Unpacked.in(from);
        var outcome = dryRun ? histories.check(files, locale) : histories.take(files, locale, BY);
        outcome.troubles().forEach(this::tell);
        if (outcome.isGood()) {
            int taken = outcome.taken().size();
            if (dryRun) out.println(text("history.good", outcome.read(), outcome.same(), taken));
            else out.println(text("history.taken", taken));
        }
        if (outcome.besides() > 0) out.println(text("history.besides", outcome.besides()));
        return outcome.isGood() ? 0 : REFUSED;
    }

    private void tell(Trouble trouble) {
        var arguments = trouble.arguments().toArray();
        var at = trouble.line() == 0 ? trouble.file() : trouble.file() + ":" + trouble.line();
        err.println(
                (at.isEmpty() ? "" : at + ": ")
                        + text("history.trouble." + trouble.word(), arguments)
                        + " "
                        + text("history.remedy." + trouble.word(), arguments));
    }

    private String text(String key, Object... arguments) {
        return messages.text(locale, key, arguments);
    }

    private static boolean isZip(Path path) {
        return String.valueOf(path.getFileName()).endsWith(".zip");
    }
}
