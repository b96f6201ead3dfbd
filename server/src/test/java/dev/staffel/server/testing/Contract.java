package dev.staffel.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Locale;

/// The description of the REST API as the running plane answers it, to hold real answers against.
public final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    public static Contract of(RunningStaff staff) {
        return new Contract(read(staff.nobody().get("/api/v1/openapi.json").body()));
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    /// Checks that an answer is one that the operation describes, in every field, and returns its body.
    ///
    /// @param path as in the description, such as `/api/v1/leads/{id}`
    public JsonNode check(String verb, String path, Visitor.Reply reply) {
        var operation = document.path("paths").path(path).path(verb.toLowerCase(Locale.ROOT));
        assertThat(operation.isMissingNode()).as(verb + " " + path).isFalse();
        var answer = operation.path("responses").path("" + reply.status());
        assertThat(answer.isMissingNode())
                .as("%s %s answers %s: %s", verb, path, reply.status(), reply.body())
                .isFalse();
        var type = reply.header("Content-Type").split(";", 2)[0];
        var schema = resolve(answer).path("content").path(type).path("schema");
        assertThat(schema.isMissingNode()).as("%s of %s", type, path).isFalse();
        var body = read(reply.body());
        assertFits(body, schema);
        return body;
    }

    /// Checks every example of the description against its schema, and tells how many there are.
    public int checkExamples() {
        return examples(document);
    }

    private int examples(JsonNode node) {
        int found = 0;
        if (node.isObject() && node.has("example")) {
            boolean isMedia = node.has("schema");
            assertFits(node.get("example"), isMedia ? node.get("schema") : node);
            found++;
        }
        for (JsonNode child : node) found += examples(child);
        return found;
    }

    private void assertFits(JsonNode value, JsonNode schema) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("components", document.path("components"));
        root.setAll((ObjectNode) schema.deepCopy());
        assertThat(SCHEMAS.getSchema(root).validate(value)).as(value.toString()).isEmpty();
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
