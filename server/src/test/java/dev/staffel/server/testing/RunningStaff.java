package dev.staffel.server.testing;

import dev.staffel.server.StaffPlane;
import dev.staffel.server.access.Role;
import dev.staffel.server.access.Scope;
import dev.staffel.server.health.Meters;
import dev.staffel.server.mail.SealingKey;
import dev.staffel.server.users.FirstAdministrator;
import dev.staffel.server.users.Sessions;
import dev.staffel.server.users.Tokens;
import dev.staffel.store.Store;
import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.Statements;
import dev.staffel.store.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The staff plane on a database of its own, for a test class.
///
/// `@RegisterExtension static final RunningStaff staff = RunningStaff.fresh();`
public final class RunningStaff implements BeforeAllCallback, AfterAllCallback {
    private static final Statements SQL =
            Statements.parse(
                    "RunningStaff",
                    """
                    -- name: add
                    -- A user who may sign in.
                    INSERT INTO staff (id, email, name, roles, password)
                    VALUES (:id, :email, :name, :roles, 'none')
                    """);

    private final ErasureList erasures =
            new ErasureList(
                    Path.of(
                            System.getProperty("java.io.tmpdir"),
                            "staffel-erasures-" + UUID.randomUUID()));
    private final SealingKey key =
            new SealingKey(
                    Path.of(
                            System.getProperty("java.io.tmpdir"),
                            "staffel-key-" + UUID.randomUUID()));
    private final TestDatabase database = TestDatabase.fresh();
    private final List<Object> parts = new ArrayList<>();
    private @Nullable StaffPlane plane;

    private RunningStaff() {}

    public static RunningStaff fresh() {
        return new RunningStaff();
    }

    /// Gives the pages another part, as the main program does.
    public RunningStaff with(Object part) {
        parts.add(part);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database.beforeAll(context);
        if (parts.stream().noneMatch(Clock.class::isInstance)) parts.add(Clock.systemUTC());
        parts.add(database.database());
        parts.add(database.sql());
        Store store = Store.on(database.sql());
        store.versions().publishFirst();
        parts.add(store);
        parts.add(erasures);
        parts.add(key);
        parts.add(Meters.create());
        StaffPlane starting = new StaffPlane(0, Optional.empty(), parts);
        plane = starting;
        starting.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (plane != null) plane.close();
        database.afterAll(context);
        try {
            Files.deleteIfExists(erasures.file());
            Files.deleteIfExists(key.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StaffPlane plane() {
        return Objects.requireNonNull(plane, "register RunningStaff as a static field");
    }

    public Sql sql() {
        return database.sql();
    }

    public URI address() {
        return plane().address().orElseThrow();
    }

    /// The path that the first start prints.
    public String setupLink() {
        return plane().part(FirstAdministrator.class).link().orElseThrow();
    }

    /// Somebody who has not signed in.
    public Visitor nobody() {
        return new Visitor(address());
    }

    /// A new user with these roles, signed in.
    public Visitor user(Role... roles) {
        UUID id = UUID.randomUUID();
        List<String> names = Arrays.stream(roles).map(Enum::name).toList();
        sql().transact(s ->
                s.call(SQL.named("add"))
                        .set("id", id)
                        .set("email", id + "@example.org")
                        .set("name", "Visitor")
                        .set("roles", names)
                        .update());
        return nobody().withCookie("staffel-session", plane().part(Sessions.class).open(id));
    }

    /// A program with a token of these scopes.
    public Visitor token(Scope... scopes) {
        String token = plane().part(Tokens.class).create("test", Set.of(scopes), "test");
        return nobody().withBearer(token);
    }
}
