package learningfactory.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import learningfactory.web.door.Participant;
import learningfactory.web.door.ParticipantTokens;
import org.junit.jupiter.api.Test;

/// The machine's clock is set while the server runs.
class SteadyClockTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final AtomicReference<Instant> onTheWall = new AtomicReference<>(Instant.parse("2026-11-27T08:00:00Z"));
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // such a counter may pass its end
    private final SteadyClock clock = SteadyClock.from(wall(), nanos::get);

    @Test
    void aClockSetForwardOrBackInTheMiddleOfALessonChangesNothing() {
        onTheWall.set(Instant.parse("2030-01-01T00:00:00Z"));
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(clock.instant()).isEqualTo("2026-11-27T08:10:00Z");

        onTheWall.set(Instant.parse("1970-01-01T00:00:00Z"));
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(clock.instant()).isEqualTo("2026-11-27T08:20:00Z");
        assertThat(clock.withZone(ZoneId.of("UTC")).instant()).isEqualTo(clock.instant());
        assertThat(clock.getZone()).isEqualTo(OSLO);
    }

    @Test
    void whoHasJoinedStaysForASchoolDayAndNoLongerWhateverTheWallClockShows() {
        ParticipantTokens tokens = new ParticipantTokens(new byte[32], clock);
        String token = tokens.token("s1", 1, "p1");

        onTheWall.set(Instant.parse("2030-01-01T00:00:00Z"));
        nanos.addAndGet(Duration.ofSeconds(ParticipantTokens.LIFE_SECONDS - 1).toNanos());
        assertThat(tokens.findParticipant(token)).isPresent();

        onTheWall.set(Instant.parse("1970-01-01T00:00:00Z"));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(tokens.findParticipant(token)).isEmpty();
    }

    @Test
    void whoUsesHisTokenKeepsItAndWhoseTokenHasEndedIsKnownForAMonthButLetInNoMore() {
        ParticipantTokens tokens = new ParticipantTokens(new byte[32], clock);
        String token = tokens.token("s1", 1, "p1");
        Participant ola = tokens.findParticipant(token).orElseThrow();

        nanos.addAndGet(Duration.ofMinutes(59).toNanos());
        assertThat(tokens.renewed(ola)).as("within the hour").isEmpty();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        String renewed = tokens.renewed(ola).orElseThrow();
        nanos.addAndGet(
                Duration.ofSeconds(ParticipantTokens.LIFE_SECONDS).minusHours(1).toNanos());

        assertThat(tokens.findParticipant(token)).isEmpty();
        assertThat(tokens.findParticipant(renewed)).map(Participant::person).contains("p1");
        assertThat(tokens.findFormer(token)).map(Participant::person).contains("p1");
        nanos.addAndGet(Duration.ofSeconds(ParticipantTokens.MEMORY_SECONDS).toNanos());
        assertThat(tokens.findFormer(token)).isEmpty();
        assertThat(tokens.findFormer(token.replace("p1", "p2"))).as("changed").isEmpty();
    }

    private Clock wall() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return OSLO;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return onTheWall.get();
            }
        };
    }
}
