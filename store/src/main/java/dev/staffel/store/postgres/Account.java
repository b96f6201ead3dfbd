package dev.staffel.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The user of the operating system that PostgreSQL runs as, because it refuses to run as root.
///
/// @param name the user that root changes to, or empty to stay who we are
/// @param group that user's main group
record Account(String name, String group) {
    private static final Account OURSELVES = new Account("", "");
    private static final List<String> CANDIDATES = List.of("staffel", "nobody");

    /// As root: the wanted user, else the owner of an existing cluster, else an ordinary user.
    static Account choose(@Nullable String wanted, Path cluster) {
        if (!weAreRoot()) return ofOrdinaryUser(cluster);
        var owner = ownerOf(cluster).filter(user -> !user.equals("root"));
        if (wanted != null)
            return of(wanted)
                    .orElseThrow(() -> new DatabaseTrouble("There is no user " + wanted + "."));
        if (owner.isPresent())
            return of(owner.get())
                    .orElseThrow(() ->
                            new DatabaseTrouble(
                                    cluster
                                            + " belongs to a user unknown to this machine ("
                                            + owner.get()
                                            + "). Give it to one: chown -R nobody "
                                            + cluster));
        return CANDIDATES.stream()
                .flatMap(name -> of(name).stream())
                .findFirst()
                .orElseThrow(() ->
                        new DatabaseTrouble(
                                "PostgreSQL doesn't run as root and this machine has"
                                        + " neither a user 'staffel' nor 'nobody'. Create"
                                        + " one: useradd --system staffel"));
    }

    /// What to put before a command so that it runs as this user, in a session of its own, where
    /// the terminal's Ctrl-C does not reach it.
    List<String> before(List<String> command) {
        var words = new ArrayList<String>();
        words.add("setsid");
        if (!name.isEmpty())
            words.addAll(
                    List.of("setpriv", "--reuid", name, "--regid", group, "--init-groups", "--"));
        words.addAll(command);
        return words;
    }

    void own(Path path) {
        if (name.isEmpty()) return;
        try {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName(name));
        } catch (IOException e) {
            throw new DatabaseTrouble(
                    "Can't give " + path + " to the user " + name + ": " + e.getMessage(), e);
        }
    }

    /// Whether this user gets to the folder; judged by what everybody may do, so a "no" can be
    /// wrong, a "yes" never is.
    boolean reaches(Path folder) {
        if (name.isEmpty()) return true;
        try {
            for (var each = folder.toRealPath(); each != null; each = each.getParent()) {
                if (!Files.getPosixFilePermissions(each)
                        .contains(PosixFilePermission.OTHERS_EXECUTE)) return false;
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Account ofOrdinaryUser(Path cluster) {
        var owner = ownerOf(cluster);
        var we = ownerOf(Path.of("/proc/self"));
        if (owner.isPresent() && !owner.equals(we))
            throw new DatabaseTrouble(
                    "%s belongs to %s, but Staffel runs as %s. Start it as root or as %s, or: chown -R %s %s"
                            .formatted(
                                    cluster,
                                    owner.get(),
                                    we.orElse("?"),
                                    owner.get(),
                                    we.orElse("?"),
                                    cluster.getParent()));
        return OURSELVES;
    }

    private static boolean weAreRoot() {
        return ownerOf(Path.of("/proc/self")).equals(Optional.of("root"));
    }

    private static Optional<String> ownerOf(Path path) {
        try {
            return Files.exists(path)
                    ? Optional.of(Files.getOwner(path).getName())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Account> of(String name) {
        var asked = Command.run(Path.of("/"), "", List.of("id", "-g", name));
        return asked.exitCode() == 0
                ? Optional.of(new Account(name, asked.output().strip()))
                : Optional.empty();
    }
}
