package dev.staffel.intake.segment;

import dev.staffel.engine.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Whether a draft is an event, and if so, which.
final class Check {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PATH = 500;

    private final Draft draft;
    private final Optional<Kind> kind;
    private final List<String> problems = new ArrayList<>();
    private final String user;
    private final String anonymous;
    private final String messageId;
    private final String other;

    Check(Draft draft, Optional<Kind> kind) {
        this.draft = draft;
        this.kind = kind;
        this.user = GivenIds.person("userId", draft.user, problems);
        this.anonymous = GivenIds.person("anonymousId", draft.anonymous, problems);
        this.messageId = GivenIds.checked("messageId", draft.messageId, problems);
        this.other = other();
    }

    private String other() {
        if (kind.equals(Optional.of(Kind.ALIAS))) {
            return GivenIds.person("previousId", draft.previous, problems);
        }
        return GivenIds.checked("groupId", draft.group, problems);
    }

    /// All that is wrong; a junk id beside a sound one is no problem, it just names nobody.
    List<String> problems() {
        var found = new ArrayList<String>();
        if (kind.isEmpty()) found.add("type '" + Text.bounded(draft.type, 50) + "' is unknown");
        if (user.isEmpty() && anonymous.isEmpty()) {
            found.add("userId or anonymousId is required");
            found.addAll(problems);
        } else {
            problems.stream().filter(Check::isOfId).forEach(found::add);
        }
        kind.ifPresent(known -> ofKind(known, found));
        return found;
    }

    private static boolean isOfId(String problem) {
        return !problem.endsWith("names nobody");
    }

    private void ofKind(Kind known, List<String> found) {
        if (known == Kind.TRACK && draft.event.isBlank()) found.add("event is required");
        if (known == Kind.ALIAS && other.isEmpty()) found.add("previousId is required");
        if (known == Kind.ALIAS && user.isEmpty()) found.add("userId is required");
    }

    Event event(Frame frame, Actor actor) {
        var known = kind.orElseThrow();
        var consent = draft.context.consent;
        return new Event(
                known,
                messageId,
                user,
                anonymous,
                other,
                name(known),
                Times.happened(
                        frame.received(), Times.read(draft.original()), Times.read(draft.sentAt)),
                frame.received(),
                path(),
                bounded(draft.properties.getOrDefault("form", "")),
                bounded(campaign()),
                actor,
                consent == null ? frame.consentBySite() : consent,
                Amount.thousandths(draft.properties.getOrDefault("value", "")),
                named(frame),
                attributes(known),
                Display.of(draft, known));
    }

    private String name(Kind known) {
        return switch (known) {
            case TRACK -> bounded(draft.event);
            case SCREEN -> Kind.PAGE.word();
            default -> known.word();
        };
    }

    private String path() {
        var page = draft.context.page;
        var path = draft.properties.getOrDefault("path", page.getOrDefault("path", ""));
        if (path.isEmpty()) path = Paths.ofUrl(draft.properties.getOrDefault("url", ""));
        if (path.isEmpty()) path = Paths.ofUrl(page.getOrDefault("url", ""));
        return Text.bounded(Paths.plain(path), LONGEST_PATH);
    }

    private String campaign() {
        return draft.context.campaign.getOrDefault("name", "");
    }

    private static String bounded(String text) {
        return Text.bounded(text, LONGEST_NAME);
    }

    private SortedMap<String, String> named(Frame frame) {
        var named = new TreeMap<String, String>();
        for (String property : frame.properties()) {
            var value = draft.properties.get(property);
            if (value != null && !value.isEmpty()) named.put(property, bounded(value));
        }
        return named;
    }

    private SortedMap<String, String> attributes(Kind known) {
        return switch (known) {
            case IDENTIFY -> Traits.ofPerson(draft.traits);
            case GROUP -> Traits.ofAccount(draft.traits);
            case TRACK, PAGE, SCREEN, ALIAS -> Collections.emptySortedMap();
        };
    }
}
