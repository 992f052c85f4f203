-- Who it is, beside the post that they hold.
alter table penanggung_jawab add column nama text check (nama <> '');
comment on column penanggung_jawab.nama is 'Nama petugas; null bila hanya jabatannya dicatat';
