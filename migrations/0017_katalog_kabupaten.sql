-- What a kabupaten adds to the reference catalogue: indikator of its own, and other formulas from a year on. In tables of
-- their own, so that loading the program's catalogue never touches them; their columns are the same.

create table indikator_kab (
  kab_id integer not null references kabupaten,
  like indikator including defaults including constraints including comments,
  berakhir smallint,
  dokumen text not null,
  oleh text not null,
  pada timestamptz not null default now(),
  henti_dokumen text,
  henti_oleh text,
  henti_pada timestamptz,
  primary key (kab_id, kode, berlaku_dari),
  check (berakhir >= berlaku_dari - 1),
  check ((berakhir is null) = (henti_dokumen is null) and (berakhir is null) = (henti_oleh is null)
    and (berakhir is null) = (henti_pada is null))
);
comment on table indikator_kab is 'Indikator sendiri dan rumus baru suatu kabupaten; yang berlaku pada suatu tahun adalah versi termuda di sini dan di indikator';
comment on column indikator_kab.kab_id is 'Kabupaten';
comment on column indikator_kab.berakhir is 'Tahun terakhir berlaku; kosong bila belum dihentikan, setahun sebelum berlaku_dari bila tidak pernah berlaku';
comment on column indikator_kab.dokumen is 'Dokumen yang menetapkan';
comment on column indikator_kab.oleh is 'Yang memberlakukan';
comment on column indikator_kab.pada is 'Kapan diberlakukan';
comment on column indikator_kab.henti_dokumen is 'Dokumen penghentian';
comment on column indikator_kab.henti_oleh is 'Yang menghentikan';
comment on column indikator_kab.henti_pada is 'Kapan dihentikan';

create table suku_kab (
  kab_id integer not null,
  like suku including defaults including constraints including comments,
  primary key (kab_id, indikator_kode, berlaku_dari, sisi, alternatif, urutan),
  foreign key (kab_id, indikator_kode, berlaku_dari) references indikator_kab on delete cascade
);
comment on table suku_kab is 'Satu suku rumus pada indikator_kab';
comment on column suku_kab.kab_id is 'Kabupaten';

-- A code of a kabupaten's own can never become one of the program's.
alter table indikator add constraint kode_program check (left(kode, 4) <> 'LOK_');

create table rancangan_indikator (
  kab_id integer not null references kabupaten,
  rancangan_id integer generated always as identity,
  versi integer not null default 1 check (versi > 0),
  isi jsonb not null,
  oleh text not null,
  pada timestamptz not null default now(),
  dicoba_versi integer,
  dicoba_pada timestamptz,
  primary key (kab_id, rancangan_id),
  check ((dicoba_versi is null) = (dicoba_pada is null))
);
comment on table rancangan_indikator is 'Rancangan indikator atau rumus baru yang belum diberlakukan; boleh belum lengkap';
comment on column rancangan_indikator.kab_id is 'Kabupaten';
comment on column rancangan_indikator.rancangan_id is 'Nomor rancangan';
comment on column rancangan_indikator.versi is 'Naik setiap kali disimpan';
comment on column rancangan_indikator.isi is 'Isi formulir';
comment on column rancangan_indikator.oleh is 'Yang terakhir menyimpan';
comment on column rancangan_indikator.pada is 'Kapan terakhir disimpan';
comment on column rancangan_indikator.dicoba_versi is 'Versi yang terakhir dicoba pada data; kosong bila belum';
comment on column rancangan_indikator.dicoba_pada is 'Kapan terakhir dicoba';
