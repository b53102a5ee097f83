-- Rights of the role the application works with, on PostgreSQL. Run as the owner of the tables after the first start and after every
-- upgrade. The owner (NRM_DATABASE_OWNER) is used at start for migrations only; nobody else signs in with it.
--   create role nrm_app login password '...';
grant usage on schema public to nrm_app;
grant select, insert, update, delete on all tables in schema public to nrm_app;
revoke update, delete, truncate on audit_entry, audit_checkpoint, audit_sealed, audit_before_chain from nrm_app;
revoke delete, truncate on audit_head from nrm_app;
revoke create on schema public from nrm_app;
