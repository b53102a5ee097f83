-- One spelling of a personnel number: capitals, Latin where they look like it, without spaces.
update app_user set personnel_number = translate(upper(replace(personnel_number, ' ', '')),
  'АВЕКМНОРСТУҮХІЅЈавекмнорстуүхіѕј', 'ABEKMHOPCTYYXISJABEKMHOPCTYYXISJ')
where personnel_number is not null;
update account_proposal set personnel_number = translate(upper(replace(personnel_number, ' ', '')),
  'АВЕКМНОРСТУҮХІЅЈавекмнорстуүхіѕј', 'ABEKMHOPCTYYXISJABEKMHOPCTYYXISJ')
where personnel_number is not null;
