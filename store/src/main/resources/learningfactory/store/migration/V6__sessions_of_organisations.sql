-- Whose a session is. Of those before this nobody knows: they are seen by the hall's administrator alone, and so are
-- the trials of guests, who have no account.
alter table session
    add column opener       text references identity.person (id),
    add column organisation text references organisation (id);

create index session_organisation on session (organisation) where closed is null;
