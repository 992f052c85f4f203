-- Reference tables: the same for every kabupaten, filled from seeds/.

create domain bulan as integer
  check (value between 190001 and 299912 and value % 100 between 1 and 12);
comment on domain bulan is 'Bulan takwim sebagai TTTTBB, mis. 202501; 190001 berarti sejak semula';

create table basis_data (
  satu boolean primary key default true check (satu),
  contoh boolean not null,
  contoh_selesai boolean not null default false,
  dibuat_pada timestamptz not null default now()
);
comment on table basis_data is 'Satu baris: apakah basis data ini dibuat sebagai contoh, ditetapkan sekali saat dibuat';
comment on column basis_data.satu is 'Penjaga agar hanya ada satu baris';
comment on column basis_data.contoh is 'Benar bila isinya data contoh; impor sungguhan ditolak';
comment on column basis_data.contoh_selesai is 'Benar bila pengisian data contoh sudah tuntas';
comment on column basis_data.dibuat_pada is 'Saat basis data pertama kali disiapkan';

create table jenis_unit (
  jenis_unit_id smallint primary key,
  kode text not null unique,
  nama text not null,
  urutan smallint not null
);
comment on table jenis_unit is 'Jenis unit pelapor; juga menjadi sumber pada rekap';
comment on column jenis_unit.jenis_unit_id is 'Nomor jenis unit';
comment on column jenis_unit.kode is 'Kode: puskesmas, pustu, posyandu, faskes-lain, sekolah, bpjs, dinas, rekap-desa';
comment on column jenis_unit.nama is 'Nama di layar';
comment on column jenis_unit.urutan is 'Urutan tampil';

create table jenis_sasaran (
  jenis_sasaran_id smallint primary key,
  kode text not null unique,
  nama text not null,
  penduga text,
  sumber text
);
comment on table jenis_sasaran is 'Daftar tertutup jenis sasaran';
comment on column jenis_sasaran.jenis_sasaran_id is 'Nomor jenis sasaran';
comment on column jenis_sasaran.kode is 'Kode kebab-case, mis. ibu-hamil';
comment on column jenis_sasaran.nama is 'Nama di layar';
comment on column jenis_sasaran.penduga is 'Cara menduga dari penduduk, dalam kata';
comment on column jenis_sasaran.sumber is 'Sumber aturan penduga';

create table pilah (
  pilah_id smallint primary key,
  kode text not null unique,
  jenis_kelamin text check (jenis_kelamin in ('L', 'P')),
  umur text,
  disabilitas boolean
);
comment on table pilah is 'Pilahan isian: 0 adalah jumlah seluruhnya, selebihnya menurut jenis kelamin, umur, disabilitas';
comment on column pilah.pilah_id is 'Nomor pilahan; 0 = jumlah';
comment on column pilah.kode is 'Kode pilahan, mis. L, P, L:0-5-bulan';
comment on column pilah.jenis_kelamin is 'L, P atau kosong';
comment on column pilah.umur is 'Kelompok umur atau kosong';
comment on column pilah.disabilitas is 'Penyandang disabilitas atau kosong';

create table kelompok_isian (
  kelompok_id smallint primary key,
  kode text not null unique,
  nama text not null,
  siklus text not null,
  klaster smallint not null check (klaster between 1 and 4),
  bulan_jadwal smallint[],
  mingguan boolean not null default false,
  urutan smallint not null
);
comment on table kelompok_isian is 'Kelompok isian dalam satu laporan (SKDN, ANC, ...): dihitung hanya bila isian wajibnya penuh';
comment on column kelompok_isian.kelompok_id is 'Nomor kelompok isian';
comment on column kelompok_isian.kode is 'Kode kebab-case';
comment on column kelompok_isian.nama is 'Nama di formulir';
comment on column kelompok_isian.siklus is 'Siklus hidup';
comment on column kelompok_isian.klaster is 'Klaster ILP';
comment on column kelompok_isian.bulan_jadwal is 'Bulan (1..12) saat kelompok ini dilaporkan; kosong berarti tiap bulan';
comment on column kelompok_isian.mingguan is 'Benar bila dilaporkan per minggu epidemiologi';
comment on column kelompok_isian.urutan is 'Urutan di formulir';

create table elemen (
  elemen_id smallint primary key,
  kode text not null unique,
  nama text not null,
  kelompok_id smallint not null references kelompok_isian,
  sifat text not null check (sifat in ('layanan', 'kejadian', 'posisi', 'sampai-bulan-ini')),
  sekali_per text not null,
  luar_elemen_id smallint references elemen,
  pasangan_elemen_id smallint references elemen,
  sensitif boolean not null default false,
  definisi text not null,
  urutan smallint not null
);
comment on table elemen is 'Satu hitungan yang dilaporkan unit';
comment on column elemen.elemen_id is 'Nomor elemen';
comment on column elemen.kode is 'Kode elemen, mis. D, S, K1';
comment on column elemen.nama is 'Nama di formulir';
comment on column elemen.kelompok_id is 'Kelompok isian tempat elemen ini berada';
comment on column elemen.sifat is 'Cara menjumlah: layanan, kejadian, posisi akhir bulan, atau sampai-bulan-ini seperti dilaporkan';
comment on column elemen.sekali_per is 'Satu orang dihitung sekali per apa: kehamilan, kelahiran, dosis-anak, tahun, bulan, episode, ...';
comment on column elemen.luar_elemen_id is 'Kembarannya "di luar posyandu" yang ditambahkan oleh pustu dan puskesmas (gabung utama-plus)';
comment on column elemen.pasangan_elemen_id is 'Untuk sampai-bulan-ini: elemen bulanan yang sama; Januari keduanya harus sama';
comment on column elemen.sensitif is 'Benar bila angkanya peka';
comment on column elemen.definisi is 'Arti dalam bahasa sederhana';
comment on column elemen.urutan is 'Urutan dalam kelompoknya';

create table elemen_pelapor (
  elemen_id smallint not null references elemen,
  jenis_unit_id smallint not null references jenis_unit,
  wajib boolean not null,
  primary key (elemen_id, jenis_unit_id)
);
comment on table elemen_pelapor is 'Jenis unit mana melaporkan elemen, dan apakah wajib agar kelompoknya lengkap';
comment on column elemen_pelapor.elemen_id is 'Elemen';
comment on column elemen_pelapor.jenis_unit_id is 'Jenis unit pelapor';
comment on column elemen_pelapor.wajib is 'Benar bila tanpa isian ini kelompoknya belum lengkap';

create table indikator (
  kode text not null,
  berlaku_dari smallint not null,
  nama text not null,
  kelompok text not null,
  klaster smallint not null check (klaster between 1 and 4),
  jenis text not null check (jenis in ('cakupan', 'prevalensi', 'kejadian', 'turunan', 'sumber-daya')),
  rumus_pembilang text not null,
  rumus_penyebut text not null,
  minimal_nol boolean not null default false,
  periode text not null check (periode in ('kumulatif', 'rasio-kumulatif', 'bulanan', 'potret', 'terjadwal', 'kampanye',
    'tahun-ajaran', 'tahun-ajaran-rasio', 'kumulatif-3-tahun', '12-bulan', 'kejadian', 'kejadian-mingguan', 'kohort-triwulan')),
  jadwal smallint[],
  bentuk_target text not null,
  arah text not null check (arah in ('naik', 'turun', 'netral')),
  gabung text not null,
  sekali_per text not null,
  tempat_hitung text not null check (tempat_hitung in ('domisili', 'sekolah', 'unit')),
  umur_maks smallint,
  sensitif boolean not null default false,
  pelapor text[] not null,
  spm text,
  skala integer not null default 100,
  satuan text not null,
  ukur_elemen text,
  ukur_penyebut text,
  target_contoh numeric(9, 4),
  dokumen_target text,
  definisi text not null,
  sumber text not null,
  keyakinan text not null,
  urutan smallint not null,
  primary key (kode, berlaku_dari),
  check ((target_contoh is null) = (dokumen_target is null))
);
comment on table indikator is 'Katalog indikator berversi: rumus baru sejak suatu tahun adalah baris baru';
comment on column indikator.kode is 'Kode indikator (data, bukan nama dalam kode program)';
comment on column indikator.berlaku_dari is 'Tahun mulai berlaku';
comment on column indikator.nama is 'Nama di layar';
comment on column indikator.kelompok is 'Siklus hidup';
comment on column indikator.klaster is 'Klaster ILP';
comment on column indikator.jenis is 'Jenis indikator';
comment on column indikator.rumus_pembilang is 'Pembilang dalam kata';
comment on column indikator.rumus_penyebut is 'Penyebut dalam kata';
comment on column indikator.minimal_nol is 'Benar bila pembilang di bawah nol dibaca nol';
comment on column indikator.periode is 'Cara menghimpun bulan';
comment on column indikator.jadwal is 'Bulan putaran (periode terjadwal)';
comment on column indikator.bentuk_target is 'linear, datar, mulai:<bulan>, jadwal:{bulan:persen}, atau - bila tanpa target';
comment on column indikator.arah is 'naik berarti makin tinggi makin baik';
comment on column indikator.gabung is 'Aturan menggabungkan posyandu, pustu, puskesmas dan lainnya';
comment on column indikator.sekali_per is 'Satu orang dihitung sekali per apa';
comment on column indikator.tempat_hitung is 'Dihitung menurut domisili, sekolah, atau unit';
comment on column indikator.umur_maks is 'Umur laporan terlama (bulan) untuk periode potret';
comment on column indikator.sensitif is 'Benar bila tidak boleh terbuka di tingkat desa bagi semua peran';
comment on column indikator.pelapor is 'Jenis pelapor menurut katalog';
comment on column indikator.spm is 'Nomor SPM; * berarti bagian darinya';
comment on column indikator.skala is '100 untuk persen; 1000 atau 100000 untuk angka per penduduk atau kelahiran';
comment on column indikator.satuan is 'Satuan nilai: persen, orang, kasus, kunjungan, unit, desa, putaran';
comment on column indikator.ukur_elemen is 'Elemen yang diukur, untuk cakupan pengukuran di sebelah prevalensi';
comment on column indikator.ukur_penyebut is 'Elemen yang semestinya diukur';
comment on column indikator.target_contoh is 'Target contoh (persen) bila belum ada yang menetapkan';
comment on column indikator.dokumen_target is 'Dokumen asal target contoh';
comment on column indikator.definisi is 'Arti dalam bahasa sederhana';
comment on column indikator.sumber is 'Sumber definisi';
comment on column indikator.keyakinan is 'S dibaca di sumbernya, S2 dari tangan kedua, M ingatan, R aturan kami';
comment on column indikator.urutan is 'Urutan di katalog';

create table suku (
  indikator_kode text not null,
  berlaku_dari smallint not null,
  sisi text not null check (sisi in ('pembilang', 'penyebut')),
  alternatif smallint not null default 1,
  urutan smallint not null,
  sumber text not null check (sumber in ('elemen', 'sasaran', 'unit', 'desa', 'laporan')),
  rujukan text not null,
  koef_atas integer not null default 1,
  koef_bawah integer not null default 1 check (koef_bawah > 0),
  jendela text check (jendela in ('kumulatif')),
  prorata boolean not null default false,
  syarat jsonb,
  primary key (indikator_kode, berlaku_dari, sisi, alternatif, urutan),
  foreign key (indikator_kode, berlaku_dari) references indikator on delete cascade
);
comment on table suku is 'Satu suku rumus: koefisien kali elemen, sasaran, unit, desa atau laporan';
comment on column suku.indikator_kode is 'Indikator';
comment on column suku.berlaku_dari is 'Versi indikator';
comment on column suku.sisi is 'Pembilang atau penyebut';
comment on column suku.alternatif is 'Pilihan rumus; yang bernomor lebih besar dipakai bila yang kecil tidak dilaporkan';
comment on column suku.urutan is 'Urutan dalam rumus';
comment on column suku.sumber is 'Jenis bahan suku';
comment on column suku.rujukan is 'Kode elemen, jenis sasaran, jenis unit, indikator, atau hitungan laporan';
comment on column suku.koef_atas is 'Pembilang koefisien (boleh negatif)';
comment on column suku.koef_bawah is 'Penyebut koefisien';
comment on column suku.jendela is 'kumulatif bila suku dihitung Januari sampai bulan ini apa pun periodenya';
comment on column suku.prorata is 'Benar bila dikali bulan/12';
comment on column suku.syarat is 'Syarat bagi desa atau unit yang dihitung';

create table aturan_cek (
  kode text primary key,
  keparahan text not null check (keparahan in ('jelaskan', 'lunak')),
  kiri text[] not null,
  kanan text[] not null,
  pembanding text not null check (pembanding in ('<=', '=')),
  hanya_bulan smallint,
  pesan text not null,
  urutan smallint not null
);
comment on table aturan_cek is 'Pemeriksaan satu laporan: jumlah elemen kiri dibanding jumlah elemen kanan';
comment on column aturan_cek.kode is 'Kode pemeriksaan';
comment on column aturan_cek.keparahan is 'jelaskan: harus dijelaskan; lunak: patut dilihat';
comment on column aturan_cek.kiri is 'Kode elemen ruas kiri, dijumlahkan';
comment on column aturan_cek.kanan is 'Kode elemen ruas kanan, dijumlahkan';
comment on column aturan_cek.pembanding is 'Hubungan yang semestinya';
comment on column aturan_cek.hanya_bulan is 'Hanya diperiksa pada bulan ini (1..12); kosong berarti tiap bulan';
comment on column aturan_cek.pesan is 'Kalimat untuk pelapor';
comment on column aturan_cek.urutan is 'Urutan tampil';
