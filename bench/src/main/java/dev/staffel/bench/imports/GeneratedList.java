package dev.staffel.bench.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A list of invented people as a customer system exports it, the same for the same number of rows.
final class GeneratedList {
    static final List<String> COLUMNS =
            List.of(
                    "First name",
                    "Last name",
                    "Job title",
                    "E-mail",
                    "Phone",
                    "Company",
                    "Industry",
                    "Employees",
                    "City",
                    "Country",
                    "Origin");

    private static final List<String> FIRST =
            List.of(
                    "Anna", "Jürgen", "Zoë", "Ali", "Maria", "Piotr", "Søren", "Eva", "Tom",
                    "Ines");
    private static final List<String> LAST =
            List.of("Weiß", "Berg", "Kowalski", "Jansen", "Müller", "Öz", "Rossi", "Holm");
    private static final List<String> TITLES =
            List.of(
                    "Leiter Instandhaltung",
                    "GF",
                    "Head of Production",
                    "Einkäuferin",
                    "techn. Ltg.",
                    "CFO");
    private static final List<String> INDUSTRIES =
            List.of("food", "beverages", "pharma", "cosmetics", "automotive", "chemicals");
    private static final List<String> COUNTRIES = List.of("DE", "AT", "CH", "NL", "PL", "CZ", "US");
    private static final List<String> ORIGINS = List.of("Messe", "Website", "Empfehlung");

    private final Random random = new Random(2026);

    private GeneratedList() {}

    static void write(Path file, int rows) throws IOException {
        var list = new GeneratedList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", COLUMNS) + "\n");
            for (int row = 0; row < rows; row++) out.write(list.row(row));
        }
    }

    private String row(int row) {
        int company = row / 7;
        return String.join(
                        ",",
                        one(FIRST),
                        one(LAST) + row,
                        one(TITLES),
                        "person" + row + "@company" + company + ".example",
                        random.nextBoolean() ? "+49 30 %08d".formatted(row) : "",
                        "\"Company %d, Inc.\"".formatted(company),
                        one(INDUSTRIES),
                        String.valueOf(10 + random.nextInt(5_000)),
                        "City " + company % 1_000,
                        one(COUNTRIES),
                        one(ORIGINS))
                + "\n";
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
