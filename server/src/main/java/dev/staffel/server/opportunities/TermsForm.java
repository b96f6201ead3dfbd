package dev.staffel.server.opportunities;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.Form;
import dev.staffel.store.opportunities.Terms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form in which a seller says what an opportunity is.
final class TermsForm {
    private static final int LONGEST = 200;
    private static final int MOST_COMPETITORS = 20;

    private TermsForm() {}

    /// The form filled with what stands.
    static Form of(Terms terms) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", terms.title());
        values.put("account", terms.account());
        values.put("seller", terms.seller());
        values.put("value", terms.value().map(Money::typed).orElse(""));
        values.put("currency", terms.currency());
        values.put("close", terms.closeOn().map(LocalDate::toString).orElse(""));
        values.put("competitors", String.join(", ", terms.competitors()));
        values.put("seen", terms.mark());
        return Form.of(values);
    }

    /// What was typed; what is wrong with it is said in the form.
    ///
    /// @param sellers their names by id, of whom one is to be chosen
    static Optional<Terms> read(Form form, Map<String, String> sellers) {
        var title = form.required("title", LONGEST);
        var account = form.value("account");
        if (account.length() > LONGEST) form.reject("account", "shell.form.long", LONGEST);
        var seller = form.required("seller");
        if (!sellers.containsKey(seller)) form.reject("seller", "shell.form.required");
        var value = value(form, "value");
        var currency = currency(form, "currency");
        var close = day(form, "close");
        var competitors = competitors(form);
        if (!form.isValid()) return Optional.empty();
        return Optional.of(new Terms(title, account, seller, value, currency, close, competitors));
    }

    static Optional<Long> value(Form form, String field) {
        if (!form.has(field)) return Optional.empty();
        var value = Money.read(form.value(field));
        if (value.isEmpty()) form.reject(field, "opportunities.error.value");
        return value;
    }

    /// A currency that is known, whatever was chosen.
    static String currency(Form form, String field) {
        var first = Money.CURRENCIES.getFirst();
        if (!form.has(field)) return first;
        if (Money.CURRENCIES.contains(form.value(field))) return form.value(field);
        form.reject(field, "shell.form.required");
        return first;
    }

    static Optional<LocalDate> day(Form form, String field) {
        if (!form.has(field)) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(form.value(field)));
        } catch (DateTimeException e) {
            form.reject(field, "opportunities.error.day");
            return Optional.empty();
        }
    }

    private static List<String> competitors(Form form) {
        var named =
                Arrays.stream(form.value("competitors").split("[,;\n]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        boolean isLong = named.stream().anyMatch(name -> name.length() > LONGEST);
        if (isLong || named.size() > MOST_COMPETITORS)
            form.reject("competitors", "shell.form.long", LONGEST);
        return named;
    }

    /// Who may sell, by id.
    static Map<String, String> sellers(List<Caller.User> users) {
        var sellers = new LinkedHashMap<String, String>();
        for (Caller.User user : users) {
            if (user.is(Role.SALES) || user.is(Role.HEAD_OF_SALES))
                sellers.put(user.id().toString(), user.name());
        }
        return sellers;
    }
}
