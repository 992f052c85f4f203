/** Bandingkan: areas beside each other. */
export const idBandingkan = {
  'bandingkan.judul': 'Bandingkan, {indikator}, {wilayah}, {bulan}',
  'bandingkan.bagian': 'Yang dibandingkan',
  'bandingkan.bagian.kecamatan': 'Kecamatan',
  'bandingkan.bagian.puskesmas': 'Puskesmas',
  'bandingkan.bagian.desa': 'Desa',
  'bandingkan.tampil': 'Tampilan',
  'bandingkan.tampil.peringkat': 'Peringkat',
  'bandingkan.tampil.corong': 'Corong',
  'bandingkan.tampil.kelompok': 'Satu kelompok',
  'bandingkan.tampil.lebih': 'Di atas 100 %',
  'bandingkan.kalimat':
    '**{perlu} dari {dinilai} {satuan}** perlu dukungan untuk {indikator}{per}: lebih buruk dari target di luar kebetulan. {sama} tidak berbeda dari target di luar kebetulan, {baik} lebih baik.',
  'bandingkan.kalimat.tanpa':
    'Belum ada {satuan} yang dapat dinilai terhadap target {indikator} pada {bulan}; alasannya ada di setiap baris.',
  'bandingkan.kalimat.lain': '{n} {satuan} tidak dinilai.',
  'bandingkan.ukur.kalimat':
    '**{n} dari {dari} {satuan}** mengukur kurang dari {batas} % dari yang semestinya diukur, jadi angka {indikator} di sana belum dapat dipercaya: {nama}.',
  'bandingkan.ukur.cukup':
    'Semua {dari} {satuan} mengukur sedikitnya {batas} % dari yang semestinya diukur: angka {indikator} dapat dipercaya.',
  'bandingkan.ukur.takTahu':
    'Di **{n} {satuan}** belum diketahui berapa yang semestinya diukur, karena laporan yang memuatnya belum lengkap: {nama}.',
  'bandingkan.ukur.judul': 'Cakupan pengukuran',
  'bandingkan.ukur.arti':
    'Paling sedikit diukur di atas. Di bawah {batas} % angkanya tidak dinilai dan tidak diurutkan.',
  'bandingkan.ukur.kolom': 'Diukur',
  'bandingkan.ukur.kurang': 'belum dapat dipercaya',
  'bandingkan.ukur.baik': 'cukup',
  'bandingkan.nilai.lebih-baik': 'lebih baik dari target',
  'bandingkan.nilai.tidak-berbeda': 'tidak berbeda dari target di luar kebetulan',
  'bandingkan.nilai.perlu-dukungan': 'perlu dukungan',
  'bandingkan.nilai.belum-lapor': 'tidak ada angka',
  'bandingkan.nilai.sementara': 'tidak dinilai: angka sementara',
  'bandingkan.nilai.kurang-diukur': 'tidak dinilai: kurang diukur',
  'bandingkan.nilai.ukur-tak-tahu': 'tidak dinilai: belum diketahui berapa yang semestinya diukur',
  'bandingkan.nilai.netral': 'tidak dinilai: lebih banyak bukan lebih buruk',
  'bandingkan.nilai.tanpa-target': 'tidak dinilai: belum ada target',
  'bandingkan.tabel': '{indikator} menurut {satuan}, {bulan}',
  'bandingkan.kolom.tempat': 'Urutan',
  'bandingkan.kolom.nilai': 'Nilai',
  'bandingkan.kolom.sebaran': 'Nilai (besar), desanya (kecil), dan target (garis)',
  'bandingkan.kolom.dinilai': 'Terhadap target',
  'bandingkan.kolom.bulan': 'Sejak bulan lalu',
  'bandingkan.kolom.tahun': 'Sejak tahun lalu',
  'bandingkan.poin': '{n} poin',
  'bandingkan.naik': 'naik',
  'bandingkan.turun': 'turun',
  'bandingkan.tetap': 'tetap',
  'bandingkan.bulan.arti': 'Bulan ini saja terhadap bulan lalu saja bila angkanya bertambah sepanjang tahun.',
  'bandingkan.titik': '{nama}: {nilai}, {keputusan}. {desa} desa di dalamnya antara {terendah} dan {tertinggi}.',
  'bandingkan.titik.tanpaDesa': '{nama}: {nilai}, {keputusan}.',
  'bandingkan.triwulan.judul': 'Triwulan ini dan triwulan lalu',
  'bandingkan.triwulan.pilih': 'Wilayah',
  'bandingkan.triwulan.orang':
    '{nama}, {indikator}: **{kini}** dari sasaran dilayani selama {bulanKini} ({p} dari {q}), **{dulu}** selama {bulanDulu} ({pDulu} dari {qDulu}): {arah} {poin} poin.',
  'bandingkan.triwulan.angka':
    '{nama}, {indikator}: **{kini}** pada {bulanKini} ({p} dari {q}), **{dulu}** pada {bulanDulu} ({pDulu} dari {qDulu}): {arah} {poin} poin.',
  'bandingkan.triwulan.lebih-baik': 'Perubahan ini **membaik, di luar kebetulan**.',
  'bandingkan.triwulan.perlu-dukungan': 'Perubahan ini **memburuk, di luar kebetulan**.',
  'bandingkan.triwulan.tidak-berbeda':
    'Beda sebesar ini **masih dapat karena kebetulan** pada wilayah sebesar ini: tidak dapat disebut memburuk atau membaik.',
  'bandingkan.triwulan.terlalu-kecil':
    '**Terlalu sedikit orang** untuk dibedakan dari kebetulan: tidak dapat disebut memburuk atau membaik.',
  'bandingkan.triwulan.sementara':
    'Laporan salah satu bulannya belum lengkap: **belum dapat disebut memburuk atau membaik**.',
  'bandingkan.triwulan.kurang-diukur':
    'Yang diukur pada salah satu bulannya terlalu sedikit atau belum diketahui: **belum dapat disebut memburuk atau membaik**.',
  'bandingkan.triwulan.netral': 'Naik atau turun pada indikator ini tidak lebih baik atau lebih buruk.',
  'bandingkan.triwulan.tidak-ada': '{nama}, {indikator}: belum ada dua triwulan berlaporan yang dapat dibandingkan.',
  'bandingkan.triwulan.kosong': 'Indikator ini tidak punya triwulan yang dapat dibandingkan.',
  'bandingkan.triwulan.arti':
    'Angka kumulatif selalu naik; karena itu yang dibandingkan hanya orang yang ditambahkan tiap triwulan. Uji dua proporsi, 95 %.',
  'bandingkan.corong.judul': 'Corong: {indikator}',
  'bandingkan.corong.arti':
    'Makin sedikit orang, makin lebar batas kebetulan di sekitar target. Di dalam batas 95 % wilayah tidak berbeda dari target di luar kebetulan; di luar 99,8 % hampir pasti berbeda.',
  'bandingkan.corong.kosong': 'Tanpa target atau arah yang dinilai tidak ada corong.',
  'bandingkan.corong.teks':
    'Corong di sekitar target {target}: {perlu} di luar batas ke arah buruk{nama}, {sama} di dalam, {baik} lebih baik.',
  'bandingkan.corong.penyebut': 'Penyebut (orang)',
  'bandingkan.corong.target': 'target {persen}',
  'bandingkan.corong.95': '95 %',
  'bandingkan.corong.998': '99,8 %',
  'bandingkan.kelompok.arti': 'Semua indikator kelompok “{kelompok}” yang berupa persen. Satu titik satu {satuan}.',
  'bandingkan.kelompok.baris':
    '{indikator}: {nilai}. {perlu} {satuan} perlu dukungan, {sama} tidak berbeda dari target di luar kebetulan, {baik} lebih baik.',
  'bandingkan.kelompok.perlu': '{n} perlu dukungan',
  'bandingkan.kelompok.tanpa': 'tidak ada di luar kebetulan',
  'bandingkan.lebih.tanda': 'lebih dari 100\u00a0%, perlu dicek',
  'bandingkan.lebih.kalimat':
    '**{desa} desa** di {wilayah} di atas 100 % pada {bulan}, pada {indikator} indikator. Dugaan sebab tersering: {sebab} ({n}).',
  'bandingkan.lebih.kosong':
    'Tidak ada desa di {wilayah} di atas 100 % pada {bulan} di {dilihat} indikator yang dilihat.',
  'bandingkan.lebih.arti':
    'Indikator prioritas dan yang dipilih. Angka di atas 100 % ditampilkan apa adanya, tidak dipotong.',
  'bandingkan.lebih.tabel': 'Desa di atas 100 %',
  'bandingkan.lebih.semua': 'Semua indikator',
  'bandingkan.lebih.saring': 'Indikator',
  'bandingkan.lebih.kolom.desa': 'Desa',
  'bandingkan.lebih.kolom.indikator': 'Indikator',
  'bandingkan.lebih.kolom.angka': 'Angka',
  'bandingkan.lebih.kolom.lebih': 'Lebih (orang)',
  'bandingkan.lebih.kolom.sebab': 'Dugaan sebab',
  'bandingkan.lebih.sasaran-sedikit': 'sasaran kurang dari 5 orang: satu orang lebih saja sudah di atas 100 %',
  'bandingkan.lebih.sasaran-kecil': 'sasaran terlalu kecil',
  'bandingkan.lebih.sasaran-kecil.rinci': 'sasaran terlalu kecil: menurut sasaran {dasar} {penyebut} orang, {persen}',
  'bandingkan.lebih.orang-luar': 'mungkin orang dari luar wilayah, dihitung puskesmas atau faskes lain',
  'bandingkan.lebih.mungkin-ganda': 'mungkin terhitung ganda antarunit',
  'bandingkan.lebih.tumpang-tindih': 'posyandu dan pustu bersama melebihi sasaran: terhitung ganda',
  'bandingkan.lebih.perlu-dicek': 'ada isian yang perlu dicek',
  'bandingkan.lebih.belum-jelas': 'belum jelas; periksa pencatatan',
  'bandingkan.kosong.judul': 'Tidak ada bagian wilayah',
  'bandingkan.kosong.isi': 'Pilih kabupaten, kecamatan, atau puskesmas di atas untuk melihat bagiannya berdampingan.',
} as const satisfies Record<string, string>
