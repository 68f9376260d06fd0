package learningfactory.factory.equipment;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The state model of ISA-TR88.00.02 with the numbers of OPC 30050, state by state.
class PackMlTest {
    @ParameterizedTest
    @CsvSource({
        "CLEARING,1",
        "STOPPED,2",
        "STARTING,3",
        "IDLE,4",
        "SUSPENDED,5",
        "EXECUTE,6",
        "STOPPING,7",
        "ABORTING,8",
        "ABORTED,9",
        "HOLDING,10",
        "HELD,11",
        "UNHOLDING,12",
        "SUSPENDING,13",
        "UNSUSPENDING,14",
        "RESETTING,15",
        "COMPLETING,16",
        "COMPLETE,17"
    })
    void everyStateHasTheNumberOfTheStandard(PackMl state, int number) {
        assertThat(state.number()).isEqualTo(number);
        assertThat(PackMl.numbered(number)).isSameAs(state);
    }

    @Test
    void aNumberOutsideOneToSeventeenNamesNoState() {
        assertThatThrownBy(() -> PackMl.numbered(0)).hasMessageContaining("PackML state 0");
        assertThatThrownBy(() -> PackMl.numbered(18)).hasMessageContaining("PackML state 18");
    }

    /// Commands that are understood in each state and what they lead to; all others are refused.
    @ParameterizedTest
    @CsvSource({
        "CLEARING,     ''",
        "STOPPED,      RESET>RESETTING ABORT>ABORTING",
        "STARTING,     HOLD>HOLDING STOP>STOPPING ABORT>ABORTING",
        "IDLE,         START>STARTING STOP>STOPPING ABORT>ABORTING",
        "SUSPENDED,    UNSUSPEND>UNSUSPENDING HOLD>HOLDING STOP>STOPPING ABORT>ABORTING",
        "EXECUTE,      COMPLETE>COMPLETING HOLD>HOLDING SUSPEND>SUSPENDING STOP>STOPPING ABORT>ABORTING",
        "STOPPING,     ABORT>ABORTING",
        "ABORTING,     ''",
        "ABORTED,      CLEAR>CLEARING",
        "HOLDING,      STOP>STOPPING ABORT>ABORTING",
        "HELD,         UNHOLD>UNHOLDING STOP>STOPPING ABORT>ABORTING",
        "UNHOLDING,    HOLD>HOLDING STOP>STOPPING ABORT>ABORTING",
        "SUSPENDING,   HOLD>HOLDING STOP>STOPPING ABORT>ABORTING",
        "UNSUSPENDING, HOLD>HOLDING STOP>STOPPING ABORT>ABORTING",
        "RESETTING,    STOP>STOPPING ABORT>ABORTING",
        "COMPLETING,   STOP>STOPPING ABORT>ABORTING",
        "COMPLETE,     RESET>RESETTING STOP>STOPPING ABORT>ABORTING"
    })
    void aStateUnderstandsItsCommandsAndRefusesTheRest(PackMl state, String understood) {
        Map<String, String> expected = Arrays.stream(understood.split(" "))
                .filter(each -> !each.isBlank())
                .collect(toMap(each -> each.split(">")[0], each -> each.split(">")[1]));

        for (PackMlCommand command : PackMlCommand.values()) {
            assertThat(state.after(command).map(PackMl::name).orElse("refused"))
                    .as("%s in %s", command, state)
                    .isEqualTo(expected.getOrDefault(command.name(), "refused"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CLEARING,STOPPED",
        "STARTING,EXECUTE",
        "STOPPING,STOPPED",
        "ABORTING,ABORTED",
        "HOLDING,HELD",
        "UNHOLDING,EXECUTE",
        "SUSPENDING,SUSPENDED",
        "UNSUSPENDING,EXECUTE",
        "RESETTING,IDLE",
        "COMPLETING,COMPLETE"
    })
    void anActingStateGoesOnByItself(PackMl acting, PackMl then) {
        assertThat(acting.isActing()).isTrue();
        assertThat(acting.done()).isSameAs(then);
    }

    @Test
    void executeLastsUntilTheOrderIsComplete() {
        assertThat(PackMl.EXECUTE.isActing()).isFalse();
        assertThat(PackMl.EXECUTE.done()).isSameAs(PackMl.COMPLETING);
    }

    @ParameterizedTest
    @EnumSource(
            value = PackMl.class,
            names = {"STOPPED", "IDLE", "SUSPENDED", "ABORTED", "HELD", "COMPLETE"})
    void aWaitingStateStays(PackMl waiting) {
        assertThat(waiting.isActing()).isFalse();
        assertThat(waiting.done()).isSameAs(waiting);
    }

    @Test
    void fromEveryStateAMachineCanBeBroughtToProduceAgain() {
        for (PackMl from : PackMl.values()) {
            Set<PackMl> reached = EnumSet.of(from);
            for (int round = 0; round < PackMl.values().length; round++) {
                for (PackMl state : EnumSet.copyOf(reached)) {
                    reached.add(state.done());
                    for (PackMlCommand command : PackMlCommand.values()) {
                        state.after(command).ifPresent(reached::add);
                    }
                }
            }

            assertThat(reached).as("from %s", from).contains(PackMl.EXECUTE);
        }
    }
}
