package dev.staffel.server.api;

import dev.staffel.server.access.Routes;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers the description of the REST API.
@RestController
@Lazy
class OpenApiResource {
    private final Map<String, Object> document;

    OpenApiResource(Routes routes) {
        this.document = OpenApi.load(routes);
    }

    @GetMapping("/api/v1/openapi.json")
    Map<String, Object> describe() {
        return document;
    }
}
