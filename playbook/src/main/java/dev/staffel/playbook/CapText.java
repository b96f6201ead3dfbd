package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.score.Cap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How often a rule may count: `once`, `1 in 30 days per topic`, `3 different in 90 days`, `once per thing`.
final class CapText {
    private static final Pattern CAP =
            Pattern.compile(
                    "(?:once|([0-9]{1,6})( different)?(?: in ([0-9]{1,5}) days?)?)(?: per (topic|thing))?");

    static final Form<Cap> FORM =
            new Form<>(
                    CapText::read,
                    Cap.once(),
                    new Label("eine Obergrenze", "a limit"),
                    "3 in 90 days");

    private CapText() {}

    static String write(Cap cap) {
        var per =
                cap.per() == Cap.Per.RULE
                        ? ""
                        : " per " + cap.per().name().toLowerCase(Locale.ROOT);
        if (cap.times() == 1 && cap.isForever() && !cap.different()) return "once" + per;
        return cap.times()
                + (cap.different() ? " different" : "")
                + (cap.isForever() ? "" : " in " + Amounts.days(cap.days()))
                + per;
    }

    private static Optional<Cap> read(String text) {
        var match = CAP.matcher(text);
        if (!match.matches()) return Optional.empty();
        var per =
                match.group(4) == null
                        ? Cap.Per.RULE
                        : Cap.Per.valueOf(match.group(4).toUpperCase(Locale.ROOT));
        int times = match.group(1) == null ? 1 : Integer.parseInt(match.group(1));
        int days = match.group(3) == null ? Cap.FOREVER : Integer.parseInt(match.group(3));
        boolean different = match.group(2) != null;
        if (times < 1 || days < 1 || (different && per == Cap.Per.THING)) return Optional.empty();
        return Optional.of(new Cap(times, days, per, different));
    }
}
