-- What an authenticator calls the user: a random handle that says nothing about them.
create table passkey_owner (
  user_id varchar(60) primary key,
  handle varchar(100) not null unique
);

-- Public keys of authenticators; bytes are base64url. The counter only goes forward.
create table passkey (
  id varchar(1400) primary key,
  owner varchar(100) not null references passkey_owner (handle) on delete cascade,
  label varchar(60) not null,
  public_key varchar(4000) not null,
  attestation varchar(20000) not null,
  signature_count bigint not null,
  transports varchar(200) not null,
  backup_eligible boolean not null,
  backup_state boolean not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone not null
);
create index passkey_owner_handle on passkey (owner);

-- Challenges that were answered: each is good once. The challenge itself says until when it may be answered.
create table spent_challenge (
  id varchar(64) primary key,
  expires_at timestamp with time zone not null
);
create index spent_challenge_expiry on spent_challenge (expires_at);

-- The code somebody was given for a passkey a moment ago, as a keyed hash; one for each user, good once.
create table passkey_code (
  user_id varchar(60) primary key,
  hash varchar(64) not null,
  expires_at timestamp with time zone not null
);

-- Which identity of the outside provider opens an account: a keyed hash of issuer and subject.
alter table app_user add column provider_link varchar(40);
create unique index app_user_provider_link on app_user (provider_link);
alter table account_proposal add column provider_link varchar(40);
