package dev.staffel.server;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The staff plane: pages, REST API, health and metrics on one port.
public final class StaffPlane implements Plane {
    private final int port;
    private final Optional<String> trustedProxies;
    private final List<Object> parts;
    private @Nullable ServletWebServerApplicationContext context;

    /// A staff plane whose pages may ask for any of the `parts` by their type, such as the database.
    public StaffPlane(int port, Optional<String> trustedProxies, List<Object> parts) {
        this.port = port;
        this.trustedProxies = trustedProxies;
        this.parts = List.copyOf(parts);
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public void start() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SpringApplication application = new SpringApplication(StaffApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.addInitializers(
                (ApplicationContextInitializer<ConfigurableApplicationContext>) this::prepare);
        context = (ServletWebServerApplicationContext) application.run();
    }

    @Override
    public Optional<URI> address() {
        return Optional.ofNullable(context)
                .map(started -> Objects.requireNonNull(started.getWebServer()).getPort())
                .map(listening -> URI.create("http://localhost:" + listening));
    }

    @Override
    public void close() {
        if (context != null) context.close();
    }

    /// A part of the running application, for tests and the main program.
    public <T> T part(Class<T> type) {
        return Objects.requireNonNull(context, "not started").getBean(type);
    }

    /// Our settings win over files and variables that happen to be named like those of Spring.
    private void prepare(ConfigurableApplicationContext starting) {
        starting.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("staffel", settings()));
        for (Object part : parts) {
            starting.getBeanFactory().registerSingleton(part.getClass().getName(), part);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", port);
        settings.put("server.shutdown", "graceful");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
        settings.put("spring.threads.virtual.enabled", true);
        settings.put("spring.main.keep-alive", true);
        settings.put("spring.jmx.enabled", false);
        settings.put("spring.web.resources.add-mappings", false);
        settings.put("spring.mvc.problemdetails.enabled", false);
        settings.put("spring.servlet.multipart.max-file-size", "2GB");
        settings.put("spring.servlet.multipart.max-request-size", "2GB");
        settings.put("server.tomcat.max-http-form-post-size", "1MB");
        settings.put("server.tomcat.mbeanregistry.enabled", false);
        settings.put("server.compression.enabled", true);
        settings.put("server.compression.min-response-size", "2KB");
        if (trustedProxies.isPresent()) {
            settings.put("server.forward-headers-strategy", "native");
            settings.put("server.tomcat.remoteip.internal-proxies", trustedProxies.get());
        } else {
            settings.put("server.forward-headers-strategy", "none");
        }
        return settings;
    }
}
