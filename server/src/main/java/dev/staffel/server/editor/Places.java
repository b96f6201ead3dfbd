package dev.staffel.server.editor;

import dev.staffel.playbook.Problem;
import dev.staffel.playbook.ReadResult;
import dev.staffel.playbook.Written;
import java.util.List;

/// The problems of a text by their places in the forms.
record Places(List<Placed> problems) {
    Places {
        problems = List.copyOf(problems);
    }

    /// A problem with the path of what it is about.
    ///
    /// @param path slashes between its steps; empty for the text as a whole
    record Placed(String path, String what, String remedy) {
        String text() {
            return what + " " + remedy;
        }

        /// The thing that shows it, or the chapter where it is none's.
        String address(String editor) {
            var thing = Thing.of(path).isPresent() ? path : above(path);
            return thing.isEmpty()
                    ? editor + "?chapter=" + Chapter.at(path).word()
                    : editor + "/thing?at=" + thing;
        }

        private static String above(String path) {
            for (var at = path; at.indexOf('/') > 0; at = Thing.all(at)) {
                if (Thing.of(at).isPresent()) return at;
            }
            return "";
        }
    }

    static Places of(ReadResult read, Written written, String language) {
        return switch (read) {
            case ReadResult.Good _ -> new Places(List.of());
            case ReadResult.Bad(var problems) ->
                    new Places(
                            problems.stream().map(one -> placed(one, written, language)).toList());
        };
    }

    private static Placed placed(Problem problem, Written written, String language) {
        return new Placed(
                path(problem.path(), written),
                problem.what().in(language),
                problem.remedy().in(language));
    }

    /// Keys may hold dots, so the text itself tells where one ends.
    private static String path(String dotted, Written written) {
        for (String name : written.names()) {
            var key = written instanceof Written.Many ? "[" + name + "]" : name;
            if (!dotted.startsWith(key)) continue;
            var rest = dotted.substring(key.length());
            boolean isWhole = rest.isEmpty() || rest.startsWith(".") || rest.startsWith("[");
            if (!isWhole) continue;
            var below =
                    path(
                            rest.startsWith(".") ? rest.substring(1) : rest,
                            written.at(name).orElseThrow());
            return below.isEmpty() ? name : name + "/" + below;
        }
        return dotted.replaceAll("^\\.", "").replace('.', '/');
    }

    /// Those of something and of all that stands below it.
    List<Placed> below(String path) {
        return problems.stream()
                .filter(one -> one.path().equals(path) || one.path().startsWith(path + "/"))
                .toList();
    }

    /// Those of a thing that none of its blanks and none of what stands inside it shows.
    List<Placed> ofThing(String path, List<Blank> blanks, List<String> inside) {
        return below(path).stream()
                .filter(one -> blanks.stream().noneMatch(blank -> isAt(one, path, blank)))
                .filter(one -> inside.stream().noneMatch(at -> one.path().startsWith(at + "/")))
                .toList();
    }

    List<Placed> ofBlank(String path, Blank blank) {
        return problems.stream().filter(one -> isAt(one, path, blank)).toList();
    }

    private static boolean isAt(Placed problem, String path, Blank blank) {
        if (blank instanceof ProofBlank) {
            return problem.path().startsWith(path + "/");
        }
        if (blank instanceof Blank.Either(_, var ways)) {
            return ways.stream().anyMatch(way -> isAt(problem, path, way));
        }
        var at = path.isEmpty() ? blank.key() : path + "/" + blank.key();
        return problem.path().equals(at) || problem.path().startsWith(at + "/");
    }
}
