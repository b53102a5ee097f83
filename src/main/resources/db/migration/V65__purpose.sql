-- What a case was opened for, as the door and the roles say it; rows from before say nothing.
alter table audit_entry add column purpose varchar(80);
