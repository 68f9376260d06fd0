-- What there is to learn (schema curriculum), what people can (competence), and their way through programmes (placement).

create extension if not exists btree_gist;

-- ------------------------------------------------------------------------------------------------------ curriculum

create schema curriculum;

-- Nothing here is overwritten: what a source says otherwise than before becomes a further revision.
create function curriculum.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'A revision of % stays as it was imported.', tg_table_name;
end $$;

create table curriculum.curriculum (
    framework   text    not null check (framework <> ''),
    code        text    not null check (code <> ''),
    revision    integer not null check (revision > 0),
    seen        timestamptz not null default now(),
    -- The same text in several languages, the first being the one that counts.
    languages   text[]  not null check (cardinality(languages) > 0),
    texts       text[]  not null check (cardinality(texts) = cardinality(languages)),
    valid_from  date,
    valid_until date,
    withdrawn   boolean not null,
    replaced_by text[]  not null,
    changed     text    not null,
    primary key (framework, code, revision)
);

create table curriculum.aim_set (
    framework  text    not null,
    curriculum text    not null,
    code       text    not null check (code <> ''),
    revision   integer not null check (revision > 0),
    seen       timestamptz not null default now(),
    languages  text[]  not null check (cardinality(languages) > 0),
    texts      text[]  not null check (cardinality(texts) = cardinality(languages)),
    level      text    not null,
    aims       text[]  not null,
    primary key (framework, curriculum, code, revision)
);

create table curriculum.aim (
    framework   text    not null check (framework <> ''),
    code        text    not null check (code <> ''),
    version     text    not null,
    revision    integer not null check (revision > 0),
    seen        timestamptz not null default now(),
    languages   text[]  not null check (cardinality(languages) > 0),
    texts       text[]  not null check (cardinality(texts) = cardinality(languages)),
    aim_set     text    not null,
    place       integer not null check (place >= 0),
    valid_from  date,
    valid_until date,
    withdrawn   boolean not null,
    replaced_by text[]  not null,
    same_as     text[]  not null,
    primary key (framework, code, version, revision)
);

create index aim_of_curriculum on curriculum.aim (framework, version, aim_set, place);
create index aim_text on curriculum.aim (md5(texts[1]));

create trigger stays before update or delete on curriculum.curriculum for each row execute function curriculum.refuse();
create trigger stays before update or delete on curriculum.aim_set for each row execute function curriculum.refuse();
create trigger stays before update or delete on curriculum.aim for each row execute function curriculum.refuse();

-- The newest revision of each.
create view curriculum.newest_aim as
    select distinct on (framework, code, version) * from curriculum.aim
    order by framework, code, version, revision desc;
create view curriculum.newest_curriculum as
    select distinct on (framework, code) * from curriculum.curriculum order by framework, code, revision desc;
create view curriculum.newest_set as
    select distinct on (framework, curriculum, code) * from curriculum.aim_set
    order by framework, curriculum, code, revision desc;

-- ------------------------------------------------------------------------------------------------------ competence

create schema competence;

create table competence.evidence (
    id            text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    learner       text not null check (learner ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    title_nb      text not null check (length(title_nb) <= 200),
    title_en      text not null check (length(title_en) <= 200),
    origin        text not null check (origin in ('run', 'observation', 'log', 'upload')),
    session       text,
    group_number  integer check (group_number > 0),
    run           integer check (run > 0),
    scenario      text,
    digest        bigint,
    -- What was seen or done, or the name of the file.
    what          text check (length(what) <= 4000),
    from_day      date,
    until_day     date check (until_day >= from_day),
    media_type    text,
    size_bytes    integer check (size_bytes >= 0),
    sha256        text check (sha256 ~ '^[0-9a-f]{64}$'),
    submitted     timestamptz not null,
    state         text not null check (state in ('submitted', 'assessed', 'superseded')),
    assessor      text check (assessor <> learner),
    assessed      timestamptz check (assessed >= submitted),
    remark        text check (length(remark) <= 4000),
    superseded_by text references competence.evidence (id) check (superseded_by <> id),
    superseded    timestamptz,
    check ((state = 'superseded') = (superseded_by is not null)),
    check (state <> 'assessed' or assessor is not null),
    check (state <> 'submitted' or assessor is null),
    check (case origin
        when 'run' then num_nonnulls(session, group_number, run, scenario, digest) = 5
        when 'observation' then what is not null
        when 'log' then num_nonnulls(what, from_day, until_day) = 3
        when 'upload' then num_nonnulls(what, media_type, size_bytes, sha256) = 4 end)
);

-- A run gives one evidence to each learner.
create unique index evidence_of_run on competence.evidence (learner, session, group_number, run) where origin = 'run';
create index evidence_of_learner on competence.evidence (learner, submitted);
create index evidence_waiting on competence.evidence (submitted) where state = 'submitted';

-- What is claimed, and what the assessor found. Both stay.
create table competence.finding (
    evidence  text    not null references competence.evidence (id),
    claimed   boolean not null,
    number    integer not null check (number > 0),
    framework text    not null,
    code      text    not null,
    -- The version that was assessed.
    version   text    not null,
    verdict   text    not null check (verdict in ('SHOWN', 'PARTLY', 'NOT_SHOWN')),
    seen_by   text    not null check (length(seen_by) <= 200),
    primary key (evidence, claimed, number)
);

create index finding_of_aim on competence.finding (framework, code, version);

create table competence.attestation (
    id          text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    kind        text not null check (kind in ('AUTHORISATION', 'HALF_YEAR_ASSESSMENT', 'MODULE', 'CREDENTIAL')),
    learner     text not null,
    title_nb    text not null check (length(title_nb) between 1 and 200),
    title_en    text not null check (length(title_en) between 1 and 200),
    words       text not null check (length(words) <= 4000),
    machines    text[],
    kinds       text[],
    modes       text[],
    instructing boolean,
    valid_from  timestamptz not null,
    valid_until timestamptz check (valid_until > valid_from),
    assessor    text not null check (assessor <> learner),
    signed      timestamptz not null,
    check (num_nonnulls(machines, kinds, modes, instructing) = case when kind = 'AUTHORISATION' then 4 else 0 end),
    check (kind <> 'AUTHORISATION' or cardinality(machines) + cardinality(kinds) > 0 and cardinality(modes) > 0),
    check (kind <> 'HALF_YEAR_ASSESSMENT' or words <> '')
);

create index attestation_of_learner on competence.attestation (learner, signed);

create table competence.attested_aim (
    attestation text    not null references competence.attestation (id),
    number      integer not null check (number > 0),
    framework   text    not null,
    code        text    not null,
    version     text    not null,
    primary key (attestation, number)
);

-- What an attestation rests on.
create table competence.ground (
    attestation text    not null references competence.attestation (id),
    number      integer not null check (number > 0),
    evidence    text    not null references competence.evidence (id),
    primary key (attestation, number),
    unique (attestation, evidence)
);

create table competence.attestation_change (
    attestation text    not null references competence.attestation (id),
    number      integer not null check (number > 0),
    kind        text    not null check (kind in ('suspended', 'reinstated', 'revoked')),
    from_moment timestamptz not null,
    by_person   text    not null,
    why         text    not null check (length(why) <= 4000),
    primary key (attestation, number)
);

-- After a revocation nothing more can happen.
create unique index revoked_once on competence.attestation_change (attestation) where kind = 'revoked';

-- Rule 8 where nobody can pass it by: when the transaction ends, each attestation rests on assessed evidence of the same
-- learner, judged by somebody else.
create function competence.traces() returns trigger language plpgsql as $$
begin
    if not exists (select from competence.ground where attestation = new.id) then
        raise exception 'The attestation (%) rests on no evidence.', new.id using errcode = 'check_violation';
    end if;
    if exists (
        select from competence.ground join competence.evidence on evidence.id = ground.evidence
        where ground.attestation = new.id
          and (evidence.learner <> new.learner or evidence.assessor is null or evidence.assessor = new.learner)) then
        raise exception 'The attestation (%) rests on evidence that was not assessed, or is somebody else''s.', new.id
            using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger traces after insert on competence.attestation
    deferrable initially deferred for each row execute function competence.traces();

create function competence.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'What was signed (%) stays as it is.', tg_table_name;
end $$;

create trigger stays before update or delete on competence.attestation for each row execute function competence.refuse();
create trigger stays before update or delete on competence.attested_aim for each row execute function competence.refuse();
create trigger stays before update or delete on competence.ground for each row execute function competence.refuse();
create trigger stays before update or delete on competence.attestation_change for each row execute function competence.refuse();

-- Links to a passport. The secret in the link is nowhere: only its SHA-256.
create table competence.share (
    id          text primary key,
    digest      text not null unique,
    person      text not null,
    label       text not null check (length(label) <= 80),
    valid_from  timestamptz not null,
    valid_until timestamptz not null check (valid_until > valid_from and valid_until <= valid_from + interval '90 days'),
    revoked     timestamptz
);

create index share_of_person on competence.share (person, valid_from);

-- ------------------------------------------------------------------------------------------------------- placement

create schema placement;

create table placement.pathway (
    id        text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    cohort    text not null check (length(cohort) <= 80),
    person    text not null,
    programme text not null,
    planned   timestamptz not null default now()
);

create index pathway_of_person on placement.pathway (person, planned);

create table placement.party (
    pathway      text not null references placement.pathway (id),
    party        text not null check (party in ('HALL', 'SCHOOL', 'NAV', 'COUNTY', 'TRAINING_OFFICE', 'COMPANY')),
    organisation text not null,
    primary key (pathway, party)
);

create index party_organisation on placement.party (organisation);

-- What was told, in order. A pathway is a function of it.
create table placement.fact (
    pathway      text    not null references placement.pathway (id),
    number       integer not null check (number > 0),
    at           timestamptz not null,
    by_person    text    not null,
    kind         text    not null check (kind in ('begun', 'confirmed', 'company-named', 'contract-approved', 'week-logged',
        'month-approved', 'trade-test-reported', 'agreed', 'disagreed', 'passed', 'ended')),
    organisation text,
    what         text check (length(what) <= 4000),
    company      text,
    trade        text,
    day          date,
    is_passed    boolean,
    primary key (pathway, number)
);

create index fact_company on placement.fact (company) where company is not null;

-- The stays that follow from the facts. At any time one responsible and one payer (rule 10); an apprentice has a contract
-- (rule 11).
create table placement.stay (
    pathway     text      not null references placement.pathway (id),
    number      integer   not null check (number > 0),
    stage       text      not null,
    kind        text      not null,
    responsible text      not null,
    payer       text      not null,
    during      tstzrange not null check (not isempty(during) and lower_inc(during) and not lower_inf(during)),
    contract    text,
    primary key (pathway, number),
    exclude using gist (pathway with =, during with &&),
    check (kind <> 'APPRENTICESHIP' or contract is not null)
);

create table placement.trade_approval (
    company    text not null,
    trade      text not null,
    from_day   date not null,
    until_day  date check (until_day > from_day),
    primary key (company, trade, from_day),
    exclude using gist (company with =, trade with =, daterange(from_day, until_day) with &&)
);

create trigger stays before update or delete on placement.fact for each row execute function competence.refuse();

select audit_table('curriculum.curriculum', left_out => '{texts}');
select audit_table('curriculum.aim_set', left_out => '{texts}');
select audit_table('curriculum.aim', left_out => '{texts}');
select audit_table('competence.evidence', left_out => '{what, remark}');
select audit_table('competence.finding', left_out => '{seen_by}');
select audit_table('competence.attestation', left_out => '{words}');
select audit_table('competence.attested_aim');
select audit_table('competence.ground');
select audit_table('competence.attestation_change', left_out => '{why}');
select audit_table('competence.share', left_out => '{digest, label}');
select audit_table('placement.pathway');
select audit_table('placement.party');
select audit_table('placement.fact', left_out => '{what}');
select audit_table('placement.stay');
select audit_table('placement.trade_approval');
