package learningfactory.factory.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The alarm life of ISA-18.2-2016: every state under every change.
class AlarmStateTest {
    /// from, annunciate, return to normal, acknowledge, re-alarm
    @ParameterizedTest
    @CsvSource({
        "NORMAL, UNACKNOWLEDGED, NORMAL, NORMAL, NORMAL",
        "UNACKNOWLEDGED, UNACKNOWLEDGED, RETURNED_UNACKNOWLEDGED, ACKNOWLEDGED, UNACKNOWLEDGED",
        "ACKNOWLEDGED, ACKNOWLEDGED, NORMAL, ACKNOWLEDGED, UNACKNOWLEDGED",
        "RETURNED_UNACKNOWLEDGED, UNACKNOWLEDGED, RETURNED_UNACKNOWLEDGED, NORMAL, RETURNED_UNACKNOWLEDGED",
        "SHELVED, SHELVED, SHELVED, SHELVED, SHELVED",
        "SUPPRESSED_BY_DESIGN, SUPPRESSED_BY_DESIGN, SUPPRESSED_BY_DESIGN, SUPPRESSED_BY_DESIGN, SUPPRESSED_BY_DESIGN",
        "OUT_OF_SERVICE, OUT_OF_SERVICE, OUT_OF_SERVICE, OUT_OF_SERVICE, OUT_OF_SERVICE"
    })
    void theConditionAndTheOperatorMoveAnAlarm(
            AlarmState from, AlarmState comes, AlarmState goes, AlarmState seen, AlarmState again) {
        assertThat(from.annunciate()).isSameAs(comes);
        assertThat(from.returnToNormal()).isSameAs(goes);
        assertThat(from.acknowledge()).isSameAs(seen);
        assertThat(from.reAlarm()).isSameAs(again);
    }

    @ParameterizedTest
    @EnumSource(AlarmState.class)
    void onlyAnAlarmThatIsThereCanBeShelvedOrSuppressed(AlarmState state) {
        boolean there = !state.isTakenAway();

        assertThat(state.shelve()).isSameAs(there ? AlarmState.SHELVED : state);
        assertThat(state.suppress()).isSameAs(there ? AlarmState.SUPPRESSED_BY_DESIGN : state);
        assertThat(state.removeFromService()).isSameAs(AlarmState.OUT_OF_SERVICE);
    }

    @ParameterizedTest
    @EnumSource(AlarmState.class)
    void whatWasTakenAwayComesBackAfresh(AlarmState state) {
        assertThat(state.unshelve(true)).isSameAs(back(state, AlarmState.SHELVED, AlarmState.UNACKNOWLEDGED));
        assertThat(state.unshelve(false)).isSameAs(back(state, AlarmState.SHELVED, AlarmState.NORMAL));
        assertThat(state.unsuppress(true))
                .isSameAs(back(state, AlarmState.SUPPRESSED_BY_DESIGN, AlarmState.UNACKNOWLEDGED));
        assertThat(state.unsuppress(false)).isSameAs(back(state, AlarmState.SUPPRESSED_BY_DESIGN, AlarmState.NORMAL));
        assertThat(state.returnToService(true))
                .isSameAs(back(state, AlarmState.OUT_OF_SERVICE, AlarmState.UNACKNOWLEDGED));
        assertThat(state.returnToService(false)).isSameAs(back(state, AlarmState.OUT_OF_SERVICE, AlarmState.NORMAL));
    }

    private static AlarmState back(AlarmState state, AlarmState takenAway, AlarmState afresh) {
        return state == takenAway ? afresh : state;
    }

    @Test
    void anAlarmThatNobodySawStaysUnacknowledgedWhenItsConditionGoes() {
        AlarmState alarm = AlarmState.NORMAL.annunciate().returnToNormal();

        assertThat(alarm.isUnacknowledged()).isTrue();
        assertThat(alarm.isActive()).isFalse();
        assertThat(alarm.acknowledge()).isSameAs(AlarmState.NORMAL);
    }

    @ParameterizedTest
    @EnumSource(AlarmState.class)
    void anAlarmIsKeptAsANumberAndComesBack(AlarmState state) {
        assertThat(AlarmState.at((byte) state.ordinal())).isSameAs(state);
    }
}
