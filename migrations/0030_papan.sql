-- One arrangement, whoever made it: the program's, a kabupaten's own in its place, and those that people put together and share.
drop table papan;

create table papan (
  papan_id integer primary key generated always as identity,
  kab_id integer references kabupaten,
  kode text check (kode ~ '^[a-z0-9-]{2,30}$'),
  urutan smallint not null default 0,
  dasbor boolean not null default true,
  nama text not null check (length(nama) between 1 and 80),
  pengguna_id integer references pengguna,
  bagikan text not null default 'sendiri' check (bagikan in ('sendiri', 'puskesmas', 'kabupaten')),
  puskesmas_id integer,
  potongan jsonb not null check (jsonb_typeof(potongan) = 'array'),
  versi integer not null default 1,
  diubah_pada timestamptz not null default now(),
  dihapus_pada timestamptz,
  check ((kode is null) = (pengguna_id is not null)),
  check (pengguna_id is null or kab_id is not null),
  check ((bagikan = 'puskesmas') = (puskesmas_id is not null)),
  check (bagikan = 'sendiri' or pengguna_id is not null),
  foreign key (kab_id, puskesmas_id) references unit (kab_id, unit_id)
);
create unique index papan_kode on papan (coalesce(kab_id, 0), kode) where kode is not null;
create index papan_pengguna on papan (kab_id, pengguna_id);

comment on table papan is 'Susunan potongan pada suatu layar, sebagai data: bawaan program, milik kabupaten, atau buatan seseorang';
comment on column papan.papan_id is 'Nomor papan';
comment on column papan.kab_id is 'Kabupaten; kosong untuk bawaan program';
comment on column papan.kode is 'Nama tetap bawaan program atau penggantinya di suatu kabupaten, mis. ringkasan; kosong untuk buatan seseorang';
comment on column papan.urutan is 'Urutan tampil';
comment on column papan.dasbor is 'Ditawarkan di layar Dashboard; bila tidak, dipakai layar lain';
comment on column papan.nama is 'Nama yang dibaca orang';
comment on column papan.pengguna_id is 'Pembuatnya; hanya ia yang mengubah. Kosong untuk bawaan program dan milik kabupaten';
comment on column papan.bagikan is 'Siapa lagi yang membukanya: tidak ada, rekan sepuskesmas, atau sekabupaten';
comment on column papan.puskesmas_id is 'Puskesmas tempat dibagikan';
comment on column papan.potongan is 'Potongan menurut urutan: [{jenis, judul, indikator, lebar, rincian, teks}, ...]';
comment on column papan.versi is 'Bertambah satu pada setiap simpanan; simpanan atas versi lama ditolak';
comment on column papan.diubah_pada is 'Kapan terakhir disimpan';
comment on column papan.dihapus_pada is 'Kapan dihapus; masih dapat dikembalikan. Kosong bila belum';

-- What a kabupaten had set in place of the program's own.
insert into papan (kab_id, kode, dasbor, nama, potongan)
select kab_id, substr(kunci, 7), false, initcap(substr(kunci, 7)), (
  select coalesce(jsonb_agg(
    jsonb_build_object('jenis', 'angka', 'judul', bagian, 'indikator', indikator, 'lebar', 'penuh') order by awal), '[]')
  from (
    select baris ->> 'bagian' as bagian, min(ke) as awal, jsonb_agg(baris ->> 'kode' order by ke) as indikator
    from jsonb_array_elements(nilai) with ordinality as isi (baris, ke) group by 1) as menurut_bagian)
from pengaturan where kunci like 'papan-%';
delete from pengaturan where kunci like 'papan-%';
