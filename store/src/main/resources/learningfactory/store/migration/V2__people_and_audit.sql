-- Who is here (schema identity, organisations, memberships, accounts with their roles), and who did what (schema audit).

create extension if not exists btree_gist;

-- ---------------------------------------------------------------------------------------------------------- audit

create schema audit;

-- Every write of every table, one row each, in the transaction that wrote. Append-only.
create table audit.trail (
    number      bigint generated always as identity primary key,
    at          timestamptz not null default clock_timestamp(),
    transaction xid8        not null default pg_current_xact_id(),
    -- The person whom the connection acts for; `system` when it acts for nobody.
    actor       text        not null,
    place       text        not null,
    deed        text        not null check (deed in ('insert', 'update', 'delete')),
    row_key     jsonb       not null,
    -- Of an update only the columns that changed. A value that is left out stands as "•", so that one sees that it
    -- changed and not to what.
    before      jsonb,
    after       jsonb
);

create index trail_actor on audit.trail (actor, number);
create index trail_row on audit.trail (place, row_key);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The audit of % is not to be passed by or changed (%).', tg_table_name, tg_op;
end $$;

create trigger append_only before update or delete or truncate on audit.trail
    for each statement execute function audit.refuse();

create function audit.shown(line jsonb, left_out text[]) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg(key, case when key = any (left_out) and value <> 'null' then '"•"' else value end), '{}')
    from jsonb_each(line)
$$;

-- First argument: the columns of the primary key. Second: the columns whose values are left out.
create function audit.write() returns trigger language plpgsql as $$
declare
    keys     text[] := tg_argv[0]::text[];
    left_out text[] := tg_argv[1]::text[];
    old_line jsonb  := to_jsonb(old);
    new_line jsonb  := to_jsonb(new);
    line     jsonb  := coalesce(new_line, old_line);
    row_key  jsonb;
begin
    select jsonb_object_agg(key, line -> key) into row_key from unnest(keys) as key;
    if tg_op = 'UPDATE' then
        if old_line = new_line then
            return null;
        end if;
        select jsonb_object_agg(key, value), jsonb_object_agg(key, new_line -> key) into old_line, new_line
        from jsonb_each(old_line) where value is distinct from new_line -> key;
    end if;
    insert into audit.trail (actor, place, deed, row_key, before, after)
    values (
        coalesce(nullif(current_setting('factory.actor', true), ''), 'system'),
        tg_table_schema || '.' || tg_table_name,
        lower(tg_op),
        audit.shown(row_key, left_out),
        audit.shown(old_line, left_out),
        audit.shown(new_line, left_out));
    return null;
end $$;

-- Audits a table from now on. Every migration calls it for each table that it makes:
--     select audit_table('identity.person', left_out => '{name, email}');
-- Left out are names and other identity, secrets, and large contents. A test finds every table without it.
create function audit_table(place regclass, left_out text[] default '{}') returns void language plpgsql as $$
declare
    keys    text[];
    unknown text;
begin
    select array_agg(attribute.attname::text) into keys
    from pg_index index join pg_attribute attribute
        on attribute.attrelid = index.indrelid and attribute.attnum = any (index.indkey)
    where index.indrelid = place and index.indisprimary;
    if keys is null then
        raise exception 'The table % has no primary key, so nobody could tell which row was changed.', place;
    end if;
    select word into unknown from unnest(left_out) as word
    where not exists (select from pg_attribute where attrelid = place and attname = word and not attisdropped);
    if unknown is not null then
        raise exception 'The table % has no column %.', place, unknown;
    end if;
    execute format('create trigger audit after insert or update or delete on %s for each row execute function audit.write(%L, %L)',
        place, keys::text, left_out::text);
    execute format('create trigger audit_whole before truncate on %s for each statement execute function audit.refuse()', place);
end $$;

-- --------------------------------------------------------------------------------------------------- organisations

-- Nine digits, the last one a check digit modulo 11 with the weights 3 2 7 6 5 4 3 2.
create function organisation_number_is_valid(number text) returns boolean language sql immutable strict as $$
    select case when number ~ '^[0-9]{9}$' then (
        select (11 - sum(substr(number, i, 1)::int * (array [3, 2, 7, 6, 5, 4, 3, 2])[i]) % 11) % 11
            = substr(number, 9, 1)::int
        from generate_series(1, 8) as i) else false end
$$;

create table organisation (
    id      text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    name    text not null check (length(name) between 1 and 120),
    number  text unique check (organisation_number_is_valid(number)),
    state   text not null check (state in ('proposed', 'active', 'ended')),
    created timestamptz not null default now()
);

-- What an organisation is to the hall, from a day on until another.
create table organisation_role (
    organisation text not null references organisation (id),
    role         text not null check (role in
        ('owner', 'operator', 'school', 'training_company', 'training_office', 'nav', 'county', 'member')),
    from_day     date not null,
    until_day    date check (until_day > from_day),
    primary key (organisation, role, from_day),
    exclude using gist (organisation with =, role with =, daterange(from_day, until_day) with &&)
);

-- The one that runs this hall.
insert into organisation (id, name, state) values ('hall', 'Læringsfabrikken', 'active');
insert into organisation_role (organisation, role, from_day) values ('hall', 'operator', date '2026-01-01');

-- ---------------------------------------------------------------------------------------------------------- people

create schema identity;

-- The one place where it stands who somebody is. Everything else holds the id, which means nothing.
create table identity.person (
    id         text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    state      text not null default 'active' check (state in ('active', 'restricted', 'erased')),
    name       text check (length(name) between 1 and 120),
    email      text check (length(email) between 3 and 200),
    phone      text check (length(phone) between 3 and 40),
    birth_date date,
    language   text not null default 'nb' check (language ~ '^[a-z]{2}$'),
    created    timestamptz not null default now(),
    check (state = 'erased' or name is not null),
    check (state <> 'erased' or num_nonnulls(name, email, phone, birth_date) = 0)
);

-- Whose somebody is: a pupil of a school, an apprentice of a company and of its training office, a participant of NAV.
create table membership (
    person       text not null references identity.person (id),
    organisation text not null references organisation (id),
    kind         text not null check (kind in
        ('pupil', 'student', 'apprentice', 'employee', 'trainee', 'nav_participant', 'researcher')),
    from_day     date not null,
    until_day    date check (until_day > from_day),
    primary key (person, organisation, kind, from_day),
    exclude using gist (person with =, organisation with =, kind with =, daterange(from_day, until_day) with &&)
);

create index membership_organisation on membership (organisation, from_day);

-- An account is how a person signs in: its id is the person's.
insert into identity.person (id, name) select id, name from account;
alter table account set schema identity;
alter table identity.account
    add foreign key (id) references identity.person (id),
    alter column name drop not null,
    alter column password_hash drop not null,
    add column locked timestamptz,
    add column closed timestamptz,
    -- Whoever signed in before this moment has to do it again.
    add column valid_since timestamptz not null default '-infinity',
    add check (closed is not null or name is not null),
    add check (closed is null or num_nonnulls(name, password_hash) = 0);

-- What an account may do in the name of an organisation.
create table account_role (
    person       text not null references identity.person (id),
    organisation text not null references organisation (id),
    role         text not null check (role in
        ('administrator', 'operator', 'instructor', 'teacher', 'training_office', 'company_contact', 'nav_counsellor', 'learner')),
    primary key (person, organisation, role)
);

create index account_role_organisation on account_role (organisation);

insert into account_role (person, organisation, role) select id, 'hall', 'instructor' from identity.account;
insert into account_role (person, organisation, role)
    select id, 'hall', 'administrator' from identity.account where is_administrator;
alter table identity.account drop column is_administrator;

-- Where else a person may sign in: a subject of an OpenID provider.
create table identity.login (
    issuer  text not null,
    subject text not null,
    person  text not null references identity.person (id),
    primary key (issuer, subject)
);

create index login_person on identity.login (person);

-- A one-time link by which a person comes to an account. The secret itself is nowhere: only its SHA-256.
create table identity.invitation (
    id      text primary key,
    secret  bytea not null unique,
    person  text not null references identity.person (id),
    made_by text not null,
    made    timestamptz not null,
    until   timestamptz not null check (until > made),
    used    timestamptz
);

create index invitation_person on identity.invitation (person);

select audit_table('session');
select audit_table('server_key', left_out => '{bytes}');
select audit_table('organisation');
select audit_table('organisation_role');
select audit_table('identity.person', left_out => '{name, email, phone, birth_date}');
select audit_table('identity.account', left_out => '{name, password_hash}');
select audit_table('identity.login', left_out => '{subject}');
select audit_table('identity.invitation', left_out => '{secret}');
select audit_table('membership');
select audit_table('account_role');
-- `entry` has no trigger: it is a log itself, append-only, each line with its author in it.
