package dev.staffel.server.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.criteria.Criterion;
import dev.staffel.engine.criteria.Field;
import dev.staffel.playbook.CriterionText;
import dev.staffel.playbook.ShippedPlaybooks;
import dev.staffel.playbook.Written;
import dev.staffel.server.access.Role;
import dev.staffel.server.shell.Form;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.contract.Drafts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CriterionPageTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();
    private static final String WAY = "agreement/ladder/stages/mql/entries/a/when";
    private static final Field MAIL = Field.named("email");
    private static final Field STAFF_COUNT = Field.named("account.employees");

    private final Visitor head = STAFF.user(Role.HEAD_OF_MARKETING);

    @Test
    void everyNodeOfTheTreeIsShownAsFieldsAndReadBackAsTheSame() {
        var nodes =
                List.<Criterion>of(
                        new Criterion.Is(MAIL, "a@b"),
                        new Criterion.OneOf(MAIL, List.of("a", "b")),
                        new Criterion.Contains(MAIL, "@"),
                        new Criterion.StartsWith(MAIL, "info"),
                        new Criterion.AtLeast(STAFF_COUNT, 12_500),
                        new Criterion.AtLeast(Field.named("maturity"), 2_000),
                        new Criterion.Between(STAFF_COUNT, 1_000, 5_000_000),
                        new Criterion.Known(MAIL),
                        new Criterion.DidWithin("own-initiative", 60),
                        new Criterion.CountWithin("chat", 3, 30));
        var more = new ArrayList<Criterion>(nodes);
        nodes.forEach(node -> more.add(new Criterion.Not(node)));
        more.add(new Criterion.Not(new Criterion.Not(nodes.getFirst())));
        more.add(
                new Criterion.Any(
                        List.of(
                                new Criterion.Contains(MAIL, "a"),
                                new Criterion.Contains(MAIL, "b"))));
        more.add(
                new Criterion.Any(
                        List.of(
                                nodes.get(4),
                                new Criterion.All(List.of(nodes.get(7), nodes.get(8))))));
        more.add(new Criterion.Not(new Criterion.All(List.of(nodes.get(7), nodes.get(8)))));
        more.add(new Criterion.Not(new Criterion.Any(List.of(nodes.get(7), nodes.get(8)))));
        more.add(Criterion.always());
        more.add(new Criterion.Any(List.of()));
        for (Criterion criterion : more) assertThat(again(criterion)).isEqualTo(criterion);
        assertThat(again(new Criterion.All(more.subList(0, 15))))
                .isEqualTo(new Criterion.All(more.subList(0, 15)));
    }

    @Test
    void everyCriterionOfTheShippedPlaybookSurvivesItsForm() {
        for (String name : ShippedPlaybooks.NAMES) {
            var text = ShippedPlaybooks.text(name);
            var all = CriterionText.all(text);
            assertThat(paths("", Written.of(text).orElseThrow()).toList())
                    .hasSizeGreaterThan(15)
                    .allSatisfy(path -> {
                        var criterion = all.apply(path).orElseThrow();
                        assertThat(again(criterion)).isEqualTo(criterion);
                    });
        }
    }

    @Test
    void aQuestionIsAddedChosenAndKeptInItsLine() {
        var draft = draft();
        var before = text(draft);
        var typed = fields(Ask.of(CriterionText.at(before, WAY).orElseThrow()));
        typed.put("at", WAY);
        typed.put("revision", "1");
        typed.put("do", "add:c");
        var added = head.post(draft + "/editor/criterion/parts", typed);
        assertThat(added.body()).contains("name=\"c.4.field\"").contains("Not finished yet");
        typed.put("c.n", "5");
        typed.put("c.4", "one");
        typed.put("c.4.field", "account.employees");
        typed.put("c.4.how", "at-least");
        typed.put("do", "");
        var unfinished = head.post(draft + "/editor/criterion", typed);
        assertThat(unfinished.status()).isEqualTo(422);
        assertThat(unfinished.body()).contains("Write a number");
        typed.put("c.4.low", "250");
        var said = head.post(draft + "/editor/criterion/parts", typed);
        assertThat(said.body()).contains("and at least 250 employees");
        assertThat(head.post(draft + "/editor/criterion", typed).status()).isEqualTo(303);
        assertThat(text(draft))
                .isEqualTo(
                        before.replaceFirst(
                                "did: own-initiative within 60 days\n",
                                "did: own-initiative within 60 days\n              account.employees: at least 250\n"));
    }

    @Test
    void buttonsNestReorderAndRemoveWithoutScript() {
        var draft = draft();
        var typed =
                new LinkedHashMap<>(
                        Map.of(
                                "at",
                                WAY,
                                "revision",
                                "1",
                                "c",
                                "group",
                                "c.how",
                                "all",
                                "c.n",
                                "2"));
        typed.putAll(Map.of("c.0", "one", "c.0.field", "email", "c.0.how", "known"));
        typed.putAll(Map.of("c.1", "one", "c.1.field", "phone", "c.1.how", "unknown"));
        typed.put("do", "group:c");
        assertThat(parts(draft, typed))
                .contains("name=\"c.2.n\" value=\"1\"", "name=\"c.2.0.field\"");
        typed.put("do", "up:c.1");
        assertThat(parts(draft, typed)).contains("phone unknown and mail address known");
        typed.put("do", "remove:c.0");
        assertThat(parts(draft, typed))
                .contains(">phone unknown<")
                .doesNotContain("mail address known");
        typed.put("do", "remove:c.9");
        assertThat(parts(draft, typed)).contains("mail address known and phone unknown");
    }

    @Test
    void twoEditorsOfOneCriterionAreToldApart() {
        var draft = draft();
        var typed = fields(Ask.of(Criterion.always()));
        typed.put("at", WAY);
        typed.put("revision", "1");
        assertThat(head.post(draft + "/editor/criterion", typed).status()).isEqualTo(303);
        var late = head.post(draft + "/editor/criterion", typed);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("overtaken-title", "name=\"over\"");
    }

    @Test
    void aConditionThatMayLackIsLeftOutWhereItAlwaysHolds() {
        var draft = draft();
        var typed = fields(Ask.of(Criterion.always()));
        typed.put("at", "agreement/grade/outside-area");
        typed.put("revision", "1");
        assertThat(head.post(draft + "/editor/criterion", typed).status()).isEqualTo(303);
        assertThat(text(draft)).doesNotContain("    outside-area:\n      any");
    }

    @Test
    void onlyPlacesOfCriteriaHaveABuilder() {
        var draft = draft();
        assertThat(head.get(draft + "/editor/criterion?at=agreement/rules/r01/points").status())
                .isEqualTo(404);
        assertThat(head.get(draft + "/editor/criterion?at=agreement/rules/none/when").status())
                .isEqualTo(404);
        var page =
                head.get(
                        draft + "/editor/criterion?at=settings/topics/retrofit/when",
                        "Accept-Language",
                        "en");
        assertThat(page.body())
                .contains("does not contain", "name=\"c.0.field\"")
                .doesNotContain("editor.ask");
    }

    private String parts(String draft, Map<String, String> typed) {
        var reply = head.post(draft + "/editor/criterion/parts", typed);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private static Criterion again(Criterion criterion) {
        var all = new LinkedHashMap<String, List<String>>();
        fields(Ask.of(criterion)).forEach((name, value) -> all.put(name, List.of(value)));
        var reading = new AskReading();
        var read = reading.read(new AskForm(Form.ofAll(all)).tree());
        assertThat(reading.problems()).isEmpty();
        return read;
    }

    /// What a browser sends of a tree; several values are typed as lines.
    private static Map<String, String> fields(Ask.Group tree) {
        var fields = new LinkedHashMap<String, String>();
        put(tree, "c", fields);
        return fields;
    }

    private static void put(Ask ask, String at, Map<String, String> fields) {
        switch (ask) {
            case Ask.Group(var how, var parts) -> {
                fields.put(at, "group");
                fields.put(at + ".how", how);
                fields.put(at + ".n", "" + parts.size());
                for (int i = 0; i < parts.size(); i++) put(parts.get(i), at + "." + i, fields);
            }
            case Ask.One one -> {
                fields.put(at, "one");
                fields.put(at + ".field", one.field());
                fields.put(at + ".how", one.how());
                fields.put(at + ".activity", one.value(0));
                fields.put(at + ".times", one.value(1));
                fields.put(at + ".days", one.value(2));
                fields.put(at + ".low", one.value(0));
                fields.put(at + ".high", one.value(1));
                fields.put(at + ".more", String.join("\n", one.values()));
            }
        }
    }

    private static Stream<String> paths(String path, Written written) {
        return written.names().stream()
                .flatMap(name -> {
                    var own = path.isEmpty() ? name : path + "/" + name;
                    boolean isCriterion =
                            List.of("when", "given", "outside-area", "requalify-when")
                                    .contains(name);
                    return isCriterion
                            ? Stream.of(own)
                            : paths(own, written.at(name).orElseThrow());
                });
    }

    private String draft() {
        return head.post("/playbook/drafts", Map.of("title", "By form", "kind", "agreement"))
                .header("Location");
    }

    private static String text(String draft) {
        long id = Long.parseLong(draft.substring(draft.lastIndexOf('/') + 1));
        return STAFF.plane().part(Drafts.class).find(id).orElseThrow().text();
    }
}
