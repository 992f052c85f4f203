-- What people decided from a shortlist of posyandu or kader: the program lists, it does not choose.

create table penghargaan (
  kab_id integer not null references kabupaten,
  tahun smallint not null check (tahun between 2000 and 2100),
  perihal text not null check (perihal in ('posyandu', 'kader')),
  unit_id integer not null,
  nomor smallint not null default 0,
  sebutan text not null,
  alasan text not null,
  angka jsonb not null,
  ditetapkan boolean not null default true,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, tahun, perihal, unit_id, nomor),
  foreign key (kab_id, unit_id) references unit,
  check ((perihal = 'kader') = (nomor > 0))
);
comment on table penghargaan is 'Penghargaan setahun yang ditetapkan dinas dari daftar calon';
comment on column penghargaan.kab_id is 'Kabupaten/kota';
comment on column penghargaan.tahun is 'Tahun';
comment on column penghargaan.perihal is 'Bagi posyandu atau kader';
comment on column penghargaan.unit_id is 'Posyandunya';
comment on column penghargaan.nomor is 'Nomor kader; 0 bagi posyandu';
comment on column penghargaan.sebutan is 'Sebutan penghargaannya';
comment on column penghargaan.alasan is 'Mengapa, menurut yang menetapkan';
comment on column penghargaan.angka is 'Hasil setiap kriteria saat ditetapkan';
comment on column penghargaan.ditetapkan is 'Tidak benar bila penetapannya dicabut';
comment on column penghargaan.versi is 'Naik setiap kali diubah';
comment on column penghargaan.oleh is 'Yang menetapkan';
comment on column penghargaan.pada is 'Saat ditetapkan';
