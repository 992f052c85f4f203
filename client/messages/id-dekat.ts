/** Texts of what those close to the units read on their home. */
export const idDekat = {
  'dekat.belum': 'Belum lapor',
  'dekat.belum.salin': 'Teks untuk WhatsApp',
  'dekat.belum.kosong': 'Semua laporan bulan ini sudah masuk.',
  'dekat.belum.lagi': '{n} desa lagi; seluruhnya di Kelengkapan & Mutu.',

  'posyandu.judul': 'Posyandu berdampingan',
  'posyandu.nama': 'Posyandu',
  'posyandu.laporan': 'Laporan',
  'posyandu.kosong': 'Belum ada posyandu yang tercatat di desa ini.',

  'pustu.judul': 'Pesan untuk pustu dan bidan desa',
  'pustu.bidan': 'Bidan desa',
  'pustu.pilihan': '{desa}: {kepada}',
  'pustu.salam': 'Yth. {kepada} ({desa}), keadaan {bulan}:',
  'pustu.dukungan': '- Perlu dukungan: {daftar}.',
  'pustu.dukungan.satu': '{indikator} (selisih {n} {satuan})',
  'pustu.belum': '- Belum lapor: {daftar}.',
  'pustu.dicek': '- Perlu dicek: {n} angka, lihat Kelengkapan & Mutu.',
  'pustu.penutup': 'Mohon ditindaklanjuti bersama kader, lalu kabari puskesmas.',
  'pustu.kosong':
    'Tidak ada yang perlu disampaikan: tidak ada selisih di luar kebetulan, semua melapor, angka saling cocok.',

  'tugas.isi': 'Isi laporan {bulan}',
  'tugas.isi.tunggu': '{n} laporan belum lengkap atau belum dikirim.',
  'tugas.isi.sudah': 'Semua laporan {bulan} sudah dikirim.',
  'tugas.periksa': 'Periksa laporan {bulan}',
  'tugas.periksa.tunggu': '{n} laporan menunggu diperiksa.',
  'tugas.periksa.sudah': 'Semua laporan {bulan} yang masuk sudah divalidasi.',
} as const
