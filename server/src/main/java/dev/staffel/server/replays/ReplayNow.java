package dev.staffel.server.replays;

import dev.staffel.server.leads.LeadQueries;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Messages;
import dev.staffel.store.Store;
import dev.staffel.store.contract.Drafts;
import dev.staffel.store.contract.Step;
import dev.staffel.store.sql.Sql;
import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Runs a replay for the command line, which waits for it; it is kept like any other.
public final class ReplayNow implements AutoCloseable {
    private static final String BY = "command line";

    private final Replays replays;
    private final ReplayForm form;
    private final Clock clock;
    private final Locale locale;
    private final Messages messages = Messages.load();

    /// @param locale the language of what is told and written
    public ReplayNow(Sql sql, Store store, Clock clock, Locale locale) {
        var segments = new SegmentText(LeadQueries.on(store.versions(), clock), store.sources());
        var drafts = new Drafts(sql, store.versions(), clock, Step.Alongside.NOTHING);
        this.replays = new Replays(sql, store, segments, clock, JsonMapper.builder().build());
        this.form = new ReplayForm(drafts, store.versions(), segments, messages, clock);
        this.clock = clock;
        this.locale = locale;
    }

    /// What came of it: the summary in a few lines and the result as a file's content.
    ///
    /// @param problems why nothing was run, or why it did not come to its end; else none
    public record Told(List<String> problems, List<String> summary, Optional<ReplayFile> file) {
        public Told {
            problems = List.copyOf(problems);
            summary = List.copyOf(summary);
        }

        private static Told trouble(List<String> problems) {
            return new Told(problems, List.of(), Optional.empty());
        }
    }

    /// Runs to the end.
    ///
    /// @param asked by the names of the form's fields; what is left out is as the page suggests it
    /// @param err hears how far it has come, about once a second
    public Told run(Map<String, String> asked, PrintStream err) {
        var values = new LinkedHashMap<>(form.fields(asked.getOrDefault("after", "")));
        values.putAll(asked);
        var typed = Form.of(values);
        var request = form.read(typed, locale);
        if (request.isEmpty()) return Told.trouble(problems(typed));
        long id = replays.begin(request.get(), BY);
        var hook = Thread.ofPlatform().unstarted(() -> replays.cancel(id));
        Runtime.getRuntime().addShutdownHook(hook);
        var watch = new ProgressLines(err, clock, messages, locale);
        var record = replays.runNow(id, watch);
        Runtime.getRuntime().removeShutdownHook(hook);
        if (record.state() != ReplayRecord.State.DONE) {
            var state = messages.text(locale, "replays.state." + record.state().word());
            return Told.trouble(List.of(state + " " + record.trouble()));
        }
        var playbooks = replays.engines(id).stream().map(engine -> engine.playbook()).toList();
        var words = new ReplayWords(playbooks, locale, messages);
        var file = new ReplayFile(record, replays.summary(id), words);
        return new Told(List.of(), file.lines(), Optional.of(file));
    }

    /// Works out what other levels of its thresholds lead to, for the page of the replay. Broken off, it is taken up when Staffel
    /// starts the next time.
    ///
    /// @param err hears how far it has come, about once a second
    public void moveThresholds(Told told, PrintStream err) {
        err.println(messages.text(locale, "replays.threshold.waits.command"));
        var replay = told.file().orElseThrow().replay();
        replays.moveThresholdsNow(replay.id(), new ProgressLines(err, clock, messages, locale));
    }

    private List<String> problems(Form typed) {
        return typed.errors().entrySet().stream()
                .map(error ->
                        error.getKey()
                                + ": "
                                + messages.text(
                                        locale,
                                        error.getValue().key(),
                                        error.getValue().arguments().toArray()))
                .toList();
    }

    @Override
    public void close() {
        replays.close();
    }
}
