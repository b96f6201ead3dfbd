package dev.staffel.server.replays;

import dev.staffel.replay.Level;
import dev.staffel.replay.Rate;
import dev.staffel.replay.Summary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// What a replay found, as programs read it: over REST and from a file in the same bytes. The same input gives the same
/// bytes, so it says nothing of when it was run and by whom.
final class ReplayJson {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(rates())
                    .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private ReplayJson() {}

    /// What was asked, and the figures.
    private record Result(
            String before,
            String after,
            String stage,
            Instant from,
            Instant to,
            String segment,
            long leads,
            long signals,
            Summary summary) {}

    static byte[] of(ReplayRecord record, Summary summary) {
        return bytes(
                new Result(
                        record.beforeName(),
                        record.afterName(),
                        record.stage(),
                        record.stretch().from(),
                        record.stretch().to(),
                        record.segment(),
                        record.leadsDone(),
                        record.signals(),
                        summary));
    }

    /// Both histories of a lead, and what really happened.
    static byte[] of(LeadHistories histories) {
        return bytes(histories);
    }

    /// What each level of a threshold leads to.
    static byte[] of(List<Level> levels) {
        return bytes(Map.of("levels", levels));
    }

    private static byte[] bytes(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    private static JacksonModule rates() {
        return new SimpleModule("rates").addSerializer(Rate.class, new RateJson());
    }

    /// Hits and cases always; share and interval once there are enough cases, else null.
    private static final class RateJson extends StdSerializer<Rate> {
        RateJson() {
            super(Rate.class);
        }

        @Override
        public void serialize(Rate rate, JsonGenerator json, SerializationContext context) {
            var interval = rate.interval();
            json.writeStartObject();
            json.writeNumberProperty("hits", rate.hits());
            json.writeNumberProperty("cases", rate.cases());
            json.writePOJOProperty("share", rate.share().orElse(null));
            json.writePOJOProperty("low", interval.map(Rate.Interval::low).orElse(null));
            json.writePOJOProperty("high", interval.map(Rate.Interval::high).orElse(null));
            json.writeEndObject();
        }
    }
}
