-- Courses with their rolls (schema activity), needs (schema need), and who gives and pays what (schema ledger).

-- ------------------------------------------------------------------------------------------------------- activities

create schema activity;

create table activity.activity (
    id              text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    kind            text not null check (kind in ('COURSE', 'VISIT', 'PROJECT', 'TRAINING')),
    title_nb        text not null,
    title_en        text not null,
    about_nb        text not null,
    about_en        text not null,
    owner           text not null references organisation (id),
    subject         text not null,
    -- Each `framework:code:version`.
    aims            text[] not null,
    prerequisites   text[] not null,
    minutes         integer not null check (minutes > 0),
    capacity        integer not null check (capacity > 0),
    per_instructor  integer not null check (per_instructor > 0),
    -- Each `MODE:resource,resource`: any one of these will do.
    resources       text[] not null,
    scenario        text,
    state           text not null check (state in ('DRAFT', 'APPROVED', 'WITHDRAWN'))
);

create index activity_aims on activity.activity using gin (aims);

create table activity.occurrence (
    id            text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    activity      text not null references activity.activity (id),
    begins        timestamptz not null,
    ends          timestamptz not null check (ends > begins),
    capacity      integer not null check (capacity > 0),
    only_for      text references organisation (id),
    instructors   text[] not null,
    offer_minutes integer not null check (offer_minutes > 0),
    state         text not null check (state in ('DRAFT', 'OPEN', 'CONFIRMED', 'RUNNING', 'DONE', 'CANCELLED')),
    lesson        text
);

create index occurrence_time on activity.occurrence (ends, begins);

create table activity.participation (
    occurrence   text not null references activity.occurrence (id),
    person       text not null references identity.person (id),
    organisation text not null references organisation (id),
    class_name   text not null,
    turn         bigint not null check (turn > 0),
    state        text not null check (state in ('WAITING', 'OFFERED', 'ENROLLED', 'ATTENDED', 'ABSENT', 'WITHDRAWN')),
    offered_until timestamptz,
    group_number integer not null check (group_number >= 0),
    missed_minutes integer check (missed_minutes >= 0),
    is_excused   boolean,
    primary key (occurrence, person),
    unique (occurrence, turn) deferrable initially deferred,
    check ((state = 'OFFERED') = (offered_until is not null)),
    check ((state in ('ATTENDED', 'ABSENT')) = (missed_minutes is not null)),
    check ((missed_minutes is null) = (is_excused is null))
);

create index participation_person on activity.participation (person);
create index participation_organisation on activity.participation (organisation);
create index participation_offers on activity.participation (offered_until) where state = 'OFFERED';

-- Rule 7, whoever writes: no more seats are taken than there are, and nobody who waits is passed by an offer. The lock
-- on the occurrence lets writers pass one by one, so that each counts what the one before has left. It is checked when
-- the transaction ends, since one answer may change several rows.
create function activity.keep_rule_seven() returns trigger language plpgsql as $$
declare
    seats integer;
    taken integer;
begin
    select capacity into seats from activity.occurrence where id = new.occurrence for no key update;
    select count(*) into taken from activity.participation
    where occurrence = new.occurrence and state in ('OFFERED', 'ENROLLED', 'ATTENDED', 'ABSENT');
    if taken > seats then
        raise exception using errcode = 'check_violation',
            message = format('The occurrence %s has %s seats, and %s would be taken.', new.occurrence, seats, taken);
    end if;
    if new.state = 'OFFERED' and exists (
        select from activity.participation
        where occurrence = new.occurrence and state = 'WAITING' and turn < new.turn) then
        raise exception using errcode = 'check_violation',
            message = format('Somebody in the line of %s would be passed.', new.occurrence);
    end if;
    return null;
end $$;

create constraint trigger rule_seven after insert or update on activity.participation
    deferrable initially deferred for each row execute function activity.keep_rule_seven();

-- Answers stand beside nobody: who has answered is a mark that only the server's key can make.
create table activity.evaluation_given (
    occurrence text  not null references activity.occurrence (id),
    mark       bytea not null,
    primary key (occurrence, mark)
);

create table activity.evaluation (
    occurrence text    not null references activity.occurrence (id),
    number     integer not null check (number > 0),
    marks      integer[] not null check (cardinality(marks) = 4 and 1 <= all (marks) and 5 >= all (marks)),
    comment    text    not null check (length(comment) <= 1000),
    primary key (occurrence, number)
);

create table activity.visit (
    occurrence    text primary key references activity.occurrence (id),
    begins        timestamptz not null,
    round_minutes integer not null check (round_minutes > 0),
    walk_minutes  integer not null check (walk_minutes >= 0)
);

create table activity.visit_station (
    occurrence text not null references activity.visit (occurrence) on delete cascade,
    place      integer not null check (place >= 0),
    name       text not null,
    resource   text,
    places     integer not null check (places > 0),
    primary key (occurrence, place)
);

-- Groups without names of people: a colour and a head count.
create table activity.visit_group (
    occurrence text not null references activity.visit (occurrence) on delete cascade,
    place      integer not null check (place >= 0),
    name       text not null,
    heads      integer not null check (heads > 0),
    primary key (occurrence, place)
);

create table activity.visit_count (
    occurrence   text not null references activity.visit (occurrence) on delete cascade,
    round        integer not null check (round > 0),
    group_place  integer not null,
    heads        integer not null check (heads >= 0),
    gone         integer not null check (gone >= 0),
    primary key (occurrence, round, group_place),
    foreign key (occurrence, group_place) references activity.visit_group (occurrence, place) on delete cascade
);

create table activity.project (
    id       text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    company  text not null references organisation (id),
    title    text not null check (length(title) between 1 and 200),
    question text not null,
    staff    text[] not null,
    plant    text,
    findings text not null,
    state    text not null check (state in ('ASKED', 'AGREED', 'RUNNING', 'DONE', 'CANCELLED')),
    check (state not in ('AGREED', 'RUNNING', 'DONE') or cardinality(staff) > 0),
    check (state <> 'DONE' or findings <> '')
);

create index project_company on activity.project (company);

-- ------------------------------------------------------------------------------------------------------------ needs

create schema need;

create table need.need (
    id        text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    kind      text not null check (kind in ('COMPETENCE', 'PERSON', 'THESIS', 'TRAINEE')),
    title     text not null check (length(title) between 1 and 200),
    aims      text[] not null,
    voiced    date not null,
    wanted_by date not null check (wanted_by >= voiced),
    voiced_by text not null references organisation (id),
    state     text not null check (state in ('VOICED', 'ANSWERED', 'CLOSED', 'WITHDRAWN')),
    answer    text references activity.activity (id),
    check (kind <> 'COMPETENCE' or cardinality(aims) > 0),
    check (state <> 'ANSWERED' or answer is not null)
);

create table need.wanted (
    need         text not null references need.need (id),
    organisation text not null references organisation (id),
    people       integer not null check (people > 0),
    primary key (need, organisation)
);

-- What has come of it, told from where attestations and placements are kept.
create table need.fact (
    kind         text not null check (kind in ('ATTESTED', 'PLACED')),
    person       text not null references identity.person (id),
    organisation text not null references organisation (id),
    aim          text not null,
    happened     date not null,
    check ((kind = 'PLACED') = (aim = '')),
    primary key (kind, person, organisation, aim, happened)
);

create index fact_organisation on need.fact (organisation, happened);

create function need.require_fact() returns trigger language plpgsql as $$
begin
    if new.state = 'CLOSED' and not exists (
        select from need.fact join need.wanted on wanted.organisation = fact.organisation
        where wanted.need = new.id and fact.happened >= new.voiced
            and (fact.kind = 'PLACED') = (new.kind <> 'COMPETENCE')
            and (fact.kind = 'PLACED' or fact.aim = any (new.aims))) then
        raise exception using errcode = 'check_violation',
            message = format('The need %s closes by attestations or a placement, and there is none.', new.id);
    end if;
    return new;
end $$;

create trigger closes_by_facts before insert or update on need.need
    for each row execute function need.require_fact();

-- ------------------------------------------------------------------------------------------------------------ money

create schema ledger;

create table ledger.entry (
    id       text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    number   bigint generated always as identity unique,
    booked   date not null,
    text_nb  text not null,
    text_en  text not null,
    -- Taken back once at most.
    reverses text unique references ledger.entry (id),
    made     timestamptz not null default now(),
    made_in  xid8 not null default pg_current_xact_id()
);

create index entry_booked on ledger.entry (booked, number);

create table ledger.line (
    entry        text not null references ledger.entry (id),
    number       integer not null check (number > 0),
    organisation text not null references organisation (id),
    purpose      text not null check (purpose in ('BANK', 'OWES', 'RECEIVED', 'GIVEN', 'USE', 'SHARED')),
    kind         text not null check (kind in ('CASH', 'IN_KIND', 'DISCOUNT', 'GRANT')),
    oere         bigint not null check (oere <> 0),
    primary key (entry, number)
);

create index line_organisation on ledger.line (organisation);

create table ledger.closed_month (
    month date primary key check (extract(day from month) = 1)
);

-- Nothing that stands in the ledger is ever changed or taken out.
create function ledger.refuse() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'restrict_violation',
        message = format('The ledger (%s) is append-only: reverse the entry by another one (%s).', tg_table_name, tg_op);
end $$;

create trigger append_only before update or delete or truncate on ledger.entry
    for each statement execute function ledger.refuse();
create trigger append_only before update or delete or truncate on ledger.line
    for each statement execute function ledger.refuse();
create trigger append_only before update or delete or truncate on ledger.closed_month
    for each statement execute function ledger.refuse();

-- An entry and a closing of its month wait for each other, so that no entry slips in behind the closing.
create function ledger.keep_period() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('ledger'), to_char(new.booked, 'YYYYMM')::int);
    if exists (select from ledger.closed_month where month = date_trunc('month', new.booked)::date) then
        raise exception using errcode = 'restrict_violation',
            message = format('The month of %s is closed.', new.booked);
    end if;
    return new;
end $$;

create trigger closed_periods_do_not_change before insert on ledger.entry
    for each row execute function ledger.keep_period();

create function ledger.keep_closing() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('ledger'), to_char(new.month, 'YYYYMM')::int);
    return new;
end $$;

create trigger closing_waits before insert on ledger.closed_month
    for each row execute function ledger.keep_closing();

-- Lines come with their entry and never after.
create function ledger.keep_together() returns trigger language plpgsql as $$
begin
    if not exists (select from ledger.entry where id = new.entry and made_in = pg_current_xact_id()) then
        raise exception using errcode = 'restrict_violation',
            message = format('The entry %s was written before; nothing is added to it.', new.entry);
    end if;
    return new;
end $$;

create trigger lines_come_with_their_entry before insert on ledger.line
    for each row execute function ledger.keep_together();

-- Rule 12: at the end of the transaction an entry has lines, and they sum to zero for each kind of money.
create function ledger.keep_sum() returns trigger language plpgsql as $$
declare
    off record;
begin
    if (select count(*) from ledger.line where entry = new.id) < 2 then
        raise exception using errcode = 'check_violation', message = format('The entry %s has no two lines.', new.id);
    end if;
    select kind, sum(oere) as oere into off from ledger.line where entry = new.id group by kind having sum(oere) <> 0 limit 1;
    if found then
        raise exception using errcode = 'check_violation',
            message = format('The entry %s does not sum to zero: %s is off by %s oere.', new.id, off.kind, off.oere);
    end if;
    return null;
end $$;

create constraint trigger sums_to_zero after insert on ledger.entry
    deferrable initially deferred for each row execute function ledger.keep_sum();

-- What others had of a gift, in their own words and without a price (rule 16).
create table ledger.benefit (
    gift         text not null references ledger.entry (id),
    organisation text not null references organisation (id),
    people       integer not null check (people >= 0),
    what_nb      text not null,
    what_en      text not null,
    primary key (gift, organisation)
);

create table ledger.price (
    resource     text not null,
    role         text not null,
    from_day     date not null,
    oere_an_hour bigint not null check (oere_an_hour >= 0),
    primary key (resource, role, from_day)
);

-- One agreement at a time for a machine, with shares that sum to one hundred per cent (in millionths).
create table ledger.agreement (
    resource  text not null,
    from_day  date not null,
    until_day date check (until_day > from_day),
    primary key (resource, from_day),
    exclude using gist (resource with =, daterange(from_day, until_day) with &&)
);

create table ledger.share (
    resource     text not null,
    from_day     date not null,
    organisation text not null references organisation (id),
    millionths   integer not null check (millionths > 0),
    primary key (resource, from_day, organisation),
    foreign key (resource, from_day) references ledger.agreement (resource, from_day)
);

create function ledger.keep_whole() returns trigger language plpgsql as $$
declare
    line record := coalesce(new, old);
    whole bigint;
begin
    select coalesce(sum(millionths), 0) into whole from ledger.share
    where resource = line.resource and from_day = line.from_day;
    if whole <> 1000000
        and exists (select from ledger.agreement where resource = line.resource and from_day = line.from_day) then
        raise exception using errcode = 'check_violation',
            message = format('The shares of %s from %s sum to %s millionths.', line.resource, line.from_day, whole);
    end if;
    return null;
end $$;

create constraint trigger shares_are_whole after insert or update or delete on ledger.share
    deferrable initially deferred for each row execute function ledger.keep_whole();
create constraint trigger shares_are_whole after insert or update on ledger.agreement
    deferrable initially deferred for each row execute function ledger.keep_whole();

select audit_table('activity.activity');
select audit_table('activity.occurrence');
select audit_table('activity.participation');
select audit_table('activity.evaluation_given', left_out => '{mark}');
select audit_table('activity.evaluation', left_out => '{marks, comment}');
select audit_table('activity.visit');
select audit_table('activity.visit_station');
select audit_table('activity.visit_group');
select audit_table('activity.visit_count');
select audit_table('activity.project', left_out => '{title, question, findings}');
select audit_table('need.need');
select audit_table('need.wanted');
select audit_table('need.fact');
select audit_table('ledger.entry');
select audit_table('ledger.line');
select audit_table('ledger.closed_month');
select audit_table('ledger.benefit');
select audit_table('ledger.price');
select audit_table('ledger.agreement');
select audit_table('ledger.share');
