-- Since when others know that a witness takes no checkpoint; null while it does. One alarm for all nodes.
alter table audit_witness add column alarmed_at timestamp(6) with time zone;
