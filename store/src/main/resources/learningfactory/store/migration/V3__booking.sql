-- The hall: what can be booked, who has it when. That nothing is had twice is said here, not only in the program.

create schema booking;

create extension if not exists btree_gist;

create table booking.resource (
    id               text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    -- What the code on it says; hard to guess.
    label            text not null unique,
    kind             text not null check (kind in ('MACHINE', 'ROOM', 'SIMULATOR', 'INSTRUCTOR')),
    name_nb          text not null check (length(name_nb) between 1 and 80),
    name_en          text not null check (length(name_en) between 1 and 80),
    family           text not null check (length(family) between 1 and 64),
    risk             text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    capacity         integer not null check (capacity between 1 and 10000),
    person           text check ((kind = 'INSTRUCTOR') = (person is not null)),
    supervises       text[] not null,
    modes            text[] not null,
    visitor_modes    text[] not null,
    set_up_minutes   integer not null check (set_up_minutes between 0 and 10080),
    clean_up_minutes integer not null check (clean_up_minutes between 0 and 10080),
    needs_approval   boolean not null,
    is_shared        boolean not null,
    zone             text not null,
    -- Such as `MONDAY 08:00-16:00`, one a stretch.
    hours            text[] not null,
    owner            text not null,
    is_retired       boolean not null
);

-- A person is in one place only, so is one instructor only.
create unique index resource_person on booking.resource (person) where not is_retired;

-- Who has paid for it; together 100 % (checked where it is written).
create table booking.resource_share (
    resource     text not null references booking.resource (id),
    organisation text not null,
    basis_points integer not null check (basis_points between 1 and 10000),
    primary key (resource, organisation)
);

create table booking.reservation (
    id            text primary key,
    -- What is typed at the machine.
    code          text not null,
    holder        text not null,
    organisation  text not null,
    -- The dated occurrence of an activity; empty when it is for none.
    session       text not null,
    title         text not null check (length(title) <= 200),
    during        tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
    mode          text not null check (mode in ('SOLO', 'SUPERVISED', 'DEMONSTRATION')),
    party         integer not null check (party >= 1),
    people        text[] not null,
    state         text not null
        check (state in ('HELD', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW', 'RELEASED')),
    held_until    timestamptz check ((state = 'HELD') = (held_until is not null)),
    is_asked      boolean not null,
    ending        text check (ending in ('GIVEN_BACK', 'EXPIRED', 'DECLINED', 'DISPLACED')),
    series        text not null,
    made          timestamptz not null default now(),
    check ((state = 'RELEASED') = (ending is not null))
);

create index reservation_during on booking.reservation using gist (during);
create index reservation_holder on booking.reservation (holder);
create index reservation_people on booking.reservation using gin (people);
create index reservation_code on booking.reservation (code);
create index reservation_live on booking.reservation (state) where state in ('HELD', 'CONFIRMED', 'CHECKED_IN');

-- What a reservation takes of each of its resources, with set-up and clean-up.
create table booking.occupation (
    reservation  text not null references booking.reservation (id),
    resource     text not null references booking.resource (id),
    span         tstzrange not null check (not isempty(span)),
    people       integer not null check (people >= 1),
    is_live      boolean not null,
    is_exclusive boolean not null,
    primary key (reservation, resource),
    -- The last word: nobody has what somebody else has.
    constraint one_at_a_time exclude using gist (resource with =, span with &&) where (is_live and is_exclusive)
);

create index occupation_live on booking.occupation using gist (resource, span) where (is_live);

-- Maintenance, faults, closed days. No resource: the whole hall.
create table booking.blackout (
    id       text primary key,
    resource text references booking.resource (id),
    during   tstzrange not null check (not isempty(during)),
    kind     text not null check (kind in ('MAINTENANCE', 'FAULT', 'CLOSED')),
    why_nb   text not null,
    why_en   text not null,
    -- The event of an imported calendar; empty when a person said it.
    source   text not null,
    made     timestamptz not null default now()
);

create index blackout_during on booking.blackout using gist (during);
create unique index blackout_source on booking.blackout (source, coalesce(resource, '')) where source <> '';

create table booking.wish (
    id           text primary key,
    number       bigint generated always as identity unique,
    rank         integer not null,
    holder       text not null,
    organisation text not null,
    session      text not null,
    title        text not null,
    during       tstzrange not null,
    resources    text[] not null,
    mode         text not null,
    party        integer not null,
    people       text[] not null,
    state        text not null check (state in ('WAITING', 'OFFERED', 'TAKEN', 'LAPSED', 'WITHDRAWN')),
    -- One offer, one winner.
    offered      text unique references booking.reservation (id)
);

create index wish_waiting on booking.wish (rank desc, number) where state = 'WAITING';

create table booking.quota (
    organisation text not null,
    family       text not null,
    period       text not null check (period in ('WEEK', 'MONTH')),
    minutes      integer not null check (minutes >= 0),
    primary key (organisation, family, period)
);

create table booking.standing (
    organisation text primary key,
    rank         integer not null
);

create table booking.notice (
    id          bigint generated always as identity primary key,
    person      text not null,
    reservation text not null,
    said_nb     text not null,
    said_en     text not null,
    made        timestamptz not null default now(),
    is_read     boolean not null default false
);

create index notice_unread on booking.notice (person) where not is_read;

-- Calendar addresses. The address itself is not kept, only its digest.
create table booking.feed (
    digest  bytea primary key check (length(digest) = 32),
    kind    text not null check (kind in ('PERSON', 'RESOURCE', 'GROUP')),
    subject text not null,
    maker   text not null,
    made    timestamptz not null default now()
);

create index feed_maker on booking.feed (maker);

-- Only while the row of the resource is locked does anybody add to what takes it.
create function booking.lock_resource(asked text) returns booking.resource language plpgsql as $$
declare
    found_one booking.resource;
begin
    select * into found_one from booking.resource where id = asked for no key update;
    return found_one;
end $$;

-- Rule 6, and rule 1 for what several share: refused here whatever the program believed.
create function booking.guard_occupation() returns trigger language plpgsql as $$
declare
    taken  booking.resource := booking.lock_resource(new.resource);
    fullest bigint;
begin
    if taken.is_retired then
        raise exception 'The resource % is retired.', new.resource using errcode = 'exclusion_violation';
    end if;
    if exists (select from booking.blackout
               where (resource is null or resource = new.resource) and during && new.span) then
        raise exception 'The resource % is closed then.', new.resource using errcode = 'exclusion_violation';
    end if;
    if taken.is_shared then
        -- The most are there when somebody begins.
        select max(at.people) into fullest
        from (select sum(other.people) as people
              from booking.occupation begins
              join booking.occupation other
                on other.resource = begins.resource and other.is_live
               and other.span @> greatest(lower(begins.span), lower(new.span))
              where begins.resource = new.resource and begins.is_live and begins.span && new.span
              group by begins.reservation) as at;
        if coalesce(fullest, 0) + new.people > taken.capacity then
            raise exception 'The resource % is full then.', new.resource using errcode = 'exclusion_violation';
        end if;
    end if;
    return new;
end $$;

create trigger guard before insert on booking.occupation
    for each row execute function booking.guard_occupation();

create function booking.guard_blackout() returns trigger language plpgsql as $$
begin
    perform id from booking.resource where new.resource is null or id = new.resource order by id for no key update;
    if exists (select from booking.occupation
               where is_live and (new.resource is null or resource = new.resource) and span && new.during) then
        raise exception 'A live reservation stands in the way of the blackout %.', new.id
            using errcode = 'exclusion_violation';
    end if;
    return new;
end $$;

create trigger guard before insert on booking.blackout
    for each row execute function booking.guard_blackout();

-- A reservation that is over takes nothing any more; one that is over never lives again.
create function booking.follow_state() returns trigger language plpgsql as $$
begin
    if old.state in ('COMPLETED', 'NO_SHOW', 'RELEASED') then
        raise exception 'The reservation % is over.', old.id;
    end if;
    if new.state in ('COMPLETED', 'NO_SHOW', 'RELEASED') then
        update booking.occupation set is_live = false where reservation = new.id;
    end if;
    return new;
end $$;

create trigger follow_state after update of state on booking.reservation
    for each row execute function booking.follow_state();

select audit_table('booking.resource', left_out => '{label}');
select audit_table('booking.resource_share');
select audit_table('booking.reservation', left_out => '{code, title}');
select audit_table('booking.occupation');
select audit_table('booking.blackout');
select audit_table('booking.wish', left_out => '{title}');
select audit_table('booking.quota');
select audit_table('booking.standing');
select audit_table('booking.notice', left_out => '{said_nb, said_en}');
select audit_table('booking.feed', left_out => '{digest}');
