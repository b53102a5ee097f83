-- When the address of a house became known for the last time: it stays known after the house has moved.
alter table shelter add column burnt_at timestamp with time zone;
update shelter set burnt_at = compromised_at;
