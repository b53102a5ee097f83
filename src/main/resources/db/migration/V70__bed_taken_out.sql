-- A bed that is no longer there: it is offered to nobody, and who slept in it stays known.
alter table bed add column taken_out_at timestamp with time zone;
