-- Who works at a posyandu, by number and skills, never by name; how a posyandu or pustu is equipped as far as no laporan tells;
-- and what posyandu and pustu are held against, as data.

create table keterampilan (
  kode text primary key,
  nama text not null,
  nama_en text not null,
  kelompok text not null check (kelompok in ('pengelolaan', 'bayi-balita', 'ibu', 'sekolah-remaja', 'dewasa-lansia')),
  urutan smallint not null
);
comment on table keterampilan is 'Keterampilan dasar kader posyandu menurut katalog';
comment on column keterampilan.kode is 'Kode';
comment on column keterampilan.nama is 'Nama di layar';
comment on column keterampilan.nama_en is 'Nama yang sama dalam bahasa Inggris';
comment on column keterampilan.kelompok is 'Kelompok keterampilan menurut siklus hidup';
comment on column keterampilan.urutan is 'Urutan tampil';

create table keterampilan_kab (
  kab_id integer not null references kabupaten,
  kode text not null,
  nama text not null,
  nama_en text not null,
  kelompok text not null check (kelompok in ('pengelolaan', 'bayi-balita', 'ibu', 'sekolah-remaja', 'dewasa-lansia')),
  urutan smallint not null,
  aktif boolean not null default true,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, kode)
);
comment on table keterampilan_kab is 'Keterampilan yang diubah, ditambah atau tidak dipakai suatu kabupaten; menggantikan yang berkode sama';
comment on column keterampilan_kab.kab_id is 'Kabupaten/kota';
comment on column keterampilan_kab.kode is 'Kode';
comment on column keterampilan_kab.nama is 'Nama di layar';
comment on column keterampilan_kab.nama_en is 'Nama yang sama dalam bahasa Inggris';
comment on column keterampilan_kab.kelompok is 'Kelompok keterampilan menurut siklus hidup';
comment on column keterampilan_kab.urutan is 'Urutan tampil';
comment on column keterampilan_kab.aktif is 'Apakah dinilai';
comment on column keterampilan_kab.versi is 'Naik setiap kali diubah';
comment on column keterampilan_kab.oleh is 'Yang terakhir mengubah';
comment on column keterampilan_kab.pada is 'Saat terakhir diubah';

create table aturan_posyandu (
  kode text primary key,
  perihal text not null check (perihal in ('kriteria', 'indikator', 'strata', 'pustu', 'tingkat', 'latihan', 'kader-lapor',
    'penghargaan')),
  nama text not null,
  nama_en text not null,
  ketentuan jsonb not null,
  sumber text not null,
  urutan smallint not null
);
comment on table aturan_posyandu is 'Syarat posyandu, pustu dan kader sebagai data: kriteria, strata, standar pustu, tingkat kader, latihan, penghargaan';
comment on column aturan_posyandu.kode is 'Kode aturan';
comment on column aturan_posyandu.perihal is 'Tentang apa';
comment on column aturan_posyandu.nama is 'Nama di layar';
comment on column aturan_posyandu.nama_en is 'Nama yang sama dalam bahasa Inggris';
comment on column aturan_posyandu.ketentuan is 'Isinya: apa yang dihitung dan ambangnya, atau kriteria mana yang harus terpenuhi';
comment on column aturan_posyandu.sumber is 'Asal aturannya dan keyakinannya (S, S2, M, R)';
comment on column aturan_posyandu.urutan is 'Urutan tampil';

create table aturan_posyandu_kab (
  kab_id integer not null references kabupaten,
  kode text not null,
  ketentuan jsonb not null,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, kode)
);
comment on table aturan_posyandu_kab is 'Ambang dan syarat yang ditetapkan suatu kabupaten sebagai ganti aturan berkode sama';
comment on column aturan_posyandu_kab.kab_id is 'Kabupaten/kota';
comment on column aturan_posyandu_kab.kode is 'Kode aturan yang digantikan';
comment on column aturan_posyandu_kab.ketentuan is 'Isinya';
comment on column aturan_posyandu_kab.versi is 'Naik setiap kali diubah';
comment on column aturan_posyandu_kab.oleh is 'Yang terakhir mengubah';
comment on column aturan_posyandu_kab.pada is 'Saat terakhir diubah';

create table kader (
  kab_id integer not null,
  unit_id integer not null,
  nomor smallint not null check (nomor between 1 and 99),
  mulai bulan not null,
  akhir bulan,
  pengguna_id integer references pengguna,
  sk_nomor text,
  sk_tanggal date,
  dilatih_pada date,
  keterampilan text[] not null default '{}',
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, unit_id, nomor),
  foreign key (kab_id, unit_id) references unit,
  check (akhir is null or akhir >= mulai)
);
create unique index kader_satu_akun on kader (kab_id, unit_id, pengguna_id) where pengguna_id is not null and akhir is null;
comment on table kader is 'Kader satu posyandu menurut nomornya (K1, K2, ...); tanpa nama, kecuali yang punya akun';
comment on column kader.kab_id is 'Kabupaten/kota';
comment on column kader.unit_id is 'Posyandu';
comment on column kader.nomor is 'Nomor kader di posyandu itu; tidak dipakai lagi sesudah ia berhenti';
comment on column kader.mulai is 'Bulan pertama';
comment on column kader.akhir is 'Bulan terakhir; kosong berarti masih';
comment on column kader.pengguna_id is 'Akunnya, bila ada';
comment on column kader.sk_nomor is 'Nomor SK pengangkatan';
comment on column kader.sk_tanggal is 'Tanggal SK';
comment on column kader.dilatih_pada is 'Hari pelatihan terakhir; kosong berarti belum pernah';
comment on column kader.keterampilan is 'Kode keterampilan yang dikuasai';
comment on column kader.versi is 'Naik setiap kali diubah';
comment on column kader.oleh is 'Yang terakhir mengubah';
comment on column kader.pada is 'Saat terakhir diubah';

create table keadaan_unit (
  kab_id integer not null,
  unit_id integer not null,
  mulai bulan not null,
  isi jsonb not null,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, unit_id, mulai),
  foreign key (kab_id, unit_id) references unit
);
comment on table keadaan_unit is 'Keadaan posyandu dan pustu yang tidak ada di laporan, sejak suatu bulan sampai baris berikutnya';
comment on column keadaan_unit.kab_id is 'Kabupaten/kota';
comment on column keadaan_unit.unit_id is 'Posyandu atau pustu';
comment on column keadaan_unit.mulai is 'Berlaku sejak bulan ini';
comment on column keadaan_unit.isi is 'Butir dan isinya: tenaga, hari buka sepekan, layanan; KK dan KK peserta dana sehat';
comment on column keadaan_unit.versi is 'Naik setiap kali diubah';
comment on column keadaan_unit.oleh is 'Yang terakhir mengubah';
comment on column keadaan_unit.pada is 'Saat terakhir diubah';
