/** Texts of membership of JKN. */
export const idJkn = {
  'jkn.judul': 'Kepesertaan JKN',
  'jkn.kalimat': '**{persen}** penduduk {wilayah} memiliki JKN aktif: {n} dari {penduduk} jiwa, data {bulan}.',
  'jkn.kalimat.tanpa': 'Belum ada angka kepesertaan JKN {wilayah} yang masih berlaku.',
  'jkn.catatan.tanpaTarget': 'Target UHC belum ditetapkan; dinas menetapkannya di Sasaran & Target.',
  'jkn.catatan.target': 'Target {target}.',
  'jkn.catatan.tercapai': 'Target {target} sudah tercapai.',
  'jkn.catatan.kurang': 'Kurang {n} jiwa dari target {target}.',
  'jkn.catatan.jalur': 'Kurang {n} jiwa dari target {target}: perlu {perBulan} jiwa per bulan sampai {akhir}.',
  'jkn.catatan.lebih':
    'Ada yang lebih dari 100 %: peserta dihitung menurut alamat kartu, penduduk menurut sasaran tahun ini, dan warga yang pindah belum tentu mengubah alamatnya.',
  'jkn.lebih': 'lebih dari 100 %',
  'jkn.data': 'Data {bulan}',
  'jkn.belum': 'belum lapor',
  'jkn.kedaluwarsa': 'kedaluwarsa',
  'jkn.target': 'target {target} ({dokumen})',
  'jkn.tanpaTarget': 'target belum ditetapkan',
  'jkn.dasar.proyeksi': 'Penduduk menurut sasaran proyeksi tahun ini.',
  'jkn.dasar.riil': 'Penduduk menurut sasaran riil yang berlaku pada bulan ini.',
  'jkn.impor': 'Masukkan berkas BPJS',
  'jkn.kolom.lajur': 'Aktif, nonaktif, target',
  'jkn.kolom.penduduk': 'Penduduk',
  'jkn.kolom.sisa': 'Kurang dari target',
  'jkn.kolom.perBulan': 'Perlu per bulan',
  'jkn.kosong.judul': 'Belum ada susunan JKN',
  'jkn.kosong.isi':
    'Katalog kabupaten ini tidak memuat indikator kepesertaan JKN, atau peran Anda tidak membacanya di wilayah ini.',
} as const satisfies Record<string, string>
