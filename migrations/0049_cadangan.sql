-- What this installation knows of its own backups, for whoever answers for it. Not part of any backup itself.

create table cadangan (
  cadangan_id integer primary key generated always as identity,
  mulai_pada timestamptz not null,
  selesai_pada timestamptz,
  status text not null default 'berjalan' check (status in ('berjalan', 'berhasil', 'gagal')),
  terjadwal boolean not null,
  berkas text not null,
  bita bigint,
  baris bigint,
  sebab text not null default '',
  check ((status = 'berjalan') = (selesai_pada is null)),
  check ((status = 'berhasil') = (bita is not null and baris is not null))
);
create index cadangan_status on cadangan (status, mulai_pada desc);
comment on table cadangan is 'Cadangan yang dibuat pemasangan ini: kapan, ke mana, berhasil atau gagal';
comment on column cadangan.cadangan_id is 'Nomor urut';
comment on column cadangan.mulai_pada is 'Saat dimulai; isinya keadaan saat itu';
comment on column cadangan.selesai_pada is 'Saat berakhir; kosong selagi berjalan';
comment on column cadangan.status is 'berjalan, berhasil (sudah dibaca kembali sampai akhir), atau gagal';
comment on column cadangan.terjadwal is 'Benar bila dibuat aplikasi menurut jadwal, bukan dengan perintah';
comment on column cadangan.berkas is 'Nama berkasnya';
comment on column cadangan.bita is 'Besar berkasnya';
comment on column cadangan.baris is 'Banyak baris semua tabel di dalamnya';
comment on column cadangan.sebab is 'Mengapa gagal';
