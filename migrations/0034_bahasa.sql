-- What the catalogue calls things in English, and what an indikator counts, so that no reader depends on a name for it.

create table siklus (
  nama text primary key,
  nama_en text not null,
  urutan smallint not null unique
);
comment on table siklus is 'Kelompok siklus hidup yang mengelompokkan indikator dan isian';
comment on column siklus.nama is 'Nama, seperti pada indikator.kelompok dan kelompok_isian.siklus';
comment on column siklus.nama_en is 'Nama dalam bahasa Inggris';
comment on column siklus.urutan is 'Urutan tampil';

alter table indikator
  add nama_en text,
  add definisi_en text,
  add rumus_pembilang_en text,
  add rumus_penyebut_en text,
  add satuan_hitung text not null default 'orang',
  add satuan_hitung_en text;
comment on column indikator.nama_en is 'Nama dalam bahasa Inggris; kosong: nama Indonesia yang dibaca';
comment on column indikator.definisi_en is 'Arti dalam bahasa Inggris yang sederhana';
comment on column indikator.rumus_pembilang_en is 'Pembilang dalam kata, bahasa Inggris';
comment on column indikator.rumus_penyebut_en is 'Penyebut dalam kata, bahasa Inggris';
comment on column indikator.satuan_hitung is 'Apa yang dihitung pembilang dan selisihnya: ibu hamil, KK, posyandu, ...';
comment on column indikator.satuan_hitung_en is 'Yang sama dalam bahasa Inggris';

alter table indikator_kab
  add nama_en text,
  add definisi_en text,
  add rumus_pembilang_en text,
  add rumus_penyebut_en text,
  add satuan_hitung text not null default 'orang',
  add satuan_hitung_en text;
comment on column indikator_kab.nama_en is 'Nama dalam bahasa Inggris; kosong: nama Indonesia yang dibaca';
comment on column indikator_kab.definisi_en is 'Arti dalam bahasa Inggris yang sederhana';
comment on column indikator_kab.rumus_pembilang_en is 'Pembilang dalam kata, bahasa Inggris';
comment on column indikator_kab.rumus_penyebut_en is 'Penyebut dalam kata, bahasa Inggris';
comment on column indikator_kab.satuan_hitung is 'Apa yang dihitung pembilang dan selisihnya: ibu hamil, KK, posyandu, ...';
comment on column indikator_kab.satuan_hitung_en is 'Yang sama dalam bahasa Inggris';

alter table elemen add nama_en text;
comment on column elemen.nama_en is 'Nama dalam bahasa Inggris';
alter table kelompok_isian add nama_en text;
comment on column kelompok_isian.nama_en is 'Nama dalam bahasa Inggris';
alter table jenis_sasaran add nama_en text;
comment on column jenis_sasaran.nama_en is 'Nama dalam bahasa Inggris';
alter table aturan_cek add pesan_en text;
comment on column aturan_cek.pesan_en is 'Kalimat yang sama dalam bahasa Inggris';
alter table aturan_riwayat add pesan_en text, add lawan_en text;
comment on column aturan_riwayat.pesan_en is 'Kalimat yang sama dalam bahasa Inggris';
comment on column aturan_riwayat.lawan_en is 'Sebutan pembandingnya dalam bahasa Inggris';
alter table usulan_sektor add sektor_en text;
comment on column usulan_sektor.sektor_en is 'Nama sektor dalam bahasa Inggris';
alter table papan add nama_en text;
comment on column papan.nama_en is 'Nama dalam bahasa Inggris; hanya bawaan program yang mempunyainya';
