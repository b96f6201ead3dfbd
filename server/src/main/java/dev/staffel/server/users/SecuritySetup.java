package dev.staffel.server.users;

import dev.staffel.server.access.Routes;
import dev.staffel.server.shell.ErrorAnswers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/// The security filter: who calls is looked up in the database, what they may do in the table of routes.
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SecurityContextRepository callers,
            Routes routes,
            ErrorAnswers answers)
            throws Exception {
        Refusals refusals = new Refusals(routes, answers);
        return http.securityContext(context -> context.securityContextRepository(callers))
                .authorizeHttpRequests(all -> all.anyRequest().access(new RouteGuard(routes)))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(csrfTokens())
                                .ignoringRequestMatchers(SecuritySetup::hasBearer))
                .headers(headers ->
                        headers.defaultsDisabled()
                                .cacheControl(cache -> {})
                                .addHeaderWriter(new SecurityHeaders()))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(
                        none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    /// Nobody signs in through Spring's own user store; without this bean it would invent a user and a password.
    @Bean
    UserDetailsService noUsersOfSpring() {
        return name -> {
            throw new UsernameNotFoundException("users are kept by Staffel");
        };
    }

    /// A bearer token is never sent by a browser on its own, so such a request can't be forged by a foreign page.
    static boolean hasBearer(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("staffel-csrf");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict").path("/"));
        return tokens;
    }
}
