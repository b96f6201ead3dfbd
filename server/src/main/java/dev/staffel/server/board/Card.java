package dev.staffel.server.board;

import java.time.LocalDate;
import java.util.Optional;

/// A lead or an opportunity on the board.
///
/// @param key where it is moved, below `/board/`, such as `leads/7`
/// @param href its page
/// @param grade the grade of a lead; empty on an opportunity
/// @param worth the interest of a lead in points, the value of an opportunity in its currency; empty while not known
/// @param due what is dated next, if anything is
/// @param holder whose it is, in words
/// @param isMovable whether the reader may move it at all
record Card(
        String key,
        String href,
        String title,
        String company,
        String grade,
        String worth,
        Optional<Due> due,
        String holder,
        boolean isMovable) {

    /// @param key of the message that says what is due
    /// @param isLate whether the day is over and it is still open
    record Due(String key, LocalDate on, boolean isLate) {}

    String id() {
        return key.replace('/', '-');
    }

    /// The first letters of the holder's first two words.
    String initials() {
        var letters = new StringBuilder();
        for (var word : holder.split("\\s+", 3))
            if (letters.codePointCount(0, letters.length()) < 2 && !word.isEmpty())
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
        return letters.toString();
    }
}
