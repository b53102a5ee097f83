-- Notices: who (role and agency) is to know of which deadline of which case. No personal data. All instants are UTC.
create table notice (
    id          uuid                        not null primary key,
    deadline_id uuid                        not null,
    reference   varchar(20)                 not null,
    kind        varchar(40)                 not null,
    ordinal     integer                     not null,
    escalation  boolean                     not null,
    at_once     boolean                     not null,
    agency      varchar(60)                 not null,
    role        varchar(40),
    due_at      timestamp(6) with time zone not null,
    written_at  timestamp(6) with time zone not null,
    told_at     timestamp(6) with time zone
);

create index notice_waiting on notice (told_at, at_once);
create index notice_by_agency on notice (agency, written_at);

-- What one person got and read of it; a notice reaches a person once.
create table notice_copy (
    notice_id  uuid        not null,
    user_id    varchar(60) not null,
    message_id uuid,
    read_at    timestamp(6) with time zone,
    primary key (notice_id, user_id)
);

create table notice_setting (
    user_id     varchar(60) not null primary key,
    digest_hour integer     not null
);

-- Messages that left through the embedded messenger.
create table sent_message (
    id         uuid                        not null primary key,
    dedupe_key varchar(120)                not null,
    user_id    varchar(60)                 not null,
    sent_at    timestamp(6) with time zone not null,
    notices    integer                     not null,
    constraint sent_message_once unique (dedupe_key)
);
