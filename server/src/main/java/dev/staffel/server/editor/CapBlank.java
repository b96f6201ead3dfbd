package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import dev.staffel.server.shell.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// How often a rule may count: a number of times, of different things or not, within some days or ever, in all or per topic or
/// thing. Without a number there is no cap.
record CapBlank(String key) implements Blank {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(once|[0-9]+)( different)?(?: in ([0-9]+) days?)?(?: per (topic|thing))?");

    @Override
    public Map<String, String> fields(Written thing) {
        var fields = new LinkedHashMap<String, String>();
        var match = WRITTEN.matcher(thing.word(key));
        if (!match.matches()) {
            fields.put(key, thing.word(key));
            return fields;
        }
        fields.put(key, match.group(1).equals("once") ? "1" : match.group(1));
        if (match.group(2) != null) fields.put(key + ".different", "yes");
        fields.put(key + ".days", match.group(3) == null ? "" : match.group(3));
        fields.put(key + ".per", match.group(4) == null ? "" : match.group(4));
        return fields;
    }

    @Override
    public Written put(Written thing, Form form) {
        var times = form.value(key);
        if (times.isEmpty()) return thing.without(key);
        var days = form.value(key + ".days");
        var per = form.value(key + ".per");
        boolean different = form.has(key + ".different");
        boolean once = times.equals("1") && days.isEmpty() && !different;
        var word =
                (once ? "once" : times + (different ? " different" : ""))
                        + (days.isEmpty()
                                ? ""
                                : " in " + days + (days.equals("1") ? " day" : " days"))
                        + (per.isEmpty() ? "" : " per " + per);
        // "1" and "once" say the same; what stands there stays as it is written.
        var wanted = thing.with(key, new Written.Word(word));
        return fields(wanted).equals(fields(thing)) ? thing : wanted;
    }
}
