package dev.staffel.server.health;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// For those who run Staffel: is it alive, is it ready, what does it measure.
@RestController
class HealthApi {
    private final List<HealthCheck> checks;
    private final PrometheusMeterRegistry meters;

    HealthApi(List<HealthCheck> checks, PrometheusMeterRegistry meters) {
        this.checks = checks;
        this.meters = meters;
    }

    /// What the addresses below `/health` answer.
    record Health(String status, Map<String, String> checks) {}

    @GetMapping("/health/live")
    Health live() {
        return new Health("live", Map.of());
    }

    @GetMapping("/health/ready")
    ResponseEntity<Health> ready() {
        Map<String, String> found = new LinkedHashMap<>();
        checks.forEach(check -> found.put(check.name(), check.problem().orElse("ok")));
        boolean ready = found.values().stream().allMatch("ok"::equals);
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(ready ? "ready" : "not ready", found));
    }

    @GetMapping(path = "/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
    String metrics() {
        return meters.scrape();
    }
}
