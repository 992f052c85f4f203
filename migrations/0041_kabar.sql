-- What people are told of notifikasi outside the program: by e-mail and by push to a device, each as they chose it.

create table pilihan_kabar (
  pengguna_id integer primary key references pengguna,
  bahasa text not null check (bahasa in ('id', 'en')),
  surel_aktif boolean not null,
  surel_irama text not null check (surel_irama in ('seketika', 'harian', 'mingguan')),
  dorong_aktif boolean not null,
  dorong_irama text not null check (dorong_irama in ('seketika', 'harian', 'mingguan')),
  jam smallint not null check (jam between 0 and 23),
  hari smallint not null check (hari between 1 and 7),
  tenang_dari smallint check (tenang_dari between 0 and 1439),
  tenang_sampai smallint check (tenang_sampai between 0 and 1439),
  hal text[] not null,
  versi integer not null default 1,
  check ((tenang_dari is null) = (tenang_sampai is null))
);
comment on table pilihan_kabar is 'Bagaimana seseorang ingin dikabari tentang notifikasi; tanpa baris berlaku bawaan';
comment on column pilihan_kabar.pengguna_id is 'Pengguna';
comment on column pilihan_kabar.bahasa is 'Bahasa kabarnya';
comment on column pilihan_kabar.surel_aktif is 'Apakah dikabari lewat surel';
comment on column pilihan_kabar.surel_irama is 'Surel seketika, atau dikumpulkan per hari atau minggu';
comment on column pilihan_kabar.dorong_aktif is 'Apakah dikabari di perangkat';
comment on column pilihan_kabar.dorong_irama is 'Irama kabar di perangkat';
comment on column pilihan_kabar.jam is 'Pukul berapa yang dikumpulkan dikirim, waktu kabupaten';
comment on column pilihan_kabar.hari is 'Hari apa yang mingguan dikirim, 1 Senin sampai 7 Ahad';
comment on column pilihan_kabar.tenang_dari is 'Menit sejak tengah malam ketika jam tenang mulai; kosong: tanpa jam tenang';
comment on column pilihan_kabar.tenang_sampai is 'Menit sejak tengah malam ketika jam tenang berakhir; boleh melewati tengah malam';
comment on column pilihan_kabar.hal is 'Tentang apa saja dikabari';
comment on column pilihan_kabar.versi is 'Naik setiap kali diubah';

create table alamat_surel (
  pengguna_id integer primary key references pengguna,
  alamat text not null check (length(alamat) <= 254),
  dikonfirmasi_pada timestamptz,
  kode_sidik bytea,
  kode_sampai timestamptz,
  kode_salah smallint not null default 0,
  kode_dikirim_pada timestamptz[] not null default '{}'
);
comment on table alamat_surel is 'Alamat surel seseorang; dipakai hanya sesudah dikonfirmasi';
comment on column alamat_surel.pengguna_id is 'Pengguna';
comment on column alamat_surel.alamat is 'Alamatnya';
comment on column alamat_surel.dikonfirmasi_pada is 'Saat kode yang dikirim ke sana diisi dengan benar';
comment on column alamat_surel.kode_sidik is 'Sidik berkunci kode yang terakhir dikirim';
comment on column alamat_surel.kode_sampai is 'Sampai kapan kode itu berlaku';
comment on column alamat_surel.kode_salah is 'Berapa kali kode itu salah diisi';
comment on column alamat_surel.kode_dikirim_pada is 'Kapan kode dikirim akhir-akhir ini; pembatas kiriman';

create table langganan_dorong (
  langganan_id integer primary key generated always as identity,
  pengguna_id integer not null references pengguna,
  titik text not null unique,
  kunci_umum text not null,
  rahasia text not null,
  peramban text not null,
  sesi_id integer references sesi on delete set null,
  dibuat_pada timestamptz not null
);
create index langganan_dorong_pengguna on langganan_dorong (pengguna_id);
create index langganan_dorong_sesi on langganan_dorong (sesi_id);
comment on table langganan_dorong is 'Perangkat yang boleh dikabari, masing-masing milik satu orang';
comment on column langganan_dorong.langganan_id is 'Nomor langganan';
comment on column langganan_dorong.pengguna_id is 'Pemiliknya';
comment on column langganan_dorong.titik is 'Alamat pada layanan dorong peramban';
comment on column langganan_dorong.kunci_umum is 'Kunci umum perangkat (p256dh)';
comment on column langganan_dorong.rahasia is 'Rahasia bersama perangkat (auth)';
comment on column langganan_dorong.peramban is 'Sebutan perambannya';
comment on column langganan_dorong.sesi_id is 'Sesi yang mendaftarkannya; ketika keluar dari sesi itu, langganan ikut hilang';
comment on column langganan_dorong.dibuat_pada is 'Saat didaftarkan';

create table kunci_dorong (
  satu boolean primary key default true check (satu),
  umum text not null,
  pribadi bytea not null
);
comment on table kunci_dorong is 'Kunci pengenal pemasangan ini pada layanan dorong (VAPID)';
comment on column kunci_dorong.satu is 'Hanya ada satu';
comment on column kunci_dorong.umum is 'Kunci umum, yang diketahui peramban';
comment on column kunci_dorong.pribadi is 'Kunci pribadi, tersandi dengan kunci di luar basis data';

create table kabar_peristiwa (
  kab_id integer not null references kabupaten,
  peristiwa_id integer not null generated always as identity,
  notifikasi_id integer not null,
  jenis text not null check (jenis in ('muncul', 'bersuara', 'dinaikkan')),
  pada timestamptz not null,
  disebar_pada timestamptz,
  primary key (kab_id, peristiwa_id),
  foreign key (kab_id, notifikasi_id) references notifikasi
);
create index kabar_peristiwa_baru on kabar_peristiwa (kab_id, peristiwa_id) where disebar_pada is null;
create index kabar_peristiwa_notifikasi on kabar_peristiwa (kab_id, notifikasi_id);
comment on table kabar_peristiwa is 'Yang terjadi pada notifikasi dan patut dikabarkan; ditulis bersama notifikasinya';
comment on column kabar_peristiwa.kab_id is 'Kabupaten/kota';
comment on column kabar_peristiwa.peristiwa_id is 'Nomor peristiwa';
comment on column kabar_peristiwa.notifikasi_id is 'Notifikasinya';
comment on column kabar_peristiwa.jenis is 'Muncul, bersuara lagi sesudah tenang, atau dinaikkan';
comment on column kabar_peristiwa.pada is 'Saat terjadi';
comment on column kabar_peristiwa.disebar_pada is 'Saat ditentukan siapa yang dikabari; kosong: belum';

create table kabar (
  kab_id integer not null references kabupaten,
  kabar_id uuid not null,
  pengguna_id integer not null references pengguna,
  saluran text not null check (saluran in ('surel', 'dorong')),
  status text not null default 'menunggu' check (status in ('menunggu', 'terkirim', 'gagal', 'gugur')),
  percobaan smallint not null default 0,
  coba_pada timestamptz not null,
  sebab text not null default '',
  sampai_di integer[] not null default '{}',
  dibuat_pada timestamptz not null,
  selesai_pada timestamptz,
  primary key (kab_id, kabar_id),
  check ((status = 'menunggu') = (selesai_pada is null))
);
create index kabar_menunggu on kabar (coba_pada) where status = 'menunggu';
create index kabar_selesai on kabar (selesai_pada desc) where status <> 'menunggu';
comment on table kabar is 'Satu pesan kepada satu orang lewat satu saluran; nomornya menjadi pengenal pesan itu';
comment on column kabar.kab_id is 'Kabupaten/kota';
comment on column kabar.kabar_id is 'Nomor pesan; sama pada setiap percobaan';
comment on column kabar.pengguna_id is 'Penerima';
comment on column kabar.saluran is 'Surel atau dorong';
comment on column kabar.status is 'Menunggu, terkirim, gagal (sudah terlalu sering dicoba) atau gugur (tidak ada lagi yang boleh atau perlu dikabarkan)';
comment on column kabar.percobaan is 'Berapa kali dicoba';
comment on column kabar.coba_pada is 'Kapan dicoba lagi';
comment on column kabar.sebab is 'Mengapa percobaan terakhir tidak berhasil';
comment on column kabar.sampai_di is 'Langganan yang sudah menerimanya; tidak dikirimi lagi ketika diulang';
comment on column kabar.dibuat_pada is 'Saat disusun';
comment on column kabar.selesai_pada is 'Saat terkirim, gagal atau gugur';

create table kabar_butir (
  kab_id integer not null,
  peristiwa_id integer not null,
  pengguna_id integer not null references pengguna,
  saluran text not null check (saluran in ('surel', 'dorong')),
  jatuh_pada timestamptz not null,
  kabar_id uuid,
  primary key (kab_id, peristiwa_id, pengguna_id, saluran),
  foreign key (kab_id, peristiwa_id) references kabar_peristiwa on delete cascade,
  foreign key (kab_id, kabar_id) references kabar on delete cascade
);
create index kabar_butir_jatuh on kabar_butir (jatuh_pada) where kabar_id is null;
create index kabar_butir_kabar on kabar_butir (kab_id, kabar_id);
comment on table kabar_butir is 'Peristiwa yang dikabarkan kepada seseorang lewat satu saluran, paling banyak sekali';
comment on column kabar_butir.kab_id is 'Kabupaten/kota';
comment on column kabar_butir.peristiwa_id is 'Peristiwanya';
comment on column kabar_butir.pengguna_id is 'Penerima';
comment on column kabar_butir.saluran is 'Surel atau dorong';
comment on column kabar_butir.jatuh_pada is 'Kapan harus dikirim, menurut irama dan jam tenangnya';
comment on column kabar_butir.kabar_id is 'Pesan yang memuatnya; kosong: belum tiba waktunya';
