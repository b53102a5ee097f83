-- What is written stays as it is, for the owner of the tables too.
create trigger audit_entry_grows before update, delete on audit_entry for each row call 'kz.nrm.audit.OnlyGrows';
create trigger audit_before_chain_stays before update, delete on audit_before_chain for each row call 'kz.nrm.audit.OnlyGrows';
create trigger audit_checkpoint_grows before update, delete on audit_checkpoint for each row call 'kz.nrm.audit.OnlyGrows';
create trigger audit_sealed_grows before update, delete on audit_sealed for each row call 'kz.nrm.audit.OnlyGrows';
create trigger audit_head_stays before delete on audit_head for each row call 'kz.nrm.audit.OnlyGrows';
