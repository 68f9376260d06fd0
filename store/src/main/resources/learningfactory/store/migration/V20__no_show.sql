-- What the owner of a thing says about not coming. Until somebody says otherwise it is what held for everybody so far: a
-- quarter of an hour late, and the time for which it was kept is paid for in full.
alter table booking.resource
    add column grace_minutes   integer not null default 15 check (grace_minutes between 1 and 1440),
    add column no_show_percent integer not null default 100 check (no_show_percent between 0 and 100);

-- A reservation keeps what was said when it was made: the longest grace of its things, and each thing's own share.
alter table booking.reservation
    add column grace_minutes integer not null default 15 check (grace_minutes between 1 and 1440);

alter table booking.occupation
    add column no_show_percent integer not null default 100 check (no_show_percent between 0 and 100);
