-- Sessions rest and stay, and a list shows the newest of a person, of organisations, or of all.
drop index session_resting;
drop index session_organisation;

create index session_of_opener on session (opener, opened desc) where closed is null;
create index session_of_organisation on session (organisation, opened desc) where closed is null;
create index session_newest on session (opened desc) where closed is null;
