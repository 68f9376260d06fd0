package learningfactory.benchmarks.peers;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kotlin.jvm.internal.DefaultConstructorMarker;
import kotlin.jvm.internal.Reflection;
import kotlin.reflect.KFunction;
import kotlin.reflect.KTypeProjection;
import kotlin.sequences.Sequence;
import kotlin.time.Duration;
import kotlin.time.DurationKt;
import kotlin.time.DurationUnit;
import kotlinx.datetime.Instant;
import org.kalasim.CQElement;
import org.kalasim.Component;
import org.kalasim.ComponentQueue;
import org.kalasim.Environment;
import org.kalasim.Priority;
import org.kalasim.PriorityFCFSQueueComparator;
import org.kalasim.misc.ComponentCollectionTrackingConfig;
import org.kalasim.misc.ComponentTrackingConfig;
import org.koin.core.Koin;

/// What the kalasim models share: the environment, and processes written in Java.
///
/// A kalasim process is a Kotlin sequence whose elements mark the waits; here it is an iterator that does
/// the next step when it is asked for an element, which spares the engine its continuation. Kotlin hides
/// functions that take a duration behind names that Java cannot write, so they are called by handle. All
/// tracking is off.
final class Kalasim {
    static final String NAME = "kalasim 1.0.6, model by hand";
    private static final ComponentTrackingConfig NO_TRACKING = new ComponentTrackingConfig(false, false, false, false);

    private static final ComponentCollectionTrackingConfig NO_QUEUE_TRACKING =
            ComponentCollectionTrackingConfig.Companion.getNONE();
    private static final int ALL_DEFAULTS = -1;
    private static final int ALL_BUT_NAME_AND_PROCESS = 2 + 4 + 8;
    private static final double NANOS_PER_TICK = 60e9;
    private static final MethodHandle CREATE;
    private static final MethodHandle HOLD;
    private static final MethodHandle ACTIVATE;
    private static final MethodHandle RUN;
    private static final MethodHandle BOX;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            CREATE = lookup.findConstructor(
                    Component.class,
                    MethodType.methodType(void.class, String.class, Instant.class, Duration.class, Priority.class)
                            .appendParameterTypes(KFunction.class, Koin.class, ComponentTrackingConfig.class)
                            .appendParameterTypes(int.class, DefaultConstructorMarker.class));
            HOLD = lookup.findVirtual(
                    Component.class,
                    "hold-n8is24I",
                    MethodType.methodType(
                            void.class, Duration.class, String.class, Instant.class, Priority.class, boolean.class));
            ACTIVATE = lookup.findStatic(
                    Component.class,
                    "activate-nRVORKE$default",
                    MethodType.methodType(Component.class, Component.class, Instant.class, long.class, Priority.class)
                            .appendParameterTypes(boolean.class, boolean.class, boolean.class, KFunction.class)
                            .appendParameterTypes(int.class, Object.class));
            RUN = lookup.findStatic(
                    Environment.class,
                    "run-5EIzBIU$default",
                    MethodType.methodType(void.class, Environment.class, Duration.class, Instant.class, Priority.class)
                            .appendParameterTypes(boolean.class, int.class, Object.class));
            BOX = lookup.findStatic(Duration.class, "box-impl", MethodType.methodType(Duration.class, long.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Environment environment;
    private final RandomGenerator chance;

    Kalasim(long seed) {
        environment = environment((int) seed);
        chance = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
    }

    @SuppressWarnings("NullAway") // Kotlin allows null for the dependencies; Java is not told.
    private static Environment environment(int seed) {
        return new Environment(
                Instant.Companion.fromEpochMilliseconds(0), false, DurationUnit.MINUTES, null, null, seed);
    }

    <C> ComponentQueue<C> queue(String name) {
        Comparator<CQElement<C>> order = new PriorityFCFSQueueComparator<>();
        return new ComponentQueue<>(
                name, order, new PriorityQueue<>(order), Integer.MAX_VALUE, environment.getKoin(), NO_QUEUE_TRACKING);
    }

    Environment environment() {
        return environment;
    }

    /// Runs until a process stops the simulation.
    void run() {
        try {
            RUN.invokeExact(
                    environment, (Duration) null, (Instant) null, (Priority) null, false, ALL_DEFAULTS, (Object) null);
        } catch (Throwable e) {
            throw refused(e);
        }
    }

    /// The time in mean cycles or mean services.
    double now() {
        Instant now = environment.getNow();
        return (now.getEpochSeconds() * 1e9 + now.getNanosecondsOfSecond()) / NANOS_PER_TICK;
    }

    double exponential(double mean) {
        return -mean * Math.log(1 - chance.nextDouble());
    }

    /// A component whose life is a row of steps between waits.
    abstract static class Life {
        private final Component component;

        Life(Kalasim kalasim, String name) {
            Koin koin = kalasim.environment.getKoin();
            component = called(() -> (Component) CREATE.invoke(
                    name,
                    (Instant) null,
                    (Duration) null,
                    (Priority) null,
                    (KFunction<?>) reference(),
                    koin,
                    NO_TRACKING,
                    ALL_BUT_NAME_AND_PROCESS,
                    (DefaultConstructorMarker) null));
        }

        /// Does what is due now and sets the next wait.
        abstract void resume();

        final boolean isAsleep() {
            return component.isPassive();
        }

        final void sleep() {
            component.passivate();
        }

        final void hold(double ticks) {
            long duration = DurationKt.toDuration(ticks * NANOS_PER_TICK, DurationUnit.NANOSECONDS);
            try {
                HOLD.invokeExact(
                        component,
                        (Duration) BOX.invokeExact(duration),
                        (String) null,
                        (Instant) null,
                        Priority.Companion.getNORMAL(),
                        false);
            } catch (Throwable e) {
                throw refused(e);
            }
        }

        /// Goes on with a process that has gone to sleep.
        final void wake() {
            try {
                var _ = (Component) ACTIVATE.invokeExact(
                        component,
                        (Instant) null,
                        0L,
                        (Priority) null,
                        false,
                        false,
                        false,
                        (KFunction<?>) null,
                        ALL_DEFAULTS,
                        (Object) null);
            } catch (Throwable e) {
                throw refused(e);
            }
        }

        /// The reference to a Kotlin function that kalasim asks for: it takes nothing and returns the steps.
        @SuppressWarnings("ReferenceEquality") // a proxy is equal to itself only
        private KFunction<?> reference() {
            Sequence<Component> steps = () -> new Steps(this);
            return (KFunction<?>) Proxy.newProxyInstance(
                    Kalasim.class.getClassLoader(),
                    new Class<?>[] {KFunction.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getName" -> "life";
                        case "getReturnType" -> Reflection.typeOf(Sequence.class, KTypeProjection.star);
                        case "getParameters" -> List.of();
                        case "call" -> steps;
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == arguments[0];
                        default -> throw new UnsupportedOperationException(method.toString());
                    });
        }
    }

    private record Steps(Life life) implements Iterator<Component> {
        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        @SuppressWarnings("IteratorNextMethodThrows") // a life has no end, so a next step always exists
        public Component next() {
            life.resume();
            return life.component;
        }
    }

    private interface Call<T> {
        T run() throws Throwable;
    }

    private static <T> T called(Call<T> call) {
        try {
            return call.run();
        } catch (Throwable e) {
            throw refused(e);
        }
    }

    private static IllegalStateException refused(Throwable cause) {
        return new IllegalStateException("The call of kalasim failed.", cause);
    }
}
