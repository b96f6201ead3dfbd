package dev.staffel.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// The measures of a run as Markdown, under the day and the machine.
final class Table {
    private Table() {}

    static String of(List<Measure> measures) {
        var text = new StringBuilder();
        text.append(LocalDate.now(ZoneOffset.UTC)).append(", ").append(Machine.describe());
        text.append(
                "\n\n| What | Figure | Beside it in the same run | Aim |\n|---|---:|---|---|\n");
        for (Measure measure : measures) {
            text.append(
                    "| %s | %s | %s | %s |\n"
                            .formatted(
                                    measure.what(),
                                    measure.figure(),
                                    measure.beside(),
                                    measure.aim()));
        }
        return text.toString();
    }
}
