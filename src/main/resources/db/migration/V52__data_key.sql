create table data_key (
  owner varchar(40) primary key,
  wrapped varchar(1500) not null,
  general_key varchar(8),
  location_key varchar(8),
  destroyed_at timestamp(6) with time zone,
  version integer not null
);
create index data_key_general on data_key (general_key);
create index data_key_location on data_key (location_key);
