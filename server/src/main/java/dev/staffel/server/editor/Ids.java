package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import java.text.Normalizer;
import java.util.Locale;

/// Ids for new things, made from their names.
final class Ids {
    private static final int LONGEST = 40;

    private Ids() {}

    /// Such as `retrofit-of-presses`; with a number behind it when there is one of that id already.
    static String of(String name, Written among) {
        var id = slug(name);
        var free = id;
        for (int i = 2; among.has(free); i++) free = id + "-" + i;
        return free;
    }

    private static String slug(String name) {
        var small =
                name.toLowerCase(Locale.ROOT)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        var plain = Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var cut = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-$", "");
        return cut.isEmpty() ? "new" : cut;
    }
}
