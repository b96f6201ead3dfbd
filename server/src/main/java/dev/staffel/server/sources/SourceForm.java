package dev.staffel.server.sources;

import dev.staffel.engine.Trust;
import dev.staffel.server.shell.Form;
import dev.staffel.store.log.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// What a reader states about a website: its name, its origins, and what of its events counts.
final class SourceForm {
    static final int LONGEST_NAME = 100;
    private static final int MOST_REQUESTS = 1_000_000;

    private SourceForm() {}

    static Form of(Source source) {
        var values = new HashMap<String, String>();
        values.put("name", source.name());
        values.put("origins", String.join("\n", source.origins()));
        values.put("properties", String.join(", ", source.properties()));
        values.put("requests", Integer.toString(source.requestsPerMinute()));
        if (source.consentBySite()) values.put("consent", "yes");
        return Form.of(values);
    }

    /// A new website's form, with the properties that the playbook looks at.
    static Form blank(Collection<String> properties) {
        return of(Source.named("", Trust.PUBLIC).withProperties(properties.stream().toList()));
    }

    static String name(Form form) {
        return form.required("name", LONGEST_NAME);
    }

    /// The source with the settings as typed; its name, key and trust stay.
    static Source changed(Source source, Form form) {
        return new Source(
                source.id(),
                source.name(),
                source.writeKey(),
                source.trust(),
                source.history(),
                form.has("consent"),
                origins(form),
                words(form.value("properties"), "[,\\s]+"),
                requests(form),
                source.shapeCap(),
                source.open());
    }

    private static List<String> origins(Form form) {
        var origins = new ArrayList<String>();
        for (String typed : words(form.value("origins"), "[,\\s]+")) {
            var origin = origin(typed);
            if (origin.isEmpty()) form.reject("origins", "sources.error.origin", typed);
            origin.ifPresent(origins::add);
        }
        return origins;
    }

    /// The origin as browsers send it, or nothing when it is none; a path behind it is dropped.
    static Optional<String> origin(String typed) {
        if (typed.equals("*")) return Optional.of(typed);
        try {
            var address = new URI(typed.toLowerCase(Locale.ROOT));
            var scheme = address.getScheme();
            boolean isWeb = "http".equals(scheme) || "https".equals(scheme);
            if (!isWeb || address.getHost() == null) return Optional.empty();
            var port = address.getPort() < 0 ? "" : ":" + address.getPort();
            return Optional.of(scheme + "://" + address.getHost() + port);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static int requests(Form form) {
        try {
            int number = Integer.parseInt(form.value("requests"));
            if (number >= 1 && number <= MOST_REQUESTS) return number;
        } catch (NumberFormatException e) {
            // told below
        }
        form.reject("requests", "sources.error.requests", MOST_REQUESTS);
        return 1;
    }

    static List<String> words(String text, String between) {
        var words = new TreeSet<>(Arrays.asList(text.split(between)));
        words.remove("");
        return List.copyOf(words);
    }
}
