/** Perlu dukungan: where the people are. */
export const idDukungan = {
  'dukungan.judul': 'Perlu dukungan, {indikator}, {wilayah}, {bulan}',
  'dukungan.jarak': 'Jarak yang dipakai',
  'dukungan.jarak.selisih': 'Selisih ke target',
  'dukungan.jarak.belum': 'Belum dilayani',
  'dukungan.jarak.selisih.arti':
    'Orang yang semestinya sudah dilayani s.d. bulan ini menurut target, tetapi belum. Hanya desa yang selisihnya di luar kebetulan.',
  'dukungan.jarak.belum.arti': 'Semua orang dalam sasaran setahun yang belum dilayani, apa pun targetnya.',
  'dukungan.kalimat.separuh.selisih':
    'Bila **{n} {orang}** di **{desa} desa** teratas ini terlayani, separuh selisih teratasi.',
  'dukungan.kalimat.separuh.belum':
    '**{n} {orang}**, separuh dari yang belum dilayani, ada di **{desa} desa** teratas.',
  'dukungan.kalimat.semua.selisih': 'Selisih ke target {indikator} s.d. {bulan}: {n} {orang} di {desa} desa.',
  'dukungan.kalimat.semua.belum': 'Belum dilayani {indikator} s.d. {bulan}: {n} {orang} di {desa} desa.',
  'dukungan.kalimat.kosong.selisih':
    'Tidak ada desa di {wilayah} yang selisihnya ke target {indikator} s.d. {bulan} di luar kebetulan.',
  'dukungan.kalimat.kosong.belum': 'Tidak ada yang belum dilayani {indikator} di {wilayah} s.d. {bulan}.',
  'dukungan.kalimat.pisah.selisih':
    'Tidak ada desa yang dapat diurutkan untuk {indikator} s.d. {bulan}; alasannya di bawah.',
  'dukungan.kalimat.pisah.belum':
    'Tidak ada desa yang dapat diurutkan untuk {indikator} s.d. {bulan}; alasannya di bawah.',
  'dukungan.kalimat.ditahan':
    'Angka {indikator} tidak ditampilkan per desa untuk peran Anda, jadi desa tidak dapat diurutkan; angka {wilayah} ada di halaman lain.',
  'dukungan.kalimat.tanpa-dasar':
    '{indikator} s.d. {bulan} belum dapat dihitung sebagai orang di {wilayah}: laporan, sasaran, atau target belum ada.',
  'dukungan.kalimat.tidak-per-desa': '{indikator} tidak dihitung per desa, jadi desa tidak dapat diurutkan.',
  'dukungan.kalimat.jumlah':
    'Dijumlah per desa: desa yang melampaui target tidak mengurangi. Selisih {wilayah} sendiri {n} orang.',
  'dukungan.kalimat.jumlah.capai':
    'Dijumlah per desa: desa yang melampaui target tidak mengurangi. {wilayah} sendiri sudah memenuhi target.',
  'dukungan.kalimat.tanpaOrang':
    '{indikator} tidak dihitung terhadap sasaran orang yang harus dilayani, jadi tidak ada orang yang dapat disebut kurang.',
  'dukungan.tanpaOrang.isi': 'Pilih indikator dari daftar, atau buka Bandingkan untuk melihat wilayah berdampingan.',
  'dukungan.tanpaOrang.ke': 'Buka Bandingkan',
  'dukungan.daftar': 'Desa menurut jumlah orang',
  'dukungan.separuh.selisih': 'Sampai di sini: separuh selisih',
  'dukungan.separuh.belum': 'Sampai di sini: separuh dari yang belum dilayani',
  'dukungan.orang.selisih': '{orang} menuju target',
  'dukungan.orang.belum': '{orang} belum dilayani',
  'dukungan.lagi': 'Tampilkan semua {n} desa',
  'dukungan.ringkas': 'Tampilkan {n} desa teratas saja',
  'dukungan.buka': 'Uraikan angka {nama}:',
  'dukungan.salin.banyak': 'Salin pesan untuk {n} desa teratas',
  'dukungan.salin': 'Salin pesan',
  'dukungan.salin.untuk': 'Salin pesan untuk {kepada}, {desa}',
  'dukungan.salin.tutup': 'Tutup pesan',
  'dukungan.tersalin': 'Tersalin.',
  'dukungan.tidakTersalin': 'Peramban menolak menyalin. Pilih teksnya lalu salin.',
  'dukungan.pj': '{nama} ({jabatan}, {unit})',
  'dukungan.pj.jabatan': '{jabatan}, {unit}',
  'dukungan.pj.tanpa': 'penanggung jawab desa',
  'dukungan.sebab.bulan': 'bulan ini {ini}, bulan lalu {lalu}',
  'dukungan.sebab.turun': 'turun: bulan ini {ini}, bulan lalu {lalu}',
  'dukungan.sebab.unit': 'paling turun di {unit}, dari {dari} menjadi {ke}',
  'dukungan.sebab.belum': '{unit} belum melapor bulan ini',
  'dukungan.sebab.tetap': 'tidak ada tambahan {bulan} bulan berturut-turut',
  'dukungan.pisah': 'Tidak diurutkan: {n} desa',
  'dukungan.pisah.arti': 'Angkanya tetap dapat dibuka, tetapi belum dapat dibandingkan.',
  'dukungan.pisah.kebetulan': 'Masih dalam batas kebetulan',
  'dukungan.pisah.sementara': 'Laporan bulan ini belum lengkap',
  'dukungan.pisah.belum-lapor': 'Belum melapor bulan ini',
  'dukungan.prioritas': 'Indikator prioritas',
  'dukungan.prioritas.kosong': 'Papan wilayah ini tidak memuat indikator yang dihitung terhadap orang.',
  'dukungan.prioritas.isi': '{n} {orang}, {desa} desa',
  'dukungan.prioritas.separuh': 'separuhnya di {desa} desa',
  'dukungan.prioritas.tanpa': 'tidak ada desa yang perlu diurutkan',
  'dukungan.prioritas.ditahan': 'tidak ditampilkan per desa untuk peran Anda',
  'dukungan.prioritas.tidak-per-desa': 'tidak dihitung per desa',
  'dukungan.prioritas.tertunda': 'belum dapat diurutkan: laporan, sasaran, atau target {n} desa belum lengkap',
  'dukungan.pesan.salam': 'Yth. {kepada}',
  'dukungan.pesan.hal': '*{indikator}, Desa {desa}, s.d. {bulan}*',
  'dukungan.pesan.angka': '{pembilang} dari {penyebut} {orang} ({persen}); target s.d. bulan ini {target}.',
  'dukungan.pesan.angka.tanpa': '{pembilang} dari {penyebut} {orang} ({persen}).',
  'dukungan.pesan.selisih': 'Selisih ke target: *{n} {orang}*.',
  'dukungan.pesan.belum': 'Belum dilayani: *{n} {orang}*.',
  'dukungan.pesan.sebab': 'Dari laporan: {sebab}.',
  'dukungan.pesan.minta':
    'Mohon {orang} yang belum terlayani dikunjungi minggu ini dan hasilnya dikabarkan. Terima kasih.',
  'dukungan.pesan.banyak': '*{n} desa untuk dikunjungi minggu ini: {indikator}, {wilayah}, s.d. {bulan}*',
  'dukungan.pesan.butir.selisih':
    '{ke}. *{desa}*: selisih ke target {n} {orang} ({pembilang} dari {penyebut}, {persen})',
  'dukungan.pesan.butir.belum': '{ke}. *{desa}*: {n} {orang} belum dilayani ({pembilang} dari {penyebut}, {persen})',
  'dukungan.pesan.butir.sebab': '   Dari laporan: {sebab}',
  'dukungan.pesan.butir.kepada': '   Penanggung jawab: {kepada}',
  'dukungan.pesan.banyak.minta':
    'Mohon {orang} yang belum terlayani dikunjungi minggu ini dan hasilnya dikabarkan. Terima kasih.',
} as const satisfies Record<string, string>
