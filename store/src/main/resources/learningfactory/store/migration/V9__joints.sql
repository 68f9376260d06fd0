-- Where the rooms meet: what an occurrence has reserved, what a lost authority takes with it, and who of those in a
-- session is signed in.

create index reservation_session on booking.reservation (session, made desc) where session <> '';

alter table booking.reservation drop constraint reservation_ending_check;
alter table booking.reservation add constraint reservation_ending_check
    check (ending in ('GIVEN_BACK', 'EXPIRED', 'DECLINED', 'DISPLACED', 'NOT_CLEARED'));

-- Who of those in a session on the simulated factory was signed in with an account: kept until the run has become
-- evidence, or the session is closed.
create table competence.participant (
    session     text not null,
    run_group   integer not null check (run_group > 0),
    participant text not null,
    person      text not null,
    primary key (session, run_group, participant)
);

create index participant_person on competence.participant (person);

select audit_table('competence.participant');
