package learningfactory.store.competence;

import java.util.List;
import learningfactory.store.Database;
import learningfactory.store.PersonalPart;
import learningfactory.store.RoomRecords;
import learningfactory.words.Words;

/// What is kept of what a person can, and of the way through programmes: evidence, attestations, shared
/// passports, pathways with their logs and half-year assessments, and what the person has judged of others.
///
/// What was signed is proof and stays whole, under the pseudonym; so do the aims that were assessed.
public final class CompetenceRecords extends RoomRecords {

    private static final List<PersonalPart> PARTS = List.of(
            PersonalPart.of("evidence", new Words("Dokumentasjon", "Evidence"), """
                    select id, title_nb, title_en, origin, what, from_day, until_day, media_type, submitted, state,
                           assessor, assessed, remark
                    from competence.evidence where learner = :person order by submitted, id
                    """, "competence.evidence.learner"),
            PersonalPart.of(
                    "findings",
                    new Words("Vurderte kompetansemål", "Assessed aims"),
                    """
                    select evidence, claimed, framework, code, version, verdict, seen_by
                    from competence.finding join competence.evidence on evidence.id = finding.evidence
                    where learner = :person order by evidence, claimed, number
                    """,
                    "competence.evidence.learner"),
            PersonalPart.of(
                    "attestations", new Words("Attester", "Attestations"), """
                    select id, kind, title_nb, title_en, words, machines, kinds, modes, instructing, valid_from,
                           valid_until, assessor, signed,
                           array(select framework || ' ' || code || ' ' || version from competence.attested_aim
                                 where attestation = attestation.id order by number) as aims
                    from competence.attestation where learner = :person order by signed, id
                    """, "competence.attestation.learner"),
            PersonalPart.of(
                    "attestation-changes",
                    new Words("Endringer av attester", "Changes of attestations"),
                    """
                    select attestation, attestation_change.kind, from_moment, by_person as actor, why
                    from competence.attestation_change
                    join competence.attestation on attestation.id = attestation_change.attestation
                    where learner = :person order by attestation, number
                    """,
                    "competence.attestation.learner"),
            PersonalPart.of(
                    "shared", new Words("Delte kompetansepass", "Shared passports"), """
                    select label, valid_from, valid_until, revoked
                    from competence.share where person = :person order by valid_from
                    """, "competence.share.person"),
            PersonalPart.of(
                    "assessed",
                    new Words("Hva du har vurdert", "What you have assessed"),
                    """
                    select 'evidence' as what, id, assessed as at from competence.evidence where assessor = :person
                    union all
                    select 'attestation', id, signed from competence.attestation where assessor = :person
                    union all
                    select 'attestation ' || kind, attestation, from_moment
                    from competence.attestation_change where by_person = :person
                    order by 3, 2
                    """,
                    "competence.evidence.assessor",
                    "competence.attestation.assessor",
                    "competence.attestation_change.by_person"),
            PersonalPart.of(
                    "playing",
                    new Words("Økter du er med i nå", "Sessions that you are in now"),
                    """
                    select session, run_group, participant
                    from competence.participant where person = :person order by session, run_group, participant
                    """,
                    "competence.participant.person"),
            PersonalPart.of(
                    "played",
                    new Words("Hva du har gjort i dem", "What you have done in them"),
                    """
                    select entry.session, group_number, sequence, text
                    from entry join competence.participant
                        on participant.session = entry.session and run_group = group_number
                    where person = :person and strpos(text, participant) > 0
                    order by entry.session, group_number, sequence
                    """,
                    "competence.participant.person"),
            PersonalPart.of("pathways", new Words("Løp", "Pathways"), """
                    select pathway.id, cohort, programme, planned, stage, kind, responsible, payer,
                           lower(during) as begins, upper(during) as ends
                    from placement.pathway left join placement.stay on stay.pathway = pathway.id
                    where person = :person order by planned, pathway.id, stay.number
                    """, "placement.pathway.person"),
            PersonalPart.of(
                    "pathway-facts",
                    new Words("Hva som er fortalt om løpene dine", "What was told about your pathways"),
                    """
                    select pathway, at, by_person as actor, kind, organisation, what, company, trade, day, is_passed
                    from placement.fact join placement.pathway on pathway.id = fact.pathway
                    where person = :person order by pathway, number
                    """,
                    "placement.pathway.person"),
            PersonalPart.of(
                    "training-plan",
                    new Words("Opplæringsplanen din", "Your training plan"),
                    """
                    select pathway, framework, code, version, place, from_day, until_day
                    from placement.training_plan join placement.pathway on pathway.id = training_plan.pathway
                    where person = :person order by pathway, from_day, framework, code, version
                    """,
                    "placement.pathway.person"),
            PersonalPart.of(
                    "told",
                    new Words("Hva du har fortalt om løp", "What you told about pathways"),
                    """
                    select pathway, at, kind, organisation, day from placement.fact
                    where by_person = :person order by at, pathway, number
                    """,
                    "placement.fact.by_person"));

    /// Free text about the person and by the person goes, and who played under which nickname. What a machine
    /// has recorded keeps its title.
    private static final List<String> ERASURE = List.of(
            """
            update competence.evidence set
                what = case when what is null then null else '' end,
                remark = null,
                title_nb = case when origin = 'run' then title_nb else 'Slettet' end,
                title_en = case when origin = 'run' then title_en else 'Erased' end
            where learner = :person
            """,
            """
            update competence.finding set seen_by = ''
            where seen_by <> '' and evidence in
                (select id from competence.evidence where learner = :person and origin <> 'run')
            """,
            "delete from competence.participant where person = :person",
            "update competence.share set label = '', revoked = coalesce(revoked, now()) where person = :person",
            """
            update placement.fact set what = ''
            where kind = 'ended' and what <> '' and pathway in (select id from placement.pathway where person = :person)
            """);

    /// The records in this database.
    public CompetenceRecords(Database database) {
        super(database, "competence", new Words("Kompetanse og løp", "Competence and pathways"), PARTS, ERASURE);
    }
}
