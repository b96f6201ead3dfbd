package dev.staffel.bench.sales;

/// What a seller does, as the table names it: one request each. What a browser asks for by itself behind a page, and the page
/// that a form leads to, are measured under names of their own.
enum Action {
    INBOX("Open the inbox, or come back to it"),
    INBOX_FILTERED("Filter the inbox, or turn its page"),
    LEAD("Open a lead, also by next and previous, or come back to it"),
    LEAD_PARTS("Parts of a lead's page that load by themselves"),
    ACCEPT("Accept an offer"),
    GIVE_BACK("Return an offer with a reason"),
    CALL("Note a call"),
    NOTE("Write a note"),
    STEPS("My steps"),
    STEP_DONE("End a dated step and get the next"),
    TALK("Open the talk's questions"),
    ANSWER("Answer a question of the talk"),
    MOVE("Move a lead to SQL"),
    OPPORTUNITY_BLANK("Open the form of an opportunity"),
    OPPORTUNITY_OPEN("Open an opportunity with a lead"),
    OPPORTUNITIES("List of my opportunities"),
    OPPORTUNITY("Open an opportunity's page, or come back to it"),
    OPPORTUNITY_CHANGE("Change an opportunity"),
    BOARD_MINE("Board of my leads"),
    BOARD_ALL("Board of all leads"),
    BOARD_OPPORTUNITIES("Board of opportunities"),
    BOARD_COLUMN("Load a column of the board further"),
    LEADS("List of my leads"),
    LEADS_SEARCHED("Search in my leads");

    /// The header by which the server's side tells actions apart.
    static final String HEADER = "X-Bench-Action";

    private final String told;

    Action(String told) {
        this.told = told;
    }

    String told() {
        return told;
    }
}
