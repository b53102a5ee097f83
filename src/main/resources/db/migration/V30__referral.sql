create table indicator_observation (
  id uuid primary key,
  reference varchar(20) not null,
  code varchar(10) not null,
  source varchar(10) not null,
  confidence varchar(10),
  observed_by varchar(60) not null,
  observed_at timestamp with time zone not null
);
create index indicator_observation_reference on indicator_observation (reference, observed_at);

-- one referral of one person; what was told is kept under seal with the case
create table referral (
  reference varchar(20) primary key,
  channel varchar(30) not null,
  region varchar(30) not null,
  referring_agency varchar(60) not null,
  submitted_by varchar(60) not null,
  submitted_at timestamp with time zone not null,
  urgency varchar(2) not null,
  site uuid,
  version integer not null
);
create index referral_submitted on referral (submitted_at);
create index referral_site on referral (site);

-- an adult who said no: counted, and nothing that leads to the person
create table anonymous_notification (
  id uuid primary key,
  channel varchar(30) not null,
  region varchar(30) not null,
  noted_month date not null,
  form varchar(30) not null,
  sex varchar(20) not null,
  age_band varchar(10) not null,
  nationality_band varchar(20) not null
);
create index anonymous_notification_month on anonymous_notification (noted_month, region);

-- keyed fingerprints of earlier narratives: they tell that a text was copied, not what it says
create table narrative_shingle (
  fingerprint varchar(32) not null,
  reference varchar(20) not null,
  noted_at timestamp with time zone not null,
  primary key (fingerprint, reference)
);

-- what was imported, so that the same record is never imported twice
create table imported_record (
  source varchar(20) not null,
  record_key varchar(64) not null,
  reference varchar(20),
  imported_by varchar(60) not null,
  imported_at timestamp with time zone not null,
  primary key (source, record_key)
);
