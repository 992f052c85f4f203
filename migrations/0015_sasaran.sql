create table sasaran_riwayat (
  kab_id integer not null,
  riwayat_id bigint generated always as identity,
  tahun smallint not null check (tahun between 1900 and 2999),
  jenis_sasaran_id smallint not null references jenis_sasaran,
  dasar text not null check (dasar in ('proyeksi', 'riil')),
  desa_id integer not null,
  mulai bulan not null,
  lama integer check (lama >= 0),
  baru integer check (baru >= 0),
  dokumen text,
  oleh text not null,
  pada timestamptz not null default now(),
  primary key (kab_id, riwayat_id),
  foreign key (kab_id, desa_id) references desa,
  check (lama is distinct from baru)
);
create index sasaran_riwayat_desa on sasaran_riwayat (kab_id, desa_id, tahun);
comment on table sasaran_riwayat is 'Setiap perubahan sasaran per desa, tahun, jenis dan dasar; hanya bertambah';
comment on column sasaran_riwayat.kab_id is 'Kabupaten';
comment on column sasaran_riwayat.riwayat_id is 'Nomor urut';
comment on column sasaran_riwayat.tahun is 'Tahun';
comment on column sasaran_riwayat.jenis_sasaran_id is 'Jenis sasaran';
comment on column sasaran_riwayat.dasar is 'proyeksi atau riil';
comment on column sasaran_riwayat.desa_id is 'Desa';
comment on column sasaran_riwayat.mulai is 'Berlaku sejak bulan ini';
comment on column sasaran_riwayat.lama is 'Jumlah sebelumnya; kosong bila belum ada';
comment on column sasaran_riwayat.baru is 'Jumlah sesudahnya; kosong bila dihapus';
comment on column sasaran_riwayat.dokumen is 'Dokumen asal angka yang baru';
comment on column sasaran_riwayat.oleh is 'Nama pengguna atau operator';
comment on column sasaran_riwayat.pada is 'Kapan';

create table target_riwayat (
  kab_id integer not null references kabupaten,
  riwayat_id bigint generated always as identity,
  tahun smallint not null check (tahun between 1900 and 2999),
  indikator_kode text not null,
  tingkat text not null check (tingkat in ('nasional', 'provinsi', 'kabupaten', 'kecamatan', 'puskesmas', 'desa')),
  wilayah_id integer not null default 0,
  lama numeric(9, 4) check (lama >= 0),
  baru numeric(9, 4) check (baru >= 0),
  dokumen text,
  oleh text not null,
  pada timestamptz not null default now(),
  primary key (kab_id, riwayat_id),
  check ((tingkat in ('nasional', 'provinsi', 'kabupaten')) = (wilayah_id = 0))
);
create index target_riwayat_indikator on target_riwayat (kab_id, indikator_kode, tahun);
comment on table target_riwayat is 'Setiap perubahan target per indikator, tahun dan tingkat; hanya bertambah';
comment on column target_riwayat.kab_id is 'Kabupaten';
comment on column target_riwayat.riwayat_id is 'Nomor urut';
comment on column target_riwayat.tahun is 'Tahun';
comment on column target_riwayat.indikator_kode is 'Indikator';
comment on column target_riwayat.tingkat is 'Tingkat wilayah';
comment on column target_riwayat.wilayah_id is 'kecamatan_id, unit_id puskesmas atau desa_id; 0 untuk tingkat kabupaten ke atas';
comment on column target_riwayat.lama is 'Persen sebelumnya; kosong bila belum ada';
comment on column target_riwayat.baru is 'Persen sesudahnya; kosong bila dihapus';
comment on column target_riwayat.dokumen is 'Dokumen yang menetapkan';
comment on column target_riwayat.oleh is 'Nama pengguna atau operator';
comment on column target_riwayat.pada is 'Kapan';
