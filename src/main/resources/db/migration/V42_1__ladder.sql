-- Which rung of which deadline was claimed, by whom it is heard: each rung once. Older rungs that had come due meanwhile are kept as
-- superseded. A deadline that was given anew climbs its ladder again.
alter table deadline add column climb integer default 0 not null;

create table deadline_rung (
    deadline_id uuid                        not null,
    climb       integer                     not null,
    ordinal     integer                     not null,
    claimed_at  timestamp(6) with time zone not null,
    state       varchar(12)                 not null,
    addressee   varchar(40)                 not null,
    primary key (deadline_id, climb, ordinal),
    constraint deadline_rung_of foreign key (deadline_id) references deadline (id)
);
