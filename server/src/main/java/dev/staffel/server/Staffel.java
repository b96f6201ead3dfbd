package dev.staffel.server;

import dev.staffel.store.backup.BackupTrouble;
import dev.staffel.store.postgres.DatabaseTrouble;
import dev.staffel.store.sql.SqlFailure;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// The main program: `start`, and the commands that work beside a running Staffel.
public final class Staffel {
    private static final Map<String, Command> COMMANDS =
            Map.of(
                    "start",
                    Start::run,
                    "token",
                    TokenCommand::run,
                    "backup",
                    BackupCommand::run,
                    "restore",
                    RestoreCommand::run,
                    "rebuild",
                    RebuildCommand::run,
                    "explain",
                    ExplainCommand::run,
                    "import",
                    ImportCommand::run,
                    "replay",
                    ReplayCommand::run,
                    "history",
                    HistoryCommand::run);

    /// One command of the program.
    public interface Command {
        /// Does the work and returns the exit code; what it throws as [Options.Trouble] is shown as it is.
        int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble;
    }

    private Staffel() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        Command command = arguments.isEmpty() ? null : COMMANDS.get(arguments.getFirst());
        if (command == null) {
            System.err.println(
                    "Commands: " + String.join(", ", COMMANDS.keySet().stream().sorted().toList()));
            return 2;
        }
        try {
            return command.run(arguments.subList(1, arguments.size()), System.getenv());
        } catch (Options.Trouble | DatabaseTrouble | BackupTrouble e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (SqlFailure e) {
            System.err.println("The database refused or went away: " + e.getMessage());
            return 2;
        } catch (RuntimeException e) {
            // A fault of ours; what is running already has to be stopped, which leaving does.
            LoggerFactory.getLogger(Staffel.class).error("{} failed", arguments.getFirst(), e);
            return 1;
        }
    }
}
