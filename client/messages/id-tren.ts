/** Texts of Tren: comparison of areas and projection. */
export const idTren = {
  'tren.proyeksi': 'Proyeksi ke Desember',
  'tren.proyeksi.laju':
    'Bila laju {n} bulan terakhir bertahan ({laju} orang per bulan; rata-rata {dasar}), {bulan} mencapai **{persen}** ({orang} orang)',
  'tren.proyeksi.cukup': 'memenuhi target setahun {target}',
  'tren.proyeksi.kurang': 'di bawah target setahun {target}',
  'tren.proyeksi.kejar':
    'Target {target} tercapai bila **{n} orang per bulan** terlayani sampai Desember: sisa {sisa} orang dalam {bulan} bulan sesudah {dari}',
  'tren.proyeksi.kini': 'laju sekarang {laju}',
  'tren.proyeksi.tercapai': 'Target setahun {target} sudah tercapai.',
  'tren.proyeksi.tanpa.belum-lengkap': 'Tanpa proyeksi: laporan bulan-bulan terakhir belum lengkap.',
  'tren.proyeksi.tanpa.kurang-bulan': 'Tanpa proyeksi: belum ada {n} bulan yang dilaporkan lengkap.',
  'tren.proyeksi.tanpa.kecil':
    'Tanpa proyeksi: sasarannya sedikit, laju beberapa bulan di sini lebih banyak ditentukan kebetulan.',
  'tren.proyeksi.garis': 'bila laju {n} bulan bertahan',
  'tren.proyeksi.titik': 'Proyeksi, bila laju {n} bulan terakhir bertahan',
  'tren.proyeksi.target': 'target setahun {target}',
} as const
