-- Tasks nobody has touched, the oldest first: everywhere and in a region.
create index work_item_by_age on work_item (status, created_at);
create index work_item_by_region on work_item (region, status, created_at);
