-- When a demonstration was told to its end. A filling that was cut off never gets here; those of before did.
alter table demonstration add column told timestamptz;

update demonstration set told = made;
