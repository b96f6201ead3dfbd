package dev.staffel.bench.sales;

import dev.staffel.bench.sales.Browser.Unexpected;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// A seller's day: one piece of work after the other, in the shares that the numbers below say.
final class Day {
    private static final Pattern LEAD = Pattern.compile("href=\"/leads/(\\d+)\"");
    private static final Pattern OFFER = Pattern.compile("action=\"/inbox/(\\d+)/accept\"");
    private static final Pattern STEP = Pattern.compile("action=\"/steps/(\\d+)/outcome\"");
    private static final Pattern FURTHER = Pattern.compile("hx-get=\"(/board/column[^\"]+)\"");
    private static final Pattern DEAL = Pattern.compile("href=\"/opportunities/(\\d+)\"");
    private static final Pattern QUESTION = Pattern.compile("name=\"question\" value=\"([^\"]+)\"");
    private static final List<String> REASONS =
            List.of("no-project-yet", "project-later", "no-budget", "wrong-person");
    private static final List<String> SHOWN = List.of("enquiries", "pressing", "warm", "mine");
    private static final List<String> WORDS =
            List.of("anna", "jo", "bermann", "werk", "hof", "sab");

    private final Browser browser;
    private final Random random;
    private Pace pace = Pace.AT_ONCE;

    Day(Browser browser, long seed) {
        this.browser = browser;
        this.random = new Random(seed);
    }

    void at(Pace wanted) {
        pace = wanted;
    }

    /// One piece of work, with a pause behind each click.
    void work() throws IOException, InterruptedException {
        int roll = random.nextInt(100);
        if (roll < 22) answerOffer();
        else if (roll < 42) lookThroughLeads();
        else if (roll < 62) endSteps();
        else if (roll < 74) call();
        else if (roll < 82) talk();
        else if (roll < 89) qualify();
        else if (roll < 93) openOpportunity();
        else if (roll < 97) changeOpportunity();
        else lookAtBoard();
    }

    /// Each piece of work once.
    void workAll() throws IOException, InterruptedException {
        for (int i = 0; i < 4; i++) answerOffer();
        lookThroughLeads();
        endSteps();
        call();
        talk();
        qualify();
        openOpportunity();
        changeOpportunity();
        lookAtBoard();
    }

    private Page get(Action action, String path) throws IOException, InterruptedException {
        var page = browser.get(action, path);
        pace.think();
        return page;
    }

    private Page post(
            Action action,
            Page page,
            String to,
            Map<String, String> typed,
            String said,
            Action then)
            throws IOException, InterruptedException {
        var next = browser.post(action, page, to, typed, said, then);
        if (then == Action.LEAD) parts(next);
        pace.think();
        return next;
    }

    private Page lead(String id) throws IOException, InterruptedException {
        var page = browser.get(Action.LEAD, "/leads/" + id);
        parts(page);
        pace.think();
        return page;
    }

    /// What the page's own script asks for.
    private void parts(Page page) throws IOException, InterruptedException {
        var lead = page.path().split("\\?", 2)[0];
        for (String part :
                List.of("/questionnaire/panel", "/customer", "/objections/panel", "/research"))
            browser.get(Action.LEAD_PARTS, lead + part);
    }

    private String any(Page page, Pattern pattern) {
        var all = page.all(pattern);
        if (all.isEmpty()) throw new Unexpected(page.path() + " shows nothing of " + pattern);
        return all.get(random.nextInt(all.size()));
    }

    private void answerOffer() throws IOException, InterruptedException {
        var inbox = get(Action.INBOX, "/inbox");
        if (random.nextInt(3) == 0) {
            get(Action.INBOX_FILTERED, "/inbox?show=" + SHOWN.get(random.nextInt(SHOWN.size())));
            inbox = get(Action.INBOX_FILTERED, "/inbox?show=mine");
        }
        var offer = any(inbox, OFFER);
        if (random.nextInt(3) > 0) {
            var page = lead(offer);
            post(
                    Action.ACCEPT,
                    page,
                    "/inbox/" + offer + "/accept",
                    Map.of(),
                    "handover.accepted",
                    Action.LEAD);
            return;
        }
        var to = "/inbox/" + offer + "/return";
        var typed = Map.of("reason", REASONS.get(random.nextInt(REASONS.size())), "text", "");
        post(Action.GIVE_BACK, inbox, to, typed, "handover.returned", Action.INBOX);
    }

    private void lookThroughLeads() throws IOException, InterruptedException {
        var list = get(Action.LEADS, "/leads?holder=me");
        if (random.nextBoolean())
            list =
                    get(
                            Action.LEADS_SEARCHED,
                            "/leads?holder=me&q=" + WORDS.get(random.nextInt(WORDS.size())));
        var ids = list.all(LEAD);
        int at = random.nextInt(Math.max(1, ids.size() - 3));
        for (String id : ids.subList(at, Math.min(ids.size(), at + 3))) lead(id);
    }

    private void endSteps() throws IOException, InterruptedException {
        var page = get(Action.STEPS, "/steps");
        for (int i = 0; i < 2; i++) {
            var step = any(page, STEP);
            var to = "/steps/" + step + "/outcome";
            var worst = page.choices(to, "outcome").getLast();
            page =
                    post(
                            Action.STEP_DONE,
                            page,
                            to,
                            Map.of("outcome", worst),
                            "steps.done",
                            Action.STEPS);
        }
    }

    private void call() throws IOException, InterruptedException {
        var lead = any(get(Action.LEADS, "/leads?holder=me&stage=sal"), LEAD);
        var page = lead(lead);
        var talk = random.nextBoolean() ? "reached" : "not-reached";
        var typed = Map.of("talk", talk, "said", "Will look at it with the plant manager");
        page =
                post(
                        Action.CALL,
                        page,
                        "/leads/" + lead + "/calls",
                        typed,
                        "leads.talk.kept",
                        Action.LEAD);
        var note = Map.of("note", "Wants drawings before the visit");
        post(Action.NOTE, page, "/leads/" + lead + "/notes", note, "leads.note.kept", Action.LEAD);
    }

    private void talk() throws IOException, InterruptedException {
        var lead = any(get(Action.LEADS, "/leads?holder=me&stage=sql"), LEAD);
        lead(lead);
        var page = get(Action.TALK, "/leads/" + lead + "/questionnaire");
        var to = "/leads/" + lead + "/answers";
        for (int i = 0; i < 3 && page.first(QUESTION).isPresent(); i++) {
            var answers = page.choices(to, "answer");
            var typed =
                    Map.of(
                            "answer",
                            answers.get(random.nextInt(Math.min(3, answers.size()))),
                            "note",
                            "");
            page = post(Action.ANSWER, page, to, typed, "questionnaire.kept", Action.TALK);
        }
    }

    private void qualify() throws IOException, InterruptedException {
        var lead = any(get(Action.LEADS, "/leads?holder=me&stage=sal&sort=-created"), LEAD);
        var page = lead(lead);
        var typed = Map.of("to", "sql", "disqualify", "", "loss", "", "words", "");
        post(Action.MOVE, page, "/leads/" + lead + "/move", typed, "leads.move.done", Action.LEAD);
    }

    private void openOpportunity() throws IOException, InterruptedException {
        var lead = any(get(Action.LEADS, "/leads?holder=me&stage=sql&sort=-created"), LEAD);
        lead(lead);
        var blank = get(Action.OPPORTUNITY_BLANK, "/opportunities/new?lead=" + lead);
        var typed =
                Map.of("title", "Filling line " + lead, "value", "120000", "close", "2027-03-01");
        post(
                Action.OPPORTUNITY_OPEN,
                blank,
                "/opportunities",
                typed,
                "opportunities.opened",
                Action.OPPORTUNITY);
    }

    private void changeOpportunity() throws IOException, InterruptedException {
        var id = any(get(Action.OPPORTUNITIES, "/opportunities?seller=me"), DEAL);
        var page = get(Action.OPPORTUNITY, "/opportunities/" + id);
        var typed = Map.of("value", Integer.toString(50_000 + random.nextInt(500_000)));
        post(
                Action.OPPORTUNITY_CHANGE,
                page,
                "/opportunities/" + id,
                typed,
                "opportunities.changed",
                Action.OPPORTUNITY);
    }

    private void lookAtBoard() throws IOException, InterruptedException {
        var board = get(Action.BOARD_MINE, "/board?view=leads&holder=me");
        further(board);
        further(get(Action.BOARD_ALL, "/board"));
        further(get(Action.BOARD_OPPORTUNITIES, "/board?view=opportunities&holder=me"));
    }

    private void further(Page board) throws IOException, InterruptedException {
        var more = board.first(FURTHER);
        if (more.isPresent()) get(Action.BOARD_COLUMN, more.get());
    }
}
