-- Tasks nobody has touched: those that somebody holds are passed over along the index, however many there are.
drop index work_item_by_age;
drop index work_item_by_region;
create index work_item_untouched on work_item (status, claimed_by, created_at);
create index work_item_untouched_in_region on work_item (region, status, claimed_by, created_at);
create index work_item_untouched_at_agency on work_item (agency, status, claimed_by, created_at);
