-- Signing in by an OpenID provider, and what somebody may read of their own signings-in.

-- Who signs in elsewhere needs neither a name nor a password here.
alter table identity.account
    drop constraint account_check,
    add constraint account_has_a_way check (closed is not null or name is not null or password_hash is null);

alter table identity.login add column linked timestamptz not null default now();

-- One subject of a provider each: with two, nobody could say which of them was taken away.
create unique index login_one_each on identity.login (person, issuer);

-- When somebody came in, by which way, and with what kind of browser; no address of a machine. Kept for ninety days.
create table identity.sign_in (
    id      text primary key,
    person  text not null references identity.person (id),
    at      timestamptz not null,
    -- `password`, `invitation`, `setup`, or the name of an OpenID provider in this hall.
    way     text not null check (length(way) between 1 and 64),
    browser text not null check (length(browser) <= 60)
);

create index sign_in_person on identity.sign_in (person, at);

select audit_table('identity.sign_in', left_out => '{browser}');
