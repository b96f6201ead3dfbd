package dev.staffel.server.history;

import java.util.List;

/// Something that keeps a history from being taken over. Its sentence is the message `history.trouble.<word>`, what helps
/// `history.remedy.<word>`.
///
/// @param file where it stands; empty for the files as a whole
/// @param line from 1, 0 for the file as a whole
/// @param arguments of both sentences
record Trouble(String file, int line, String word, List<String> arguments) {
    Trouble {
        arguments = List.copyOf(arguments);
    }

    static Trouble of(String file, int line, String word, String... arguments) {
        return new Trouble(file, line, word, List.of(arguments));
    }

    static Trouble of(String file, String word, String... arguments) {
        return of(file, 0, word, arguments);
    }
}
