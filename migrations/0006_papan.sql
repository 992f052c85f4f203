create table papan (
  papan text not null,
  urutan smallint not null,
  bagian text not null,
  indikator_kode text not null,
  primary key (papan, urutan)
);
comment on table papan is 'Susunan indikator suatu layar sebagai data: urutan dan bagiannya';
comment on column papan.papan is 'Nama papan, mis. ringkasan';
comment on column papan.urutan is 'Urutan tampil';
comment on column papan.bagian is 'Bagian tempat indikator ditampilkan';
comment on column papan.indikator_kode is 'Indikator';
