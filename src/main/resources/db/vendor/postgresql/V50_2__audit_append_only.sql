-- What is written stays as it is, for the owner of the tables too.
create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail only grows' using errcode = 'insufficient_privilege';
end $$;

create function audit_forward() returns trigger language plpgsql as $$
begin
  if new.stream <> old.stream or new.seq <= old.seq then
    raise exception 'the head of a stream only goes forward' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger audit_entry_grows before update or delete or truncate on audit_entry
  for each statement execute function audit_refuse();
create trigger audit_before_chain_stays before update or delete or truncate on audit_before_chain
  for each statement execute function audit_refuse();
create trigger audit_checkpoint_grows before update or delete or truncate on audit_checkpoint
  for each statement execute function audit_refuse();
create trigger audit_sealed_grows before update or delete or truncate on audit_sealed
  for each statement execute function audit_refuse();
create trigger audit_head_stays before delete or truncate on audit_head
  for each statement execute function audit_refuse();
create trigger audit_head_forward before update on audit_head
  for each row execute function audit_forward();
