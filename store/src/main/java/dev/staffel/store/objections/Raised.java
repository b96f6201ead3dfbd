package dev.staffel.store.objections;

import java.time.Instant;
import java.util.Optional;

/// An objection that a lead has raised in a talk.
///
/// @param position of its signal in the log
/// @param words of the objection; empty where a list is about one objection only
/// @param answer the id of the answer that was given
/// @param answered its words
/// @param worked empty while that is not known
/// @param display JSON that tells who has noted it, and in which words
public record Raised(
        long position,
        long lead,
        long objection,
        String words,
        Optional<Long> answer,
        Optional<String> answered,
        Optional<Boolean> worked,
        Instant at,
        String display) {}
