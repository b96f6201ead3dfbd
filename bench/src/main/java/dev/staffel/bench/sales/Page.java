package dev.staffel.bench.sales;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a browser was answered.
record Page(String path, String body) {
    private static final Pattern INPUT = Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
    private static final Pattern SELECT =
            Pattern.compile("<select [^>]*name=\"([^\"]+)\".*?</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"[^>]*>");

    /// All that a pattern's group finds, each once, in the order of the page.
    List<String> all(Pattern pattern) {
        var found = new ArrayList<String>();
        var matcher = pattern.matcher(body);
        while (matcher.find()) {
            if (!found.contains(matcher.group(1))) found.add(matcher.group(1));
        }
        return found;
    }

    Optional<String> first(Pattern pattern) {
        var matcher = pattern.matcher(body);
        return matcher.find()
                ? Optional.of(matcher.group(1).replace("&amp;", "&"))
                : Optional.empty();
    }

    /// The values of the form that is sent to an address, as a browser would send them.
    Map<String, String> form(String action) {
        int at = body.indexOf("action=\"" + action + "\"");
        if (at < 0) throw new IllegalStateException(path + " has no form for " + action);
        var form = body.substring(at, body.indexOf("</form>", at));
        var values = new LinkedHashMap<String, String>();
        INPUT.matcher(form)
                .results()
                .forEach(input -> values.put(input.group(1), value(input.group())));
        SELECT.matcher(form)
                .results()
                .forEach(select -> values.put(select.group(1), chosen(select.group())));
        return values;
    }

    /// The values of the buttons by which a form is sent, of which each chooses something.
    List<String> choices(String action, String name) {
        int at = body.indexOf("action=\"" + action + "\"");
        var form = body.substring(at, body.indexOf("</form>", at));
        var button = Pattern.compile("<button [^>]*name=\"" + name + "\" value=\"([^\"]*)\"");
        return new Page(path, form).all(button);
    }

    private static String value(String input) {
        var value = VALUE.matcher(input);
        return value.find() ? value.group(1) : "";
    }

    private static String chosen(String select) {
        var first = "";
        var options = OPTION.matcher(select);
        while (options.find()) {
            if (options.group().contains(" selected")) return options.group(1);
            if (first.isEmpty()) first = options.group(1);
        }
        return first;
    }
}
