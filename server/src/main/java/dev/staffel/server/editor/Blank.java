package dev.staffel.server.editor;

import dev.staffel.playbook.Written;
import dev.staffel.server.shell.Form;
import java.util.List;
import java.util.Map;

/// A blank of a form: how a value of a playbook's text is shown to be filled in, and how what was filled in is written.
sealed interface Blank
        permits Blank.Asked,
                Blank.Choice,
                Blank.Either,
                Blank.Flag,
                Blank.Least,
                Blank.Leasts,
                Blank.Several,
                Blank.Words,
                CapBlank,
                ProofBlank,
                SpanBlank,
                TimesBlank {

    /// The path of the value below its thing, such as `points` or `meaning/de`; also the name of its first field.
    String key();

    /// Its fields as the text fills them.
    Map<String, String> fields(Written thing);

    /// The thing with what was filled in.
    Written put(Written thing, Form form);

    /// A value written as typed, or left out where nothing is typed and it may be.
    static Written put(Written thing, String key, String value, boolean mayLack) {
        return value.isEmpty() && mayLack
                ? thing.without(key)
                : thing.with(key, new Written.Word(value));
    }

    /// Words or a number, as typed.
    ///
    /// @param sort `text`, `area` or `number`
    record Words(String key, String sort, boolean mayLack) implements Blank {
        @Override
        public Map<String, String> fields(Written thing) {
            return Map.of(key, thing.word(key));
        }

        @Override
        public Written put(Written thing, Form form) {
            return Blank.put(thing, key, form.value(key).replaceAll("\\s+", " "), mayLack);
        }
    }

    /// A number behind fixed words, such as `at least 50`.
    record Least(String key, String before, boolean mayLack) implements Blank {
        @Override
        public Map<String, String> fields(Written thing) {
            var word = thing.word(key);
            return Map.of(key, word.startsWith(before) ? word.substring(before.length()) : word);
        }

        @Override
        public Written put(Written thing, Form form) {
            var typed = form.value(key);
            return Blank.put(thing, key, typed.isEmpty() ? "" : before + typed, mayLack);
        }
    }

    /// One of the words that [Choices] knows by this name.
    record Choice(String key, String of, boolean mayLack) implements Blank {
        @Override
        public Map<String, String> fields(Written thing) {
            return Map.of(key, thing.word(key));
        }

        @Override
        public Written put(Written thing, Form form) {
            return Blank.put(thing, key, form.value(key), mayLack);
        }
    }

    /// Any of the words that [Choices] knows by this name; each is a field of its own, `by.sales`.
    record Several(String key, String of) implements Blank {
        @Override
        public Map<String, String> fields(Written thing) {
            var fields = new java.util.LinkedHashMap<String, String>();
            thing.at(key)
                    .ifPresent(there ->
                            there.names()
                                    .forEach(
                                            one -> fields.put(key + "." + there.word(one), "yes")));
            return fields;
        }

        @Override
        public Written put(Written thing, Form form) {
            var chosen = form.values(key);
            var before =
                    fields(thing).keySet().stream().map(name -> name.substring(key.length() + 1));
            // Those that stood there keep their order; new ones follow in the order of the form.
            var words = new java.util.LinkedHashSet<String>();
            before.filter(chosen::contains).forEach(words::add);
            chosen.stream().sorted().forEach(words::add);
            boolean mayLack = key.contains("/") || thing.at(key).isEmpty();
            if (words.isEmpty() && mayLack) return thing.without(key);
            List<Written> items =
                    words.stream().map(word -> (Written) new Written.Word(word)).toList();
            return thing.with(key, new Written.Many(items));
        }
    }

    /// Yes or no.
    ///
    /// @param usually what holds where the text says nothing
    record Flag(String key, boolean usually) implements Blank {
        @Override
        public Map<String, String> fields(Written thing) {
            var word = thing.word(key);
            boolean holds = word.isEmpty() ? usually : word.equals("yes") || word.equals("true");
            return holds ? Map.of(key, "yes") : Map.of();
        }

        @Override
        public Written put(Written thing, Form form) {
            boolean holds = form.has(key);
            boolean held = fields(thing).containsKey(key);
            if (holds == held) return thing;
            return holds == usually
                    ? thing.without(key)
                    : thing.with(key, new Written.Word(holds ? "yes" : "no"));
        }
    }

    /// A criterion, which has a page of its own.
    record Asked(String key, boolean mayLack) implements Blank {
        @Override
        public Map<String, String> fields(Written thing) {
            return Map.of();
        }

        @Override
        public Written put(Written thing, Form form) {
            return thing;
        }
    }

    /// For each word that [Choices] knows by this name a least number, which may lack.
    record Leasts(String key, String of) implements Blank {
        @Override
        public Map<String, String> fields(Written thing) {
            var fields = new java.util.LinkedHashMap<String, String>();
            thing.at(key)
                    .ifPresent(there ->
                            there.names()
                                    .forEach(one ->
                                            fields.put(
                                                    key + "." + one,
                                                    there.word(one)
                                                            .replaceFirst("^at least ", ""))));
            return fields;
        }

        @Override
        public Written put(Written thing, Form form) {
            Written leasts = thing.at(key).orElse(Written.Lines.NONE);
            for (var name : form.names(key + ".")) {
                var typed = form.value(name);
                leasts =
                        Blank.put(
                                leasts,
                                name.substring(key.length() + 1),
                                typed.isEmpty() ? "" : "at least " + typed,
                                true);
            }
            return leasts.names().isEmpty() ? thing.without(key) : thing.with(key, leasts);
        }
    }

    /// Exactly one of some blanks; the field `key` names which.
    record Either(String key, List<Blank> ways) implements Blank {
        public Either {
            ways = List.copyOf(ways);
        }

        @Override
        public Map<String, String> fields(Written thing) {
            var fields = new java.util.LinkedHashMap<String, String>();
            for (Blank way : ways) {
                if (thing.has(way.key()) && !fields.containsKey(key)) fields.put(key, way.key());
                fields.putAll(way.fields(thing));
            }
            return fields;
        }

        @Override
        public Written put(Written thing, Form form) {
            var chosen = form.value(key);
            var written = thing;
            for (Blank way : ways) {
                if (way.key().equals(chosen)) {
                    written =
                            way instanceof Asked && !written.has(chosen)
                                    ? written.with(chosen, new Written.Word("always"))
                                    : way.put(written, form);
                }
            }
            for (Blank way : ways) {
                boolean isOther = !way.key().equals(chosen) && !chosen.isEmpty();
                if (isOther) written = written.without(way.key());
            }
            return written;
        }
    }
}
