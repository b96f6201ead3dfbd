package dev.staffel.server.shell;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Routes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Teaches Spring MVC our few types: controllers take [Form] and [Caller] and answer [Page] or [Done].
@Configuration(proxyBeanMethods = false)
class WebSetup {

    @Bean
    Messages messages() {
        return Messages.load();
    }

    @Bean
    Routes routes() {
        return Routes.load();
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Renderer renderer(
            Messages messages,
            Routes routes,
            Assets assets,
            CompanyZone zone,
            Demonstrating demonstrating,
            ObjectProvider<Attention> attention,
            ObjectProvider<Counts> counts) {
        // Asked late, because who answers may itself need what is set up here.
        Attention late = entry -> Attention.all(attention.stream().toList()).tone(entry);
        Counts counted =
                (user, entry) -> counts.stream().mapToLong(some -> some.of(user, entry)).sum();
        return new Renderer(
                new UiParts(messages, routes, assets, zone, demonstrating, late, counted));
    }

    /// The reader's choice, so that what controllers put into words is in the language of the page.
    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Preferences.of(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request,
                    @Nullable HttpServletResponse response,
                    @Nullable Locale locale) {
                throw new UnsupportedOperationException("readers choose by their preferences");
            }
        };
    }

    @Bean
    WebMvcConfigurer ourTypes(Renderer renderer, SentOnce once) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Arguments());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(once).excludePathPatterns("/api/**");
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new Answers(renderer));
            }
        };
    }

    /// Fills parameters of type [Form], [Caller] and [Caller.User].
    private static final class Arguments implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            Class<?> type = parameter.getParameterType();
            return type == Form.class || Caller.class.isAssignableFrom(type);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            if (parameter.getParameterType() == Form.class) {
                return Form.typed(request.getParameterMap());
            }
            return Caller.current();
        }
    }

    /// Writes what controllers answer.
    private record Answers(Renderer renderer) implements HandlerMethodReturnValueHandler {
        @Override
        public boolean supportsReturnType(MethodParameter type) {
            return Answer.class.isAssignableFrom(type.getParameterType());
        }

        @Override
        public void handleReturnValue(
                @Nullable Object answer,
                MethodParameter type,
                ModelAndViewContainer container,
                NativeWebRequest web)
                throws Exception {
            container.setRequestHandled(true);
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
            switch ((Answer) Objects.requireNonNull(answer)) {
                case Page page -> renderer.write(page, request, response);
                case Done done -> renderer.write(done, request, response);
            }
        }
    }
}
