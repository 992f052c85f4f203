/** Texts of what those close to the units read on their home. */
export const enDekat = {
  'dekat.belum': 'Not reported',
  'dekat.belum.salin': 'Text for WhatsApp',
  'dekat.belum.kosong': 'All laporan of this month are in.',
  'dekat.belum.lagi': '{n} more desa; all of them under Completeness & quality.',

  'posyandu.judul': 'Posyandu side by side',
  'posyandu.nama': 'Posyandu',
  'posyandu.laporan': 'Laporan',
  'posyandu.kosong': 'No posyandu is recorded in this desa yet.',

  'pustu.judul': 'Message to pustu and bidan desa',
  'pustu.bidan': 'Bidan desa',
  'pustu.pilihan': '{desa}: {kepada}',
  'pustu.salam': 'To {kepada} ({desa}), as of {bulan}:',
  'pustu.dukungan': '- Needs support: {daftar}.',
  'pustu.dukungan.satu': '{indikator} ({n} {satuan} short)',
  'pustu.belum': '- Not reported: {daftar}.',
  'pustu.dicek': '- To check: {n} figures, see Completeness & quality.',
  'pustu.penutup': 'Please follow up with the kader and tell the puskesmas.',
  'pustu.kosong': 'Nothing to pass on: no gap beyond chance, everybody reported, figures agree.',

  'tugas.isi': 'Fill in the laporan of {bulan}',
  'tugas.isi.tunggu': '{n} laporan not complete or not sent yet.',
  'tugas.isi.sudah': 'All laporan of {bulan} are sent.',
  'tugas.periksa': 'Look through the laporan of {bulan}',
  'tugas.periksa.tunggu': '{n} laporan are waiting.',
  'tugas.periksa.sudah': 'All laporan of {bulan} that came in are validated.',
} as const
