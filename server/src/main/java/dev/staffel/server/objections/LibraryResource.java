package dev.staffel.server.objections;

import dev.staffel.server.api.Refusal;
import dev.staffel.server.users.Saying;
import dev.staffel.server.users.Staff;
import dev.staffel.store.objections.Objection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Changes the library of objections for programs.
@RestController
@RequestMapping("/api/v1/objections")
class LibraryResource {
    private final Library library;
    private final Staff staff;

    LibraryResource(Library library, Staff staff) {
        this.library = library;
        this.staff = staff;
    }

    /// @param answer the first answer to a new objection, if there is one yet
    /// @param retired whether it is offered no longer
    record ObjectionBody(
            @Nullable String words,
            @Nullable List<String> tags,
            @Nullable String answer,
            @Nullable Boolean retired) {}

    record AnswerBody(@Nullable String words, @Nullable Boolean retired) {}

    @PostMapping
    ObjectionsResource.ObjectionJson add(@RequestBody ObjectionBody body) {
        var saying = new Saying(staff);
        var words = saying.required("words", body.words(), Library.LONGEST);
        var tags = tags(body, saying);
        var answer = saying.optional("answer", body.answer(), Library.LONGEST_ANSWER);
        saying.check();
        long id = library.add(words, tags);
        if (!answer.isEmpty()) library.addAnswer(id, answer);
        return one(id);
    }

    @PutMapping("/{id}")
    ObjectionsResource.ObjectionJson change(
            @PathVariable long id, @RequestBody ObjectionBody body) {
        found(id);
        var saying = new Saying(staff);
        var words = saying.required("words", body.words(), Library.LONGEST);
        var tags = tags(body, saying);
        saying.check();
        library.change(id, words, tags, Boolean.TRUE.equals(body.retired()));
        return one(id);
    }

    @PostMapping("/{id}/answers")
    ObjectionsResource.ObjectionJson addAnswer(
            @PathVariable long id, @RequestBody AnswerBody body) {
        found(id);
        library.addAnswer(id, words(body));
        return one(id);
    }

    @PutMapping("/{id}/answers/{answer}")
    ObjectionsResource.ObjectionJson changeAnswer(
            @PathVariable long id, @PathVariable long answer, @RequestBody AnswerBody body) {
        if (found(id).answers().stream().noneMatch(one -> one.id() == answer))
            throw Refusal.notFound("answer");
        library.changeAnswer(id, answer, words(body), Boolean.TRUE.equals(body.retired()));
        return one(id);
    }

    private String words(AnswerBody body) {
        var saying = new Saying(staff);
        var words = saying.required("words", body.words(), Library.LONGEST_ANSWER);
        saying.check();
        return words;
    }

    private static List<String> tags(ObjectionBody body, Saying saying) {
        var said = Optional.ofNullable(body.tags()).orElse(List.of());
        var tags = Library.tags(String.join(",", said));
        if (tags.isEmpty()) saying.reject("tags", "at most 8, of 40 characters at most");
        return tags.orElse(List.of());
    }

    private Objection found(long id) {
        return library.find(id).orElseThrow(() -> Refusal.notFound("objection"));
    }

    private ObjectionsResource.ObjectionJson one(long id) {
        return ObjectionsResource.json(found(id));
    }
}
