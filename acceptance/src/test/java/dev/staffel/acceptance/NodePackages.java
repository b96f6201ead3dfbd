package dev.staffel.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// The JavaScript clients as their makers publish them, installed once by npm into the build folder.
final class NodePackages {
    private static final Path SOURCES = Path.of("src", "test", "clients");
    private static final Path FOLDER = Path.of("target", "clients");
    private static final Path INSTALLED = FOLDER.resolve("installed");

    private NodePackages() {}

    static String node() {
        return Optional.ofNullable(System.getenv("STAFFEL_NODE")).orElse("node");
    }

    /// The folder that holds the scripts and their node_modules.
    static synchronized Path folder() {
        try {
            Files.createDirectories(FOLDER);
            for (String file :
                    List.of("package.json", "package-lock.json", "node-client.mjs", "page.html")) {
                Files.copy(
                        SOURCES.resolve(file),
                        FOLDER.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            if (!isInstalled()) install();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FOLDER;
    }

    private static boolean isInstalled() throws IOException {
        return Files.exists(INSTALLED)
                && Files.mismatch(INSTALLED, FOLDER.resolve("package-lock.json")) < 0;
    }

    private static void install() throws IOException {
        String npm = Optional.ofNullable(System.getenv("STAFFEL_NPM")).orElse("npm");
        Script.run(
                npm,
                "ci",
                "--prefix",
                FOLDER.toString(),
                "--no-audit",
                "--no-fund",
                "--ignore-scripts");
        Files.copy(
                FOLDER.resolve("package-lock.json"),
                INSTALLED,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
