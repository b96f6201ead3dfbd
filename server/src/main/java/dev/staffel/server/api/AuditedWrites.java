package dev.staffel.server.api;

import dev.staffel.server.access.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Sees to it that whatever programs change leaves a line in the audit trail: where the feature records none of its own,
/// verb and address stand for it.
@Component
class AuditedWrites implements HandlerInterceptor, WebMvcConfigurer {
    private final Audit audit;

    AuditedWrites(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failed) {
        var verb = request.getMethod();
        if (verb.equals("GET") || verb.equals("HEAD") || verb.equals("OPTIONS")) return;
        boolean isDone = failed == null && response.getStatus() / 100 == 2;
        if (isDone && !Audit.hasRecorded(request))
            audit.record("api.changed", verb + " " + request.getRequestURI());
    }
}
