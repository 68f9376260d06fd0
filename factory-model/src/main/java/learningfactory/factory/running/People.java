package learningfactory.factory.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import learningfactory.factory.operations.Answer;
import learningfactory.factory.personnel.Crew;
import learningfactory.factory.personnel.Shifts;
import learningfactory.simulation.Carrier;
import learningfactory.simulation.random.Stream;
import org.jspecify.annotations.Nullable;

/// Everybody who works in the plant, and the calls that wait for them.
///
/// Calls are served in the order in which they came, urgent ones first; each gets the free person who holds
/// the qualification, is present, and can do the fewest other things. A person whose shift ends finishes
/// the task in hand.
///
/// Whether someone stays away is drawn once a working day: when the crew comes after a gap that is longer
/// than a break, and every 24 hours.
///
/// Why so long: calls, presence and absence decide together who is free, and read best side by side.
final class People extends Element {
    static final int NOBODY = -1;
    static final int FOR_WORK = -1;
    private static final long DAY_MICROS = 24 * 3_600_000_000L;
    private static final long LONGEST_BREAK_MICROS = 4 * 3_600_000_000L;

    private final List<Crew> crews;
    private final int[] crewOf;
    private final Stream[] absenceLuck;
    private final @Nullable Shifts[] shiftsOf;
    private final int[] shiftTimer;
    private final int[] travelTimer;
    private final int[] returnTimer;
    private final int firstOfCrew[];

    /// A person may be set to one qualification only; null for all that the crew holds.
    private final @Nullable String[] only;

    /// Per crew: whether its shift is on, since when it is off, and when the next working day begins at the
    /// latest.
    private final boolean[] isOnShift;

    private final long[] offSinceMicros;
    private final long[] dayEndsMicros;

    /// Drew absence for this working day.
    private final boolean[] isMissing;

    /// Sent away by order until then, µs.
    private final long[] awayUntilMicros;

    private final boolean[] isPresent;
    private final boolean[] isBusy;
    private final int[] unitOf;
    private final int[] purposeOf;
    private final long[] busyMicros;
    private final long[] presentMicros;
    private final long[] sinceMicros;
    private long[] waitMicrosByCrew;
    private long[] callsByCrew;

    private int calls;
    private int[] callUnit = new int[8];
    private int[] callPurpose = new int[8];
    private String[] callQualification = new String[8];
    private long[] callMicros = new long[8];
    private boolean[] callUrgent = new boolean[8];

    People(Engine engine) {
        super(engine, "people");
        crews = engine.compiled.plant.people().crews();
        int n = 0;
        for (Crew crew : crews) {
            n += crew.persons();
        }
        crewOf = new int[n];
        firstOfCrew = new int[crews.size()];
        absenceLuck = new Stream[crews.size()];
        shiftsOf = new Shifts[crews.size()];
        shiftTimer = new int[crews.size()];
        travelTimer = new int[n];
        returnTimer = new int[n];
        isOnShift = new boolean[crews.size()];
        offSinceMicros = new long[crews.size()];
        Arrays.fill(offSinceMicros, -DAY_MICROS);
        dayEndsMicros = new long[crews.size()];
        isMissing = new boolean[n];
        awayUntilMicros = new long[n];
        only = new String[n];
        isPresent = new boolean[n];
        isBusy = new boolean[n];
        unitOf = new int[n];
        purposeOf = new int[n];
        busyMicros = new long[n];
        presentMicros = new long[n];
        sinceMicros = new long[n];
        waitMicrosByCrew = new long[crews.size()];
        callsByCrew = new long[crews.size()];
        int person = 0;
        for (int c = 0; c < crews.size(); c++) {
            Crew crew = crews.get(c);
            firstOfCrew[c] = person;
            absenceLuck[c] = engine.stream(crew.name(), "absence");
            shiftsOf[c] = shifts(crew.shifts());
            shiftTimer[c] = shiftsOf[c] == null && crew.absence() == 0 ? -1 : engine.timer(this, n + c);
            for (int i = 0; i < crew.persons(); i++) {
                crewOf[person] = c;
                travelTimer[person] = engine.timer(this, person);
                returnTimer[person] = engine.timer(this, n + crews.size() + person);
                person++;
            }
        }
    }

    @Nullable
    Shifts shifts(java.util.Optional<String> name) {
        if (name.isEmpty()) {
            return null;
        }
        for (Shifts shifts : engine.compiled.plant.people().shifts()) {
            if (shifts.name().equals(name.get())) {
                return shifts;
            }
        }
        throw new IllegalArgumentException(
                "The plant has no shifts called (%s).\nMaybe add them to `shifts`.".formatted(name.get()));
    }

    void begin() {
        for (int c = 0; c < crews.size(); c++) {
            changeShift(c);
        }
    }

    private void changeShift(int c) {
        Shifts pattern = shiftsOf[c];
        boolean isOn = pattern == null || pattern.isPresent(now());
        if (isOn && isNewDay(c)) {
            drawAbsence(c);
        }
        if (isOnShift[c] && !isOn) {
            offSinceMicros[c] = now();
        }
        isOnShift[c] = isOn;
        for (int p = firstOfCrew[c]; p < firstOfCrew[c] + crews.get(c).persons(); p++) {
            comeOrGo(p);
        }
        long next = pattern == null ? Long.MAX_VALUE : pattern.nextChange(now());
        if (isOn && crews.get(c).absence() > 0) {
            next = Math.min(next, dayEndsMicros[c]);
        }
        if (next != Long.MAX_VALUE) {
            engine.calendar.set(shiftTimer[c], next);
        }
    }

    private boolean isNewDay(int c) {
        return now() >= dayEndsMicros[c] || !isOnShift[c] && now() - offSinceMicros[c] > LONGEST_BREAK_MICROS;
    }

    private void drawAbsence(int c) {
        dayEndsMicros[c] = now() + DAY_MICROS;
        double absence = crews.get(c).absence();
        for (int p = firstOfCrew[c]; p < firstOfCrew[c] + crews.get(c).persons(); p++) {
            isMissing[p] = absence > 0 && absenceLuck[c].nextUniform() < absence;
        }
    }

    private void comeOrGo(int p) {
        settle(p);
        boolean comes = isOnShift[crewOf[p]] && !isMissing[p] && now() >= awayUntilMicros[p];
        if (comes != isPresent[p]) {
            isPresent[p] = comes;
            engine.note(Kind.PERSON_SHIFT, number, p, comes ? 1 : 0);
            attend();
        }
    }

    private void settle(int p) {
        long span = now() - sinceMicros[p];
        sinceMicros[p] = now();
        if (isBusy[p]) {
            busyMicros[p] += span;
        }
        if (isPresent[p] || isBusy[p]) {
            presentMicros[p] += span;
        }
    }

    /// A unit calls for someone with this qualification.
    ///
    /// @param purpose [#FOR_WORK], or the number of the failure mode
    void ask(Unit unit, int purpose, String qualification) {
        if (calls == callUnit.length) {
            growCalls(2 * calls);
        }
        callUnit[calls] = unit.number;
        callPurpose[calls] = purpose;
        callQualification[calls] = qualification;
        callMicros[calls] = now();
        callUrgent[calls] = false;
        calls++;
        attend();
    }

    private void growCalls(int n) {
        callUnit = Arrays.copyOf(callUnit, n);
        callPurpose = Arrays.copyOf(callPurpose, n);
        callQualification = Arrays.copyOf(callQualification, n);
        callMicros = Arrays.copyOf(callMicros, n);
        callUrgent = Arrays.copyOf(callUrgent, n);
    }

    /// Puts a call before all others; false when there is no such call.
    boolean hurry(Unit unit, int purpose) {
        for (int i = 0; i < calls; i++) {
            if (callUnit[i] == unit.number && callPurpose[i] == purpose) {
                callUrgent[i] = true;
                attend();
                return true;
            }
        }
        return false;
    }

    /// Takes a call back; someone already on the way turns round.
    void withdraw(Unit unit, int purpose) {
        for (int i = 0; i < calls; i++) {
            if (callUnit[i] == unit.number && callPurpose[i] == purpose) {
                removeCall(i);
                return;
            }
        }
        for (int p = 0; p < crewOf.length; p++) {
            if (isBusy[p]
                    && unitOf[p] == unit.number
                    && purposeOf[p] == purpose
                    && engine.calendar.isSet(travelTimer[p])) {
                engine.calendar.cancel(travelTimer[p]);
                release(p);
                return;
            }
        }
    }

    private void removeCall(int i) {
        calls--;
        System.arraycopy(callUnit, i + 1, callUnit, i, calls - i);
        System.arraycopy(callPurpose, i + 1, callPurpose, i, calls - i);
        System.arraycopy(callQualification, i + 1, callQualification, i, calls - i);
        System.arraycopy(callMicros, i + 1, callMicros, i, calls - i);
        System.arraycopy(callUrgent, i + 1, callUrgent, i, calls - i);
    }

    /// The person is done there.
    void release(int person) {
        if (person != NOBODY) {
            settle(person);
            isBusy[person] = false;
            engine.note(Kind.PERSON_FREE, number, person, 0);
            attend();
        }
    }

    @Override
    void wake() {
        for (int urgent = 1; urgent >= 0; urgent--) {
            int i = 0;
            while (i < calls) {
                int person = callUrgent[i] == (urgent == 1) ? freePerson(callQualification[i]) : NOBODY;
                if (person == NOBODY) {
                    i++;
                } else {
                    send(person, i);
                }
            }
        }
    }

    private int freePerson(String qualification) {
        int best = NOBODY;
        for (int p = 0; p < crewOf.length; p++) {
            if (isPresent[p]
                    && !isBusy[p]
                    && holds(p, qualification)
                    && (best == NOBODY || versatility(p) < versatility(best))) {
                best = p;
            }
        }
        return best;
    }

    private boolean holds(int p, String qualification) {
        String single = only[p];
        return single == null
                ? crews.get(crewOf[p]).qualifications().contains(qualification)
                : single.equals(qualification);
    }

    private int versatility(int p) {
        return only[p] != null ? 1 : crews.get(crewOf[p]).qualifications().size();
    }

    private void send(int p, int call) {
        settle(p);
        int c = crewOf[p];
        isBusy[p] = true;
        unitOf[p] = callUnit[call];
        purposeOf[p] = callPurpose[call];
        waitMicrosByCrew[c] += now() - callMicros[call];
        callsByCrew[c]++;
        removeCall(call);
        engine.note(Kind.PERSON_SENT, number, p, unitOf[p]);
        long travel = crews.get(c).travelMicros();
        if (travel == 0) {
            arrive(p);
        } else {
            engine.calendar.set(travelTimer[p], now() + travel);
        }
    }

    private void arrive(int p) {
        ((Unit) engine.elements[unitOf[p]]).personArrived(purposeOf[p], p);
    }

    @Override
    void timeUp(int purpose) {
        if (purpose < crewOf.length) {
            arrive(purpose);
        } else if (purpose < crewOf.length + crews.size()) {
            changeShift(purpose - crewOf.length);
        } else {
            comeOrGo(purpose - crewOf.length - crews.size());
        }
    }

    /// The number of a person of a crew, or [#NOBODY].
    int person(String crew, int person) {
        int c = crew(crew);
        return c < 0 || person < 1 || person > crews.get(c).persons() ? NOBODY : firstOfCrew[c] + person - 1;
    }

    /// How a person is called: the crew and the number in it.
    String name(int p) {
        return "%s %d".formatted(crews.get(crewOf[p]).name(), p - firstOfCrew[crewOf[p]] + 1);
    }

    private int crew(String name) {
        for (int c = 0; c < crews.size(); c++) {
            if (crews.get(c).name().equals(name)) {
                return c;
            }
        }
        return -1;
    }

    /// Why there is no such person.
    Answer unknown(String crew, int person) {
        int c = crew(crew);
        if (c < 0) {
            return Answer.refused("There is no crew (%s).", crew);
        }
        return Answer.refused(
                "The crew (%s) has persons 1 to %d, not %d.", crew, crews.get(c).persons(), person);
    }

    /// Sets a person to one qualification for the rest of the run, or says why not.
    Answer reassign(String crew, int number, String qualification) {
        int p = person(crew, number);
        if (p == NOBODY) {
            return unknown(crew, number);
        }
        List<String> held = crews.get(crewOf[p]).qualifications();
        if (!held.contains(qualification)) {
            return Answer.refused(
                    "Nobody in the crew (%s) is qualified as (%s); they hold %s.", crew, qualification, held);
        }
        only[p] = qualification;
        attend();
        return Answer.ACCEPTED;
    }

    /// Sends a person away for a time, or says why not.
    Answer sendAway(String crew, int number, long forMicros) {
        int p = person(crew, number);
        if (p == NOBODY) {
            return unknown(crew, number);
        }
        if (now() < awayUntilMicros[p]) {
            return Answer.refused("Person %d of the crew (%s) is away already.\nMaybe call in first.", number, crew);
        }
        awayUntilMicros[p] = now() + forMicros;
        engine.calendar.set(returnTimer[p], awayUntilMicros[p]);
        comeOrGo(p);
        return Answer.ACCEPTED;
    }

    /// Calls a person in who was sent away or did not come, or says why not.
    Answer callIn(String crew, int number) {
        int p = person(crew, number);
        if (p == NOBODY) {
            return unknown(crew, number);
        }
        if (now() >= awayUntilMicros[p] && !isMissing[p]) {
            return isPresent[p]
                    ? Answer.refused("Person %d of the crew (%s) is there already.", number, crew)
                    : Answer.refused("The crew (%s) is off shift; person %d comes with the next one.", crew, number);
        }
        isMissing[p] = false;
        awayUntilMicros[p] = now();
        engine.calendar.cancel(returnTimer[p]);
        comeOrGo(p);
        return Answer.ACCEPTED;
    }

    List<PlantView.PersonView> view() {
        List<PlantView.PersonView> all = new ArrayList<>();
        for (int p = 0; p < crewOf.length; p++) {
            long arrives = engine.calendar.at(travelTimer[p]);
            all.add(new PlantView.PersonView(
                    crews.get(crewOf[p]).name(),
                    p - firstOfCrew[crewOf[p]] + 1,
                    p + 1,
                    isPresent[p],
                    now() < awayUntilMicros[p] ? awayUntilMicros[p] : -1,
                    isBusy[p] ? engine.nameOf(unitOf[p]) : "",
                    arrives == Long.MAX_VALUE ? -1 : arrives));
        }
        return List.copyOf(all);
    }

    @Override
    void resetStatistics() {
        Arrays.fill(busyMicros, 0);
        Arrays.fill(presentMicros, 0);
        Arrays.fill(sinceMicros, now());
        Arrays.fill(waitMicrosByCrew, 0);
        Arrays.fill(callsByCrew, 0);
    }

    @Override
    void figures(FigureMaker out) {
        for (int c = 0; c < crews.size(); c++) {
            long busy = 0;
            long present = 0;
            for (int p = firstOfCrew[c]; p < firstOfCrew[c] + crews.get(c).persons(); p++) {
                long span = now() - sinceMicros[p];
                busy += busyMicros[p] + (isBusy[p] ? span : 0);
                present += presentMicros[p] + (isPresent[p] || isBusy[p] ? span : 0);
            }
            out.about(
                    learningfactory.factory.performance.Metric.Subject.CREW,
                    crews.get(c).name());
            out.add("utilisation", "1", FigureMaker.ratio(busy, present));
            out.add("wait", "s", FigureMaker.ratio(waitMicrosByCrew[c], callsByCrew[c]) / 1e6);
            out.add("calls", "pieces", callsByCrew[c]);
        }
    }

    @Override
    public void carry(Carrier c) {
        for (Stream stream : absenceLuck) {
            stream.carry(c);
        }
        for (int p = 0; p < crewOf.length; p++) {
            isPresent[p] = c.carry(isPresent[p]);
            isBusy[p] = c.carry(isBusy[p]);
            isMissing[p] = c.carry(isMissing[p]);
            only[p] = carryQualification(c, only[p]);
        }
        for (int crew = 0; crew < isOnShift.length; crew++) {
            isOnShift[crew] = c.carry(isOnShift[crew]);
        }
        c.carry(offSinceMicros, offSinceMicros.length);
        c.carry(dayEndsMicros, dayEndsMicros.length);
        c.carry(awayUntilMicros, awayUntilMicros.length);
        c.carry(unitOf, unitOf.length);
        c.carry(purposeOf, purposeOf.length);
        c.carry(busyMicros, busyMicros.length);
        c.carry(presentMicros, presentMicros.length);
        c.carry(sinceMicros, sinceMicros.length);
        c.carry(waitMicrosByCrew, waitMicrosByCrew.length);
        c.carry(callsByCrew, callsByCrew.length);
        calls = c.carry(calls);
        if (calls > callUnit.length) {
            growCalls(2 * calls);
        }
        c.carry(callUnit, calls);
        c.carry(callPurpose, calls);
        c.carry(callMicros, calls);
        for (int i = 0; i < calls; i++) {
            callUrgent[i] = c.carry(callUrgent[i]);
            String kept = carryQualification(c, callQualification[i]);
            callQualification[i] = kept == null ? "" : kept;
        }
    }

    /// A qualification travels as its place in the plant's list; -1 is none.
    private @Nullable String carryQualification(Carrier c, @Nullable String qualification) {
        int at = c.carry(qualification == null ? -1 : engine.compiled.qualifications.indexOf(qualification));
        return at < 0 ? null : engine.compiled.qualifications.get(at);
    }
}
