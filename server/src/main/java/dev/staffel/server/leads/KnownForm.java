package dev.staffel.server.leads;

import dev.staffel.engine.KnownAttribute;
import dev.staffel.server.shell.Form;
import dev.staffel.store.identity.Id;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The form in which staff correct and add what is known of a lead.
final class KnownForm {
    /// What staff may change; the rest is told by titles, sources and the person alone.
    static final List<KnownAttribute> FIELDS =
            List.of(
                    KnownAttribute.FIRST_NAME,
                    KnownAttribute.LAST_NAME,
                    KnownAttribute.TITLE,
                    KnownAttribute.EMAIL,
                    KnownAttribute.PHONE,
                    KnownAttribute.MOBILE,
                    KnownAttribute.CITY,
                    KnownAttribute.COUNTRY,
                    KnownAttribute.LANGUAGE,
                    KnownAttribute.ACCOUNT_NAME,
                    KnownAttribute.ACCOUNT_INDUSTRY,
                    KnownAttribute.ACCOUNT_EMPLOYEES,
                    KnownAttribute.ACCOUNT_REVENUE,
                    KnownAttribute.ACCOUNT_CITY,
                    KnownAttribute.ACCOUNT_COUNTRY,
                    KnownAttribute.TOPIC_WANTED,
                    KnownAttribute.ORIGIN,
                    KnownAttribute.OPPORTUNITY_VALUE,
                    KnownAttribute.CONSENT_NEWSLETTER,
                    KnownAttribute.CONSENT_PHONE);

    private static final int LONGEST = 200;
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,' \u00a0\u202f]\\d{3})+");
    private static final Pattern MILLIONS =
            Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(?:mio\\.?|million(?:en|s)?)");

    private final OpenLead open;

    KnownForm(OpenLead open) {
        this.open = open;
    }

    /// What is known, ready to be changed.
    Form filled() {
        var values = new LinkedHashMap<String, String>();
        for (KnownAttribute field : FIELDS) values.put(field.id(), shown(field));
        return Form.of(values);
    }

    private String shown(KnownAttribute field) {
        var value = open.value(field.id());
        return switch (field.kind()) {
            case COUNTRY -> open.reading().value(field.id(), value);
            default -> value; // as it is stored, so that it can be stored again
        };
    }

    /// What was changed; problems are said in the form.
    SortedMap<String, String> changed(Form form) {
        var changed = new TreeMap<String, String>();
        for (KnownAttribute field : FIELDS) {
            if (form.value(field.id()).length() > LONGEST)
                form.reject(field.id(), "shell.form.long", LONGEST);
            if (form.value(field.id()).equals(shown(field))) continue;
            var value = read(field, form);
            if (!value.equals(open.value(field.id()))) changed.put(field.id(), value);
        }
        return changed;
    }

    private String read(KnownAttribute field, Form form) {
        var typed = form.value(field.id());
        if (typed.isEmpty()) return "";
        return switch (field.kind()) {
            case EMAIL -> checked(field, form, Id.email(typed).isPresent(), "leads.known.no-mail");
            case PHONE -> checked(field, form, Id.phone(typed).isPresent(), "leads.known.no-phone");
            case NUMBER, MONEY -> number(field, form);
            case COUNTRY -> country(field, form);
            case TOPIC -> checked(field, form, isTopic(typed), "shell.form.required");
            case YES_NO ->
                    checked(
                            field,
                            form,
                            typed.equals("yes") || typed.equals("no"),
                            "shell.form.required");
            case TEXT, LANGUAGE, ROLE, SENIORITY -> typed;
        };
    }

    private static String checked(KnownAttribute field, Form form, boolean isGood, String key) {
        if (!isGood) form.reject(field.id(), key);
        return form.value(field.id());
    }

    private boolean isTopic(String id) {
        return open.playbook().settings().topics().stream().anyMatch(one -> one.id().equals(id));
    }

    /// A whole number: plain, in groups of three digits, or in millions.
    static String number(KnownAttribute field, Form form) {
        var typed = form.value(field.id()).toLowerCase(Locale.ROOT).replace("€", "").strip();
        if (GROUPED.matcher(typed).matches()) typed = typed.replaceAll("\\D", "");
        var millions = MILLIONS.matcher(typed);
        if (millions.matches()) {
            var amount = new BigDecimal(millions.group(1).replace(',', '.')).movePointRight(6);
            return amount.setScale(0, RoundingMode.DOWN).toPlainString();
        }
        boolean isWhole = !typed.isEmpty() && typed.length() < 16 && isDigits(typed);
        if (!isWhole) form.reject(field.id(), "leads.known.no-number");
        return typed;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// A country's code, from the code or its name in one of our languages.
    private static String country(KnownAttribute field, Form form) {
        var typed = form.value(field.id());
        for (String code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            if (typed.equalsIgnoreCase(code)
                    || typed.equalsIgnoreCase(country.getDisplayCountry(Locale.GERMAN))
                    || typed.equalsIgnoreCase(country.getDisplayCountry(Locale.UK))) return code;
        }
        form.reject(field.id(), "leads.known.no-country");
        return typed;
    }

    /// The values to choose from, by their labels, of a field that is not typed; empty for one that is.
    Map<String, String> choices(KnownAttribute field, String unknown) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", unknown);
        switch (field.kind()) {
            case TOPIC ->
                    open.playbook()
                            .settings()
                            .topics()
                            .forEach(topic ->
                                    choices.put(topic.id(), open.reading().topic(topic.id())));
            case YES_NO -> {
                choices.put("yes", open.reading().value(field.id(), "yes"));
                choices.put("no", open.reading().value(field.id(), "no"));
            }
            case LANGUAGE -> {
                for (String code : List.of("de", "en", "fr", "it", "es", "nl", "pl", "cs"))
                    choices.put(code, open.reading().value(field.id(), code));
                var known = open.value(field.id());
                choices.putIfAbsent(known, open.reading().value(field.id(), known));
            }
            case TEXT, EMAIL, PHONE, NUMBER, MONEY, COUNTRY, ROLE, SENIORITY -> {
                return Map.of();
            }
        }
        return choices;
    }
}
