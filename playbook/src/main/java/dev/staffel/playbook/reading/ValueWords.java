package dev.staffel.playbook.reading;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.engine.questionnaire.Question;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// Values of attributes as people write them: amounts with their unit, codes by their names.
record ValueWords(Labels labels, Speech speech) {
    private static final Currency EURO = Currency.getInstance("EUR");

    /// What can't be read as its kind of value stays as it is.
    String of(String attribute, String value) {
        var known = KnownAttribute.named(attribute);
        var question = Question.ofAttribute(attribute);
        if (question.isPresent() && !value.isEmpty()) return labels.answer(question.get(), value);
        if (known.isEmpty() || value.isEmpty()) return value;
        return switch (known.get().kind()) {
            case NUMBER -> amount(value, NumberFormat.getIntegerInstance(locale()));
            case MONEY -> amount(value, euros());
            case LANGUAGE -> language(value);
            case TOPIC -> labels.topic(value);
            case TEXT, EMAIL, PHONE, YES_NO, COUNTRY, ROLE, SENIORITY ->
                    Terms.value(attribute, value, speech);
        };
    }

    private static String amount(String value, NumberFormat format) {
        try {
            return format.format(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private NumberFormat euros() {
        var format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(EURO);
        format.setMaximumFractionDigits(0);
        return format;
    }

    private String language(String code) {
        if (code.length() > 3) return code;
        return Locale.of(code).getDisplayLanguage(locale());
    }

    private Locale locale() {
        return speech.german() ? Locale.GERMANY : Locale.UK;
    }
}
