/** The twelve SPM. */
export const idSpm = {
  'spm.judul': 'SPM 12, {wilayah}, {bulan}',
  'spm.kalimat':
    'Terbanyak yang masih harus dilayani: **SPM {nomor}**, {nama}, masih **{sisa} {satuan}** menuju target setahun.',
  'spm.kalimat.capai': '{capai} dari {dinilai} SPM yang dapat dinilai sudah mencapai target s.d. {bulan}.',
  'spm.kalimat.tanpa':
    '{capai} dari {dinilai} SPM yang dapat dinilai di {wilayah} mencapai target s.d. {bulan}; belum ada yang dapat disebut masih harus dilayani menuju target setahun.',
  'spm.kalimat.belum':
    'Belum ada SPM yang dapat dinilai di {wilayah} s.d. {bulan}: laporan belum lengkap atau belum divalidasi.',
  'spm.kalimat.kosong': 'Belum ada laporan untuk SPM di {wilayah} pada {bulan}.',
  'spm.laju.dari':
    'Dihitung dari {dari}, bulan terakhir yang laporannya lengkap: masih {sisa} {satuan} menuju target setahun.',
  'spm.laju': 'Butuh **{perBulan} {satuan} per bulan** sampai {akhir}.',
  'spm.laju.kini':
    'Butuh **{perBulan} {satuan} per bulan** sampai {akhir}; tiga bulan terakhir rata-rata {laju} per bulan.',
  'spm.laju.cukup': 'Target setahun sudah tercapai.',
  'spm.laju.habis': 'Tidak ada bulan tersisa setelah {akhir}: {sisa} {satuan} kurang dari target setahun.',
  'spm.bukan': 'Memakai sasaran {dasar}: **bukan angka SPM**. Angka SPM memakai sasaran {resmi}.',
  'spm.dasar.proyeksi': 'proyeksi',
  'spm.dasar.riil': 'riil',
  'spm.sementara':
    '{n} SPM masih angka sementara karena laporan belum lengkap atau belum divalidasi; tidak ikut diurutkan.',
  'spm.urut': 'Urutkan',
  'spm.urut.nomor': 'Nomor SPM',
  'spm.urut.orang': 'Orang terbanyak',
  'spm.kunci.capai': 'capaian',
  'spm.kunci.target': 'target s.d. bulan itu',
  'spm.kunci.perlu': 'yang diperlukan',
  'spm.selisih': 'Selisih ke target s.d. bulan ini',
  'spm.sisa': 'Menuju target setahun',
  'spm.perBulan': 'Butuh per bulan s.d. {akhir}',
  'spm.perBulan.tanpa': 'Butuh per bulan',
  'spm.buka': 'Uraikan {nama}:',
  'spm.gambar': '{nama}: {persen} sampai {bulan}, target sampai bulan itu {target}.',
  'spm.gambar.kosong': '{nama}: belum ada angka tahun ini.',
  'spm.gambar.orang': 'Yang dilayani: {orang}.',
  'spm.jalur.sementara':
    'Angka sementara, dan tidak ada bulan lengkap di dekatnya: selisih, yang masih harus dilayani, dan laju belum dapat dihitung.',
  'spm.gambar.sementara': 'angka sementara',
  'spm.tanpaJalur':
    'Dihitung terhadap orang yang ditemukan, bukan sasaran setahun: tidak ada jalur ke Desember. Setiap orang yang ditemukan harus dilayani.',
  'spm.target': 'Target setahun {persen} ({dokumen}).',
  'spm.target.contoh': 'Contoh dari katalog; belum ditetapkan.',
  'spm.pendamping': 'Bernomor sama',
  'spm.bagian': 'Bagian dari pelayanan ini',
  'spm.menurut': 'Bagian wilayah',
  'spm.menurut.kecamatan': 'Kecamatan',
  'spm.menurut.puskesmas': 'Puskesmas',
  'spm.tabel': '{nama} menurut wilayah',
  'spm.kolom.nama': 'Pelayanan',
  'spm.kolom.tahun': 'Tahun ini',
  'spm.kolom.capai': 'Capaian',
  'spm.tanpaBagian': 'Tidak ada bagian wilayah yang dapat dibaca.',
  'spm.kosong.judul': 'Tidak ada SPM',
  'spm.kosong.isi': 'Katalog tahun ini tidak memuat indikator bernomor SPM yang dapat Anda baca.',
} as const satisfies Record<string, string>
