package learningfactory.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The line of ARCHITECTURE.md, held: a room imports only rooms to its left.
///
/// A strict order has no circles, so no second check for circles is needed. `examples` and `benchmarks`
/// stand outside: nobody imports them, and their build files see to that.
class OneWayTest {

    /// From left to right. Rooms in one bracket, parted by ` | `, never import each other.
    private static final List<String> LINE = List.of(
            "quantity",
            "simulation",
            "simulation.random",
            "simulation.statistic",
            "simulation.journal",
            "factory.material",
            "factory.personnel",
            "factory.equipment",
            "factory.operations",
            "factory.performance",
            "factory.plant",
            "factory.running",
            "words",
            "curriculum",
            "network",
            "need",
            "ledger",
            "resource",
            "booking",
            "upkeep",
            "activity",
            "scenario",
            "run",
            "session",
            "assessment",
            "counterfactual",
            "debrief",
            "competence",
            "planning",
            "termplan",
            "placement",
            "yaml",
            "language.plant",
            "language.scenario | language.curriculum | language.programme | language.calendar | planner | store | web.door | web.picture",
            "store.people | store.booking | store.activity | store.competence | store.planning | web.live",
            "web.people | web.hall | web.activity | web.passport | web.planning",
            "web.openid",
            "web",
            "report",
            "demo",
            "loss",
            "joints",
            "server",
            "app");

    /// The last room that must give the same bits on every machine.
    private static final String LAST_PURE_ROOM = "placement";

    /// Clocks, threads, foreign chance and the outside world: packages (with a dot at the end) and classes.
    /// Dates and moments are data and allowed; asking what time it is now is not (see FORBIDDEN_CALLS).
    private static final List<String> FORBIDDEN_TYPES = List.of(
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.concurrent.",
            "java.util.random.",
            "java.util.logging.",
            "java.net.",
            "java.sql.",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.IdentityHashMap",
            "java.util.WeakHashMap");

    /// Single calls whose answer depends on the clock, the processor, the run of the JVM or the order of
    /// hashes.
    private static final Set<String> FORBIDDEN_CALLS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalTime.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.ZonedDateTime.now",
            "java.time.ZoneId.systemDefault",
            "java.util.UUID.randomUUID",
            "java.lang.System.nanoTime",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.identityHashCode",
            "java.lang.System.getenv",
            "java.lang.Math.random",
            "java.lang.Math.sin",
            "java.lang.Math.cos",
            "java.lang.Math.tan",
            "java.lang.Math.asin",
            "java.lang.Math.acos",
            "java.lang.Math.atan",
            "java.lang.Math.atan2",
            "java.lang.Math.sinh",
            "java.lang.Math.cosh",
            "java.lang.Math.tanh",
            "java.lang.Math.exp",
            "java.lang.Math.expm1",
            "java.lang.Math.log",
            "java.lang.Math.log10",
            "java.lang.Math.log1p",
            "java.lang.Math.pow",
            "java.lang.Math.cbrt",
            "java.lang.Math.hypot",
            "java.util.HashMap.<init>",
            "java.util.HashSet.<init>",
            "java.util.Map.of",
            "java.util.Map.ofEntries",
            "java.util.Map.copyOf",
            "java.util.Set.of",
            "java.util.Set.copyOf",
            "java.util.stream.Collectors.toSet",
            "java.util.stream.Collectors.toMap",
            "java.util.stream.Collectors.toUnmodifiableSet",
            "java.util.stream.Collectors.toUnmodifiableMap",
            "java.util.stream.Collectors.groupingBy");

    private static final String ROOT = "learningfactory.";

    private static final JavaClasses CLASSES = ourClasses();

    @Test
    void everyRoomStandsOnTheLine() {
        Set<String> strangers = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (position(room(type)) < 0) {
                strangers.add(room(type));
            }
        }

        assertThat(strangers)
                .as("rooms that the line does not know; maybe add them to LINE")
                .isEmpty();
    }

    @Test
    void aRoomImportsOnlyRoomsToItsLeft() {
        List<String> backwards = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(OneWayTest::leadsAgainstTheLine)
                .map(Dependency::getDescription)
                .sorted()
                .toList();

        assertThat(backwards)
                .as("imports against the line; maybe let a fact or a port travel instead")
                .isEmpty();
    }

    @Test
    void thePureRoomsKnowNoClockNoThreadAndNoForeignChance() {
        List<String> impure = pureClasses()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isForbidden(
                        dependency.getTargetClass().getBaseComponentType().getName()))
                .map(Dependency::getDescription)
                .sorted()
                .toList();

        assertThat(impure)
                .as("uses of clocks, threads, chance or the outside in pure rooms")
                .isEmpty();
    }

    @Test
    void thePureRoomsGiveTheSameBitsOnEveryMachine() {
        List<String> impure = pureClasses()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> differsBetweenRuns(access.getTarget()))
                .map(Object::toString)
                .sorted()
                .toList();

        assertThat(impure)
                .as("calls that differ between machines or runs; maybe use StrictMath, LinkedHashMap or TreeMap")
                .isEmpty();
    }

    @Test
    void thePureRoomsCalculateWithoutFloat() {
        List<String> floats = pureClasses()
                .flatMap(type -> Stream.concat(
                        type.getFields().stream()
                                .filter(field -> isFloat(field.getRawType()))
                                .map(Object::toString),
                        type.getCodeUnits().stream()
                                .filter(OneWayTest::touchesFloat)
                                .map(Object::toString)))
                .sorted()
                .toList();

        assertThat(floats).as("float in pure rooms; maybe use double or long").isEmpty();
    }

    @Test
    void thePureRoomsStandOnTheJdkAlone() {
        List<String> foreign = pureClasses()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isForeign(dependency.getTargetClass()))
                .map(Dependency::getDescription)
                .sorted()
                .toList();

        assertThat(foreign).as("libraries in pure rooms").isEmpty();
    }

    @Test
    void everyRoomHasASignThatMarksItNullSafe() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            boolean isModule = type.getSimpleName().equals("module-info");
            if (!isModule && !type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }

        assertThat(unmarked)
                .as("packages without package-info.java or without @NullMarked")
                .isEmpty();
    }

    /// Our own classes alone: names are enough for the line, and reading the JDK too would take most of the
    /// time.
    private static JavaClasses ourClasses() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("learningfactory");
    }

    private static Stream<JavaClass> pureClasses() {
        int last = position(LAST_PURE_ROOM);
        return CLASSES.stream().filter(type -> position(room(type)) <= last);
    }

    private static boolean leadsAgainstTheLine(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String from = room(dependency.getOriginClass());
        return target.getPackageName().startsWith(ROOT)
                && !from.equals(room(target))
                && position(room(target)) >= position(from);
    }

    /// The place of a room on the line, from 0; -1 when the line does not know it.
    private static int position(String room) {
        for (int place = 0; place < LINE.size(); place++) {
            if (List.of(LINE.get(place).split(" \\| ")).contains(room)) {
                return place;
            }
        }
        return -1;
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    }

    private static boolean isForbidden(String type) {
        return FORBIDDEN_TYPES.stream()
                .anyMatch(
                        forbidden -> forbidden.endsWith(".") ? type.startsWith(forbidden) : isOrIsIn(type, forbidden));
    }

    private static boolean isOrIsIn(String type, String outer) {
        return type.equals(outer) || type.startsWith(outer + "$");
    }

    private static boolean isForeign(JavaClass target) {
        String name = target.getBaseComponentType().getPackageName();
        return !name.isEmpty()
                && !name.startsWith("java.")
                && !name.startsWith(ROOT)
                && !name.equals("org.jspecify.annotations");
    }

    private static boolean differsBetweenRuns(AccessTarget target) {
        return FORBIDDEN_CALLS.contains(target.getOwner().getName() + "." + target.getName())
                || target.getName().equals("parallelStream");
    }

    private static boolean touchesFloat(JavaCodeUnit unit) {
        return isFloat(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(OneWayTest::isFloat);
    }

    private static boolean isFloat(JavaClass type) {
        return type.getBaseComponentType().getName().equals("float");
    }
}
