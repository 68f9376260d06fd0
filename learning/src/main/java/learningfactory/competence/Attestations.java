package learningfactory.competence;

import java.util.List;
import java.util.Optional;

/// Signs attestations and changes them, and tells when an authority is lost. Works on the books; asks for
/// no time.
public final class Attestations {
    private final EvidenceBook evidence;
    private final AttestationBook attestations;
    private final AuthorityLost bookings;

    /// The attestations in these books.
    ///
    /// @param bookings hears when somebody may no longer do what they could before
    public Attestations(EvidenceBook evidence, AttestationBook attestations, AuthorityLost bookings) {
        this.evidence = evidence;
        this.attestations = attestations;
        this.bookings = bookings;
    }

    /// Signs a judgement and keeps it.
    public Ruling<Attestation> sign(Attestation draft) {
        List<Evidence> grounds = draft.evidence().stream()
                .map(evidence::findEvidence)
                .flatMap(Optional::stream)
                .toList();
        Ruling<Attestation> ruling = Attestation.sign(draft, grounds);
        boolean isOvertaken =
                ruling.find().filter(signed -> !attestations.add(signed)).isPresent();
        return isOvertaken
                ? Ruling.refused(
                        "Et bevis ble erstattet i mellomtiden, og ingenting ble undertegnet. Last siden på nytt.",
                        "Evidence was superseded in the meantime, and nothing was signed. Load the page again.")
                : ruling;
    }

    /// Suspends, reinstates or revokes an attestation.
    public Ruling<Attestation> change(String id, Attestation.Change change) {
        Optional<Attestation> found = attestations.findAttestation(id);
        if (found.isEmpty()) {
            return Ruling.refused("Attesten finnes ikke.", "There is no such attestation.");
        }
        Ruling<Attestation> ruling = found.get().changed(change);
        if (ruling.find().isPresent() && !attestations.addChange(ruling.find().get())) {
            return Ruling.refused(
                    "En annen endret attesten i mellomtiden. Last siden på nytt.",
                    "Somebody else changed the attestation in the meantime. Load the page again.");
        }
        ruling.find().ifPresent(changed -> tell(changed, change));
        return ruling;
    }

    private void tell(Attestation changed, Attestation.Change change) {
        switch (change) {
            case Attestation.Change.Suspended _, Attestation.Change.Revoked _ -> bookings.lost(changed, change.from());
            case Attestation.Change.Reinstated _ -> {}
        }
    }
}
