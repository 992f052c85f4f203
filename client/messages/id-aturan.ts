/** Rules of a kabupaten: of notifications, of when they are raised, of posyandu, pustu and kader. */
export const idAturan = {
  'aturan.judul': 'Aturan kabupaten',
  'aturan.tentang': 'Aturan tentang',
  'aturan.tentang.notifikasi': 'Notifikasi',
  'aturan.tentang.posyandu': 'Posyandu, pustu dan kader',
  'aturan.arti': 'Aturan menentukan kapan notifikasi muncul. Coba dulu pada dua belas bulan terakhir, baru simpan.',
  'aturan.arti.jelek-berturut':
    'Muncul bila indikatornya jelek {bulan} bulan berturut-turut; di desa kecil bila di bawah target {bulanKecil} bulan berturut-turut dan kurang sedikitnya {orangKecil} orang.',
  'aturan.arti.jelek-berturut.pembinaan':
    'Muncul bila indikatornya menjadi prioritas pembinaan {bulan} bulan berturut-turut; di desa kecil bila di bawah target {bulanKecil} bulan berturut-turut dan kurang sedikitnya {orangKecil} orang.',
  'aturan.arti.turun-di-bawah-target':
    'Muncul bila bulan lalu mencapai target dan bulan ini tidak lagi, lebih dari yang dapat terjadi kebetulan.',
  'aturan.arti.selisih-orang':
    'Muncul bila sampai bulan ini kurang sedikitnya {orang} orang dari target, lebih dari yang dapat terjadi kebetulan.',
  'aturan.arti.belum-lapor': 'Muncul bila laporan belum masuk {hari} hari sesudah batas waktunya.',
  'aturan.arti.kejadian': 'Muncul bila sedikitnya {orang} orang tercatat dalam sebulan.',
  'aturan.arti.tanda-bahaya':
    'Muncul bila tanda bahaya yang ditemukan pada kunjungan rumah belum ditindaklanjuti sesudah {hari} hari.',
  'aturan.arti.perlu-dicek': 'Muncul bila yang perlu dicek belum dijelaskan sesudah {hari} hari.',
  'aturan.aktif': 'Berlaku',
  'aturan.mati': 'Tidak berlaku',
  'aturan.ubah': 'Ubah dan coba',
  'aturan.tutup': 'Tutup',
  'aturan.bawaan': 'Bawaan program',
  'aturan.diubah': 'Diubah oleh {oleh}, {waktu}',
  'aturan.indikator': 'Indikator yang diperiksa',
  'aturan.indikator.semua': 'Semua indikator yang berstatus',
  'aturan.indikator.tanpa': 'Tidak menurut indikator',
  'aturan.ambang.bulan': 'Bulan berturut-turut',
  'aturan.ambang.bulanKecil': 'Bulan berturut-turut, wilayah kecil',
  'aturan.ambang.orangKecil': 'Selisih paling sedikit, wilayah kecil (orang)',
  'aturan.ambang.orang': 'Orang paling sedikit',
  'aturan.ambang.hari': 'Hari',
  'aturan.batas': '{dari} sampai {sampai}',
  'aturan.coba': 'Coba aturan ini',
  'aturan.coba.hasil': 'Akan muncul {kali} kali di {desa} desa, {dari} sampai {sampai}.',
  'aturan.coba.tidak':
    'Aturan ini melihat keadaan hari ini; keadaan bulan lalu tidak disimpan, jadi tidak dapat dicoba.',
  'aturan.coba.lagi': '{n} baris lagi.',
  'aturan.simpan.arti': 'Berlaku mulai peninjauan berikutnya, sesaat sesudah disimpan.',
  'aturan.isiBawaan': 'Isi dengan bawaan program',
  'aturan.seperti': 'Sama dengan bawaan program.',
  'aturan.naik.judul': 'Dinaikkan bila belum direncanakan',
  'aturan.naik.arti':
    'Notifikasi yang belum punya rencana dinaikkan ke kepala puskesmas sesudah {puskesmas} hari, dan ke dinas sesudah {dinas} hari.',
  'aturan.naik.puskesmas': 'Ke kepala puskesmas sesudah (hari)',
  'aturan.naik.dinas': 'Ke dinas sesudah (hari)',
  'aturan.naik.simpan': 'Berlaku mulai peninjauan harian berikutnya. Yang sudah dinaikkan tidak diturunkan.',
  'aturan.posyandu.arti':
    'Ambang untuk strata posyandu, pustu sesuai standar, pelatihan kader dan penghargaan. Posyandu aktif dan siklus hidup adalah indikator: definisinya di Katalog dan tidak diubah di sini.',
  'aturan.posyandu.untuk': 'Dipakai untuk: {untuk}.',
  'aturan.posyandu.latihan': 'Dipakai untuk kader yang perlu dilatih lagi.',
  'aturan.posyandu.kembali': 'Posyandu dan kader',
  'aturan.posyandu.minimal': 'Sedikitnya',
  'aturan.posyandu.minimalRasio': 'Sedikitnya (persen)',
  'aturan.posyandu.bulan': 'Bulan',
  'aturan.posyandu.simpan': 'Berlaku bagi penilaian semua bulan segera sesudah disimpan.',
  'aturan.posyandu.hasil':
    'Keadaan {bulan}: dengan ambang ini terpenuhi di {nanti} dari {semua} {apa}; kini di {kini}. Belum dapat dinilai {belum}, kini {belumKini}.',
  'aturan.posyandu.buka': 'Atur ambang posyandu, pustu dan kader',
} as const satisfies Record<string, string>
