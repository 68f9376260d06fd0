-- What a project has used: bookings of the hall and sessions on a simulated factory. That they belong to it stands here alone, so that
-- nobody who reads a calendar or a list of sessions reads of the project.

create table activity.project_booking (
    reservation text primary key references booking.reservation (id),
    project     text not null references activity.project (id)
);

create index project_booking_project on activity.project_booking (project);

create table activity.project_session (
    session  text primary key,
    project  text not null references activity.project (id),
    scenario text not null,
    opened   timestamptz not null
);

create index project_session_project on activity.project_session (project);

select audit_table('activity.project_booking');
select audit_table('activity.project_session');
