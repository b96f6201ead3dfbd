package dev.staffel.server.leads.mass;

import dev.staffel.server.users.Staff;
import dev.staffel.store.sql.SqlFailure;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Carries actions out in the background, one at a time; also those that a stopped or killed program left behind.
@Component
class MassRunner implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(MassRunner.class);
    private static final int AT_ONCE = 50;
    private static final int LOOK_SECONDS = 10;

    private final MassActions actions;
    private final Doing doing;
    private final Staff staff;
    private final ScheduledExecutorService background =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("mass-actions").daemon().factory());
    private volatile boolean closing;

    MassRunner(MassActions actions, Doing doing, Staff staff) {
        this.actions = actions;
        this.doing = doing;
        this.staff = staff;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ =
                background.scheduleWithFixedDelay(
                        this::runAll, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /// Has a new action begin at once.
    void wake() {
        background.execute(this::runAll);
    }

    private void runAll() {
        try {
            for (var next = actions.take(); next.isPresent() && !closing; next = actions.take())
                run(next.get());
        } catch (SqlFailure e) {
            LOG.warn("Mass actions wait for the database: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("A mass action failed", e);
        }
    }

    private void run(int id) {
        var action = actions.find(id).orElseThrow();
        var by =
                staff.everybody().stream()
                        .filter(user -> user.id().equals(action.by()))
                        .findFirst()
                        .orElseThrow();
        var task = new Doing.Task(action, undone(action), by, staff.language(by.id()));
        for (var some = actions.open(id, AT_ONCE);
                !some.isEmpty();
                some = actions.open(id, AT_ONCE)) {
            for (ChosenLead chosen : some) {
                if (closing) return;
                carryOut(task, chosen);
            }
            if (actions.beat(id)) {
                actions.end(id, MassAction.State.STOPPED);
                return;
            }
        }
        actions.end(id, MassAction.State.DONE);
    }

    private Optional<MassAction> undone(MassAction action) {
        return action.undoes().flatMap(actions::find);
    }

    private void carryOut(Doing.Task task, ChosenLead chosen) {
        int id = task.action().id();
        try {
            actions.carryOut(id, chosen, session -> doing.act(session, task, chosen));
        } catch (SqlFailure e) {
            if (e.isDatabaseAway() || e.isConflict()) throw e;
            failed(id, chosen, e);
        } catch (RuntimeException e) {
            failed(id, chosen, e);
        }
    }

    private void failed(int id, ChosenLead chosen, RuntimeException failure) {
        LOG.error("Mass action {} failed with lead {}", id, chosen.lead(), failure);
        actions.carryOut(id, chosen, _ -> new Outcome.Refused("failed"));
    }

    /// Lets the lead at hand be finished; what is open waits for the next start.
    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        background.shutdown();
        if (!background.awaitTermination(10, TimeUnit.SECONDS)) background.shutdownNow();
    }
}
