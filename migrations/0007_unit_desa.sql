-- A unit stands in another desa from a month on, as when a desa splits. Only units that ever changed have rows; the first
-- one, since ever, says where the unit stood before. `unit.desa_id` is where it stands now.

create table unit_desa (
  kab_id integer not null,
  unit_id integer not null,
  mulai bulan not null default 190001,
  desa_id integer not null,
  primary key (kab_id, unit_id, mulai),
  foreign key (kab_id, unit_id) references unit,
  foreign key (kab_id, desa_id) references desa
);
comment on table unit_desa is 'Desa tempat suatu unit berada sejak suatu bulan; hanya unit yang pernah berganti desa';
comment on column unit_desa.kab_id is 'Kabupaten';
comment on column unit_desa.unit_id is 'Unit';
comment on column unit_desa.mulai is 'Berlaku sejak bulan ini sampai baris berikutnya';
comment on column unit_desa.desa_id is 'Desa';
