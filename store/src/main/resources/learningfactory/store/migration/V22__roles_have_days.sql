-- What an account may do in the name of an organisation has its days, as a membership has: what is over stays readable.

alter table account_role add column from_day date, add column until_day date;

update account_role set from_day = (select created::date from identity.person where id = account_role.person);

alter table account_role
    alter column from_day set not null,
    add check (until_day > from_day),
    drop constraint account_role_pkey,
    add primary key (person, organisation, role, from_day),
    add exclude using gist (person with =, organisation with =, role with =, daterange(from_day, until_day) with &&);

-- The audit names rows by the whole key.
drop trigger audit on account_role;
drop trigger audit_whole on account_role;
select audit_table('account_role');

-- Whoever is no longer of an organisation loses what he had booked for himself in its name.
alter table booking.reservation drop constraint reservation_ending_check;
alter table booking.reservation add constraint reservation_ending_check
    check (ending in ('GIVEN_BACK', 'EXPIRED', 'DECLINED', 'DISPLACED', 'NOT_CLEARED', 'HAS_LEFT'));
