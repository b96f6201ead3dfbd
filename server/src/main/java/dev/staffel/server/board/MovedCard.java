package dev.staffel.server.board;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import java.util.List;
import org.springframework.http.HttpStatus;

/// What the pages of moves answer: a part to the board, and a page to who has no script.
///
/// @param isPart whether the board asks, so that only the card and the heads change
record MovedCard(boolean isPart, Move move, Form form) {

    /// The menu, the form or the refusal.
    Page asked() {
        return Page.of("board/moving").part("board/move").with("move", move).with("form", form);
    }

    /// The form again, with what it lacks.
    Page lacking() {
        return asked().status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    Answer refused(BoardQuery query, String why) {
        if (isPart) return new MovedCard(true, move.refused(why), form).asked();
        return Done.to("/board?view=" + query.view()).saying("board.refused", why);
    }

    /// @param undo whether the card can be opened again where it was
    Answer done(
            BoardQuery query,
            Card card,
            Move.Target to,
            List<Column.Head> heads,
            String said,
            boolean undo) {
        if (!isPart)
            return Done.to("/board?view=" + query.view())
                    .saying("board.moved", move.title(), to.name());
        return Page.of("board/moved")
                .with("query", query)
                .with("card", card)
                .with("to", to)
                .with("heads", heads)
                .with("said", said)
                .with("undo", undo);
    }
}
