-- People who sign in, what they are bound to, and how they come in. Of the installation, not of a kabupaten.

create table pengguna (
  pengguna_id integer primary key generated always as identity,
  nama_pengguna text not null check (nama_pengguna = lower(nama_pengguna) and length(nama_pengguna) between 3 and 60),
  nama text not null,
  sandi text,
  ganti_sandi boolean not null default true,
  totp_rahasia bytea,
  totp_sejak timestamptz,
  totp_langkah bigint,
  ditangguhkan_pada timestamptz,
  dibuat_pada timestamptz not null default now(),
  unique (nama_pengguna)
);
comment on table pengguna is 'Orang yang dapat masuk';
comment on column pengguna.pengguna_id is 'Nomor pengguna';
comment on column pengguna.nama_pengguna is 'Nama pengguna, huruf kecil';
comment on column pengguna.nama is 'Nama orangnya, seperti ditampilkan';
comment on column pengguna.sandi is 'Sidik argon2id kata sandi; kosong berarti belum membuat kata sandi';
comment on column pengguna.ganti_sandi is 'Harus membuat kata sandi sendiri sebelum hal lain';
comment on column pengguna.totp_rahasia is 'Rahasia kode sekali pakai, tersandi dengan kunci di luar basis data';
comment on column pengguna.totp_sejak is 'Saat faktor kedua mulai berlaku; kosong berarti belum';
comment on column pengguna.totp_langkah is 'Langkah waktu kode terakhir yang diterima; kode yang sama tidak diterima lagi';
comment on column pengguna.ditangguhkan_pada is 'Saat ditangguhkan; kosong berarti aktif';
comment on column pengguna.dibuat_pada is 'Saat didaftarkan';

create table penugasan (
  penugasan_id integer primary key generated always as identity,
  pengguna_id integer not null references pengguna,
  peran text not null check (peran in ('admin', 'dinas', 'kepala-puskesmas', 'petugas-puskesmas', 'bidan-desa', 'kader',
    'pimpinan', 'kepala-desa', 'opd', 'provinsi')),
  klaster smallint check (klaster between 1 and 4),
  mulai date not null,
  akhir date,
  dicatat_pada timestamptz not null default now(),
  check (akhir is null or akhir >= mulai)
);
create index penugasan_pengguna on penugasan (pengguna_id);
comment on table penugasan is 'Peran seseorang selama jangka waktu tertentu; wilayah atau unitnya di penugasan_tempat';
comment on column penugasan.penugasan_id is 'Nomor penugasan';
comment on column penugasan.pengguna_id is 'Pengguna';
comment on column penugasan.peran is 'Peran';
comment on column penugasan.klaster is 'Klaster petugas puskesmas, bila tertentu';
comment on column penugasan.mulai is 'Hari pertama berlaku';
comment on column penugasan.akhir is 'Hari terakhir berlaku; kosong berarti masih';
comment on column penugasan.dicatat_pada is 'Saat dicatat';

create table penugasan_tempat (
  penugasan_id integer not null references penugasan on delete cascade,
  urutan smallint not null,
  jenis text not null check (jenis in ('sistem', 'provinsi', 'kabupaten', 'kecamatan', 'puskesmas', 'desa', 'unit')),
  kab_id integer references kabupaten,
  tempat_id integer,
  kode_provinsi text check (kode_provinsi ~ '^[0-9]{2}$'),
  primary key (penugasan_id, urutan),
  check ((jenis in ('sistem', 'provinsi')) = (kab_id is null)),
  check ((jenis in ('sistem', 'provinsi', 'kabupaten')) = (tempat_id is null)),
  check ((jenis = 'provinsi') = (kode_provinsi is not null))
);
comment on table penugasan_tempat is 'Wilayah atau unit suatu penugasan; satu atau lebih';
comment on column penugasan_tempat.penugasan_id is 'Penugasan';
comment on column penugasan_tempat.urutan is 'Urutan';
comment on column penugasan_tempat.jenis is 'Jenis wilayah atau unit';
comment on column penugasan_tempat.kab_id is 'Kabupaten; kosong untuk sistem dan provinsi';
comment on column penugasan_tempat.tempat_id is 'Nomor kecamatan, unit puskesmas, desa atau unit di kabupaten itu';
comment on column penugasan_tempat.kode_provinsi is 'Kode provinsi, mis. 35';

create table sesi (
  sesi_id integer primary key generated always as identity,
  sidik bytea not null unique,
  pengguna_id integer not null references pengguna,
  penugasan_id integer not null references penugasan,
  cara text not null check (cara in ('sandi', 'tautan', 'oidc', 'contoh')),
  keadaan text not null check (keadaan in ('penuh', 'butuh-totp', 'butuh-sandi', 'butuh-pasang-totp')),
  csrf text not null,
  alamat text not null,
  peramban text not null,
  dibuat_pada timestamptz not null,
  terakhir_pada timestamptz not null,
  berakhir_pada timestamptz not null
);
create index sesi_pengguna on sesi (pengguna_id);
comment on table sesi is 'Satu peramban yang sedang masuk';
comment on column sesi.sesi_id is 'Nomor sesi; tetap sama ketika kukinya diganti';
comment on column sesi.sidik is 'SHA-256 nilai kuki; nilai aslinya hanya ada di peramban';
comment on column sesi.pengguna_id is 'Pengguna';
comment on column sesi.penugasan_id is 'Penugasan yang sedang dijalankan';
comment on column sesi.cara is 'Lewat pintu mana masuk';
comment on column sesi.keadaan is 'penuh, atau langkah yang masih harus dilalui';
comment on column sesi.csrf is 'Tanda yang harus dibawa setiap kiriman';
comment on column sesi.alamat is 'Alamat jaringan saat masuk';
comment on column sesi.peramban is 'Peramban saat masuk';
comment on column sesi.dibuat_pada is 'Saat masuk';
comment on column sesi.terakhir_pada is 'Terakhir dipakai';
comment on column sesi.berakhir_pada is 'Berakhir paling lambat';

create table kode_pemulihan (
  pengguna_id integer not null references pengguna,
  sidik bytea not null,
  dipakai_pada timestamptz,
  primary key (pengguna_id, sidik)
);
comment on table kode_pemulihan is 'Kode sekali pakai bila telepon faktor kedua hilang';
comment on column kode_pemulihan.pengguna_id is 'Pengguna';
comment on column kode_pemulihan.sidik is 'Sidik kode';
comment on column kode_pemulihan.dipakai_pada is 'Saat dipakai; kosong berarti belum';

create table tautan_masuk (
  sidik bytea primary key,
  pengguna_id integer not null references pengguna,
  dibuat_pada timestamptz not null,
  berakhir_pada timestamptz not null,
  dipakai_pada timestamptz
);
comment on table tautan_masuk is 'Tautan sekali pakai untuk membuat kata sandi';
comment on column tautan_masuk.sidik is 'SHA-256 isi tautan';
comment on column tautan_masuk.pengguna_id is 'Pengguna';
comment on column tautan_masuk.dibuat_pada is 'Saat dibuat';
comment on column tautan_masuk.berakhir_pada is 'Berlaku sampai';
comment on column tautan_masuk.dipakai_pada is 'Saat dipakai; kosong berarti belum';

create table token_api (
  token_id integer primary key generated always as identity,
  sidik bytea not null unique,
  pengguna_id integer not null references pengguna,
  penugasan_id integer not null references penugasan,
  nama text not null,
  boleh_lapor boolean not null default false,
  dibuat_pada timestamptz not null,
  berakhir_pada timestamptz not null,
  terakhir_pada timestamptz,
  dicabut_pada timestamptz
);
comment on table token_api is 'Token program lain yang bertindak sebagai seseorang';
comment on column token_api.token_id is 'Nomor token';
comment on column token_api.sidik is 'SHA-256 token; nilai aslinya hanya ditunjukkan sekali';
comment on column token_api.pengguna_id is 'Pengguna';
comment on column token_api.penugasan_id is 'Penugasan yang dijalankan';
comment on column token_api.nama is 'Untuk apa';
comment on column token_api.boleh_lapor is 'Boleh mengirim laporan; bila tidak hanya membaca';
comment on column token_api.dibuat_pada is 'Saat dibuat';
comment on column token_api.berakhir_pada is 'Berlaku sampai';
comment on column token_api.terakhir_pada is 'Terakhir dipakai';
comment on column token_api.dicabut_pada is 'Saat dicabut; kosong berarti masih berlaku';

create table identitas_luar (
  penerbit text not null,
  subjek text not null,
  pengguna_id integer not null references pengguna,
  dicatat_pada timestamptz not null default now(),
  primary key (penerbit, subjek)
);
comment on table identitas_luar is 'Akun di penyedia masuk lain (OpenID Connect), terikat pada penerbit dan subjek';
comment on column identitas_luar.penerbit is 'Penerbit (issuer)';
comment on column identitas_luar.subjek is 'Subjek (sub) di penerbit itu';
comment on column identitas_luar.pengguna_id is 'Pengguna';
comment on column identitas_luar.dicatat_pada is 'Saat dikaitkan';

create table alamat_dikenal (
  pengguna_id integer not null references pengguna,
  alamat text not null,
  terakhir_pada timestamptz not null,
  primary key (pengguna_id, alamat)
);
comment on table alamat_dikenal is 'Alamat jaringan tempat seseorang pernah berhasil masuk; percobaan dari sana dihitung terpisah';
comment on column alamat_dikenal.pengguna_id is 'Pengguna';
comment on column alamat_dikenal.alamat is 'Alamat jaringan';
comment on column alamat_dikenal.terakhir_pada is 'Terakhir berhasil masuk dari sana';

-- Columns as the package that counts attempts wants them.
create table percobaan_masuk (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
comment on table percobaan_masuk is 'Hitungan percobaan masuk per akun dan per alamat; bertahan melewati hidup ulang';
comment on column percobaan_masuk.key is 'Akun atau alamat yang dihitung';
comment on column percobaan_masuk.points is 'Banyak percobaan gagal';
comment on column percobaan_masuk.expire is 'Dilupakan sesudah saat ini (milidetik sejak 1970)';
