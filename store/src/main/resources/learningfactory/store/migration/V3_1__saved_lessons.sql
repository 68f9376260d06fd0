-- Lessons that instructors made of a moment of a run. One that is taken away is offered no more; its row stays, because
-- sessions that play it go on.
create table saved_lesson (
    name       text        primary key,
    -- The account that made it.
    owner      text        not null,
    -- A whole scenario file.
    text       text        not null,
    saved      timestamptz not null default now(),
    taken_away timestamptz
);

create index saved_lesson_owner on saved_lesson (owner) where taken_away is null;

select audit_table('saved_lesson', left_out => '{text}');
