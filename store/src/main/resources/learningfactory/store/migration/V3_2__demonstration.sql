-- A row stands here when this database holds a made-up world and nothing of anybody.
create table demonstration (
    made timestamptz primary key default now()
);

select audit_table('demonstration');
