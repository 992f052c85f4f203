-- Who did what. The application's role may add and read, never change or delete; sealed afterwards, row by row.

create table jejak (
  jejak_id bigint primary key generated always as identity,
  pada timestamptz not null default clock_timestamp(),
  pengguna_id integer,
  nama_pengguna text not null,
  peran text,
  penugasan_id integer,
  alamat text not null,
  tindakan text not null,
  kab_id integer,
  objek text not null,
  sebelum jsonb,
  sesudah jsonb
);
create index jejak_pada on jejak (pada);
create index jejak_pengguna on jejak (pengguna_id, jejak_id);
comment on table jejak is 'Jejak audit: siapa, kapan, sebagai apa, dari mana, apa sebelum dan sesudahnya; hanya bertambah';
comment on column jejak.jejak_id is 'Nomor urut';
comment on column jejak.pada is 'Kapan';
comment on column jejak.pengguna_id is 'Siapa; kosong untuk perintah operator atau yang belum masuk';
comment on column jejak.nama_pengguna is 'Nama pengguna seperti saat itu';
comment on column jejak.peran is 'Peran yang dijalankan';
comment on column jejak.penugasan_id is 'Penugasan yang dijalankan';
comment on column jejak.alamat is 'Alamat jaringan; perintah untuk baris perintah';
comment on column jejak.tindakan is 'Apa yang dilakukan';
comment on column jejak.kab_id is 'Kabupaten yang terkena';
comment on column jejak.objek is 'Pada apa: laporan, pengguna, sasaran ... dengan kuncinya';
comment on column jejak.sebelum is 'Keadaan sebelum; tanpa kata sandi, token dan rahasia';
comment on column jejak.sesudah is 'Keadaan sesudah; tanpa kata sandi, token dan rahasia';

create table segel (
  urutan bigint primary key,
  jejak_id bigint not null unique,
  hmac bytea not null,
  disegel_pada timestamptz not null
);
comment on table segel is 'Rantai segel jejak audit: tiap baris menyegel satu jejak bersama segel sebelumnya';
comment on column segel.urutan is 'Urutan dalam rantai, tanpa lompatan';
comment on column segel.jejak_id is 'Jejak yang disegel';
comment on column segel.hmac is 'HMAC-SHA-256 atas segel sebelumnya dan isi jejak, kuncinya di luar basis data';
comment on column segel.disegel_pada is 'Saat disegel';
