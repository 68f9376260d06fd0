-- Faults that people report, calendar addresses of courses and classes, and files that learners hand in.

create table booking.fault (
    id       text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    resource text not null references booking.resource (id),
    what     text not null check (length(what) between 1 and 500),
    reporter text not null,
    reported timestamptz not null,
    -- The time that was closed for it; it may have been opened again since.
    closing  text,
    closer   text,
    closed   timestamptz check (closed >= reported),
    remedy   text check (length(remedy) between 1 and 500),
    check (num_nonnulls(closer, closed, remedy) in (0, 3))
);

create index fault_open on booking.fault (resource) where closed is null;

select audit_table('booking.fault', left_out => '{what, remedy}');

alter table booking.feed drop constraint feed_kind_check;
alter table booking.feed
    add constraint feed_kind_check check (kind in ('PERSON', 'RESOURCE', 'GROUP', 'COURSE', 'CLASS'));

-- What a learner handed in as a file. Its name, kind, length and digest stand with the evidence.
create table competence.upload (
    evidence text primary key references competence.evidence (id),
    content  bytea not null check (length(content) between 1 and 5242880)
);

select audit_table('competence.upload', left_out => '{content}');
