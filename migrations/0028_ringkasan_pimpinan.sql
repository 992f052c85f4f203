-- What was issued to the head of a kabupaten, as it stood then. The application adds rows and reads them, and can do no more.
create table ringkasan_pimpinan (
  kab_id integer not null references kabupaten,
  bulan integer not null check (bulan between 190001 and 299912 and bulan % 100 between 1 and 12),
  revisi smallint not null check (revisi >= 1),
  dibuat_pada timestamptz not null,
  pengguna_id integer not null,
  oleh text not null,
  versi_data bigint not null,
  sementara boolean not null,
  isi jsonb not null,
  catatan text not null,
  primary key (kab_id, bulan, revisi)
);
comment on table ringkasan_pimpinan is 'Ringkasan untuk bupati/wali kota yang diterbitkan: angka seperti saat itu; hanya bertambah';
comment on column ringkasan_pimpinan.kab_id is 'Kabupaten/kota';
comment on column ringkasan_pimpinan.bulan is 'Bulan yang diringkas';
comment on column ringkasan_pimpinan.revisi is 'Terbitan ke-; yang kedua dan seterusnya adalah revisi';
comment on column ringkasan_pimpinan.dibuat_pada is 'Posisi data: saat diterbitkan';
comment on column ringkasan_pimpinan.pengguna_id is 'Penerbit';
comment on column ringkasan_pimpinan.oleh is 'Nama penerbit seperti saat itu';
comment on column ringkasan_pimpinan.versi_data is 'Versi data kabupaten saat itu';
comment on column ringkasan_pimpinan.sementara is 'Benar bila belum semua angkanya dari laporan tervalidasi';
comment on column ringkasan_pimpinan.isi is 'Fakta dan angkanya, bukan kalimat; kalimat disusun dari sini dalam bahasa pembaca';
comment on column ringkasan_pimpinan.catatan is 'Catatan dinas, mis. apa yang direvisi';
