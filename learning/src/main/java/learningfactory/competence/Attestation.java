package learningfactory.competence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learningfactory.curriculum.AimId;
import learningfactory.network.PersonId;
import learningfactory.resource.Interval;
import learningfactory.words.Words;

/// A signed judgement on what somebody can.
///
/// What is signed stays as it is; what happens to it later is added to its changes. It has no grade:
/// opplæringslova gives none for the half-year assessment, and an authorisation is held or not held.
///
/// @param id 1 to 64 small letters, digits and hyphens
/// @param kind what it is
/// @param learner about whom
/// @param title what it is called
/// @param text what the assessor writes; for a half-year assessment what goes well and what comes next
/// @param scope what it allows at machines; only an authorisation has one
/// @param aims what was assessed, each in its version
/// @param from the first moment of its validity
/// @param until the first moment at which it is not valid any more; empty: until further notice
/// @param assessor who signed; never the learner
/// @param evidence ids of what it rests on, at least one
/// @param signed when
/// @param changes what happened to it since, in the order of time
public record Attestation(
        String id,
        Kind kind,
        PersonId learner,
        Words title,
        String text,
        Optional<Scope> scope,
        List<AimId> aims,
        Instant from,
        Optional<Instant> until,
        PersonId assessor,
        List<String> evidence,
        Instant signed,
        List<Change> changes) {
    /// Copied.
    public Attestation {
        aims = List.copyOf(aims);
        evidence = List.copyOf(evidence);
        changes = List.copyOf(changes);
    }

    /// What an attestation is.
    public enum Kind {
        /// May use machines within a scope.
        AUTHORISATION,
        /// The instructor's talk with an apprentice, twice a year.
        HALF_YEAR_ASSESSMENT,
        /// A module of a curriculum for adults is passed.
        MODULE,
        /// Something else that was achieved, such as a finished course.
        CREDENTIAL
    }

    /// How it stands at a moment.
    public enum Standing {
        /// Its time has not come.
        NOT_YET,
        /// It counts.
        VALID,
        /// It does not count for the time being.
        SUSPENDED,
        /// Its time is over.
        EXPIRED,
        /// It was taken back and never counts again.
        REVOKED
    }

    /// Something that happened to an attestation.
    public sealed interface Change {
        /// From when on.
        Instant from();

        /// Who did it.
        PersonId by();

        /// It does not count for the time being.
        record Suspended(Instant from, PersonId by, String why) implements Change {}

        /// It counts again.
        record Reinstated(Instant from, PersonId by) implements Change {}

        /// It is taken back for ever.
        record Revoked(Instant from, PersonId by, String why) implements Change {}
    }

    /// Signs a judgement.
    ///
    /// @param draft as it shall be, without changes
    /// @param evidence what it rests on, as it stands now
    public static Ruling<Attestation> sign(Attestation draft, List<Evidence> evidence) {
        return Ruling.of(new SigningRules(draft, evidence).reasons(), () -> draft);
    }

    /// How it stands at a moment.
    public Standing standing(Instant moment) {
        boolean isSuspended = false;
        for (Change change : changes) {
            if (change.from().isAfter(moment)) {
                continue;
            }
            switch (change) {
                case Change.Revoked _ -> {
                    return Standing.REVOKED;
                }
                case Change.Suspended _ -> isSuspended = true;
                case Change.Reinstated _ -> isSuspended = false;
            }
        }
        if (until.isPresent() && !moment.isBefore(until.get())) {
            return Standing.EXPIRED;
        }
        if (moment.isBefore(from)) {
            return Standing.NOT_YET;
        }
        return isSuspended ? Standing.SUSPENDED : Standing.VALID;
    }

    /// The first standing other than valid during this time; empty when it is valid throughout. Standing
    /// changes only at its own dates, so these are enough to look at.
    public Optional<Standing> findFlaw(Interval during) {
        List<Instant> moments = new ArrayList<>(List.of(during.from()));
        until.filter(during::contains).ifPresent(moments::add);
        changes.stream().map(Change::from).filter(during::contains).forEach(moments::add);
        return moments.stream()
                .sorted()
                .map(this::standing)
                .filter(standing -> standing != Standing.VALID)
                .findFirst();
    }

    /// The same with one change more. What is revoked does not change again; only what is suspended is
    /// reinstated.
    public Ruling<Attestation> changed(Change change) {
        List<Words> reasons = new ArrayList<>();
        boolean isRevoked = changes.stream().anyMatch(Change.Revoked.class::isInstance);
        boolean isSuspended = !changes.isEmpty() && changes.getLast() instanceof Change.Suspended;
        if (isRevoked) {
            reasons.add(new Words("Attesten er trukket tilbake for godt.", "The attestation was revoked for good."));
        }
        if (change instanceof Change.Reinstated && !isSuspended) {
            reasons.add(new Words("Attesten er ikke suspendert.", "The attestation is not suspended."));
        }
        if (change instanceof Change.Suspended && isSuspended) {
            reasons.add(new Words("Attesten er allerede suspendert.", "The attestation is suspended already."));
        }
        if (change.by().equals(learner)) {
            reasons.add(new Words("Ingen endrer sin egen attest.", "Nobody changes an attestation about themselves."));
        }
        if (!changes.isEmpty() && change.from().isBefore(changes.getLast().from())) {
            reasons.add(
                    new Words("Endringen er eldre enn den forrige.", "The change is older than the one before it."));
        }
        List<Change> all = new ArrayList<>(changes);
        all.add(change);
        return Ruling.of(
                reasons,
                () -> new Attestation(
                        id, kind, learner, title, text, scope, aims, from, until, assessor, evidence, signed, all));
    }
}
