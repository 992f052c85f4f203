create table bagikan (
  bagikan_id integer primary key generated always as identity,
  sidik bytea not null unique,
  kab_id integer not null references kabupaten,
  pengguna_id integer not null references pengguna,
  penugasan_id integer not null references penugasan,
  jalur text not null,
  kueri text not null,
  wilayah_kode text not null,
  tingkat text not null,
  wilayah_id integer not null,
  catatan text not null,
  dibuat_pada timestamptz not null,
  berakhir_pada timestamptz not null,
  dicabut_pada timestamptz,
  terakhir_pada timestamptz
);
create index bagikan_pengguna on bagikan (pengguna_id);
comment on table bagikan is 'Tautan yang menunjukkan satu tampilan kepada siapa pun yang memegangnya, sampai berakhir atau dicabut';
comment on column bagikan.bagikan_id is 'Nomor tautan';
comment on column bagikan.sidik is 'SHA-256 isi tautan; nilai aslinya hanya ditunjukkan sekali';
comment on column bagikan.kab_id is 'Kabupaten/kota';
comment on column bagikan.pengguna_id is 'Pembuat';
comment on column bagikan.penugasan_id is 'Penugasan pembuat; tautan berakhir bersamanya';
comment on column bagikan.jalur is 'Layar yang ditunjukkan, mis. /peta';
comment on column bagikan.kueri is 'Keadaan layar itu: wilayah, bulan, indikator dan lainnya, seperti di alamat';
comment on column bagikan.wilayah_kode is 'Kode wilayah';
comment on column bagikan.tingkat is 'Tingkat wilayah: kabupaten, kecamatan, puskesmas atau desa';
comment on column bagikan.wilayah_id is 'Nomor wilayah pada tingkatnya';
comment on column bagikan.catatan is 'Untuk siapa, ditulis pembuat';
comment on column bagikan.dibuat_pada is 'Saat dibuat';
comment on column bagikan.berakhir_pada is 'Berlaku sampai';
comment on column bagikan.dicabut_pada is 'Saat dicabut; kosong berarti tidak dicabut';
comment on column bagikan.terakhir_pada is 'Terakhir dibuka';
