-- A session in which nobody has been for long rests: no server holds it, its log stands here, and whichever server is
-- asked for it next takes it. Null: a server holds it.
alter table session
    add column rested  timestamptz,
    -- Whether every group's run had ended by then, so that a list can say so and wakes nobody.
    add column is_over boolean not null default false;

create index session_resting on session (opener) where closed is null and rested is not null;
