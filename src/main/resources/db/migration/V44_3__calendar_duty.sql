-- When a person was last reminded, in the daily digest, of a year of the calendar that has to be loaded.
alter table notice_setting add column reminded_at timestamp(6) with time zone;
