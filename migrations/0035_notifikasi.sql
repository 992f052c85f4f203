-- What is told to whom when figures call for it: rules as data, and one row per desa and matter for as long as it lasts.

create table aturan_notifikasi (
  kode text primary key,
  jenis text not null check (jenis in ('jelek-berturut', 'turun-di-bawah-target', 'selisih-orang', 'belum-lapor',
    'kejadian', 'tanda-bahaya', 'perlu-dicek')),
  nama text not null,
  nama_en text not null,
  indikator text[] not null,
  ambang jsonb not null,
  aktif boolean not null,
  urutan smallint not null
);
comment on table aturan_notifikasi is 'Aturan notifikasi bawaan, sebagai data';
comment on column aturan_notifikasi.kode is 'Kode aturan';
comment on column aturan_notifikasi.jenis is 'Apa yang diperiksa';
comment on column aturan_notifikasi.nama is 'Nama di layar';
comment on column aturan_notifikasi.nama_en is 'Nama yang sama dalam bahasa Inggris';
comment on column aturan_notifikasi.indikator is 'Kode indikator yang diperiksa; kosong: semua yang berstatus';
comment on column aturan_notifikasi.ambang is 'Sejak berapa diberitahukan: bulan, bulanKecil, orangKecil, orang, hari';
comment on column aturan_notifikasi.aktif is 'Apakah berlaku bila kabupaten tidak menetapkan lain';
comment on column aturan_notifikasi.urutan is 'Urutan tampil';

create table aturan_notifikasi_kab (
  kab_id integer not null references kabupaten,
  kode text not null,
  jenis text not null,
  nama text not null,
  nama_en text not null,
  indikator text[] not null,
  ambang jsonb not null,
  aktif boolean not null,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, kode)
);
comment on table aturan_notifikasi_kab is 'Aturan yang diubah atau ditambah suatu kabupaten; menggantikan bawaan berkode sama';
comment on column aturan_notifikasi_kab.kab_id is 'Kabupaten/kota';
comment on column aturan_notifikasi_kab.kode is 'Kode aturan';
comment on column aturan_notifikasi_kab.jenis is 'Apa yang diperiksa';
comment on column aturan_notifikasi_kab.nama is 'Nama di layar';
comment on column aturan_notifikasi_kab.nama_en is 'Nama yang sama dalam bahasa Inggris';
comment on column aturan_notifikasi_kab.indikator is 'Kode indikator yang diperiksa; kosong: semua yang berstatus';
comment on column aturan_notifikasi_kab.ambang is 'Sejak berapa diberitahukan';
comment on column aturan_notifikasi_kab.aktif is 'Apakah berlaku';
comment on column aturan_notifikasi_kab.versi is 'Naik setiap kali diubah';
comment on column aturan_notifikasi_kab.oleh is 'Yang terakhir mengubah';
comment on column aturan_notifikasi_kab.pada is 'Saat terakhir diubah';

create table notifikasi (
  kab_id integer not null references kabupaten,
  notifikasi_id integer not null generated always as identity,
  desa_id integer not null,
  perihal text not null check (perihal in ('indikator', 'laporan', 'tanda-bahaya', 'perlu-dicek')),
  indikator_kode text not null default '',
  unit_id integer not null,
  alasan jsonb not null,
  angka jsonb not null,
  bulan_mulai bulan not null,
  bulan bulan not null,
  muncul_pada timestamptz not null,
  berubah_pada timestamptz not null,
  tahap text not null default 'baru' check (tahap in ('baru', 'diterima', 'direncanakan', 'dikerjakan', 'ditutup')),
  diterima_pada timestamptz,
  diterima_oleh text,
  tenang_sejak timestamptz,
  tenang_bulan bulan,
  ditutup_pada timestamptz,
  ditutup_oleh text,
  hasil text check (hasil in ('membaik', 'data-diperbaiki', 'tidak-berlaku', 'dilanjutkan')),
  catatan text not null default '',
  angka_tutup jsonb,
  dinaikkan smallint not null default 0 check (dinaikkan between 0 and 2),
  dinaikkan_pada timestamptz,
  versi integer not null default 1,
  primary key (kab_id, notifikasi_id),
  foreign key (kab_id, desa_id) references desa,
  foreign key (kab_id, unit_id) references unit,
  check ((perihal in ('indikator')) = (indikator_kode <> '')),
  check ((tahap = 'ditutup') = (ditutup_pada is not null))
);
-- One per desa and matter while it lasts.
create unique index notifikasi_satu on notifikasi (kab_id, desa_id, perihal, indikator_kode) where ditutup_pada is null;
create index notifikasi_unit on notifikasi (kab_id, unit_id) where ditutup_pada is null;
comment on table notifikasi is 'Satu hal di satu desa yang perlu ditindaklanjuti, dari munculnya sampai ditutup';
comment on column notifikasi.kab_id is 'Kabupaten/kota';
comment on column notifikasi.notifikasi_id is 'Nomor notifikasi';
comment on column notifikasi.desa_id is 'Desa';
comment on column notifikasi.perihal is 'Tentang apa: capaian suatu indikator, laporan yang belum masuk, tanda bahaya yang belum ditindaklanjuti, atau yang perlu dicek';
comment on column notifikasi.indikator_kode is 'Indikatornya; kosong untuk perihal lain';
comment on column notifikasi.unit_id is 'Unit yang menindaklanjuti: tempat tugas penanggung jawab desa, atau puskesmasnya';
comment on column notifikasi.alasan is 'Aturan yang terpenuhi, masing-masing dengan kodenya dan sejak bulan apa';
comment on column notifikasi.angka is 'Angka saat terakhir ditinjau: pembilang, penyebut, target, status, selisih';
comment on column notifikasi.bulan_mulai is 'Bulan angka yang pertama memunculkannya';
comment on column notifikasi.bulan is 'Bulan angka yang terakhir ditinjau';
comment on column notifikasi.muncul_pada is 'Saat muncul';
comment on column notifikasi.berubah_pada is 'Saat terakhir berubah';
comment on column notifikasi.tahap is 'Sampai mana tindak lanjutnya';
comment on column notifikasi.diterima_pada is 'Saat diterima';
comment on column notifikasi.diterima_oleh is 'Yang menerima';
comment on column notifikasi.tenang_sejak is 'Sejak kapan tidak ada aturan yang terpenuhi lagi; kosong: masih berlaku';
comment on column notifikasi.tenang_bulan is 'Bulan angka yang membuatnya tenang';
comment on column notifikasi.ditutup_pada is 'Saat ditutup';
comment on column notifikasi.ditutup_oleh is 'Yang menutup; kosong: tenang tanpa pernah diterima';
comment on column notifikasi.hasil is 'Hasil pada penutupan';
comment on column notifikasi.catatan is 'Catatan penutupan';
comment on column notifikasi.angka_tutup is 'Angka saat ditutup';
comment on column notifikasi.dinaikkan is '0: pada unitnya; 1: pada kepala puskesmas; 2: pada dinas';
comment on column notifikasi.dinaikkan_pada is 'Saat terakhir dinaikkan';
comment on column notifikasi.versi is 'Naik setiap kali seseorang mengubahnya';

create table notifikasi_ditinjau (
  kab_id integer not null,
  desa_id integer not null,
  versi bigint not null,
  cap text not null,
  pada timestamptz not null,
  primary key (kab_id, desa_id),
  foreign key (kab_id, desa_id) references desa
);
comment on table notifikasi_ditinjau is 'Sampai mana angka suatu desa ditinjau menurut aturan notifikasi';
comment on column notifikasi_ditinjau.kab_id is 'Kabupaten/kota';
comment on column notifikasi_ditinjau.desa_id is 'Desa';
comment on column notifikasi_ditinjau.versi is 'Jumlah versi laporan desa itu saat ditinjau; berbeda berarti harus ditinjau lagi';
comment on column notifikasi_ditinjau.cap is 'Cap aturan, katalog, target, sasaran dan hari peninjauan';
comment on column notifikasi_ditinjau.pada is 'Saat ditinjau';
