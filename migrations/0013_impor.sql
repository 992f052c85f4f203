-- Files that come in through the browser: kept until they are done with, read and applied in the background, confirmed by a
-- person; and the forms of other systems that a kabupaten teaches.

alter table impor drop constraint impor_status_check;
alter table impor add constraint impor_status_check check (status in ('disiapkan', 'perlu-format', 'siap', 'ditolak',
  'diterapkan', 'selesai', 'membatalkan', 'dibatalkan', 'dibuang', 'gagal'));
alter table impor
  add column bita bigint,
  add column berkas_tersimpan text,
  add column pengunggah jsonb,
  add column puskesmas_id integer[],
  add column maju jsonb,
  add column masalah text;
comment on column impor.bita is 'Besar berkas yang diunggah';
comment on column impor.berkas_tersimpan is 'Nama berkas di folder unggahan; kosong bila sudah dihapus atau dari perintah';
comment on column impor.pengunggah is 'Orang, peran dan alamat yang mengunggah; kosong dari perintah';
comment on column impor.puskesmas_id is 'Puskesmas pengunggah; kosong berarti sekabupaten';
comment on column impor.maju is 'Sejauh mana pekerjaan di belakang layar: {selesai, semua}';
comment on column impor.masalah is 'Mengapa berhenti, dan apa yang harus dilakukan';
create index impor_berjalan on impor (status) where status in ('disiapkan', 'diterapkan', 'membatalkan');

alter table impor_baris
  add column ramalan text check (ramalan in ('baru', 'berubah', 'sama')),
  add column peringatan jsonb,
  add column berjalan jsonb;
comment on column impor_baris.ramalan is 'Hasil yang diperkirakan sebelum diterapkan';
comment on column impor_baris.peringatan is 'Yang perlu dicek sebelum diterapkan: [{baris, kolom, nilai, alasan, saran}]';
comment on column impor_baris.berjalan is 'Angka sejak Januari yang dipecah: [[elemen_id, pilah_id, jumlah, kolom], ...]';

create table format_impor (
  kab_id integer not null references kabupaten,
  nama text not null check (nama ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  isi jsonb not null,
  oleh text not null,
  diubah_pada timestamptz not null default now(),
  primary key (kab_id, nama)
);
comment on table format_impor is 'Bentuk berkas sistem lain yang diajarkan kabupaten: kolom mana berisi isian mana';
comment on column format_impor.kab_id is 'Kabupaten';
comment on column format_impor.nama is 'Nama format';
comment on column format_impor.isi is 'Lembar, baris judul, kolom tempat dan kolom isian';
comment on column format_impor.oleh is 'Siapa yang menyimpan';
comment on column format_impor.diubah_pada is 'Saat disimpan';
