-- The books of the sessions. Append-only: no row of `entry` is ever changed or deleted.

create table session (
    id     text   primary key,
    code   text   not null,
    opened timestamptz not null default now(),
    -- What the session was opened with, one line of text of the room `session`.
    terms  text   not null,
    -- Who may append: the server that holds the lease, under a number that only grows.
    owner  text   not null,
    epoch  bigint not null default 1 check (epoch > 0),
    closed timestamptz
);

-- A code leads to one session as long as that is open.
create unique index session_open_code on session (code) where closed is null;

create table entry (
    session      text    not null references session (id),
    group_number integer not null check (group_number >= 0),
    sequence     bigint  not null check (sequence > 0),
    text         text    not null,
    primary key (session, group_number, sequence)
);

-- Those who lead sessions. No learner has a row here.
create table account (
    id               text primary key,
    name             text not null check (length(name) between 1 and 60),
    password_hash    text not null,
    is_administrator boolean not null,
    created          timestamptz not null default now()
);

create unique index account_name on account (lower(name));

-- Keys that the server signs with; they outlive its restarts.
create table server_key (
    name  text primary key,
    bytes bytea not null
);
