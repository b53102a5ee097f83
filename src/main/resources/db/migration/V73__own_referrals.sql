-- What was sent before is known to the agency that sent it and to nobody else, and to nobody when the case was erased.
alter table narrative_shingle add column agency varchar(60);
update narrative_shingle set agency = (select r.referring_agency from referral r where r.reference = narrative_shingle.reference);
delete from narrative_shingle
where agency is null or reference in (select e.reference from erasure_proposal e where e.state = 'CARRIED_OUT');
alter table narrative_shingle alter column agency set not null;
create index narrative_shingle_reference on narrative_shingle (reference);

create table import_of_agency (
  source varchar(20) not null,
  agency varchar(60) not null,
  record_key varchar(64) not null,
  reference varchar(20),
  imported_by varchar(60) not null,
  imported_at timestamp with time zone not null,
  version integer not null,
  constraint imported_record_once primary key (source, agency, record_key)
);
insert into import_of_agency (source, agency, record_key, reference, imported_by, imported_at, version)
select i.source,
  coalesce(
    (select r.referring_agency from referral r where r.reference = i.reference),
    (select u.agency from app_user u where u.id = i.imported_by),
    '-'),
  i.record_key, i.reference, i.imported_by, date_trunc('hour', i.imported_at), 0
from imported_record i
where i.reference is null or i.reference not in (select e.reference from erasure_proposal e where e.state = 'CARRIED_OUT');
drop table imported_record;
alter table import_of_agency rename to imported_record;
create index imported_record_reference on imported_record (reference);
