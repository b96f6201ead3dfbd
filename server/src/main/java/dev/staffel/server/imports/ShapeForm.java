package dev.staffel.server.imports;

import dev.staffel.server.imports.csv.Dialect;
import dev.staffel.server.imports.csv.Encoding;
import dev.staffel.server.imports.csv.FileShape;
import dev.staffel.server.imports.csv.Quoting;
import dev.staffel.server.imports.csv.Stated;
import dev.staffel.server.imports.mapping.OrderSpan;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Ui;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person states about a file, as a form; a field left empty is found out.
final class ShapeForm {
    private static final List<String> ENCODINGS =
            List.of(
                    "UTF-8",
                    "windows-1252",
                    "ISO-8859-1",
                    "x-MacRoman",
                    "UTF-16LE",
                    "UTF-16BE",
                    "GB18030");
    private static final int PREAMBLE_AT_MOST = 1_000;

    private ShapeForm() {}

    static Form of(Stated stated) {
        Map<String, String> values = new LinkedHashMap<>();
        stated.encoding().ifPresent(encoding -> values.put("encoding", encoding.name()));
        stated.delimiter().ifPresent(delimiter -> values.put("delimiter", word(delimiter)));
        stated.quoting().ifPresent(quoting -> values.put("quoting", quoting.name()));
        stated.preambleLines().ifPresent(lines -> values.put("preamble", lines.toString()));
        stated.header().ifPresent(header -> values.put("header", header.toString()));
        return Form.of(values);
    }

    static Stated read(Form form) {
        return new Stated(
                text(form, "encoding").flatMap(Encoding::named),
                text(form, "delimiter").flatMap(Dialect::delimiterOf),
                text(form, "quoting")
                        .flatMap(word ->
                                Arrays.stream(Quoting.values())
                                        .filter(each -> each.name().equals(word))
                                        .findFirst()),
                text(form, "preamble")
                        .flatMap(OrderSpan::number)
                        .filter(lines -> lines >= 0 && lines <= PREAMBLE_AT_MOST)
                        .map(Long::intValue),
                text(form, "header").map(Boolean::valueOf));
    }

    private static Optional<String> text(Form form, String name) {
        return form.has(name) ? Optional.of(form.value(name)) : Optional.empty();
    }

    private static String word(char delimiter) {
        return Dialect.comma()
                .withQuoting('\0', Quoting.NONE)
                .withDelimiter(delimiter)
                .delimiterWord();
    }

    static Map<String, String> encodings(Ui ui, FileShape shape) {
        Map<String, String> options = found(ui, shape.encoding().name());
        ENCODINGS.forEach(name -> options.put(name, name));
        return options;
    }

    static Map<String, String> delimiters(Ui ui, FileShape shape) {
        Map<String, String> options = found(ui, delimiter(ui, shape.dialect().delimiterWord()));
        for (String word : List.of(",", ";", "tab", "|", "blanks", "none")) {
            options.put(word, delimiter(ui, word));
        }
        return options;
    }

    private static String delimiter(Ui ui, String word) {
        return switch (word) {
            case "," -> ui.t("imports.delimiter.comma");
            case ";" -> ui.t("imports.delimiter.semicolon");
            case "tab" -> ui.t("imports.delimiter.tab");
            case "|" -> ui.t("imports.delimiter.pipe");
            case "blanks" -> ui.t("imports.delimiter.blanks");
            case "none" -> ui.t("imports.delimiter.none");
            default -> word;
        };
    }

    static Map<String, String> quotings(Ui ui, FileShape shape) {
        Map<String, String> options =
                found(ui, ui.t("imports.quoting." + shape.dialect().quoting()));
        for (Quoting quoting : Quoting.values()) {
            options.put(quoting.name(), ui.t("imports.quoting." + quoting));
        }
        return options;
    }

    static Map<String, String> headers(Ui ui, FileShape shape) {
        Map<String, String> options = found(ui, ui.t("imports.header." + shape.header()));
        options.put("true", ui.t("imports.header.true"));
        options.put("false", ui.t("imports.header.false"));
        return options;
    }

    private static Map<String, String> found(Ui ui, String value) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", ui.t("imports.found.auto", value));
        return options;
    }
}
