-- What a file says is held against what it was filled from, and a person decides about single laporan before it is applied.

alter table impor_baris
  add column versi_dasar integer check (versi_dasar >= 0),
  add column versi_dilihat integer check (versi_dilihat >= 0),
  add column bentrok jsonb,
  add column tetap integer not null default 0 check (tetap >= 0);
comment on column impor_baris.versi_dasar is 'Versi laporan yang mengisi templat; 0 belum ada, kosong bila bukan dari templat';
comment on column impor_baris.versi_dilihat is 'Versi laporan saat berkas dibaca; 0 belum ada. Yang lebih baru tidak ditimpa';
comment on column impor_baris.bentrok is 'Sel templat yang diubah dua pihak: [[elemen_id, pilah_id, jumlah, jumlah_dasar], ...]';
comment on column impor_baris.tetap is 'Banyaknya sel templat yang tidak disentuh';

create table impor_laporan (
  kab_id integer not null,
  impor_id integer not null,
  desa_id integer not null,
  bulan bulan not null,
  unit_id integer not null,
  minggu smallint not null default 0,
  ikut boolean not null default true,
  timpa boolean not null default false,
  primary key (kab_id, impor_id, desa_id, bulan, unit_id, minggu),
  foreign key (kab_id, impor_id) references impor on delete cascade
);
comment on table impor_laporan is 'Keputusan orang tentang satu laporan sebuah impor, sebelum diterapkan';
comment on column impor_laporan.kab_id is 'Kabupaten';
comment on column impor_laporan.impor_id is 'Impor';
comment on column impor_laporan.desa_id is 'Desa';
comment on column impor_laporan.bulan is 'Bulan laporan';
comment on column impor_laporan.unit_id is 'Unit pelapor';
comment on column impor_laporan.minggu is '0 untuk laporan bulanan';
comment on column impor_laporan.ikut is 'Salah: laporan ini tidak ditulis';
comment on column impor_laporan.timpa is 'Benar: sel yang bentrok memakai angka berkas';
