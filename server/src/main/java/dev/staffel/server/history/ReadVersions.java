package dev.staffel.server.history;

import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.Problem;
import dev.staffel.playbook.ReadResult;
import dev.staffel.store.contract.PastVersion;
import dev.staffel.store.playbooks.PlaybookVersion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Reads each version from its two files, the text and how it was decided.
final class ReadVersions {
    private final Unpacked unpacked;
    private final JsonMapper json;
    private final String language;
    private final List<Trouble> troubles = new ArrayList<>();

    private ReadVersions(Unpacked unpacked, JsonMapper json, String language) {
        this.unpacked = unpacked;
        this.json = json;
        this.language = language;
    }

    /// @param versions that could be read, in their order
    record Read(List<PastVersion> versions, List<Trouble> troubles) {
        Read {
            versions = List.copyOf(versions);
            troubles = List.copyOf(troubles);
        }
    }

    /// @param language of what is wrong with a text
    static Read of(Unpacked unpacked, JsonMapper json, String language) {
        var reading = new ReadVersions(unpacked, json, language);
        reading.troubles.addAll(unpacked.troubles());
        var versions = reading.all();
        return new Read(versions, reading.troubles);
    }

    private List<PastVersion> all() {
        var versions = new ArrayList<PastVersion>();
        int last =
                unpacked.files().keySet().stream()
                        .mapToInt(name -> Integer.parseInt(name, 0, 4, 10))
                        .max()
                        .orElse(0);
        if (unpacked.files().containsKey(name(0, "yaml"))) {
            troubles.add(Trouble.of(name(0, "yaml"), "from-one"));
        }
        for (int number = 1; number <= last; number++) version(number).ifPresent(versions::add);
        return versions;
    }

    private Optional<PastVersion> version(int number) {
        var text = file(number, "yaml").flatMap(bytes -> text(number, bytes));
        var said =
                file(number, "json")
                        .flatMap(bytes -> Beside.read(name(number, "json"), bytes, json, troubles));
        if (text.isEmpty() || said.isEmpty()) return Optional.empty();
        var one = said.get();
        if (one.number() != number) {
            troubles.add(Trouble.of(name(number, "json"), "number", "" + one.number()));
        }
        var hash = hash(number, text.get());
        if (hash.isEmpty() || one.decided().isEmpty()) return Optional.empty();
        if (!hash.get().equals(one.agreementHash())) {
            troubles.add(Trouble.of(name(number, "json"), "hash", hash.get()));
        }
        var version =
                new PlaybookVersion(
                        number,
                        text.get(),
                        one.inForceFrom(),
                        one.publishedBy(),
                        one.note(),
                        one.decided().get());
        return Optional.of(new PastVersion(version, hash.get(), one.signatures()));
    }

    private Optional<byte[]> file(int number, String ending) {
        var name = name(number, ending);
        var found = Optional.ofNullable(unpacked.files().get(name));
        if (found.isEmpty()) troubles.add(Trouble.of(name, "missing"));
        return found;
    }

    private Optional<String> text(int number, byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            troubles.add(Trouble.of(name(number, "yaml"), "no-utf8"));
            return Optional.empty();
        }
    }

    /// The hash of the agreement in a text; nothing where the text has problems, which are told at their lines.
    private Optional<String> hash(int number, String text) {
        return switch (PlaybookText.read(text)) {
            case ReadResult.Good(var playbook) -> Optional.of(PlaybookText.agreementHash(playbook));
            case ReadResult.Bad(var problems) -> {
                for (Problem problem : problems) {
                    troubles.add(
                            Trouble.of(
                                    name(number, "yaml"),
                                    problem.line(),
                                    "text",
                                    problem.what().in(language),
                                    problem.remedy().in(language)));
                }
                yield Optional.empty();
            }
        };
    }

    static String name(int number, String ending) {
        return String.format(Locale.ROOT, "%04d.%s", number, ending);
    }
}
