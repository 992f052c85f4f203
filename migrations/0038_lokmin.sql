-- Meetings of the puskesmas, across sectors and of the kabupaten: what is talked about, decided and promised. Points, and each
-- field of a point, are rows of their own with a version, so that several people write at once. No names of persons.

create table siklus_lokmin (
  kode text primary key,
  jenis text not null check (jenis in ('bulanan', 'lintas-sektor', 'rakor', 'target')),
  nama text not null,
  nama_en text not null,
  bulan smallint[] not null,
  hari smallint not null check (hari between 1 and 31),
  urutan smallint not null
);
comment on table siklus_lokmin is 'Apa yang selambatnya terjadi dalam setahun: lokmin menurut jenisnya, dan penetapan target';
comment on column siklus_lokmin.kode is 'Kode';
comment on column siklus_lokmin.jenis is 'Jenis lokmin, atau penetapan target';
comment on column siklus_lokmin.nama is 'Nama di layar';
comment on column siklus_lokmin.nama_en is 'Nama yang sama dalam bahasa Inggris';
comment on column siklus_lokmin.bulan is 'Bulan dalam tahun, 1 sampai 12';
comment on column siklus_lokmin.hari is 'Selambatnya pada hari ini dalam bulan itu; melewati akhir bulan berarti hari terakhirnya';
comment on column siklus_lokmin.urutan is 'Urutan tampil';
insert into siklus_lokmin (kode, jenis, nama, nama_en, bulan, hari, urutan) values
  ('target', 'target', 'Target tahun ini ditetapkan', 'This year''s targets are set', '{2}', 31, 1),
  ('bulanan', 'bulanan', 'Lokmin bulanan', 'Monthly lokmin', '{1,2,3,4,5,6,7,8,9,10,11,12}', 10, 2),
  ('lintas-sektor', 'lintas-sektor', 'Lokmin lintas sektor', 'Lokmin across sectors', '{2,5,8,11}', 31, 3),
  ('rakor', 'rakor', 'Rakor kabupaten', 'Kabupaten meeting', '{3,6,9,12}', 31, 4);

create table lokmin (
  kab_id integer not null references kabupaten,
  lokmin_id integer not null generated always as identity,
  jenis text not null check (jenis in ('bulanan', 'lintas-sektor', 'rakor')),
  unit_id integer,
  kecamatan_id integer,
  bulan bulan not null,
  tanggal date not null,
  jam text not null default '',
  tempat text not null default '',
  keadaan text not null default 'rencana' check (keadaan in ('rencana', 'berlangsung', 'selesai', 'batal')),
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, lokmin_id),
  foreign key (kab_id, unit_id) references unit,
  foreign key (kab_id, kecamatan_id) references kecamatan,
  check ((jenis = 'rakor') = (unit_id is null)),
  check (kecamatan_id is null or jenis = 'lintas-sektor')
);
create unique index lokmin_satu_bulanan on lokmin (kab_id, unit_id, bulan) where jenis = 'bulanan' and keadaan <> 'batal';
create index lokmin_tanggal on lokmin (kab_id, tanggal);
comment on table lokmin is 'Satu lokmin: bulanan (puskesmas), lintas sektor (puskesmas atau kecamatan), atau rakor kabupaten';
comment on column lokmin.kab_id is 'Kabupaten/kota';
comment on column lokmin.lokmin_id is 'Nomor lokmin';
comment on column lokmin.jenis is 'Jenis';
comment on column lokmin.unit_id is 'Puskesmas penyelenggara; kosong untuk rakor';
comment on column lokmin.kecamatan_id is 'Kecamatan yang dibahas; kosong: wilayah kerja puskesmas';
comment on column lokmin.bulan is 'Bulan angka yang dibahas';
comment on column lokmin.tanggal is 'Hari lokmin';
comment on column lokmin.jam is 'Pukul berapa, seperti ditulis';
comment on column lokmin.tempat is 'Tempat';
comment on column lokmin.keadaan is 'Direncanakan, berlangsung, selesai atau batal';
comment on column lokmin.versi is 'Naik setiap kali diubah';
comment on column lokmin.oleh is 'Yang terakhir mengubah';
comment on column lokmin.pada is 'Saat terakhir diubah';

create table lokmin_butir (
  kab_id integer not null,
  kunci uuid not null,
  lokmin_id integer not null,
  urutan integer not null,
  asal text not null check (asal in ('memburuk', 'membaik', 'belum-lapor', 'rtl', 'notifikasi', 'sendiri')),
  acuan jsonb,
  dihapus boolean not null default false,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, kunci),
  foreign key (kab_id, lokmin_id) references lokmin
);
create index lokmin_butir_lokmin on lokmin_butir (kab_id, lokmin_id);
comment on table lokmin_butir is 'Satu butir agenda lokmin; teksnya pada lokmin_isi';
comment on column lokmin_butir.kab_id is 'Kabupaten/kota';
comment on column lokmin_butir.kunci is 'Nomor butir, dibuat oleh perangkat yang menulisnya';
comment on column lokmin_butir.lokmin_id is 'Lokmin';
comment on column lokmin_butir.urutan is 'Urutan dalam agenda';
comment on column lokmin_butir.asal is 'Aturan yang mengusulkannya, atau ditulis sendiri';
comment on column lokmin_butir.acuan is 'Angka yang menjadi alasannya: jumlah, target dan bulannya, seperti saat diusulkan';
comment on column lokmin_butir.dihapus is 'Dikeluarkan dari agenda';
comment on column lokmin_butir.versi is 'Naik setiap kali diubah';
comment on column lokmin_butir.oleh is 'Yang terakhir mengubah';
comment on column lokmin_butir.pada is 'Saat terakhir diubah';

create table lokmin_isi (
  kab_id integer not null,
  butir uuid not null,
  medan text not null check (medan in ('judul', 'masalah', 'manusia', 'metode', 'sarana', 'dana', 'lingkungan',
    'mengapa-1', 'mengapa-2', 'mengapa-3', 'mengapa-4', 'mengapa-5', 'keputusan')),
  teks text not null,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, butir, medan),
  foreign key (kab_id, butir) references lokmin_butir
);
comment on table lokmin_isi is 'Satu isian satu butir lokmin, dengan versinya sendiri';
comment on column lokmin_isi.kab_id is 'Kabupaten/kota';
comment on column lokmin_isi.butir is 'Butir';
comment on column lokmin_isi.medan is 'Judul, masalah, sebab menurut tulang ikan atau lima mengapa, atau keputusan';
comment on column lokmin_isi.teks is 'Yang ditulis';
comment on column lokmin_isi.versi is 'Naik setiap kali diubah';
comment on column lokmin_isi.oleh is 'Yang terakhir menulis';
comment on column lokmin_isi.pada is 'Saat terakhir ditulis';

create table rtl (
  kab_id integer not null,
  kunci uuid not null,
  lokmin_id integer not null,
  butir uuid,
  apa text not null,
  siapa text not null,
  sektor text not null,
  tenggat date,
  perlu text not null default '',
  desa_id integer,
  status text not null default 'belum' check (status in ('belum', 'berjalan', 'selesai', 'batal')),
  hasil text not null default '',
  selesai_pada date,
  dihapus boolean not null default false,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, kunci),
  foreign key (kab_id, lokmin_id) references lokmin,
  foreign key (kab_id, desa_id) references desa,
  check ((status = 'selesai') = (selesai_pada is not null))
);
create index rtl_lokmin on rtl (kab_id, lokmin_id);
create index rtl_terbuka on rtl (kab_id, tenggat) where status in ('belum', 'berjalan') and not dihapus;
comment on table rtl is 'Rencana tindak lanjut yang disepakati pada lokmin, dibawa terus sampai selesai atau batal';
comment on column rtl.kab_id is 'Kabupaten/kota';
comment on column rtl.kunci is 'Nomor RTL, dibuat oleh perangkat yang menulisnya';
comment on column rtl.lokmin_id is 'Lokmin yang menyepakati';
comment on column rtl.butir is 'Butir agenda yang melahirkannya, bila ada';
comment on column rtl.apa is 'Apa yang dilakukan';
comment on column rtl.siapa is 'Siapa, menurut jabatan';
comment on column rtl.sektor is 'Sektor yang melakukan';
comment on column rtl.tenggat is 'Selambatnya';
comment on column rtl.perlu is 'Yang diperlukan: dana, alat, surat';
comment on column rtl.desa_id is 'Desanya, bila hanya satu';
comment on column rtl.status is 'Belum dimulai, berjalan, selesai atau batal';
comment on column rtl.hasil is 'Hasilnya, atau mengapa batal';
comment on column rtl.selesai_pada is 'Hari selesai';
comment on column rtl.dihapus is 'Ditarik sebelum disepakati';
comment on column rtl.versi is 'Naik setiap kali diubah';
comment on column rtl.oleh is 'Yang terakhir mengubah';
comment on column rtl.pada is 'Saat terakhir diubah';

create table lokmin_hadir (
  kab_id integer not null,
  kunci uuid not null,
  lokmin_id integer not null,
  jabatan text not null,
  instansi text not null,
  jumlah integer not null check (jumlah between 1 and 999),
  dihapus boolean not null default false,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, kunci),
  foreign key (kab_id, lokmin_id) references lokmin
);
create index lokmin_hadir_lokmin on lokmin_hadir (kab_id, lokmin_id);
comment on table lokmin_hadir is 'Yang hadir pada lokmin, menurut jabatan dan instansi, dalam jumlah; tanpa nama';
comment on column lokmin_hadir.kab_id is 'Kabupaten/kota';
comment on column lokmin_hadir.kunci is 'Nomor baris, dibuat oleh perangkat yang menulisnya';
comment on column lokmin_hadir.lokmin_id is 'Lokmin';
comment on column lokmin_hadir.jabatan is 'Jabatan';
comment on column lokmin_hadir.instansi is 'Instansi';
comment on column lokmin_hadir.jumlah is 'Berapa orang';
comment on column lokmin_hadir.dihapus is 'Dikeluarkan';
comment on column lokmin_hadir.versi is 'Naik setiap kali diubah';
comment on column lokmin_hadir.oleh is 'Yang terakhir mengubah';
comment on column lokmin_hadir.pada is 'Saat terakhir diubah';

create table komitmen_desa (
  kab_id integer not null,
  kunci uuid not null,
  lokmin_id integer not null,
  desa_id integer not null,
  isi text not null,
  angka integer check (angka >= 0),
  satuan text not null default '',
  tenggat date,
  status text not null default 'belum' check (status in ('belum', 'berjalan', 'selesai', 'batal')),
  dihapus boolean not null default false,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, kunci),
  foreign key (kab_id, lokmin_id) references lokmin,
  foreign key (kab_id, desa_id) references desa
);
create index komitmen_desa_lokmin on komitmen_desa (kab_id, lokmin_id);
create index komitmen_desa_desa on komitmen_desa (kab_id, desa_id);
comment on table komitmen_desa is 'Komitmen kepala desa/lurah pada lokmin lintas sektor';
comment on column komitmen_desa.kab_id is 'Kabupaten/kota';
comment on column komitmen_desa.kunci is 'Nomor komitmen, dibuat oleh perangkat yang menulisnya';
comment on column komitmen_desa.lokmin_id is 'Lokmin';
comment on column komitmen_desa.desa_id is 'Desa yang berkomitmen';
comment on column komitmen_desa.isi is 'Apa yang dijanjikan';
comment on column komitmen_desa.angka is 'Angkanya, bila ada';
comment on column komitmen_desa.satuan is 'Satuan angka itu: orang, posyandu, juta rupiah';
comment on column komitmen_desa.tenggat is 'Selambatnya';
comment on column komitmen_desa.status is 'Belum dimulai, berjalan, selesai atau batal';
comment on column komitmen_desa.dihapus is 'Ditarik sebelum disepakati';
comment on column komitmen_desa.versi is 'Naik setiap kali diubah';
comment on column komitmen_desa.oleh is 'Yang terakhir mengubah';
comment on column komitmen_desa.pada is 'Saat terakhir diubah';
