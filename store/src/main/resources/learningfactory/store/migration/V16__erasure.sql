-- What was told of a pathway stays as it was told, but for the words with which somebody left: they are about the person
-- and go with the identity.
create function placement.keep_facts() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.kind = 'ended' and new.what = ''
        and to_jsonb(new) - 'what' = to_jsonb(old) - 'what' then
        return new;
    end if;
    raise exception 'What was signed (%) stays as it is.', tg_table_name;
end $$;

drop trigger stays on placement.fact;
create trigger stays before update or delete on placement.fact for each row execute function placement.keep_facts();
