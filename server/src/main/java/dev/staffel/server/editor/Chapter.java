package dev.staffel.server.editor;

import java.util.ArrayList;
import java.util.List;

/// A page of the editor: single values of one place, and kinds of things.
///
/// @param path of what the single values belong to; empty for the text as a whole
/// @param things the words of the kinds
record Chapter(String word, String path, List<Blank> blanks, List<String> things) {
    Chapter {
        blanks = List.copyOf(blanks);
        things = List.copyOf(things);
    }

    static Chapter of(String word) {
        return new Chapter(word, "", List.of(), List.of());
    }

    Chapter single(String at, Blank... all) {
        return new Chapter(word, at, List.of(all), things);
    }

    Chapter things(String... words) {
        return new Chapter(word, path, blanks, List.of(words));
    }

    private String at(Blank blank) {
        return path.isEmpty() ? blank.key() : path + "/" + blank.key();
    }

    /// The chapter in which the thing at a path is shown, or the single value.
    static Chapter at(String path) {
        var kind = Catalogue.THINGS.stream().filter(thing -> isBelow(path, thing.at())).findFirst();
        for (Chapter chapter : Chapters.ALL) {
            boolean shows = kind.isPresent() && chapter.things().contains(outermost(kind.get()));
            if (shows) return chapter;
        }
        for (Chapter chapter : Chapters.ALL) {
            for (Blank blank : chapter.blanks()) {
                if (isBelow(path, chapter.at(blank))) return chapter;
            }
        }
        return Chapters.ALL.stream()
                .filter(chapter -> chapter.holdsPartOf(path))
                .findFirst()
                .orElse(Chapters.ALL.getFirst());
    }

    /// Whether what is missing at a path, such as a part of the control sample, is filled in here.
    private boolean holdsPartOf(String place) {
        return blanks.stream().anyMatch(blank -> at(blank).startsWith(place + "/"));
    }

    private static boolean isBelow(String path, String at) {
        return path.matches(at.replace("*", "[^/]+") + "(/.*)?");
    }

    private static String outermost(Thing thing) {
        return Catalogue.THINGS.stream()
                .filter(other -> other.inside().contains(thing.word()))
                .map(Thing::word)
                .findFirst()
                .orElse(thing.word());
    }

    /// Where it stands, to find its way back from a thing.
    List<Thing> kinds() {
        var kinds = new ArrayList<Thing>();
        for (String one : things) kinds.add(Catalogue.thing(one));
        return kinds;
    }
}
