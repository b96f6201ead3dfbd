package dev.staffel.server.questionnaire;

import dev.staffel.engine.questionnaire.Level;
import dev.staffel.engine.questionnaire.Questionnaire.Least;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says why a lead is cold, warm or hot, and what the next level asks for.
record Levels(Talks.Open open) {

    TalkView.Result result(String language) {
        var read = open.questionnaire().read(open.lead().evidence().attributes()::value);
        var level = read.level().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("");
        boolean isWarm = read.level().filter(one -> one != Level.COLD).isPresent();
        return new TalkView.Result(
                read.points(),
                read.open(),
                level,
                why(read.points(), read.open(), isWarm, language));
    }

    private List<TalkView.Check> why(int points, int open, boolean isWarm, String language) {
        var terms = this.open.questionnaire();
        var why = new ArrayList<TalkView.Check>();
        why.add(check("open", "", open, terms.mostOpen(), open <= terms.mostOpen()));
        why.add(check("warm", "", points, terms.warmFrom(), points >= terms.warmFrom()));
        if (!isWarm) return why;
        why.add(check("hot", "", points, terms.hotFrom(), points >= terms.hotFrom()));
        for (Least least : terms.hotNeeds()) {
            int is =
                    terms.points(least.question(), this.open.lead().evidence().attributes()::value)
                            .orElse(0);
            var name =
                    this.open
                            .question(least.question())
                            .map(question -> question.label().in(language))
                            .orElse(least.question());
            why.add(check("needs", name, is, least.points(), is >= least.points()));
        }
        return why;
    }

    private static TalkView.Check check(
            String key, String name, int is, int wanted, boolean isMet) {
        return new TalkView.Check(key, name, is, wanted, isMet);
    }
}
