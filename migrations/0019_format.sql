-- Formats of files that a kabupaten or a puskesmas teaches: with versions, a name that can change, and an end.

create table format_impor_versi (
  kab_id integer not null,
  nama text not null,
  versi integer not null check (versi >= 1),
  isi jsonb not null,
  oleh text not null,
  pada timestamptz not null default now(),
  primary key (kab_id, nama, versi),
  foreign key (kab_id, nama) references format_impor
);
comment on table format_impor_versi is 'Setiap versi sebuah format: bagaimana berkas dibaca';
comment on column format_impor_versi.kab_id is 'Kabupaten';
comment on column format_impor_versi.nama is 'Format';
comment on column format_impor_versi.versi is 'Nomor versi, mulai 1';
comment on column format_impor_versi.isi is 'Lembar, baris judul, kolom tempat dan kolom isian';
comment on column format_impor_versi.oleh is 'Siapa yang menyimpan';
comment on column format_impor_versi.pada is 'Saat disimpan';

insert into format_impor_versi (kab_id, nama, versi, isi, oleh, pada)
select kab_id, nama, 1, isi - 'nama' - 'judul' - 'keterangan', oleh, diubah_pada from format_impor;

alter table format_impor
  add column judul text,
  add column keterangan text not null default '',
  add column versi integer not null default 1 check (versi >= 1),
  add column puskesmas_id integer[],
  add column berhenti_pada timestamptz;
update format_impor set judul = coalesce(isi ->> 'judul', nama), keterangan = coalesce(isi ->> 'keterangan', '');
alter table format_impor alter column judul set not null, drop column isi;
comment on column format_impor.judul is 'Nama yang dibaca orang; boleh berganti';
comment on column format_impor.keterangan is 'Untuk berkas apa';
comment on column format_impor.versi is 'Versi yang dipakai sekarang';
comment on column format_impor.puskesmas_id is 'Puskesmas pemiliknya; kosong berarti dipakai sekabupaten';
comment on column format_impor.berhenti_pada is 'Saat berhenti dipakai; kosong berarti masih dipakai';

alter table impor add column versi_format integer;
comment on column impor.versi_format is 'Versi format yang membacanya; kosong untuk format bawaan';
update impor i set versi_format = 1 from format_impor f where f.kab_id = i.kab_id and f.nama = i.format;
