package dev.staffel.acceptance.browser;

import java.util.ArrayList;
import java.util.List;

/// How a reader sees pages: language, colours and the width of the window.
public record Look(String language, String theme, int width, int height) {
    public static final Look USUAL = new Look("en", "light", 1280, 800);
    public static final Look PHONE = new Look("de", "dark", 360, 740);

    /// Both languages, both colours, wide and narrow.
    public static List<Look> all() {
        List<Look> looks = new ArrayList<>();
        for (String language : List.of("en", "de")) {
            for (String theme : List.of("light", "dark")) {
                looks.add(new Look(language, theme, 1280, 800));
                looks.add(new Look(language, theme, 360, 740));
            }
        }
        return looks;
    }

    @Override
    public String toString() {
        return language + "-" + theme + "-" + width;
    }
}
