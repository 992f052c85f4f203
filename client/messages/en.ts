import { enAkun } from './en-akun.ts'
import { enAmbil } from './en-ambil.ts'
import { enAturan } from './en-aturan.ts'
import { enBagikan } from './en-bagikan.ts'
import { enBandingkan } from './en-bandingkan.ts'
import { enBriefing } from './en-briefing.ts'
import { enDekat } from './en-dekat.ts'
import { enDokumen } from './en-dokumen.ts'
import { enDukungan } from './en-dukungan.ts'
import { enImpor } from './en-impor.ts'
import { enIsi } from './en-isi.ts'
import { enIstilah } from './en-istilah.ts'
import { enJkn } from './en-jkn.ts'
import { enKabar } from './en-kabar.ts'
import { enKampanye } from './en-kampanye.ts'
import { enKatalog } from './en-katalog.ts'
import { enKelengkapan } from './en-kelengkapan.ts'
import { enLembar } from './en-lembar.ts'
import { enLokmin } from './en-lokmin.ts'
import { enMatriks } from './en-matriks.ts'
import { enNav } from './en-nav.ts'
import { enPapan } from './en-papan.ts'
import { enPendataan } from './en-pendataan.ts'
import { enPeriksa } from './en-periksa.ts'
import { enPeta } from './en-peta.ts'
import { enPosyandu } from './en-posyandu.ts'
import { enProfil } from './en-profil.ts'
import { enRincian } from './en-rincian.ts'
import { enRingkasan } from './en-ringkasan.ts'
import { enSasaran } from './en-sasaran.ts'
import { enSpm } from './en-spm.ts'
import { enTindak } from './en-tindak.ts'
import { enTren } from './en-tren.ts'
import { enTur } from './en-tur.ts'
import { enWilayah } from './en-wilayah.ts'
import type { Kunci } from './id.ts'

/** The same texts in English. Words that the field uses untranslated (desa, puskesmas, sasaran) stay. */
export const en: Readonly<Record<Kunci, string>> = {
  'aplikasi.nama': 'PWS ILP',
  'aplikasi.lewati': 'Skip to content',
  'aplikasi.contoh': 'SAMPLE DATA',
  'aplikasi.contoh.maju': 'SAMPLE DATA · {ke}/{dari} months',
  'aplikasi.contoh.arti': 'Every figure here is made up.',

  'peran.admin': 'Admin',
  'peran.dinas': 'Health office',
  'peran.kepala-puskesmas': 'Head of puskesmas',
  'peran.petugas-puskesmas': 'Puskesmas staff',
  'peran.bidan-desa': 'Village midwife',
  'peran.kader': 'Kader',
  'peran.pimpinan': 'Regional leadership',
  'peran.kepala-desa': 'Head of desa / lurah',
  'peran.opd': 'OPD',
  'peran.provinsi': 'Provincial health office',
  'akun.sebagai': 'Acting as',
  'akun.keluar': 'Sign out',
  'akun.saya': 'My profile',

  'tema.judul': 'Theme',
  'tema.otomatis': 'Automatic',
  'tema.terang': 'Light',
  'tema.gelap': 'Dark',
  'tema.tampilan': 'Appearance and language',
  'tur.buka': 'Short tour',
  'tema.kontras': 'High contrast',
  'bahasa.judul': 'Language',
  'bahasa.id': 'Indonesia',
  'bahasa.en': 'English',

  'wilayah.judul': 'Area',
  'wilayah.kabupaten': 'Kabupaten/kota',
  'wilayah.jenis.kabupaten': 'Kabupaten',
  'wilayah.jenis.kota': 'Kota',
  'wilayah.kecamatan': 'Kecamatan',
  'wilayah.puskesmas': 'Puskesmas',
  'wilayah.desa': 'Desa/kelurahan',
  'wilayah.semuaKecamatan': 'All kecamatan',
  'wilayah.semuaPuskesmas': 'All puskesmas',
  'wilayah.semuaDesa': 'All desa',
  'wilayah.cari': 'Search name or code',
  'wilayah.hierarki': 'Group by',
  'hierarki.administrasi': 'Kecamatan',
  'hierarki.kerja': 'Puskesmas',
  'rincian.judul': 'Detail',
  'rincian.desa': 'Desa',
  'rincian.kecamatan': 'Kecamatan',
  'rincian.puskesmas': 'Puskesmas',

  'bulan.judul': 'Month',
  'bulan.sebelum': 'Previous month',
  'bulan.sesudah': 'Next month',
  'bulan.pilih': 'Choose a month',
  'bulan.terbaru': 'Latest',
  'bulan.tahunSebelum': 'Previous year',
  'bulan.tahunSesudah': 'Next year',

  'dasar.judul': 'Basis of the sasaran',
  'dasar.proyeksi': 'Projected',
  'dasar.riil': 'Counted',

  'indikator.judul': 'Indicator',
  'indikator.cari': 'Search indicators',
  'indikator.favorit': 'Favourites',
  'indikator.jadikanFavorit': 'Add to favourites: {nama}',
  'indikator.hapusFavorit': 'Remove from favourites: {nama}',
  'indikator.sensitif': 'sensitive',
  'klaster.1': 'Cluster 1 · Management',
  'klaster.2': 'Cluster 2 · Mothers and children',
  'klaster.3': 'Cluster 3 · Adults and older people',
  'klaster.4': 'Cluster 4 · Communicable disease control',

  'segar.data': 'data as of {waktu}',
  'segar.sah': 'validated figures only',
  'segar.baru': 'just updated',
  'segar.desaBaru': '{n} desa just updated',
  'segar.kosong': 'no reports yet',
  'segar.menyambung': 'shown as of {jam}; reconnecting …',
  'segar.hidup': 'Figures update live',

  'pilih.buka': 'Change area, month or indicator',
  'pilih.judul': 'Choose the view',
  'pilih.takAda': 'Nothing matches “{cari}”.',
  'pilih.jumlah': '{n} choices',
  'dialog.tutup': 'Close',
  'ambil.tombol': 'Take along',

  'status.baik': 'good',
  'status.kurang': 'slipping',
  'status.cukup': 'catching up',
  'status.jelek': 'poor',
  'status.jelek.pembinaan': 'priority for support',
  'status.di-atas-target': 'above target',
  'status.di-bawah-target': 'below target',
  'status.turun.di-atas-target': 'meets the target',
  'status.turun.di-bawah-target': 'misses the target',
  'status.tanpa': 'no status',
  'status.judul': 'Status',

  'arti.baik': 'above target, this month up or level',
  'arti.kurang': 'above target, this month down',
  'arti.cukup': 'below target, this month up',
  'arti.jelek': 'below target, this month down or level',
  'arti.di-atas-target': 'direction not judged yet',
  'arti.di-bawah-target': 'direction not judged yet',
  'arti.turun.baik': 'meets the target, better or level',
  'arti.turun.kurang': 'meets the target, worse',
  'arti.turun.cukup': 'misses the target, better',
  'arti.turun.jelek': 'misses the target, worse or level',

  'sel.nilai': 'no status',
  'sel.belum-lapor': 'not reported',
  'sel.belum-lapor.hanyaSah': 'not validated',
  'sel.tidak-dijadwalkan': 'not scheduled',
  'sel.tanpa-sasaran': 'no sasaran',
  'sel.sementara': 'provisional',
  'sel.kedaluwarsa': 'out of date',
  'sel.tertinggal': 'this month not reported',
  'sel.tertinggal.hanyaSah': 'this month not validated',
  'arti.nilai': 'has a value, not judged',
  'arti.belum-lapor': 'no report; this is not zero',
  'arti.belum-lapor.hanyaSah': 'no validated report; this is not zero',
  'arti.tidak-dijadwalkan': 'not a month of this service',
  'arti.tanpa-sasaran': 'sasaran 0 or not filled in',
  'arti.sementara': 'reports incomplete, not judged yet',
  'arti.kedaluwarsa': 'the last report is too old',
  'arti.tertinggal': 'figure of earlier months',

  'tren.naik': 'up',
  'tren.tetap': 'level',
  'tren.turun': 'down',

  'angka.dari': '{pembilang} of {penyebut}',
  'angka.per': '{nilai} per {skala}',
  'angka.sd': 'to {bulan}',
  'angka.posisi': 'as of {bulan}',
  'angka.tanpa': '–',

  'legenda.judul': 'Legend',
  'legenda.saring': 'Filter by legend',
  'legenda.nilai': 'Value',
  'legenda.kelas.hingga': '{a} – {b}',
  'legenda.kelas.bawah': '< {n}',
  'legenda.kelas.atas': '≥ {n}',

  'tabel.nama.desa': 'Desa/kelurahan',
  'tabel.nama.kecamatan': 'Kecamatan',
  'tabel.nama.puskesmas': 'Puskesmas',
  'tabel.nilai': 'Value',
  'tabel.hitungan': 'Numerator/denominator',
  'tabel.target': 'Target',
  'tabel.status': 'Status',
  'tabel.buka': 'Take the figure of {nama} apart',

  'peta.tanpaInduk': 'Not assigned yet',

  'kalimat.satuan.dinilai': '{satuan} that can be judged',
  'kalimat.satuan.desa': 'desa',
  'kalimat.satuan.kecamatan': 'kecamatan',
  'kalimat.satuan.puskesmas': 'puskesmas',

  'kosong.siap.judul': 'The sample data are being prepared',
  'kosong.siap.maju':
    'Filling {bulan}, month {ke} of {dari}. The page opens by itself once the newest year is there; the years before follow.',
  'kosong.siap.isi': 'Places and units first, then the reports month by month. The page opens by itself.',
  'kosong.wilayah.judul': 'No area yet',
  'kosong.wilayah.isi': 'Import the areas of a kabupaten/kota first, for example: npm run pws -- import wilayah 74.10',
  'kosong.wilayah.takDikenal': 'Area {kode} has not been imported here.',
  'kosong.indikator.judul': 'The catalogue of indicators is empty',
  'kosong.indikator.isi': 'Start the application again; the catalogue is loaded at start.',
  'kosong.halaman.judul': 'No such page',
  'kosong.peran.judul': 'Not for this role',
  'kosong.peran.isi': 'This screen is not part of the role that you act in.',
  'kosong.halaman.isi': 'This address is not known. Choose a page from the menu.',

  'masalah.ditahan':
    'This indicator is sensitive: below the kabupaten only health workers read it. Choose another indicator.',
  'masalah.di-luar-tugas':
    'This figure is outside your area of duty. Choose your own area from the list above the page.',
  'masalah.tidak-ditemukan': 'There is no such thing at that time. Choose from the list above the page.',
  'masalah.tanpa-gambar': 'This view has no picture. Choose PDF, Excel or CSV.',
  'galat.judul': 'The figures could not be loaded',
  'galat.jaringan': 'No connection to the server. Check the network and try again.',
  'galat.server':
    'Something went wrong on the server. Try again; if it persists, give this number to the administrator.',
  'galat.tampilan': 'This part could not be shown. Try again or reload the page.',
  'galat.cobaLagi': 'Try again',
  'galat.awal': 'Back to the start',
  'galat.nomor': 'Number: {nomor}',

  'memuat.judul': 'Loading …',

  'pws.alasan.belum-lapor': 'not reported',
  'pws.alasan.belum-lapor.hanyaSah': 'not validated',
  'pws.alasan.bulan-ini': 'this month not reported',
  'pws.alasan.bulan-ini.hanyaSah': 'this month not validated',
  'pws.alasan.tanpa-sasaran': 'no sasaran',
  'pws.alasan.tanpa-penyebut': 'its denominator is 0',
  'pws.alasan.tidak-dijadwalkan': 'not scheduled',
  'pws.alasan.kedaluwarsa': 'last report out of date',
  'pws.alasan.sementara': 'reports incomplete (provisional)',
  'pws.alasan.sementara.hanyaSah': 'validated reports incomplete (provisional)',
  'pws.alasan.tanpa-target': 'no target yet',
  'pws.alasan.netral': 'this indicator is not judged good or poor',
  'pws.alasan.netral.pembinaan': 'this indicator is not judged',
  'pws.alasan.luar-putaran': 'status in the months of the round only',
  'pws.alasan.kurang-ukur': 'fewer than 80% of those due were measured',
  'pws.alasan.periksa': 'below zero, check the records',

  ...enAkun,
  ...enAmbil,
  ...enAturan,
  ...enBagikan,
  ...enBandingkan,
  ...enBriefing,
  ...enDekat,
  ...enDokumen,
  ...enIstilah,
  'artinya.tombol': 'What does it mean: {nama}',
  ...enDukungan,
  ...enImpor,
  ...enIsi,
  ...enKabar,
  ...enJkn,
  ...enKampanye,
  ...enKatalog,
  ...enKelengkapan,
  ...enLembar,
  ...enNav,
  ...enLokmin,
  ...enMatriks,
  ...enPapan,
  ...enPendataan,
  ...enPeriksa,
  ...enPeta,
  ...enPosyandu,
  ...enProfil,
  ...enRincian,
  ...enRingkasan,
  ...enSasaran,
  ...enSpm,
  ...enTindak,
  ...enTren,
  ...enTur,
  ...enWilayah,
}
