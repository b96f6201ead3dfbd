package dev.staffel.server.replays;

import dev.staffel.server.shell.Formats;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// What the leads of a list have in common, in the reader's words.
record ChoiceWords(ReplayRecord record, ReplayWords words, Formats formats) {

    /// A few words for each question that is asked, such as "really: won"; none for all leads.
    List<String> of(LeadChoice choice) {
        var told = new ArrayList<String>();
        if (!choice.side().isEmpty()) told.add(side(choice));
        if (!choice.turn().isEmpty()) told.add(t("replays.turn." + choice.turn()));
        if (!choice.win().isEmpty()) {
            told.add(t(choice.win().equals("missed") ? "replays.missed" : "replays.gained"));
        }
        if (!choice.answer().isEmpty()) told.add(t("replays.choice." + choice.answer()));
        if (!choice.ending().isEmpty()) told.add(t("replays.ending." + choice.ending()));
        if (!choice.reason().isEmpty()) told.add(words.reason(choice.reason()));
        if (!choice.condition().isEmpty()) told.add(words.condition(choice.condition()));
        if (!choice.rule().isEmpty()) told.add(words.rule(choice.rule()));
        if (!choice.week().isEmpty()) told.add(week(choice.week()));
        if (!choice.load().isEmpty()) {
            boolean isThen = choice.isOfWaiting() && !choice.week().isEmpty();
            told.add(t("replays.choice.load." + choice.load() + (isThen ? ".then" : "")));
        }
        if (!choice.desk().isEmpty()) told.add(t("replays.load.of", words.desk(choice.desk())));
        if (!choice.entry().isEmpty() && choice.level() > 0) told.add(level(choice));
        return told;
    }

    private String side(LeadChoice choice) {
        var name = choice.side().equals("before") ? record.beforeName() : record.afterName();
        return t("replays.choice.under", name);
    }

    private String level(LeadChoice choice) {
        var way = words.threshold(record.stage(), choice.entry());
        return t("replays.choice.level", way, choice.level());
    }

    /// @param text such as `2026-01-05/sales`
    private String week(String text) {
        var parts = text.split("/", 2);
        var desk = parts.length > 1 ? parts[1] : "";
        try {
            var monday = formats.date(LocalDate.parse(parts[0]));
            return t("replays.choice.week", monday, words.desk(desk));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private String t(String key, Object... arguments) {
        var messages = words.messages();
        return messages.texts(language()).containsKey(key)
                ? messages.text(words.locale(), key, arguments)
                : key.substring(key.lastIndexOf('.') + 1);
    }

    private String language() {
        return words.locale().getLanguage();
    }
}
