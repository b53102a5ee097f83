-- An account closed because nobody reviewed an emergency in time; two administrators open it again.
alter table app_user add column suspended boolean default false not null;
update app_user set suspended = true
where enabled = false and id in (select user_id from broken_glass where suspended_at is not null);
