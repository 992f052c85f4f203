create table sasaran (
  kab_id integer not null,
  tahun smallint not null check (tahun between 1900 and 2999),
  jenis_sasaran_id smallint not null references jenis_sasaran,
  dasar text not null check (dasar in ('proyeksi', 'riil')),
  desa_id integer not null,
  mulai bulan not null,
  jumlah integer not null check (jumlah >= 0),
  dokumen text,
  dicatat_pada timestamptz not null default now(),
  primary key (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai),
  foreign key (kab_id, desa_id) references desa,
  check (mulai / 100 = tahun),
  check (dasar = 'riil' or mulai % 100 = 1)
);
comment on table sasaran is 'Jumlah orang yang harus dilayani per desa, tahun, jenis dan dasar';
comment on column sasaran.kab_id is 'Kabupaten';
comment on column sasaran.tahun is 'Tahun';
comment on column sasaran.jenis_sasaran_id is 'Jenis sasaran';
comment on column sasaran.dasar is 'proyeksi (tetap setahun) atau riil (berlaku sejak suatu bulan)';
comment on column sasaran.desa_id is 'Desa';
comment on column sasaran.mulai is 'Berlaku sejak bulan ini di tahun itu; proyeksi selalu Januari';
comment on column sasaran.jumlah is 'Jumlah orang (atau KK)';
comment on column sasaran.dokumen is 'Dokumen asal';
comment on column sasaran.dicatat_pada is 'Saat dicatat';

create table target (
  kab_id integer not null references kabupaten,
  tahun smallint not null check (tahun between 1900 and 2999),
  indikator_kode text not null,
  tingkat text not null check (tingkat in ('nasional', 'provinsi', 'kabupaten', 'kecamatan', 'puskesmas', 'desa')),
  wilayah_id integer not null default 0,
  persen numeric(9, 4) not null check (persen >= 0),
  dokumen text not null,
  dicatat_pada timestamptz not null default now(),
  primary key (kab_id, tahun, indikator_kode, tingkat, wilayah_id),
  check ((tingkat in ('nasional', 'provinsi', 'kabupaten')) = (wilayah_id = 0))
);
comment on table target is 'Target setahun per indikator dan tingkat; yang berlaku adalah baris sendiri, kalau tidak ada tingkat terdekat di atasnya';
comment on column target.kab_id is 'Kabupaten';
comment on column target.tahun is 'Tahun; bulan yang lewat memakai target tahunnya sendiri';
comment on column target.indikator_kode is 'Indikator';
comment on column target.tingkat is 'Tingkat wilayah';
comment on column target.wilayah_id is 'kecamatan_id, unit_id puskesmas atau desa_id; 0 untuk tingkat kabupaten ke atas';
comment on column target.persen is 'Target setahun dalam persen';
comment on column target.dokumen is 'Dokumen yang menetapkan (SPM, Renstra, RPJMD, PKP, SK)';
comment on column target.dicatat_pada is 'Saat dicatat';

create table kampanye (
  kab_id integer not null references kabupaten,
  indikator_kode text not null,
  mulai date not null,
  selesai date not null,
  primary key (kab_id, indikator_kode, mulai),
  check (selesai >= mulai)
);
comment on table kampanye is 'Masa suatu kampanye (imunisasi atau pemberian massal)';
comment on column kampanye.kab_id is 'Kabupaten';
comment on column kampanye.indikator_kode is 'Indikator berperiode kampanye';
comment on column kampanye.mulai is 'Hari pertama';
comment on column kampanye.selesai is 'Hari terakhir';
