export const idTur = {
  'tur.ke': 'Langkah {ke} dari {dari}',
  'tur.lanjut': 'Lanjut',
  'tur.kembali': 'Kembali',
  'tur.tutup': 'Tutup tur',
  'tur.selesai': 'Selesai',
  'tur.tempat.judul': 'Di mana',
  'tur.tempat':
    'Pilih kecamatan, puskesmas, atau desa di sini. Alamat halaman menyimpan pilihan Anda: kirim alamatnya, orang lain melihat tampilan yang sama.',
  'tur.bulan.judul': 'Bulan',
  'tur.bulan':
    'Maju dan mundur satu bulan, atau pilih bulan lain. “Terbaru” kembali ke bulan terakhir yang dilaporkan.',
  'tur.angka.judul': 'Setiap angka dapat dibuka',
  'tur.angka':
    'Ketuk sebuah angka untuk melihat pembilang, penyebut, target, dan unit mana yang sudah dan belum melapor.',
  'tur.status.judul': 'Empat status',
  'tur.status': 'Warna: di atas atau di bawah target. Segitiga: bulan ini naik atau turun.',
  'tur.status.baik': 'di atas target, naik',
  'tur.status.kurang': 'di atas target, turun',
  'tur.status.cukup': 'di bawah target, naik',
  'tur.status.jelek': 'di bawah target, turun',
  'tur.ambil.judul': 'Bawa angkanya',
  'tur.ambil': 'Tombol Ambil menyimpan tampilan ini sebagai gambar, Excel, CSV, atau PDF, atau mencetaknya.',
  'tur.menu.judul': 'Layar lain',
  'tur.menu.isi': 'Menu membawa wilayah dan bulan Anda ke layar lain. Laporan bulanan diisi di Isi Laporan.',
  'tur.menu.periksa':
    'Menu membawa wilayah dan bulan Anda ke layar lain. Mulai dari Perlu dukungan, lalu Periksa Laporan.',
  'tur.menu.bandingkan':
    'Menu membawa wilayah dan bulan Anda ke layar lain. Bandingkan menunjukkan puskesmas berdampingan.',
  'tur.menu.profil': 'Menu membawa bulan Anda ke layar lain. Profil menunjukkan seluruh angka desa Anda.',
  'tur.menu.baca': 'Menu membawa wilayah dan bulan Anda ke layar lain. Peta dan SPM 12 terbaca dalam semenit.',
  'tur.menu.kelola': 'Menu membuka pengaturan: pengguna, wilayah, dan jejak audit.',
} as const
