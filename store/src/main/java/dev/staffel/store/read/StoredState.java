package dev.staffel.store.read;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Lead;
import dev.staffel.engine.LeadCodec;

/// A lead in its stored form, and the playbook version that its evidence was counted under.
@SuppressWarnings("ArrayRecordComponent") // read once, decoded at once
public record StoredState(int version, byte[] bytes) {

    /// Whether this release reads its form.
    public boolean isReadable() {
        return LeadCodec.isOfThisFormat(bytes);
    }

    /// The lead itself.
    ///
    /// @param engine the engine of [#version]
    public Lead lead(Engine engine) {
        return LeadCodec.decode(bytes, engine);
    }
}
