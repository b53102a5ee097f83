-- One row of each agency, locked while one of its users opens a further case: its quota holds at whatever moment.
create table read_quota_agency (
  agency varchar(60) primary key
);
