-- Whoever is erased gets no account, no way in, no role and no invitation any more (rule 14), however many write
-- at the same moment: who would give one waits for an erasure that is under way (it holds the person's row), and
-- then gives nothing.
create function identity.nothing_for_the_erased() returns trigger language plpgsql as $$
declare
    whom text := to_jsonb(new) ->> tg_argv[0];
    stands text;
begin
    select state into stands from identity.person where id = whom for share;
    return case when stands = 'erased' then null else new end;
end $$;

create trigger nothing_for_the_erased before insert on identity.account
    for each row when (new.closed is null) execute function identity.nothing_for_the_erased('id');
create trigger nothing_for_the_erased before insert on identity.login
    for each row execute function identity.nothing_for_the_erased('person');
create trigger nothing_for_the_erased before insert on identity.invitation
    for each row when (new.used is null) execute function identity.nothing_for_the_erased('person');
create trigger nothing_for_the_erased before insert on account_role
    for each row execute function identity.nothing_for_the_erased('person');
