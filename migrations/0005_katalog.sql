-- Which version of the reference catalogue the tables hold, and what an empty schedule of a group means.

create table katalog_termuat (
  satu boolean primary key default true check (satu),
  sidik text not null,
  dimuat_pada timestamptz not null default now()
);
comment on table katalog_termuat is 'Satu baris: katalog rujukan yang terakhir dimuat dari seeds/';
comment on column katalog_termuat.satu is 'Penjaga agar hanya ada satu baris';
comment on column katalog_termuat.sidik is 'SHA-256 berkas katalog';
comment on column katalog_termuat.dimuat_pada is 'Saat dimuat';

comment on column kelompok_isian.bulan_jadwal is 'Bulan (1..12) saat kelompok ini wajib; null berarti tiap bulan, larik tanpa isi berarti tidak pernah wajib (hanya bila ada)';
