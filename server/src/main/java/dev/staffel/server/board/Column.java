package dev.staffel.server.board;

import java.util.List;
import java.util.Optional;

/// A stage or a step with its cards.
///
/// @param cards a page of them
/// @param next the address of the next page; empty behind the last
record Column(Head head, List<Card> cards, Optional<String> next) {
    Column {
        cards = List.copyOf(cards);
    }

    /// What stands above the cards.
    ///
    /// @param list the address of the list with all that the column holds
    /// @param undated on how many leads sales works without a dated next step
    /// @param sums what the opportunities are worth together, a text for each currency
    record Head(String id, String name, long count, String list, long undated, List<String> sums) {
        Head {
            sums = List.copyOf(sums);
        }
    }
}
