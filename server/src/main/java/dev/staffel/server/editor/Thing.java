package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import java.util.List;
import java.util.Optional;

/// A kind of thing that a playbook has several of, such as rules: where they stand, their blanks, and what stands inside each.
///
/// @param word its name in messages
/// @param at the path of all of them; `*` stands for the id of what they are inside of
/// @param named whether each has a German and an English name, from which a new one gets its id
/// @param isList whether they stand in a list rather than under ids
/// @param comesFirst whether a new one comes before the others, because the first that fits decides
/// @param begin what a new one says besides its name
/// @param inside the words of the things inside each
record Thing(
        String word,
        String at,
        boolean named,
        boolean isList,
        boolean comesFirst,
        Written begin,
        List<Blank> blanks,
        List<String> inside) {
    Thing {
        blanks = List.copyOf(blanks);
        inside = List.copyOf(inside);
    }

    /// The path of all of them inside what stands at another path.
    String inside(String path) {
        return path + at.substring(at.lastIndexOf("*") + 1);
    }

    /// Whether this path leads to one of them.
    boolean isAt(String path) {
        return path.matches(at.replace("*", "[^/]+") + "/[^/]+");
    }

    /// The kind of thing that a path leads to.
    static Optional<Thing> of(String path) {
        return Catalogue.THINGS.stream().filter(thing -> thing.isAt(path)).findFirst();
    }

    /// The path of all of the kind that the path of one of them tells.
    static String all(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
