package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import dev.staffel.server.shell.Form;
import java.util.Map;
import java.util.regex.Pattern;

/// So many times within so many days, such as `4 times within 15 days`; nothing typed means nothing promised.
record TimesBlank(String key) implements Blank {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]+) times? within ([0-9]+) days?");

    @Override
    public Map<String, String> fields(Written thing) {
        var match = WRITTEN.matcher(thing.word(key));
        return match.matches()
                ? Map.of(key, match.group(1), key + ".days", match.group(2))
                : Map.of(key, thing.word(key), key + ".days", "");
    }

    @Override
    public Written put(Written thing, Form form) {
        var times = form.value(key);
        var days = form.value(key + ".days");
        if (times.isEmpty() && days.isEmpty()) return thing.without(key);
        var word =
                times
                        + (times.equals("1") ? " time" : " times")
                        + " within "
                        + days
                        + (days.equals("1") ? " day" : " days");
        return thing.with(key, new Written.Word(word));
    }
}
