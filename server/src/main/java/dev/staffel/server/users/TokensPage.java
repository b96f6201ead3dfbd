package dev.staffel.server.users;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Scope;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// API tokens: list, create, revoke.
@Controller
class TokensPage {
    private final Tokens tokens;

    TokensPage(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/tokens")
    Answer list() {
        return page(Form.blank());
    }

    @PostMapping("/tokens")
    Answer create(Form form, Caller.User caller) {
        String name = form.required("name", 100);
        Set<Scope> scopes =
                form.values("scopes").stream()
                        .map(Scope::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        if (scopes.isEmpty()) form.reject("scopes", "users.tokens.error.scopes");
        if (!form.isValid()) return page(form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        String secret = tokens.create(name, scopes, Audit.actor(caller));
        return page(Form.blank()).with("secret", secret);
    }

    @PostMapping("/tokens/{id}/revoke")
    Answer revoke(@PathVariable UUID id) {
        if (!tokens.revoke(id)) throw new NotFound();
        return Done.to("/tokens").saying("users.tokens.ended");
    }

    private Page page(Form form) {
        Map<String, String> scopes = new LinkedHashMap<>();
        Arrays.stream(Scope.values()).forEach(scope -> scopes.put(scope.word(), scope.word()));
        return Page.of("users/tokens")
                .with("form", form)
                .with("tokens", tokens.all())
                .with("scopes", scopes);
    }
}
