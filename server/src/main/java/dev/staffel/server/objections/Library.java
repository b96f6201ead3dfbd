package dev.staffel.server.objections;

import dev.staffel.server.access.Audit;
import dev.staffel.store.objections.Objection;
import dev.staffel.store.objections.Objections;
import dev.staffel.store.sql.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// The library as sales changes it, each change with its line in the audit trail.
@Component
class Library {
    static final int LONGEST = 300;
    static final int LONGEST_ANSWER = 1_000;
    private static final int LONGEST_TAG = 40;
    private static final int MOST_TAGS = 8;

    private final Sql sql;
    private final Objections objections;
    private final Audit audit;

    Library(Sql sql, Objections objections, Audit audit) {
        this.sql = sql;
        this.objections = objections;
        this.audit = audit;
    }

    /// Those that are still offered and have the tag, if one is wanted.
    List<Objection> offered(String tag) {
        return objections.all().stream()
                .filter(one -> !one.retired())
                .filter(one -> tag.isEmpty() || one.tags().contains(tag))
                .toList();
    }

    List<Objection> all(String tag) {
        return objections.all().stream()
                .filter(one -> tag.isEmpty() || one.tags().contains(tag))
                .toList();
    }

    SequencedSet<String> tags() {
        var tags = new TreeSet<String>();
        objections.all().forEach(one -> tags.addAll(one.tags()));
        return tags;
    }

    Optional<Objection> find(long id) {
        return objections.find(id);
    }

    long add(String words, List<String> tags) {
        return sql.inTransaction(session -> {
            long id = objections.add(session, words, tags);
            audit.record(session, "objections.added", "objection " + id, words);
            return id;
        });
    }

    void change(long id, String words, List<String> tags, boolean retired) {
        sql.transact(session -> {
            objections.change(session, id, words, tags, retired);
            audit.record(session, "objections.changed", "objection " + id, words);
        });
    }

    long addAnswer(long objection, String words) {
        return sql.inTransaction(session -> {
            long id = objections.addAnswer(session, objection, words);
            audit.record(session, "objections.answer-added", "objection " + objection, words);
            return id;
        });
    }

    void changeAnswer(long objection, long id, String words, boolean retired) {
        sql.transact(session -> {
            objections.changeAnswer(session, objection, id, words, retired);
            audit.record(session, "objections.answer-changed", "objection " + objection, words);
        });
    }

    /// Tags as they are typed, between commas; empty where one is too long or there are too many.
    static Optional<List<String>> tags(String typed) {
        var tags =
                Arrays.stream(typed.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
        boolean isFine =
                tags.size() <= MOST_TAGS
                        && tags.stream().allMatch(tag -> tag.length() <= LONGEST_TAG);
        return isFine ? Optional.of(tags) : Optional.empty();
    }
}
