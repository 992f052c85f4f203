-- What is done about a notification: plan, home visits by counts, weekly evaluation. Never a person's name.

create table rencana_tindak (
  kab_id integer not null,
  rencana_id integer not null generated always as identity,
  notifikasi_id integer not null,
  jenis text not null check (jenis in ('kunjungan-rumah', 'kelas', 'sweeping', 'validasi-data', 'rujukan', 'lain')),
  uraian text not null,
  pelaksana text not null,
  tenggat date not null,
  selesai_pada timestamptz,
  hasil text not null default '',
  dibatalkan_pada timestamptz,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, rencana_id),
  foreign key (kab_id, notifikasi_id) references notifikasi
);
create index rencana_tindak_notifikasi on rencana_tindak (kab_id, notifikasi_id);
comment on table rencana_tindak is 'Rencana tindak lanjut suatu notifikasi';
comment on column rencana_tindak.kab_id is 'Kabupaten/kota';
comment on column rencana_tindak.rencana_id is 'Nomor rencana';
comment on column rencana_tindak.notifikasi_id is 'Notifikasi yang ditindaklanjuti';
comment on column rencana_tindak.jenis is 'Jenis kegiatan';
comment on column rencana_tindak.uraian is 'Apa yang akan dilakukan';
comment on column rencana_tindak.pelaksana is 'Siapa yang melaksanakan, menurut jabatan atau unit';
comment on column rencana_tindak.tenggat is 'Selambatnya';
comment on column rencana_tindak.selesai_pada is 'Saat dinyatakan selesai';
comment on column rencana_tindak.hasil is 'Hasilnya';
comment on column rencana_tindak.dibatalkan_pada is 'Saat dibatalkan';
comment on column rencana_tindak.versi is 'Naik setiap kali diubah';
comment on column rencana_tindak.oleh is 'Yang terakhir mengubah';
comment on column rencana_tindak.pada is 'Saat terakhir diubah';

create table kunjungan_rumah (
  kab_id integer not null,
  kunjungan_id integer not null generated always as identity,
  notifikasi_id integer not null,
  rencana_id integer,
  unit_id integer not null,
  tanggal date not null,
  temuan text not null check (temuan in ('belum-dilayani', 'tidak-patuh', 'tanda-bahaya', 'gejala-tbc')),
  dikunjungi integer not null check (dikunjungi >= 0),
  ditemukan integer not null check (ditemukan >= 0),
  dilayani integer not null check (dilayani >= 0),
  dirujuk integer not null check (dirujuk >= 0),
  ditindaklanjuti_pada date,
  catatan text not null default '',
  dibatalkan_pada timestamptz,
  versi integer not null default 1,
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, kunjungan_id),
  foreign key (kab_id, notifikasi_id) references notifikasi,
  foreign key (kab_id, rencana_id) references rencana_tindak,
  foreign key (kab_id, unit_id) references unit,
  check (ditemukan <= dikunjungi and dilayani <= ditemukan and dirujuk <= ditemukan)
);
create index kunjungan_rumah_notifikasi on kunjungan_rumah (kab_id, notifikasi_id);
comment on table kunjungan_rumah is 'Rekap kunjungan rumah sehari oleh satu unit, dalam jumlah per temuan; tanpa nama orang';
comment on column kunjungan_rumah.kab_id is 'Kabupaten/kota';
comment on column kunjungan_rumah.kunjungan_id is 'Nomor kunjungan';
comment on column kunjungan_rumah.notifikasi_id is 'Notifikasi yang ditindaklanjuti';
comment on column kunjungan_rumah.rencana_id is 'Rencana yang dilaksanakan, bila ada';
comment on column kunjungan_rumah.unit_id is 'Unit yang berkunjung';
comment on column kunjungan_rumah.tanggal is 'Hari kunjungan';
comment on column kunjungan_rumah.temuan is 'Apa yang dicari: belum dilayani, tidak patuh, tanda bahaya, gejala TBC';
comment on column kunjungan_rumah.dikunjungi is 'Orang yang dikunjungi';
comment on column kunjungan_rumah.ditemukan is 'Dari yang dikunjungi, yang ditemukan demikian';
comment on column kunjungan_rumah.dilayani is 'Dari yang ditemukan, yang sudah dilayani';
comment on column kunjungan_rumah.dirujuk is 'Dari yang ditemukan, yang dirujuk';
comment on column kunjungan_rumah.ditindaklanjuti_pada is 'Hari semua yang ditemukan sudah ditindaklanjuti; kosong: belum';
comment on column kunjungan_rumah.catatan is 'Catatan';
comment on column kunjungan_rumah.dibatalkan_pada is 'Saat dibatalkan';
comment on column kunjungan_rumah.versi is 'Naik setiap kali diubah';
comment on column kunjungan_rumah.oleh is 'Yang terakhir mengubah';
comment on column kunjungan_rumah.pada is 'Saat terakhir diubah';

create table evaluasi_mingguan (
  kab_id integer not null,
  evaluasi_id integer not null generated always as identity,
  notifikasi_id integer not null,
  tanggal date not null,
  tingkat text not null check (tingkat in ('dusun', 'desa')),
  sudah text not null,
  hambatan text not null,
  berikut text not null,
  sisa integer check (sisa >= 0),
  oleh text not null,
  pada timestamptz not null,
  primary key (kab_id, evaluasi_id),
  foreign key (kab_id, notifikasi_id) references notifikasi
);
create index evaluasi_mingguan_notifikasi on evaluasi_mingguan (kab_id, notifikasi_id);
comment on table evaluasi_mingguan is 'Evaluasi mingguan di desa atau dusun atas satu tindak lanjut';
comment on column evaluasi_mingguan.kab_id is 'Kabupaten/kota';
comment on column evaluasi_mingguan.evaluasi_id is 'Nomor evaluasi';
comment on column evaluasi_mingguan.notifikasi_id is 'Notifikasi yang ditindaklanjuti';
comment on column evaluasi_mingguan.tanggal is 'Hari evaluasi';
comment on column evaluasi_mingguan.tingkat is 'Dusun atau desa';
comment on column evaluasi_mingguan.sudah is 'Apa yang sudah dilakukan';
comment on column evaluasi_mingguan.hambatan is 'Hambatan';
comment on column evaluasi_mingguan.berikut is 'Apa yang dilakukan berikutnya';
comment on column evaluasi_mingguan.sisa is 'Orang yang masih harus dijangkau, bila dihitung';
comment on column evaluasi_mingguan.oleh is 'Yang mencatat';
comment on column evaluasi_mingguan.pada is 'Saat dicatat';
