-- A laporan and everything that follows from it. isian and rekap are partitioned by year of `bulan`.

create table impor (
  kab_id integer not null references kabupaten,
  impor_id integer not null generated always as identity,
  jenis text not null,
  format text,
  nama_berkas text not null,
  sidik text not null,
  pilihan jsonb not null default '{}',
  status text not null check (status in ('disiapkan', 'ditolak', 'diterapkan', 'selesai', 'dibatalkan')),
  ringkasan jsonb not null default '{}',
  oleh text not null,
  mulai_pada timestamptz not null default now(),
  selesai_pada timestamptz,
  primary key (kab_id, impor_id)
);
comment on table impor is 'Satu berkas yang dimasukkan; dapat dilanjutkan dan dibatalkan utuh';
comment on column impor.kab_id is 'Kabupaten';
comment on column impor.impor_id is 'Nomor impor';
comment on column impor.jenis is 'laporan, unit, sasaran, target, batas, wilayah';
comment on column impor.format is 'Nama format berkas';
comment on column impor.nama_berkas is 'Nama berkas';
comment on column impor.sidik is 'SHA-256 isi berkas';
comment on column impor.pilihan is 'Pilihan perintah';
comment on column impor.status is 'Tahap impor';
comment on column impor.ringkasan is 'Jawaban: baru, berubah, sama, ditolak';
comment on column impor.oleh is 'Siapa';
comment on column impor.mulai_pada is 'Saat mulai';
comment on column impor.selesai_pada is 'Saat selesai';

create table impor_baris (
  kab_id integer not null,
  impor_id integer not null,
  nomor integer not null,
  desa_id integer,
  bulan bulan,
  unit_id integer,
  minggu smallint not null default 0,
  isi jsonb,
  penolakan jsonb,
  hasil text check (hasil in ('baru', 'berubah', 'sama')),
  versi_sebelum integer,
  versi_sesudah integer,
  primary key (kab_id, impor_id, nomor),
  foreign key (kab_id, impor_id) references impor on delete cascade
);
comment on table impor_baris is 'Baris berkas yang sudah dibaca dan dicocokkan, sebelum dan sesudah diterapkan';
comment on column impor_baris.kab_id is 'Kabupaten';
comment on column impor_baris.impor_id is 'Impor';
comment on column impor_baris.nomor is 'Nomor baris di berkas';
comment on column impor_baris.desa_id is 'Desa hasil pencocokan';
comment on column impor_baris.bulan is 'Bulan laporan';
comment on column impor_baris.unit_id is 'Unit pelapor';
comment on column impor_baris.minggu is '0 untuk laporan bulanan';
comment on column impor_baris.isi is 'Isian yang terbaca: [[elemen_id, pilah_id, jumlah], ...]';
comment on column impor_baris.penolakan is 'Alasan penolakan: [{kolom, nilai, alasan, saran}]';
comment on column impor_baris.hasil is 'Hasil penerapan';
comment on column impor_baris.versi_sebelum is 'Versi laporan sebelum impor; kosong berarti belum ada';
comment on column impor_baris.versi_sesudah is 'Versi laporan sesudah impor';

create table laporan (
  kab_id integer not null,
  desa_id integer not null,
  bulan bulan not null,
  unit_id integer not null,
  minggu smallint not null default 0 check (minggu between 0 and 5),
  versi integer not null,
  status text not null check (status in ('draf', 'terkirim', 'terverifikasi', 'tervalidasi', 'terkunci')),
  tidak_buka text,
  terkirim_pada timestamptz,
  diubah_pada timestamptz not null default now(),
  primary key (kab_id, desa_id, bulan, unit_id, minggu),
  foreign key (kab_id, desa_id) references desa,
  foreign key (kab_id, unit_id) references unit
);
create index laporan_unit on laporan (kab_id, unit_id, bulan);
comment on table laporan is 'Hitungan satu unit untuk satu desa domisili dan satu bulan (atau satu minggu epidemiologi)';
comment on column laporan.kab_id is 'Kabupaten';
comment on column laporan.desa_id is 'Desa domisili';
comment on column laporan.bulan is 'Bulan';
comment on column laporan.unit_id is 'Unit pelapor';
comment on column laporan.minggu is '0 laporan bulanan; 1..5 minggu epidemiologi menurut Sabtu ke berapa di bulan itu';
comment on column laporan.versi is 'Versi terakhir';
comment on column laporan.status is 'Tahap laporan';
comment on column laporan.tidak_buka is 'Alasan bila tidak buka bulan ini';
comment on column laporan.terkirim_pada is 'Saat pertama kali terkirim (dasar ketepatan)';
comment on column laporan.diubah_pada is 'Saat perubahan terakhir';

create table laporan_versi (
  kab_id integer not null,
  desa_id integer not null,
  bulan bulan not null,
  unit_id integer not null,
  minggu smallint not null,
  versi integer not null,
  status text not null,
  tidak_buka text,
  isi jsonb not null,
  oleh text not null,
  alasan text,
  impor_id integer,
  pada timestamptz not null default now(),
  primary key (kab_id, desa_id, bulan, unit_id, minggu, versi),
  foreign key (kab_id, desa_id, bulan, unit_id, minggu) references laporan
);
create index laporan_versi_impor on laporan_versi (kab_id, impor_id) where impor_id is not null;
comment on table laporan_versi is 'Setiap versi laporan: siapa, kapan, mengapa, dan seluruh isinya';
comment on column laporan_versi.kab_id is 'Kabupaten';
comment on column laporan_versi.desa_id is 'Desa domisili';
comment on column laporan_versi.bulan is 'Bulan';
comment on column laporan_versi.unit_id is 'Unit pelapor';
comment on column laporan_versi.minggu is 'Minggu';
comment on column laporan_versi.versi is 'Nomor versi';
comment on column laporan_versi.status is 'Tahap pada versi ini';
comment on column laporan_versi.tidak_buka is 'Alasan bila tidak buka';
comment on column laporan_versi.isi is 'Seluruh isian pada versi ini: [[elemen_id, pilah_id, jumlah], ...]';
comment on column laporan_versi.oleh is 'Siapa';
comment on column laporan_versi.alasan is 'Mengapa diubah';
comment on column laporan_versi.impor_id is 'Impor yang membuatnya, bila ada';
comment on column laporan_versi.pada is 'Kapan';

create table isian (
  kab_id integer not null,
  bulan bulan not null,
  desa_id integer not null,
  unit_id integer not null,
  minggu smallint not null,
  elemen_id smallint not null,
  pilah_id smallint not null,
  jumlah integer not null check (jumlah >= 0),
  primary key (kab_id, bulan, desa_id, unit_id, minggu, elemen_id, pilah_id)
) partition by range (bulan);
comment on table isian is 'Isian terakhir setiap laporan; tidak ada baris berarti kosong, bukan nol';
comment on column isian.kab_id is 'Kabupaten';
comment on column isian.bulan is 'Bulan';
comment on column isian.desa_id is 'Desa domisili';
comment on column isian.unit_id is 'Unit pelapor';
comment on column isian.minggu is 'Minggu';
comment on column isian.elemen_id is 'Elemen';
comment on column isian.pilah_id is 'Pilahan; 0 = jumlah';
comment on column isian.jumlah is 'Hitungan';

create table rekap (
  kab_id integer not null,
  elemen_id smallint not null,
  bulan bulan not null,
  desa_id integer not null,
  sumber smallint not null,
  pilah_id smallint not null,
  jumlah integer not null,
  unit smallint not null,
  jumlah_valid integer not null,
  primary key (kab_id, elemen_id, bulan, desa_id, sumber, pilah_id)
) partition by range (bulan);
create index rekap_desa on rekap (kab_id, bulan, desa_id);
comment on table rekap is 'Jumlah isian per desa, bulan, elemen dan jenis sumber, hanya dari kelompok yang lengkap; dibangun ulang dari isian';
comment on column rekap.kab_id is 'Kabupaten';
comment on column rekap.elemen_id is 'Elemen';
comment on column rekap.bulan is 'Bulan';
comment on column rekap.desa_id is 'Desa domisili';
comment on column rekap.sumber is 'Jenis unit asal';
comment on column rekap.pilah_id is 'Pilahan';
comment on column rekap.jumlah is 'Jumlah';
comment on column rekap.unit is 'Banyak unit yang mengisi';
comment on column rekap.jumlah_valid is 'Bagian yang sudah tervalidasi';

create table rekap_lapor (
  kab_id integer not null,
  kelompok_id smallint not null,
  bulan bulan not null,
  desa_id integer not null,
  sumber smallint not null,
  unit integer[] not null,
  unit_kurang integer[] not null,
  tervalidasi integer[] not null,
  primary key (kab_id, kelompok_id, bulan, desa_id, sumber)
) partition by range (bulan);
create index rekap_lapor_desa on rekap_lapor (kab_id, bulan, desa_id);
comment on table rekap_lapor is 'Unit mana yang melaporkan suatu kelompok isian per desa dan bulan; dibangun ulang dari isian';
comment on column rekap_lapor.kab_id is 'Kabupaten';
comment on column rekap_lapor.kelompok_id is 'Kelompok isian';
comment on column rekap_lapor.bulan is 'Bulan';
comment on column rekap_lapor.desa_id is 'Desa domisili';
comment on column rekap_lapor.sumber is 'Jenis unit';
comment on column rekap_lapor.unit is 'unit_id yang kelompoknya lengkap, urut';
comment on column rekap_lapor.unit_kurang is 'unit_id yang melapor tetapi kelompoknya belum lengkap, urut';
comment on column rekap_lapor.tervalidasi is 'unit_id lengkap yang laporannya tervalidasi, urut';

do $$
declare t int; nama text;
begin
  foreach nama in array array['isian', 'rekap', 'rekap_lapor'] loop
    for t in 2020..2035 loop
      execute format('create table %I partition of %I for values from (%s) to (%s)',
        nama || '_' || t, nama, t * 100 + 1, (t + 1) * 100 + 1);
      execute format('comment on table %I is %L', nama || '_' || t, 'Bagian tahun ' || t || ' dari ' || nama);
    end loop;
    execute format('create table %I partition of %I default', nama || '_lain', nama);
    execute format('comment on table %I is %L', nama || '_lain', 'Bagian tahun di luar yang disiapkan dari ' || nama);
  end loop;
end $$;

create table temuan (
  kab_id integer not null,
  desa_id integer not null,
  bulan bulan not null,
  unit_id integer not null,
  minggu smallint not null,
  aturan text not null,
  keparahan text not null check (keparahan in ('jelaskan', 'lunak')),
  elemen text[] not null,
  kiri integer not null,
  kanan integer not null,
  penjelasan text,
  dijelaskan_pada timestamptz,
  pada timestamptz not null default now(),
  primary key (kab_id, desa_id, bulan, unit_id, minggu, aturan),
  foreign key (kab_id, desa_id, bulan, unit_id, minggu) references laporan
);
comment on table temuan is 'Perlu dicek: yang terbuka atau sudah dijelaskan pada versi terakhir suatu laporan';
comment on column temuan.kab_id is 'Kabupaten';
comment on column temuan.desa_id is 'Desa domisili';
comment on column temuan.bulan is 'Bulan';
comment on column temuan.unit_id is 'Unit pelapor';
comment on column temuan.minggu is 'Minggu';
comment on column temuan.aturan is 'Kode pemeriksaan';
comment on column temuan.keparahan is 'jelaskan atau lunak';
comment on column temuan.elemen is 'Kode elemen yang terlibat';
comment on column temuan.kiri is 'Nilai ruas kiri';
comment on column temuan.kanan is 'Nilai ruas kanan';
comment on column temuan.penjelasan is 'Klarifikasi unit';
comment on column temuan.dijelaskan_pada is 'Saat dijelaskan';
comment on column temuan.pada is 'Saat ditemukan';

create table kunci_kirim (
  kab_id integer not null references kabupaten,
  kunci text not null check (length(kunci) between 8 and 200),
  sidik text not null,
  jawaban jsonb not null,
  pada timestamptz not null default now(),
  primary key (kab_id, kunci)
);
comment on table kunci_kirim is 'Kunci kiriman: kiriman yang sama dua kali menjadi satu versi';
comment on column kunci_kirim.kab_id is 'Kabupaten';
comment on column kunci_kirim.kunci is 'Kunci dari pengirim';
comment on column kunci_kirim.sidik is 'SHA-256 isi kiriman';
comment on column kunci_kirim.jawaban is 'Jawaban yang diberikan';
comment on column kunci_kirim.pada is 'Saat diterima';
