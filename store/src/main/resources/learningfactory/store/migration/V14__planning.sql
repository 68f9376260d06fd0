-- A term's plans: what was asked for, what stands where, how far each has come.

create schema planning;

create table planning.plan (
    id        text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    title     text not null check (length(title) between 1 and 80),
    -- Who runs the hall and answers for the plan.
    owner     text not null,
    first_day date not null,
    last_day  date not null check (last_day >= first_day),
    state     text not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'CLOSED')),
    -- Of a repair: which plan, what is away, when and why.
    repairs   text references planning.plan (id),
    resource  text,
    away      tstzrange,
    why       text,
    made      timestamptz not null default now(),
    check ((repairs is null) = (resource is null) and (repairs is null) = (away is null) and (repairs is null) = (why is null))
);

create table planning.request (
    plan         text not null references planning.plan (id),
    id           text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    -- The order in which they were asked for.
    place        integer not null,
    title        text not null check (length(title) between 1 and 80),
    asker        text not null,
    organisation text not null,
    party        text not null,
    size         integer not null check (size >= 1),
    people       text[] not null,
    meetings     integer not null check (meetings between 1 and 60),
    minutes      integer not null check (minutes > 0 and minutes % 30 = 0),
    mode         text not null check (mode in ('SOLO', 'SUPERVISED', 'DEMONSTRATION')),
    -- Each `kind|exactly|family|capacity`, empty where it does not matter.
    needs        text[] not null,
    after        text,
    days_between integer not null check (days_between >= 0),
    not_before   date not null,
    not_after    date not null check (not_after >= not_before),
    weekdays     integer[] not null,
    wish_from    time not null,
    wish_until   time not null,
    primary key (plan, id)
);

create table planning.placement (
    plan        text not null references planning.plan (id),
    request     text not null,
    number      integer not null check (number >= 1),
    during      tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
    resources   text[] not null,
    is_pinned   boolean not null,
    -- The hall's booking, once the plan is approved.
    reservation text references booking.reservation (id),
    primary key (plan, request, number)
);

create index placement_reservation on planning.placement (reservation) where reservation is not null;

select audit_table('planning.plan', left_out => '{title, why}');
select audit_table('planning.request', left_out => '{title, party}');
select audit_table('planning.placement');
