-- Dinsos's checklist: which desa have handed in their list of poor households. Counts alone, no persons, no list itself.

create table pendataan_putaran (
  kab_id integer not null references kabupaten,
  putaran_id integer not null generated always as identity,
  nama text not null check (btrim(nama) <> ''),
  mulai date not null,
  batas date not null,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, putaran_id),
  unique (kab_id, nama),
  check (batas >= mulai)
);
comment on table pendataan_putaran is 'Satu putaran pengumpulan daftar warga kurang mampu dari desa (DTSEN), dengan batas waktu';
comment on column pendataan_putaran.kab_id is 'Kabupaten/kota';
comment on column pendataan_putaran.putaran_id is 'Nomor putaran';
comment on column pendataan_putaran.nama is 'Nama putaran';
comment on column pendataan_putaran.mulai is 'Hari pertama';
comment on column pendataan_putaran.batas is 'Selambatnya diserahkan';
comment on column pendataan_putaran.versi is 'Naik setiap kali diubah';
comment on column pendataan_putaran.oleh is 'Yang terakhir mengubah';
comment on column pendataan_putaran.pada is 'Saat terakhir diubah';

create table pendataan_desa (
  kab_id integer not null,
  putaran_id integer not null,
  desa_id integer not null,
  status text not null check (status in ('belum', 'diserahkan', 'diperiksa', 'dikembalikan')),
  diserahkan_pada date,
  keluarga integer check (keluarga >= 0),
  alasan text not null default '',
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, putaran_id, desa_id),
  foreign key (kab_id, putaran_id) references pendataan_putaran,
  foreign key (kab_id, desa_id) references desa,
  check ((status = 'belum') = (diserahkan_pada is null)),
  check (status <> 'belum' or keluarga is null),
  check (status <> 'diperiksa' or keluarga is not null),
  check (status not in ('belum', 'dikembalikan') or btrim(alasan) <> '')
);
comment on table pendataan_desa is 'Keadaan daftar suatu desa dalam satu putaran; tanpa baris: belum diserahkan';
comment on column pendataan_desa.kab_id is 'Kabupaten/kota';
comment on column pendataan_desa.putaran_id is 'Putaran';
comment on column pendataan_desa.desa_id is 'Desa/kelurahan';
comment on column pendataan_desa.status is 'Belum (dicabut kembali), diserahkan, diperiksa, atau dikembalikan untuk diperbaiki';
comment on column pendataan_desa.diserahkan_pada is 'Hari diserahkan';
comment on column pendataan_desa.keluarga is 'Banyaknya keluarga dalam daftar; kosong: belum dihitung';
comment on column pendataan_desa.alasan is 'Alasan dikembalikan atau dicabut';
comment on column pendataan_desa.versi is 'Naik setiap kali diubah';
comment on column pendataan_desa.oleh is 'Yang terakhir mengubah';
comment on column pendataan_desa.pada is 'Saat terakhir diubah';
