/** Texts of the page for the head of a kabupaten, on the screen and in its documents. */
export const idBriefing = {
  'briefing.judul.kabupaten': 'Ringkasan untuk Bupati',
  'briefing.judul.kota': 'Ringkasan untuk Wali Kota',
  'briefing.triwulan': '{bulan} (triwulan {ke})',
  'briefing.daerah.kabupaten': 'kabupaten',
  'briefing.daerah.kota': 'kota',

  'briefing.situasi': 'Keadaan dalam lima kalimat',
  'briefing.fakta.keadaan':
    'Dari **{dinilai} indikator** yang dapat dinilai, **{memenuhi} memenuhi target** dan {bawah} belum.',
  'briefing.fakta.keadaan.tanpa': '{tanpa} lainnya belum dapat dinilai.',
  'briefing.fakta.kelengkapan':
    'Baru **{persen}** laporan {bulan} yang masuk ({masuk} dari {wajib}), maka keadaan {daerah} belum dapat dinilai secara utuh.',
  'briefing.fakta.kelengkapan.kosong':
    'Belum ada laporan {bulan} yang masuk, maka keadaan {daerah} belum dapat dinilai.',
  'briefing.fakta.kelengkapan.belumSah':
    'Laporan {bulan} sudah masuk **{persen}** ({masuk} dari {wajib}), belum ada yang divalidasi puskesmas, maka keadaan {daerah} belum dapat dinilai.',
  'briefing.fakta.kelengkapan.sah':
    'Baru **{persen}** laporan {bulan} yang sudah divalidasi puskesmas ({divalidasi} dari {wajib}; {masuk} sudah masuk), maka keadaan {daerah} belum dapat dinilai secara utuh.',
  'briefing.fakta.validasi': '**{persen}** laporan yang masuk sudah divalidasi puskesmas ({sah} dari {terkirim}).',
  'briefing.fakta.takDinilai':
    '**{tanpa} dari {semua} indikator** belum dapat dinilai; angkanya tidak dibandingkan dan tidak diurutkan.',
  'briefing.fakta.teratasi':
    'Bila {laporan} laporan yang ditunggu dari kecamatan {bagian} masuk, kelengkapan menjadi **{persen}**.',
  'briefing.fakta.teratasi.menunggu':
    'Bila puskesmas memvalidasi {laporan} laporan yang sudah masuk dari kecamatan {bagian}, yang divalidasi menjadi **{persen}**.',
  'briefing.fakta.teratasi.sebagian':
    'Bila {laporan} laporan dari kecamatan {bagian} divalidasi ({menunggu} sudah masuk, {sisa} masih ditunggu), yang divalidasi menjadi **{persen}**.',
  'briefing.fakta.teratasi.sah':
    'Bila {laporan} laporan yang ditunggu dari kecamatan {bagian} masuk dan divalidasi, yang divalidasi menjadi **{persen}**.',
  'briefing.fakta.bulanSah': 'Bulan terakhir yang laporan tervalidasinya cukup lengkap untuk dinilai: **{bulan}**.',
  'briefing.fakta.bulanSah.tanpa':
    'Dalam setahun terakhir belum ada bulan yang laporan tervalidasinya cukup lengkap untuk dinilai.',
  'briefing.fakta.bulanLengkap': 'Bulan terakhir yang laporannya cukup lengkap untuk dinilai: **{bulan}**.',
  'briefing.fakta.bulanLengkap.tanpa':
    'Dalam setahun terakhir belum ada bulan yang laporannya cukup lengkap untuk dinilai.',
  'briefing.fakta.membaik':
    '**{nama}** paling banyak membaik: dibanding {bulan}, selisih ke target turun dari {lalu} menjadi **{kini} {satuan}**.',
  'briefing.fakta.memenuhi': '**{nama}** memenuhi target: **{persen}**, target sampai {bulan} {target}.',
  'briefing.fakta.belumMemenuhi': '**{nama}** belum memenuhi target: **{persen}**, target {target}.',
  'briefing.fakta.turun':
    '**{nama}** kini di bawah target: **{persen}** dari target {target}; pada {bulan} masih memenuhi ({persenLalu} dari {targetLalu}).',
  'briefing.fakta.selisih': 'Pada **{nama}** selisih ke target sampai {bulan} **{selisih} {satuan}**.',
  'briefing.fakta.laju': 'Agar target setahun tercapai perlu {perlu} {satuan} per bulan sampai Desember.',
  'briefing.fakta.laju.kini':
    'Agar target setahun tercapai perlu {perlu} {satuan} per bulan sampai Desember; belakangan ini {kini}.',
  'briefing.fakta.kejadian': 'Sejak Januari dilaporkan {butir}.',
  'briefing.fakta.kejadian.lalu': 'Sejak Januari dilaporkan {butir}; dalam kurung: masa yang sama tahun lalu.',
  'briefing.fakta.kejadian.satu': '**{kini}** {nama}',
  'briefing.fakta.kejadian.satuLalu': '**{kini}** {nama} ({lalu})',
  'briefing.dan': ' dan ',

  'briefing.spm': 'SPM, dua belas pelayanan dasar',
  'briefing.spm.nomor': 'No.',
  'briefing.spm.nama': 'Pelayanan',
  'briefing.spm.capaian': 'Capaian',
  'briefing.spm.sampai': 'Target s.d. {bulan}',
  'briefing.spm.selisih': 'Selisih (orang)',
  'briefing.spm.status': 'Status',
  'briefing.spm.tanpa': 'belum ada angka',
  'briefing.spm.catatan':
    'Target SPM setahun 100 %; sampai {bulan} baru bagian tahun yang sudah lewat. Selisih: orang yang kurang dari target itu.',
  'briefing.spm.arti':
    'Baik dan kurang: target tercapai (kurang: bulan ini memburuk). Cukup dan prioritas pembinaan: target belum tercapai (cukup: bulan ini membaik).',
  'briefing.alasan.belumSah': 'belum divalidasi',
  'briefing.alasan.kurangSah': 'belum cukup divalidasi',
  'briefing.lain': 'Indikator lain',

  'briefing.baik': 'Yang berjalan baik',
  'briefing.baik.memenuhi': '**{nama}**: {persen}, target {target}.',
  'briefing.baik.membaik': '**{nama}**: selisih ke target turun dari {lalu} menjadi {kini} {satuan}.',
  'briefing.baik.kosong': 'Belum ada indikator yang dapat dinilai memenuhi target.',

  'briefing.dukungan': 'Yang perlu dukungan',
  'briefing.dukungan.satu': '**{nama}**: selisih ke target {selisih} {satuan}; terbanyak di {bagian}.',
  'briefing.dukungan.bagian': '{nama} ({selisih})',
  'briefing.dukungan.kosong': 'Tidak ada kecamatan yang selisihnya melebihi kebetulan.',
  'briefing.dukungan.belum': 'Belum dapat diurutkan: laporan belum cukup lengkap.',
  'briefing.dukungan.belumSah': 'Belum dapat diurutkan: laporan yang divalidasi belum cukup lengkap.',
  'briefing.dukungan.catatan':
    'Diurutkan menurut orang; hanya yang laporannya cukup lengkap dan selisihnya di luar kebetulan.',
  'briefing.lapor': 'Laporan yang masuk per kecamatan',
  'briefing.lapor.sah': 'Laporan yang sudah divalidasi per kecamatan',
  'briefing.lapor.satu': '{masuk} dari {wajib}',
  'briefing.lapor.satuSah': '{masuk} dari {wajib} ({terkirim} masuk)',
  'briefing.lapor.kecamatan': 'Kecamatan',
  'briefing.lapor.masuk': 'Masuk',
  'briefing.lapor.divalidasi': 'Divalidasi',

  'briefing.sektor': 'Yang diminta dari tiap sektor',
  'briefing.sektor.usulan': 'Usulan dari angka; diputuskan bersama.',
  'briefing.sektor.kosong': 'Tidak ada usulan dari angka bulan ini.',
  'briefing.sektor.asal': 'usulan dari angka',
  'briefing.sektor.dinas': 'ditulis dinas',

  'briefing.peta': 'Peta: {nama}',
  'briefing.peta.gambar': 'Peta {nama} per {tingkat}, {bulan}',
  'briefing.peta.buka': 'Buka Peta',
  'briefing.peta.lain': 'Nama yang tidak muat pada peta: {nama}.',
  'briefing.peta.kosong': 'Belum ada indikator yang dapat dipetakan.',

  'briefing.sementara': 'Angka sementara',
  'briefing.sementara.arti': 'Angka sementara: belum semua laporan divalidasi puskesmas.',
  'briefing.sah': 'Hanya laporan yang sudah divalidasi puskesmas.',
  'briefing.posisi': 'Posisi data {tanggal}, {jam}',
  'briefing.terbitan': 'Terbitan ke-{revisi}',
  'briefing.direvisi': 'Direvisi (terbitan ke-{revisi})',
  'briefing.pratinjau': 'Pratinjau, belum diterbitkan',
  'briefing.pratinjau.arti': 'Angka berjalan; dapat berubah sampai diterbitkan dinas kesehatan.',
  'briefing.berubah': 'Angka bulan ini telah berubah sejak terbitan ini.',
  'briefing.berubah.lihat': 'Lihat angka kini',
  'briefing.digantikan': 'Sudah digantikan terbitan ke-{revisi}.',
  'briefing.digantikan.lihat': 'Buka yang terbaru',
  'briefing.oleh': 'Diterbitkan {oleh}, {waktu}',
  'briefing.daftar': 'Terbitan',
  'briefing.daftar.kini': 'Angka kini',
  'briefing.daftar.satu': '{bulan}, ke-{revisi}',
  'briefing.daftar.kosong': 'Belum ada yang diterbitkan.',
  'briefing.belumTerbit':
    'Dinas kesehatan belum menerbitkan ringkasan {bulan}. Yang tampak di bawah hanya dari laporan yang sudah divalidasi.',

  'briefing.terbitkan': 'Terbitkan',
  'briefing.terbitkan.revisi': 'Terbitkan revisi',
  'briefing.terbitkan.judul': 'Terbitkan ringkasan {bulan}',
  'briefing.terbitkan.arti':
    'Angka disimpan seperti saat ini dan dibaca pimpinan. Permintaan di bawah diusulkan dari angka: ubah, hapus, atau tambah.',
  'briefing.terbitkan.sektor': 'Sektor',
  'briefing.terbitkan.teks': 'Permintaan',
  'briefing.terbitkan.hapus': 'Hapus permintaan {n}',
  'briefing.terbitkan.tambah': 'Tambah permintaan',
  'briefing.terbitkan.catatan': 'Catatan (boleh kosong)',
  'briefing.terbitkan.orang': 'Jangan menulis nama atau nomor orang.',
  'briefing.terbitkan.mungkinNama':
    'Ada yang tampak seperti nama orang. Periksa, lalu terbitkan sekali lagi bila memang bukan.',

  'briefing.berkas': 'Ambil',
  'briefing.berkas.pdf': 'PDF satu halaman',
  'briefing.berkas.png': 'Gambar untuk WhatsApp',
  'briefing.berkas.pptx': 'PowerPoint',
  'briefing.cetak': 'Cetak',

  'briefing.angka': 'Angka di balik kalimat',
  'briefing.angka.buka': 'Lihat angka di balik kalimat {n}',
  'briefing.angka.pembilang': 'Terlayani',
  'briefing.angka.penyebut': 'Sasaran',
  'briefing.angka.capaian': 'Capaian',
  'briefing.angka.targetTahun': 'Target setahun',
  'briefing.angka.selisih': 'Selisih ke target',
  'briefing.angka.lalu': 'Pada {bulan}',
  'briefing.angka.laju': 'Perlu per bulan sampai Desember',
  'briefing.angka.orang': '{n} {satuan}',
  'briefing.angka.kini': 'Buka rincian angka kini',
  'briefing.angka.tren': 'Buka Tren',
  'briefing.angka.memenuhi': 'Memenuhi target',
  'briefing.angka.belum': 'Belum memenuhi target',
  'briefing.angka.takDinilai': 'Belum dapat dinilai',
  'briefing.angka.jumlah': 'Sejak Januari',
  'briefing.angka.jumlahLalu': 'Masa yang sama tahun lalu',

  'briefing.salindia.situasi': 'Keadaan',
  'briefing.salindia.tren': 'Tren {nama}',
  'briefing.salindia.target': 'target',
  'briefing.salindia.capaian': 'capaian',
  'briefing.salindia.sumber': 'Sumber: laporan posyandu, pustu, dan puskesmas, {daerah}.',
  'briefing.wa.kecamatan': 'Per kecamatan',
} as const
