-- Which case a user opened in the last hour for the first time; older rows are removed. All instants are UTC.
create table case_read (
  reader varchar(60) not null,
  reference varchar(20) not null,
  agency varchar(60) not null,
  read_at timestamp(6) with time zone not null,
  primary key (reader, reference)
);
create index case_read_reader on case_read (reader, read_at);
create index case_read_agency on case_read (agency, read_at);

-- When others were last told that a user reached a quota; once in an hour is enough.
create table read_quota_alarm (
  reader varchar(60) primary key,
  told_at timestamp(6) with time zone not null
);
