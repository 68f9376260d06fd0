-- What somebody under 18 may do at a machine is said for itself: a first-time visitor of age is no minor, and an
-- apprentice of 17 with an authorisation is no visitor. Until now one field allowed both; what it allowed stays allowed.
alter table booking.resource add column minor_modes text[] not null default '{}';
update booking.resource set minor_modes = visitor_modes;
