-- What somebody with an account wants to do differently next time, shown in the brief of the next lesson. Whoever has no
-- account keeps it in the own browser.
create table commitment (
    person text        primary key,
    text   text        not null check (length(text) between 1 and 4000),
    made   timestamptz not null default now()
);

select audit_table('commitment', left_out => '{text}');
