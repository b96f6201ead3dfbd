package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.score.Phase;
import dev.staffel.engine.score.PhaseRule;
import dev.staffel.engine.score.PhaseRule.Counting;
import dev.staffel.engine.score.PhaseRule.Need;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Evidence for a phase: `r04`, `r18 on 2 days within 14 days`, `r12 and r04 2 times within 60 days`,
/// `r14 2 different within 60 days about one topic`.
final class EvidenceText {
    private static final String ABOUT_ONE_TOPIC = " about one topic";
    private static final Pattern WITHIN = Pattern.compile("(.*?) within ([0-9]{1,5}) days?");
    private static final Pattern NEED =
            Pattern.compile(
                    "([a-z0-9-]+)(?: ([0-9]{1,6}) (times?|different)| on ([0-9]{1,6}) days?)?");

    private EvidenceText() {}

    static String write(PhaseRule rule) {
        var needs =
                rule.needs().stream().map(EvidenceText::write).collect(Collectors.joining(" and "));
        boolean plain = rule.needs().size() == 1 && isPlain(rule.needs().getFirst());
        return needs
                + (plain && rule.withinDays() == 1
                        ? ""
                        : " within " + Amounts.days(rule.withinDays()))
                + (rule.sameTopic() ? ABOUT_ONE_TOPIC : "");
    }

    private static boolean isPlain(Need need) {
        return need.atLeast() == 1 && need.counting() == Counting.TIMES;
    }

    private static String write(Need need) {
        int least = need.atLeast();
        return need.rule()
                + switch (need.counting()) {
                    case TIMES -> isPlain(need) ? "" : " " + least + " times";
                    case DIFFERENT -> " " + least + " different";
                    case DAYS -> " on " + Amounts.days(least);
                };
    }

    /// @param rules the ids of the rules there are
    static Optional<PhaseRule> read(Phase phase, Part part, Collection<String> rules) {
        var rule = part.as(form(phase));
        for (Need need : rule.needs()) {
            if (rules.contains(need.rule()) || part.isMissing() || !part.isText()) continue;
            part.wrong(
                    new Label(
                            "Die Regel „" + need.rule() + "“ gibt es nicht.",
                            "There is no rule '" + need.rule() + "'."),
                    Remedies.knownWords(need.rule(), rules));
            return Optional.empty();
        }
        return Optional.of(rule);
    }

    private static Form<PhaseRule> form(Phase phase) {
        return new Form<>(
                text -> parse(phase, text),
                new PhaseRule(phase, List.of(new Need("", 1, Counting.TIMES)), 1, false),
                new Label("ein Beleg für eine Reife", "evidence for a maturity"),
                "r12 and r04 2 times within 60 days");
    }

    private static Optional<PhaseRule> parse(Phase phase, String text) {
        boolean sameTopic = text.endsWith(ABOUT_ONE_TOPIC);
        var rest = sameTopic ? text.substring(0, text.length() - ABOUT_ONE_TOPIC.length()) : text;
        var within = WITHIN.matcher(rest);
        boolean dated = within.matches();
        var needs = needs(dated ? within.group(1) : rest);
        if (needs.isEmpty()) return Optional.empty();
        int days = dated ? Integer.parseInt(within.group(2)) : 1;
        boolean plain = needs.size() == 1 && isPlain(needs.getFirst());
        if (days < 1 || (!dated && !plain)) return Optional.empty();
        return Optional.of(new PhaseRule(phase, needs, days, sameTopic));
    }

    /// None when one of them can't be read.
    private static List<Need> needs(String text) {
        var needs = new ArrayList<Need>();
        for (String one : text.split(" and ", -1)) {
            var match = NEED.matcher(one);
            if (!match.matches()) return List.of();
            boolean onDays = match.group(4) != null;
            var digits = onDays ? match.group(4) : match.group(2);
            int least = digits == null ? 1 : Integer.parseInt(digits);
            if (least < 1) return List.of();
            var counting =
                    onDays
                            ? Counting.DAYS
                            : "different".equals(match.group(3))
                                    ? Counting.DIFFERENT
                                    : Counting.TIMES;
            needs.add(new Need(match.group(1), least, counting));
        }
        return needs;
    }
}
