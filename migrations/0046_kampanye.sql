-- Mass campaigns (immunisation, mass administration): their days, their own sasaran per desa, and what each unit did each day.
-- The monthly indikator of a campaign keeps its own laporan; this is the day-to-day running of it.

create table kampanye_massal (
  kab_id integer not null references kabupaten,
  kampanye_id integer not null generated always as identity,
  nama text not null check (btrim(nama) <> ''),
  satuan text not null check (btrim(satuan) <> ''),
  mulai date not null,
  selesai date not null,
  target numeric(5, 2) not null check (target > 0 and target <= 100),
  pelapor text[] not null check (cardinality(pelapor) > 0 and pelapor <@ array['posyandu', 'pustu', 'puskesmas']),
  batal boolean not null default false,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, kampanye_id),
  unique (kab_id, nama),
  check (selesai >= mulai and selesai < mulai + 366)
);
comment on table kampanye_massal is 'Satu kampanye: imunisasi atau pemberian massal dari hari ke hari';
comment on column kampanye_massal.kab_id is 'Kabupaten/kota';
comment on column kampanye_massal.kampanye_id is 'Nomor kampanye';
comment on column kampanye_massal.nama is 'Nama';
comment on column kampanye_massal.satuan is 'Siapa yang dihitung, misalnya anak';
comment on column kampanye_massal.mulai is 'Hari pertama';
comment on column kampanye_massal.selesai is 'Hari terakhir';
comment on column kampanye_massal.target is 'Persen sasaran yang hendak dicapai sampai hari terakhir';
comment on column kampanye_massal.pelapor is 'Jenis unit yang melapor setiap hari';
comment on column kampanye_massal.batal is 'Tidak jadi diadakan';
comment on column kampanye_massal.versi is 'Naik setiap kali diubah';
comment on column kampanye_massal.oleh is 'Yang terakhir mengubah';
comment on column kampanye_massal.pada is 'Saat terakhir diubah';

create table kampanye_sasaran (
  kab_id integer not null,
  kampanye_id integer not null,
  desa_id integer not null,
  sasaran integer not null check (sasaran >= 0),
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, kampanye_id, desa_id),
  foreign key (kab_id, kampanye_id) references kampanye_massal,
  foreign key (kab_id, desa_id) references desa
);
comment on table kampanye_sasaran is 'Sasaran kampanye di suatu desa; tanpa baris: tanpa sasaran';
comment on column kampanye_sasaran.kab_id is 'Kabupaten/kota';
comment on column kampanye_sasaran.kampanye_id is 'Kampanye';
comment on column kampanye_sasaran.desa_id is 'Desa/kelurahan';
comment on column kampanye_sasaran.sasaran is 'Orang yang menjadi sasaran';
comment on column kampanye_sasaran.oleh is 'Yang terakhir mengubah';
comment on column kampanye_sasaran.pada is 'Saat terakhir diubah';

create table kampanye_harian (
  kab_id integer not null,
  kampanye_id integer not null,
  desa_id integer not null,
  unit_id integer not null,
  tanggal date not null,
  dilayani integer not null check (dilayani >= 0),
  alasan text not null default '',
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, kampanye_id, tanggal, desa_id, unit_id),
  foreign key (kab_id, kampanye_id) references kampanye_massal,
  foreign key (kab_id, desa_id) references desa,
  foreign key (kab_id, unit_id) references unit
);
comment on table kampanye_harian is 'Yang dilayani satu unit pada satu hari kampanye, menurut desa tempat tinggal; tanpa baris: belum lapor';
comment on column kampanye_harian.kab_id is 'Kabupaten/kota';
comment on column kampanye_harian.kampanye_id is 'Kampanye';
comment on column kampanye_harian.desa_id is 'Desa/kelurahan tempat tinggal';
comment on column kampanye_harian.unit_id is 'Unit yang melayani';
comment on column kampanye_harian.tanggal is 'Hari pelayanan';
comment on column kampanye_harian.dilayani is 'Orang sasaran yang dilayani hari itu';
comment on column kampanye_harian.alasan is 'Alasan perbaikan';
comment on column kampanye_harian.versi is 'Naik setiap kali diubah';
comment on column kampanye_harian.oleh is 'Yang terakhir mengubah';
comment on column kampanye_harian.pada is 'Saat terakhir diubah';

create table kampanye_harian_versi (
  kab_id integer not null,
  kampanye_id integer not null,
  desa_id integer not null,
  unit_id integer not null,
  tanggal date not null,
  versi integer not null,
  dilayani integer not null,
  alasan text not null,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, kampanye_id, tanggal, desa_id, unit_id, versi),
  foreign key (kab_id, kampanye_id, tanggal, desa_id, unit_id) references kampanye_harian
);
comment on table kampanye_harian_versi is 'Setiap versi laporan harian kampanye, yang pertama sampai yang berlaku';
comment on column kampanye_harian_versi.kab_id is 'Kabupaten/kota';
comment on column kampanye_harian_versi.kampanye_id is 'Kampanye';
comment on column kampanye_harian_versi.desa_id is 'Desa/kelurahan tempat tinggal';
comment on column kampanye_harian_versi.unit_id is 'Unit yang melayani';
comment on column kampanye_harian_versi.tanggal is 'Hari pelayanan';
comment on column kampanye_harian_versi.versi is 'Versi ke berapa';
comment on column kampanye_harian_versi.dilayani is 'Orang yang dilayani menurut versi ini';
comment on column kampanye_harian_versi.alasan is 'Alasan perbaikan';
comment on column kampanye_harian_versi.oleh is 'Yang menulis versi ini';
comment on column kampanye_harian_versi.pada is 'Saat ditulis';
