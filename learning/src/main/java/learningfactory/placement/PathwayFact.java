package learningfactory.placement;

import java.time.Instant;
import java.time.LocalDate;
import learningfactory.network.OrganisationId;
import learningfactory.network.PersonId;

/// Something that somebody told about a pathway. Facts are only added.
public sealed interface PathwayFact {
    /// When it was told.
    Instant at();

    /// Who told it.
    PersonId by();

    /// The first stage begins.
    record Begun(Instant at, PersonId by) implements PathwayFact {}

    /// An organisation confirms something that a rule asks for.
    record Confirmed(Instant at, PersonId by, OrganisationId organisation, String what) implements PathwayFact {}

    /// One named company takes the person.
    record CompanyNamed(Instant at, PersonId by, OrganisationId company) implements PathwayFact {}

    /// The county has approved a contract of apprenticeship.
    ///
    /// @param organisation the county
    /// @param number of the contract
    /// @param company that trains
    /// @param trade code of the trade, such as a curriculum's
    record ContractApproved(
            Instant at, PersonId by, OrganisationId organisation, String number, OrganisationId company, String trade)
            implements PathwayFact {}

    /// The learner's log of one week.
    ///
    /// @param monday of the week
    /// @param evidence id of the log, which is evidence like any other
    record WeekLogged(Instant at, PersonId by, LocalDate monday, String evidence) implements PathwayFact {}

    /// Who is responsible has seen and approved a month.
    ///
    /// @param month its first day
    record MonthApproved(Instant at, PersonId by, OrganisationId organisation, LocalDate month)
            implements PathwayFact {}

    /// The exam body reports a trade test. There is no other way for a result to come in.
    ///
    /// @param organisation the exam body
    /// @param day of the test
    /// @param isPassed what it reports
    record TradeTestReported(Instant at, PersonId by, OrganisationId organisation, LocalDate day, boolean isPassed)
            implements PathwayFact {}

    /// An organisation agrees that the person goes on to the next stage.
    ///
    /// @param stage which comes next
    record Agreed(Instant at, PersonId by, OrganisationId organisation, String stage) implements PathwayFact {}

    /// An organisation takes its agreement back, before all have agreed.
    record Disagreed(Instant at, PersonId by, OrganisationId organisation, String stage) implements PathwayFact {}

    /// The last stage is passed, and with it the programme.
    record Passed(Instant at, PersonId by, OrganisationId organisation) implements PathwayFact {}

    /// The person leaves before the end.
    ///
    /// @param why in the words of whoever is responsible
    record Ended(Instant at, PersonId by, OrganisationId organisation, String why) implements PathwayFact {}
}
