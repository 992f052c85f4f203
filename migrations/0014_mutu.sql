-- Questions over the history of a unit, answers to questions, and what became of those that a correction took away.

alter table temuan
  add column asal text not null default 'laporan' check (asal in ('laporan', 'riwayat')),
  add column dijelaskan_oleh text;
comment on column temuan.asal is 'laporan: dari isi laporan itu sendiri, ditulis bersamanya; riwayat: dari bulan-bulan sebelumnya, ditulis sesudahnya';
comment on column temuan.dijelaskan_oleh is 'Siapa yang menjelaskan';

create table temuan_diperbaiki (
  kab_id integer not null,
  desa_id integer not null,
  bulan bulan not null,
  unit_id integer not null,
  minggu smallint not null,
  aturan text not null,
  keparahan text not null check (keparahan in ('jelaskan', 'lunak')),
  elemen text[] not null,
  kiri integer not null,
  kanan integer not null,
  penjelasan text,
  dijelaskan_pada timestamptz,
  dijelaskan_oleh text,
  pada timestamptz not null,
  diperbaiki_pada timestamptz not null,
  primary key (kab_id, desa_id, bulan, unit_id, minggu, aturan),
  foreign key (kab_id, desa_id, bulan, unit_id, minggu) references laporan
);
comment on table temuan_diperbaiki is 'Perlu dicek yang tidak berlaku lagi sejak angkanya diperbaiki; yang terakhir dari setiap pemeriksaan';
comment on column temuan_diperbaiki.kab_id is 'Kabupaten';
comment on column temuan_diperbaiki.desa_id is 'Desa domisili';
comment on column temuan_diperbaiki.bulan is 'Bulan';
comment on column temuan_diperbaiki.unit_id is 'Unit pelapor';
comment on column temuan_diperbaiki.minggu is 'Minggu';
comment on column temuan_diperbaiki.aturan is 'Kode pemeriksaan';
comment on column temuan_diperbaiki.keparahan is 'jelaskan atau lunak';
comment on column temuan_diperbaiki.elemen is 'Kode elemen yang terlibat';
comment on column temuan_diperbaiki.kiri is 'Nilai ruas kiri sebelum diperbaiki';
comment on column temuan_diperbaiki.kanan is 'Nilai ruas kanan sebelum diperbaiki';
comment on column temuan_diperbaiki.penjelasan is 'Klarifikasi unit, bila ada';
comment on column temuan_diperbaiki.dijelaskan_pada is 'Saat dijelaskan';
comment on column temuan_diperbaiki.dijelaskan_oleh is 'Siapa yang menjelaskan';
comment on column temuan_diperbaiki.pada is 'Saat ditemukan';
comment on column temuan_diperbaiki.diperbaiki_pada is 'Saat tidak berlaku lagi';

create table aturan_riwayat (
  kode text primary key,
  jenis text not null check (jenis in ('pencilan', 'lonjakan', 'sama-bulan-lalu', 'nol', 'urutan-kohort', 'tepat-target',
    'melebihi-sasaran', 'sama-unit-lain')),
  keparahan text not null check (keparahan in ('jelaskan', 'lunak')),
  jenis_unit text[] not null,
  sifat text[] not null,
  kecuali text[] not null,
  kiri text[] not null,
  kanan text[] not null,
  lawan text not null,
  ambang jsonb not null,
  pesan text not null,
  urutan smallint not null
);
comment on table aturan_riwayat is 'Pemeriksaan laporan terhadap bulan-bulan sebelumnya dan unit lain di desa yang sama';
comment on column aturan_riwayat.kode is 'Kode pemeriksaan';
comment on column aturan_riwayat.jenis is 'Cara memeriksa';
comment on column aturan_riwayat.keparahan is 'jelaskan: harus dijelaskan; lunak: patut dilihat';
comment on column aturan_riwayat.jenis_unit is 'Jenis unit yang diperiksa; kosong berarti semua';
comment on column aturan_riwayat.sifat is 'Sifat elemen yang diperiksa; kosong berarti semua';
comment on column aturan_riwayat.kecuali is 'Kode elemen atau kelompok isian yang tidak diperiksa';
comment on column aturan_riwayat.kiri is 'Kode elemen ruas kiri, bila diperiksa menurut nama';
comment on column aturan_riwayat.kanan is 'Kode elemen ruas kanan, bila diperiksa menurut nama';
comment on column aturan_riwayat.lawan is 'Nama angka pembandingnya di layar';
comment on column aturan_riwayat.ambang is 'Sejak berapa ditanyakan; namanya dijelaskan di dokumen domain';
comment on column aturan_riwayat.pesan is 'Kalimat untuk pelapor; {nama} diganti nama elemen';
comment on column aturan_riwayat.urutan is 'Urutan tampil';

create table mutu_diperiksa (
  kab_id integer not null,
  desa_id integer not null,
  bulan bulan not null,
  versi bigint not null,
  aturan text not null,
  primary key (kab_id, desa_id, bulan),
  foreign key (kab_id, desa_id) references desa
);
comment on table mutu_diperiksa is 'Sampai mana laporan suatu desa dan bulan diperiksa terhadap riwayatnya';
comment on column mutu_diperiksa.kab_id is 'Kabupaten';
comment on column mutu_diperiksa.desa_id is 'Desa';
comment on column mutu_diperiksa.bulan is 'Bulan';
comment on column mutu_diperiksa.versi is 'Jumlah versi laporan bulan itu saat diperiksa; berbeda berarti harus diperiksa lagi';
comment on column mutu_diperiksa.aturan is 'Cap aturan, target dan sasaran yang dipakai memeriksa';
