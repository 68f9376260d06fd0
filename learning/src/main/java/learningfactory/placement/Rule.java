package learningfactory.placement;

import learningfactory.competence.Attestation;
import learningfactory.words.Words;

/// Something that must hold before a stage begins or is passed.
public sealed interface Rule {
    /// A party has said so.
    ///
    /// @param what name of what is confirmed
    /// @param words what is confirmed, as a sentence
    /// @param by who must say so
    record Confirmed(String what, Words words, Party by) implements Rule {}

    /// The person has shown so many of the aims of a curriculum.
    record AimsShown(String framework, String curriculum, int percent) implements Rule {}

    /// The person holds a valid authorisation for solo use of a kind of machine.
    record AuthorisationHeld(String machineKind) implements Rule {}

    /// The person holds so many valid attestations of a kind that were signed since the stage began.
    record Attested(Attestation.Kind kind, int count) implements Rule {}

    /// One named company takes the person.
    record CompanyNamed() implements Rule {}

    /// The county has approved a contract with the named company.
    record ContractApproved() implements Rule {}

    /// The named company is approved to train in the contract's trade.
    record CompanyApproved() implements Rule {}

    /// So many weekly logs were written in this stage.
    record WeeksLogged(int weeks) implements Rule {}

    /// So many months were approved in this stage.
    record MonthsApproved(int months) implements Rule {}

    /// The exam body has reported a passed trade test.
    record TradeTestPassed() implements Rule {}
}
