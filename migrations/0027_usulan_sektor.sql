-- Which indikator below its target leads to which request of which sector, as rows that people review.
create table usulan_sektor (
  urutan smallint primary key,
  sektor text not null,
  indikator_kode text,
  teks text not null,
  teks_en text not null
);
comment on table usulan_sektor is 'Usulan permintaan kepada sektor pada ringkasan untuk pimpinan, sebagai data';
comment on column usulan_sektor.urutan is 'Urutan tampil, sekaligus urutan sektor';
comment on column usulan_sektor.sektor is 'Sektor yang diminta, mis. Dinas Sosial, camat';
comment on column usulan_sektor.indikator_kode is 'Berlaku bila indikator ini di bawah target; kosong: bila laporan yang masuk kurang';
comment on column usulan_sektor.teks is 'Permintaan, dalam Bahasa Indonesia';
comment on column usulan_sektor.teks_en is 'Permintaan yang sama dalam bahasa Inggris';
