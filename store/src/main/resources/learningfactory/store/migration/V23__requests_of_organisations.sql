-- Schools and companies ask for themselves while a plan collects, and say on which days it cannot be.

alter table planning.request add column never date[] not null default '{}';

create table planning.collection (
    plan     text primary key references planning.plan (id),
    -- The last day on which somebody may ask, change or take back.
    last_day date not null,
    is_open  boolean not null
);

select audit_table('planning.collection');
