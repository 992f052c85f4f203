-- A file that came in through the browser is kept in the database until its import is over, so that any process may read it
-- and go on with it; what lies in DATA_DIR/unggahan is a copy.

create table unggahan_isi (
  kab_id integer not null,
  impor_id integer not null,
  nomor integer not null check (nomor >= 1),
  isi bytea not null,
  primary key (kab_id, impor_id, nomor),
  foreign key (kab_id, impor_id) references impor on delete cascade
);
-- Workbooks are compressed already.
alter table unggahan_isi alter column isi set storage external;
comment on table unggahan_isi is 'Isi berkas yang diunggah, dalam potongan, sampai impornya usai';
comment on column unggahan_isi.kab_id is 'Kabupaten';
comment on column unggahan_isi.impor_id is 'Impor';
comment on column unggahan_isi.nomor is 'Urutan potongan, mulai 1';
comment on column unggahan_isi.isi is 'Potongan berkas apa adanya';
