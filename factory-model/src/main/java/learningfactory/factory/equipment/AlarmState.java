package learningfactory.factory.equipment;

/// The life of one alarm (ISA-18.2-2016, alarm state transitions; clause 5.4).
///
/// Every change is a pure function from state to state. A change that the present state does not know leaves
/// the state as it is, so `state.acknowledge() == state` says: there is nothing to acknowledge, refuse it. A
/// running plant keeps only the ordinal, which fits in a byte, and comes back through [#at(int)].
///
/// While an alarm is shelved, suppressed or out of service it is not annunciated, whatever its condition
/// does; when it comes back, the one who brings it back says whether the condition holds, and it starts
/// afresh.
public enum AlarmState {
    /// The condition does not hold and nobody has anything to do.
    NORMAL,
    /// The condition holds and nobody has acknowledged it.
    UNACKNOWLEDGED,
    /// The condition holds and someone has acknowledged it.
    ACKNOWLEDGED,
    /// The condition went away before anybody acknowledged it.
    RETURNED_UNACKNOWLEDGED,
    /// Taken away by an operator for a time.
    SHELVED,
    /// Taken away by the design of the plant, because it means nothing in the present situation.
    SUPPRESSED_BY_DESIGN,
    /// Taken away by hand, usually for maintenance, until put back.
    OUT_OF_SERVICE;

    private static final AlarmState[] STATES = values();

    /// The state with this ordinal.
    ///
    /// @param ordinal 0..6
    /// @return the state
    public static AlarmState at(int ordinal) {
        return STATES[ordinal];
    }

    /// Whether the horn has a reason: the condition holds and the alarm is not taken away.
    ///
    /// @return whether it sounds, or has been acknowledged and holds on
    public boolean isActive() {
        return this == UNACKNOWLEDGED || this == ACKNOWLEDGED;
    }

    /// Whether someone still has to acknowledge it.
    ///
    /// @return whether it waits for an operator
    public boolean isUnacknowledged() {
        return this == UNACKNOWLEDGED || this == RETURNED_UNACKNOWLEDGED;
    }

    /// Whether it is taken away: shelved, suppressed or out of service.
    ///
    /// @return whether its condition is not annunciated now
    public boolean isTakenAway() {
        return this == SHELVED || this == SUPPRESSED_BY_DESIGN || this == OUT_OF_SERVICE;
    }

    /// The condition comes: a normal alarm sounds, a returned one that nobody acknowledged sounds again.
    ///
    /// @return the next state
    public AlarmState annunciate() {
        return switch (this) {
            case NORMAL, RETURNED_UNACKNOWLEDGED -> UNACKNOWLEDGED;
            case UNACKNOWLEDGED, ACKNOWLEDGED, SHELVED, SUPPRESSED_BY_DESIGN, OUT_OF_SERVICE -> this;
        };
    }

    /// The condition goes away.
    ///
    /// @return the next state
    public AlarmState returnToNormal() {
        return switch (this) {
            case UNACKNOWLEDGED -> RETURNED_UNACKNOWLEDGED;
            case ACKNOWLEDGED -> NORMAL;
            case NORMAL, RETURNED_UNACKNOWLEDGED, SHELVED, SUPPRESSED_BY_DESIGN, OUT_OF_SERVICE -> this;
        };
    }

    /// An operator says: I have seen it.
    ///
    /// @return the next state
    public AlarmState acknowledge() {
        return switch (this) {
            case UNACKNOWLEDGED -> ACKNOWLEDGED;
            case RETURNED_UNACKNOWLEDGED -> NORMAL;
            case NORMAL, ACKNOWLEDGED, SHELVED, SUPPRESSED_BY_DESIGN, OUT_OF_SERVICE -> this;
        };
    }

    /// The condition holds on, or gets worse, after it was acknowledged: it sounds again.
    ///
    /// @return the next state
    public AlarmState reAlarm() {
        return this == ACKNOWLEDGED ? UNACKNOWLEDGED : this;
    }

    /// An operator takes it away for a time; not possible when it is already taken away.
    ///
    /// @return the next state
    public AlarmState shelve() {
        return isTakenAway() ? this : SHELVED;
    }

    /// The time on the shelf is over, or the operator takes it down.
    ///
    /// @param holds whether the condition holds now
    /// @return the next state
    public AlarmState unshelve(boolean holds) {
        return this == SHELVED ? fresh(holds) : this;
    }

    /// The design of the plant takes it away; not possible when it is already taken away.
    ///
    /// @return the next state
    public AlarmState suppress() {
        return isTakenAway() ? this : SUPPRESSED_BY_DESIGN;
    }

    /// The design of the plant puts it back.
    ///
    /// @param holds whether the condition holds now
    /// @return the next state
    public AlarmState unsuppress(boolean holds) {
        return this == SUPPRESSED_BY_DESIGN ? fresh(holds) : this;
    }

    /// Taken out of service, from any state.
    ///
    /// @return the next state
    public AlarmState removeFromService() {
        return OUT_OF_SERVICE;
    }

    /// Put back into service.
    ///
    /// @param holds whether the condition holds now
    /// @return the next state
    public AlarmState returnToService(boolean holds) {
        return this == OUT_OF_SERVICE ? fresh(holds) : this;
    }

    private static AlarmState fresh(boolean holds) {
        return holds ? UNACKNOWLEDGED : NORMAL;
    }
}
