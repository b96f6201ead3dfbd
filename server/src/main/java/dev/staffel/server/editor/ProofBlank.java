package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import dev.staffel.server.shell.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Evidence for a phase, a line such as `deciding: r12 and r04 2 times within 60 days`: the phase, up to three rules with how
/// often, within how many days, and whether about one topic.
record ProofBlank(String key) implements Blank {
    static final int MOST = 3;
    static final List<String> PHASES = List.of("learning", "comparing", "deciding");
    private static final String ABOUT_ONE_TOPIC = " about one topic";
    private static final Pattern WITHIN = Pattern.compile("(.*?) within ([0-9]+) days?");
    private static final Pattern NEED =
            Pattern.compile(
                    "([a-z0-9-]+)(?: ([0-9]+) (times|different)| ([0-9]+) time| on ([0-9]+) days?)?");

    ProofBlank() {
        this("phase");
    }

    @Override
    public Map<String, String> fields(Written thing) {
        var fields = new LinkedHashMap<String, String>();
        var phase = thing.names().isEmpty() ? "" : thing.names().getFirst();
        fields.put(key, phase);
        var text = thing.word(phase);
        if (text.endsWith(ABOUT_ONE_TOPIC)) {
            fields.put("topic", "yes");
            text = text.substring(0, text.length() - ABOUT_ONE_TOPIC.length());
        }
        var within = WITHIN.matcher(text);
        boolean isDated = within.matches();
        fields.put("within", isDated ? within.group(2) : "");
        var needs = (isDated ? within.group(1) : text).split(" and ", -1);
        for (int i = 0; i < Math.min(needs.length, MOST); i++) need(needs[i], i, fields);
        return fields;
    }

    private static void need(String text, int place, Map<String, String> fields) {
        var match = NEED.matcher(text.strip());
        if (!match.matches()) {
            fields.put("rule." + place, text.strip());
            return;
        }
        fields.put("rule." + place, match.group(1));
        boolean onDays = match.group(5) != null;
        var times = onDays ? match.group(5) : match.group(2) != null ? match.group(2) : "1";
        fields.put("times." + place, times);
        fields.put(
                "how." + place,
                onDays ? "days" : "different".equals(match.group(3)) ? "different" : "times");
    }

    @Override
    public Written put(Written thing, Form form) {
        var needs = new ArrayList<String>();
        for (int i = 0; i < MOST; i++) {
            if (form.has("rule." + i)) needs.add(need(form, i));
        }
        var days = form.value("within");
        var text =
                String.join(" and ", needs)
                        + (days.isEmpty()
                                ? ""
                                : " within " + days + (days.equals("1") ? " day" : " days"))
                        + (form.has("topic") ? ABOUT_ONE_TOPIC : "");
        var wanted = Written.Lines.NONE.and(form.value(key), text);
        return fields(wanted).equals(fields(thing)) ? thing : wanted;
    }

    private static String need(Form form, int place) {
        var times = form.has("times." + place) ? form.value("times." + place) : "1";
        var rule = form.value("rule." + place);
        return switch (form.value("how." + place)) {
            case "days" -> rule + " on " + times + (times.equals("1") ? " day" : " days");
            case "different" -> rule + " " + times + " different";
            default -> times.equals("1") ? rule : rule + " " + times + " times";
        };
    }
}
