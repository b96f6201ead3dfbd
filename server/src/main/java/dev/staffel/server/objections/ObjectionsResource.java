package dev.staffel.server.objections;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.staffel.replay.Rate;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.users.Saying;
import dev.staffel.server.users.Staff;
import dev.staffel.store.leads.StaffActions;
import dev.staffel.store.objections.Objection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Objections for programs: the library, and what was raised in a talk.
@RestController
class ObjectionsResource {
    private static final int LONGEST_NOTE = 1_000;

    private final Library library;
    private final Raising raising;
    private final Staff staff;

    ObjectionsResource(Library library, Raising raising, Staff staff) {
        this.library = library;
        this.raising = raising;
        this.staff = staff;
    }

    record ObjectionsJson(List<ObjectionJson> items) {}

    record ObjectionJson(
            long id, String words, List<String> tags, int raised, List<AnswerJson> answers) {}

    /// @param cases how often it is known whether it worked
    /// @param share of the cases in which it worked, from 0 to 1; null below 20 cases
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AnswerJson(long id, String words, int worked, int cases, @Nullable Double share) {}

    /// @param user id or e-mail address of the user who heard it
    /// @param answer the id of the answer that was given, if one of the library was
    /// @param worked whether it did; null while that is not known
    record NewObjection(
            @Nullable String user,
            @Nullable Long objection,
            @Nullable Long answer,
            @Nullable Boolean worked,
            @Nullable String note) {}

    record Ended(@Nullable String user, @Nullable Boolean worked) {}

    record Doing(@Nullable String user) {}

    record RaisedList(List<RaisedJson> items) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RaisedJson(
            long position,
            long objection,
            String words,
            @Nullable Long answer,
            @Nullable Boolean worked,
            String note,
            Instant at) {
        static RaisedJson of(Raising.Noted noted) {
            var raised = noted.raised();
            return new RaisedJson(
                    raised.position(),
                    raised.objection(),
                    raised.words(),
                    raised.answer().orElse(null),
                    raised.worked().orElse(null),
                    noted.note(),
                    raised.at());
        }
    }

    @GetMapping("/api/v1/objections")
    ObjectionsJson list() {
        return new ObjectionsJson(
                library.offered("").stream().map(ObjectionsResource::json).toList());
    }

    static ObjectionJson json(Objection objection) {
        return new ObjectionJson(
                objection.id(),
                objection.words(),
                objection.tags(),
                objection.raised(),
                objection.answers().stream()
                        .filter(answer -> !answer.retired())
                        .map(answer ->
                                new AnswerJson(
                                        answer.id(),
                                        answer.words(),
                                        answer.hits(),
                                        answer.cases(),
                                        new Rate(answer.hits(), answer.cases())
                                                .share()
                                                .orElse(null)))
                        .toList());
    }

    @PostMapping("/api/v1/leads/{id}/objections")
    RaisedList raise(@PathVariable long id, @RequestBody NewObjection body) {
        var saying = new Saying(staff);
        var user = saying.user(body.user());
        var objection = Optional.ofNullable(body.objection()).flatMap(library::find);
        if (objection.isEmpty()) saying.reject("objection", "the id of an objection");
        var answer =
                objection.stream()
                        .flatMap(one -> one.answers().stream())
                        .filter(one ->
                                Optional.of(one.id()).equals(Optional.ofNullable(body.answer())))
                        .findFirst();
        if (body.answer() != null && objection.isPresent() && answer.isEmpty())
            saying.reject("answer", "the id of one of its answers");
        var note = saying.optional("note", body.note(), LONGEST_NOTE);
        saying.check();
        try {
            raising.raise(
                    id,
                    user.orElseThrow(),
                    objection.orElseThrow(),
                    answer,
                    Optional.ofNullable(body.worked()),
                    note);
        } catch (StaffActions.NoSuchLead _) {
            throw Refusal.notFound("lead");
        }
        return ofLead(id);
    }

    private RaisedList ofLead(long id) {
        return new RaisedList(raising.ofLead(id).stream().map(RaisedJson::of).toList());
    }

    /// Tells whether an answer worked, once that is known.
    @PostMapping("/api/v1/leads/{id}/objections/{position}/outcome")
    RaisedList end(@PathVariable long id, @PathVariable long position, @RequestBody Ended body) {
        var saying = new Saying(staff);
        var user = saying.user(body.user());
        if (body.worked() == null) saying.reject("worked", "true or false");
        saying.check();
        boolean worked = Boolean.TRUE.equals(body.worked());
        if (!raising.end(id, user.orElseThrow(), position, worked))
            throw Refusal.notFound("answered objection of this lead");
        return ofLead(id);
    }

    /// Takes one back that was noted by mistake; it counts no more.
    @PostMapping("/api/v1/leads/{id}/objections/{position}/take-back")
    RaisedList takeBack(
            @PathVariable long id, @PathVariable long position, @RequestBody Doing body) {
        var saying = new Saying(staff);
        var user = saying.user(body.user());
        saying.check();
        if (!raising.takeBack(id, user.orElseThrow(), position))
            throw Refusal.notFound("objection of this lead");
        return ofLead(id);
    }
}
