-- Places, units and who owes which laporan. A membership row has only `mulai` and holds until the desa's next row,
-- so two rows can never overlap.

create table kabupaten (
  kab_id integer primary key generated always as identity,
  kode text not null unique check (kode ~ '^[0-9]{2}\.[0-9]{2}$'),
  nama text not null,
  provinsi text not null,
  jenis text not null check (jenis in ('kabupaten', 'kota')),
  zona_waktu text not null default 'Asia/Jakarta' check (zona_waktu in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  dibuat_pada timestamptz not null default now()
);
comment on table kabupaten is 'Kabupaten atau kota yang dipantau';
comment on column kabupaten.kab_id is 'Nomor kabupaten, bagian dari setiap kunci';
comment on column kabupaten.kode is 'Kode Kemendagri PP.KK';
comment on column kabupaten.nama is 'Nama tanpa kata kabupaten atau kota';
comment on column kabupaten.provinsi is 'Nama provinsi';
comment on column kabupaten.jenis is 'kabupaten atau kota';
comment on column kabupaten.zona_waktu is 'WIB, WITA atau WIT';
comment on column kabupaten.dibuat_pada is 'Saat dicatat';

create table versi_data (
  kab_id integer primary key references kabupaten,
  versi bigint not null default 1,
  diubah_pada timestamptz not null default now()
);
comment on table versi_data is 'Naik pada setiap penulisan yang dapat mengubah angka; satu-satunya aturan simpanan sementara';
comment on column versi_data.kab_id is 'Kabupaten';
comment on column versi_data.versi is 'Nomor versi data';
comment on column versi_data.diubah_pada is 'Saat perubahan terakhir';

create table pengaturan (
  kab_id integer not null references kabupaten,
  kunci text not null,
  nilai jsonb not null,
  primary key (kab_id, kunci)
);
comment on table pengaturan is 'Pengaturan per kabupaten; yang tidak ada memakai bawaan';
comment on column pengaturan.kab_id is 'Kabupaten';
comment on column pengaturan.kunci is 'Nama pengaturan';
comment on column pengaturan.nilai is 'Nilai';

create table kecamatan (
  kab_id integer not null references kabupaten,
  kecamatan_id integer not null generated always as identity,
  kode text not null,
  nama text not null,
  mulai bulan not null default 190001,
  akhir bulan,
  primary key (kab_id, kecamatan_id),
  unique (kab_id, kode, mulai)
);
comment on table kecamatan is 'Kecamatan';
comment on column kecamatan.kab_id is 'Kabupaten';
comment on column kecamatan.kecamatan_id is 'Nomor tetap';
comment on column kecamatan.kode is 'Kode Kemendagri PP.KK.CC';
comment on column kecamatan.nama is 'Nama';
comment on column kecamatan.mulai is 'Bulan mulai ada';
comment on column kecamatan.akhir is 'Bulan terakhir ada; kosong berarti masih';

create table desa (
  kab_id integer not null references kabupaten,
  desa_id integer not null generated always as identity,
  luar_wilayah boolean not null default false,
  mulai bulan not null default 190001,
  akhir bulan,
  primary key (kab_id, desa_id)
);
create unique index desa_luar_wilayah on desa (kab_id) where luar_wilayah;
comment on table desa is 'Desa atau kelurahan dengan nomor yang tidak pernah berubah';
comment on column desa.kab_id is 'Kabupaten';
comment on column desa.desa_id is 'Nomor tetap';
comment on column desa.luar_wilayah is 'Benar untuk satu baris semu: orang dari luar wilayah, tidak pernah masuk cakupan';
comment on column desa.mulai is 'Bulan mulai ada';
comment on column desa.akhir is 'Bulan terakhir ada; kosong berarti masih';

create table desa_identitas (
  kab_id integer not null,
  desa_id integer not null,
  mulai bulan not null default 190001,
  kode text not null,
  nama text not null,
  jenis text not null check (jenis in ('desa', 'kelurahan', 'luar-wilayah')),
  kode_bps text,
  primary key (kab_id, desa_id, mulai),
  unique (kab_id, kode, mulai),
  foreign key (kab_id, desa_id) references desa
);
comment on table desa_identitas is 'Kode dan nama desa sejak suatu bulan';
comment on column desa_identitas.kab_id is 'Kabupaten';
comment on column desa_identitas.desa_id is 'Desa';
comment on column desa_identitas.mulai is 'Berlaku sejak bulan ini sampai baris berikutnya';
comment on column desa_identitas.kode is 'Kode Kemendagri PP.KK.CC.DDDD';
comment on column desa_identitas.nama is 'Nama';
comment on column desa_identitas.jenis is 'desa atau kelurahan';
comment on column desa_identitas.kode_bps is 'Kode BPS bila diketahui';

create table pemekaran (
  kab_id integer not null,
  desa_id integer not null,
  asal_desa_id integer not null,
  mulai bulan not null,
  primary key (kab_id, desa_id, asal_desa_id),
  foreign key (kab_id, desa_id) references desa (kab_id, desa_id),
  foreign key (kab_id, asal_desa_id) references desa (kab_id, desa_id)
);
comment on table pemekaran is 'Desa bagian dan desa asalnya; sampai 31 Desember angkanya tetap bersama';
comment on column pemekaran.kab_id is 'Kabupaten';
comment on column pemekaran.desa_id is 'Desa bagian (boleh desa asal itu sendiri bila tetap ada)';
comment on column pemekaran.asal_desa_id is 'Desa asal';
comment on column pemekaran.mulai is 'Bulan pemekaran berlaku';

create table desa_kecamatan (
  kab_id integer not null,
  desa_id integer not null,
  mulai bulan not null default 190001,
  kecamatan_id integer not null,
  primary key (kab_id, desa_id, mulai),
  foreign key (kab_id, desa_id) references desa,
  foreign key (kab_id, kecamatan_id) references kecamatan
);
comment on table desa_kecamatan is 'Kecamatan suatu desa sejak suatu bulan (hierarki administrasi)';
comment on column desa_kecamatan.kab_id is 'Kabupaten';
comment on column desa_kecamatan.desa_id is 'Desa';
comment on column desa_kecamatan.mulai is 'Berlaku sejak bulan ini sampai baris berikutnya';
comment on column desa_kecamatan.kecamatan_id is 'Kecamatan';

create table unit (
  kab_id integer not null references kabupaten,
  unit_id integer not null generated always as identity,
  jenis_unit_id smallint not null references jenis_unit,
  ragam text check (ragam in ('pustu', 'poskesdes', 'polindes', 'rs', 'klinik', 'praktik-mandiri')),
  kode text not null,
  nama text not null,
  induk_unit_id integer,
  desa_id integer,
  dusun text,
  rw text,
  nomor_registrasi text,
  strata text,
  lintang double precision check (lintang between -90 and 90),
  bujur double precision check (bujur between -180 and 180),
  mulai bulan not null default 190001,
  akhir bulan,
  primary key (kab_id, unit_id),
  unique (kab_id, kode),
  foreign key (kab_id, induk_unit_id) references unit,
  foreign key (kab_id, desa_id) references desa
);
create index unit_kode on unit (kode);
comment on table unit is 'Unit pelapor: puskesmas, pustu, posyandu, faskes lain, sekolah, penyedia angka lain, rekap-desa';
comment on column unit.kab_id is 'Kabupaten';
comment on column unit.unit_id is 'Nomor tetap';
comment on column unit.jenis_unit_id is 'Jenis unit';
comment on column unit.ragam is 'Ragam pustu atau faskes lain';
comment on column unit.kode is 'Kode unit';
comment on column unit.nama is 'Nama';
comment on column unit.induk_unit_id is 'Puskesmas pembina';
comment on column unit.desa_id is 'Desa tempat unit berada';
comment on column unit.dusun is 'Dusun';
comment on column unit.rw is 'RW';
comment on column unit.nomor_registrasi is 'Nomor registrasi posyandu';
comment on column unit.strata is 'Strata posyandu';
comment on column unit.lintang is 'Lintang';
comment on column unit.bujur is 'Bujur';
comment on column unit.mulai is 'Bulan mulai ada';
comment on column unit.akhir is 'Bulan terakhir ada; kosong berarti masih';

create table desa_puskesmas (
  kab_id integer not null,
  desa_id integer not null,
  mulai bulan not null default 190001,
  unit_id integer not null,
  primary key (kab_id, desa_id, mulai),
  foreign key (kab_id, desa_id) references desa,
  foreign key (kab_id, unit_id) references unit
);
comment on table desa_puskesmas is 'Puskesmas suatu desa sejak suatu bulan (wilayah kerja)';
comment on column desa_puskesmas.kab_id is 'Kabupaten';
comment on column desa_puskesmas.desa_id is 'Desa';
comment on column desa_puskesmas.mulai is 'Berlaku sejak bulan ini sampai baris berikutnya';
comment on column desa_puskesmas.unit_id is 'Puskesmas';

create table penanggung_jawab (
  kab_id integer not null,
  desa_id integer not null,
  mulai bulan not null default 190001,
  unit_id integer not null,
  jabatan text not null,
  primary key (kab_id, desa_id, mulai),
  foreign key (kab_id, desa_id) references desa,
  foreign key (kab_id, unit_id) references unit
);
comment on table penanggung_jawab is 'Penanggung jawab desa (biasanya bidan desa) sejak suatu bulan; tanpa baris berarti puskesmas';
comment on column penanggung_jawab.kab_id is 'Kabupaten';
comment on column penanggung_jawab.desa_id is 'Desa';
comment on column penanggung_jawab.mulai is 'Berlaku sejak bulan ini sampai baris berikutnya';
comment on column penanggung_jawab.unit_id is 'Unit tempat penanggung jawab bertugas';
comment on column penanggung_jawab.jabatan is 'Jabatan, mis. bidan desa';

create table wajib_lapor (
  kab_id integer not null,
  unit_id integer not null,
  desa_id integer not null,
  kelompok_id smallint not null references kelompok_isian,
  mulai bulan not null default 190001,
  akhir bulan,
  primary key (kab_id, desa_id, unit_id, kelompok_id, mulai),
  foreign key (kab_id, unit_id) references unit,
  foreign key (kab_id, desa_id) references desa
);
create index wajib_lapor_kelompok on wajib_lapor (kab_id, kelompok_id);
comment on table wajib_lapor is 'Pasangan (unit, desa) yang wajib melaporkan suatu kelompok isian';
comment on column wajib_lapor.kab_id is 'Kabupaten';
comment on column wajib_lapor.unit_id is 'Unit yang melapor';
comment on column wajib_lapor.desa_id is 'Desa domisili yang dilaporkan';
comment on column wajib_lapor.kelompok_id is 'Kelompok isian';
comment on column wajib_lapor.mulai is 'Wajib sejak bulan ini';
comment on column wajib_lapor.akhir is 'Bulan terakhir wajib; kosong berarti masih';

create table alias_desa (
  kab_id integer not null,
  lingkup_kode text not null,
  nama text not null,
  desa_id integer not null,
  dicatat_pada timestamptz not null default now(),
  primary key (kab_id, lingkup_kode, nama),
  foreign key (kab_id, desa_id) references desa
);
comment on table alias_desa is 'Ejaan lain nama desa di dalam satu kecamatan atau puskesmas';
comment on column alias_desa.kab_id is 'Kabupaten';
comment on column alias_desa.lingkup_kode is 'Kode kecamatan atau puskesmas tempat ejaan ini berlaku';
comment on column alias_desa.nama is 'Ejaan yang sudah dinormalkan';
comment on column alias_desa.desa_id is 'Desa yang dimaksud';
comment on column alias_desa.dicatat_pada is 'Saat dicatat';

create table batas (
  kab_id integer not null,
  desa_id integer not null,
  mulai bulan not null default 190001,
  geometri jsonb not null,
  asal text not null,
  primary key (kab_id, desa_id, mulai),
  foreign key (kab_id, desa_id) references desa
);
comment on table batas is 'Batas asli desa (GeoJSON, WGS 84) sejak suatu bulan';
comment on column batas.kab_id is 'Kabupaten';
comment on column batas.desa_id is 'Desa';
comment on column batas.mulai is 'Berlaku sejak bulan ini sampai baris berikutnya';
comment on column batas.geometri is 'Polygon atau MultiPolygon GeoJSON seperti diterima (cincin yang rusak sudah diperbaiki)';
comment on column batas.asal is 'Asal berkas';

create table batas_ringkas (
  kab_id integer not null references kabupaten,
  mulai bulan not null default 190001,
  topologi jsonb not null,
  primary key (kab_id, mulai)
);
comment on table batas_ringkas is 'Batas seluruh desa satu kabupaten, disederhanakan dengan tepi bersama (TopoJSON)';
comment on column batas_ringkas.kab_id is 'Kabupaten';
comment on column batas_ringkas.mulai is 'Berlaku sejak bulan ini sampai baris berikutnya';
comment on column batas_ringkas.topologi is 'TopoJSON; id tiap geometri adalah kode desa';
