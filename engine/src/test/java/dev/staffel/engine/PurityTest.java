package dev.staffel.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// The engine is pure: what it answers depends on what it is given, and on nothing else.
class PurityTest {
    private static final JavaClasses ENGINE =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    /// Maps whose order differs from run to run: they may be looked up in, and not walked through.
    private static final Set<String> UNORDERED = Set.of("java.util.Map", "java.util.HashMap");

    private static final Set<String> WALKS =
            Set.of("entrySet", "keySet", "values", "forEach", "replaceAll");

    private static final Set<String> IMPURE =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.lang.System.identityHashCode",
                    "java.lang.System.getProperty",
                    "java.lang.System.getenv",
                    "java.lang.System.out",
                    "java.lang.System.err",
                    "java.lang.Math.random",
                    "java.lang.String.format",
                    "java.lang.String.formatted",
                    "java.time.Instant.now",
                    "java.time.LocalDate.now",
                    "java.time.LocalDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.time.ZoneId.systemDefault",
                    "java.util.Locale.getDefault");

    private static final Set<String> IMPURE_TYPES =
            Set.of(
                    "java.lang.Thread",
                    "java.lang.ThreadLocal",
                    "java.lang.Process",
                    "java.lang.Runtime",
                    "java.time.Clock",
                    "java.util.UUID",
                    "java.util.HashSet",
                    "java.util.IdentityHashMap",
                    "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.util.Timer",
                    "java.util.WeakHashMap");

    private static final Set<String> UNORDERED_COLLECTIONS =
            Set.of(
                    "java.util.Map.of",
                    "java.util.Map.ofEntries",
                    "java.util.Map.copyOf",
                    "java.util.Set.of",
                    "java.util.Set.copyOf",
                    "java.util.stream.Collectors.toSet",
                    "java.util.stream.Collectors.toUnmodifiableSet",
                    "java.util.stream.Collectors.toMap",
                    "java.util.stream.Collectors.toUnmodifiableMap",
                    "java.util.stream.Collectors.groupingBy");

    private static List<String> accesses(Predicate<JavaAccess<?>> forbidden) {
        return ENGINE.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(forbidden)
                .map(JavaAccess::getDescription)
                .toList();
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    private static String name(JavaAccess<?> access) {
        return owner(access) + "." + access.getTarget().getName();
    }

    @Test
    void itsClassesAreFound() {
        assertThat(ENGINE.stream().map(JavaClass::getSimpleName)).contains("Engine", "Driver");
    }

    @Test
    void itRestsOnTheJdkAndJSpecifyOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.staffel.engine..",
                        "java.lang",
                        "java.lang.annotation",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.nio.charset",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "org.jspecify..")
                .check(ENGINE);
    }

    @Test
    void itKnowsNoClockNoChanceAndNoPlace() {
        assertThat(accesses(access -> IMPURE.contains(name(access)))).isEmpty();
        assertThat(accesses(access -> IMPURE_TYPES.contains(owner(access)))).isEmpty();
    }

    @Test
    void itWalksThroughNothingThatHasNoOrder() {
        assertThat(accesses(access -> UNORDERED_COLLECTIONS.contains(name(access)))).isEmpty();
        assertThat(
                        accesses(access ->
                                UNORDERED.contains(owner(access))
                                        && WALKS.contains(access.getTarget().getName())))
                .isEmpty();
    }

    @Test
    void itIsNotCarriedOutInParallel() {
        assertThat(accesses(access -> access.getTarget().getName().startsWith("parallel")))
                .isEmpty();
    }

    @Test
    void itKeepsNoStateBetweenAnswers() {
        var mutable =
                ENGINE.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(PurityTest::mayChange)
                        .map(JavaField::getFullName)
                        .toList();
        assertThat(mutable).isEmpty();
    }

    /// An empty array is allowed, by the name of EMPTY, because it can't change.
    private static boolean mayChange(JavaField field) {
        var type = field.getRawType();
        boolean isList = type.isEquivalentTo(List.class);
        boolean collection =
                type.isAssignableTo(Map.class)
                        || (type.isAssignableTo(Collection.class) && !isList);
        boolean filled = type.isArray() && !field.getName().equals("EMPTY");
        return !field.getModifiers().contains(JavaModifier.FINAL) || collection || filled;
    }

    @Test
    void pointsAreWholeNumbers() {
        fields().should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .check(ENGINE);
        methods().should().notHaveRawReturnType(double.class).check(ENGINE);
    }
}
