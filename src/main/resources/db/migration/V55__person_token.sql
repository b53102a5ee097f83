create table person_token (
  id uuid primary key,
  reference varchar(20) not null,
  trait varchar(20) not null,
  token varchar(32) not null
);
create index person_token_token on person_token (token);
create index person_token_reference on person_token (reference);
