-- Which aim an apprentice learns when and where; at most one line an aim.
create table placement.training_plan (
    pathway   text not null references placement.pathway (id),
    framework text not null check (length(framework) between 1 and 80),
    code      text not null check (length(code) between 1 and 200),
    version   text not null check (length(version) <= 80),
    place     text not null check (place in ('COMPANY', 'WORKSHOP', 'HALL')),
    from_day  date not null,
    until_day date not null check (until_day >= from_day),
    primary key (pathway, framework, code, version)
);

select audit_table('placement.training_plan');
