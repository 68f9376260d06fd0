-- When they checked in, and when they checked out or their time was over. Of what was used before this nobody wrote it down.
alter table booking.reservation
    add column came timestamptz,
    add column gone timestamptz check (gone is null or came is null or gone >= came);
