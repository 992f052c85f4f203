/** What is talked about in the example's meetings: no figures, which would have to be true of a month, and no persons. */
import type { MedanButir } from '#domain/lokmin.ts'

export type TopikLokmin = {
  readonly judul: string
  readonly masalah: string
  readonly sebab: readonly (readonly [MedanButir, string])[]
  readonly keputusan: string
  readonly rtl: { readonly apa: string; readonly siapa: string; readonly sektor: string; readonly perlu: string }
}

export const BULANAN: readonly TopikLokmin[] = [
  {
    judul: 'Penimbangan balita (D/S)',
    masalah: 'Kehadiran di posyandu turun pada hari kerja.',
    sebab: [
      ['manusia', 'Ibu bekerja saat hari buka.'],
      ['metode', 'Jadwal tidak diumumkan ulang.'],
    ],
    keputusan: 'Dua posyandu membuka hari Sabtu; kader mengingatkan sehari sebelumnya.',
    rtl: {
      ...{ apa: 'Hari buka Sabtu di dua posyandu dengan kehadiran terendah', siapa: 'Bidan desa' },
      ...{ sektor: 'Puskesmas', perlu: 'Transpor kader' },
    },
  },
  {
    judul: 'Kunjungan ibu hamil sampai K6',
    masalah: 'Banyak ibu hamil berhenti sebelum kunjungan keenam.',
    sebab: [
      ['manusia', 'Kontrol terakhir di luar wilayah tidak tercatat.'],
      ['sarana', 'Pustu tanpa USG.'],
    ],
    keputusan: 'Jadwal USG keliling dan pencatatan kunjungan dari bidan praktik.',
    rtl: {
      ...{ apa: 'USG keliling sebulan sekali di pustu', siapa: 'Penanggung jawab klaster 2' },
      ...{ sektor: 'Puskesmas', perlu: 'Jadwal dokter' },
    },
  },
  {
    judul: 'Imunisasi dasar lengkap',
    masalah: 'Anak yang belum lengkap menumpuk di beberapa desa.',
    sebab: [
      ['mengapa-1', 'Anak tidak dibawa saat jadwal.'],
      ['mengapa-2', 'Orang tua takut demam.'],
      ['mengapa-3', 'Penyuluhan hanya di puskesmas.'],
    ],
    keputusan: 'Sweeping bersama kader setelah hari buka.',
    rtl: {
      ...{ apa: 'Sweeping imunisasi di desa yang belum lengkap', siapa: 'Koordinator imunisasi' },
      ...{ sektor: 'Puskesmas', perlu: 'Vaksin carrier' },
    },
  },
  {
    judul: 'Laporan pustu terlambat',
    masalah: 'Sebagian laporan masuk sesudah tenggat.',
    sebab: [['sarana', 'Sinyal lemah di beberapa desa.']],
    keputusan: 'Isi laporan tanpa jaringan dan kirim di puskesmas tiap Senin.',
    rtl: {
      ...{ apa: 'Pengisian laporan tanpa jaringan dilatihkan', siapa: 'Petugas pencatatan' },
      ...{ sektor: 'Puskesmas', perlu: '' },
    },
  },
  {
    judul: 'Skrining hipertensi dan DM',
    masalah: 'Yang diskrining baru sebagian kecil dari sasaran.',
    sebab: [
      ['metode', 'Skrining hanya saat berobat.'],
      ['sarana', 'Strip gula darah habis.'],
    ],
    keputusan: 'Skrining di posyandu lansia dan di tempat kerja.',
    rtl: {
      ...{ apa: 'Pengadaan strip gula darah', siapa: 'Kepala puskesmas' },
      ...{ sektor: 'Dinas Kesehatan', perlu: 'Anggaran perubahan' },
    },
  },
]

export const LINTAS: readonly TopikLokmin[] = [
  {
    judul: 'KB pascapersalinan',
    masalah: 'Peserta KB baru sesudah bersalin masih kurang.',
    sebab: [['manusia', 'Konseling baru diberikan setelah pulang.']],
    keputusan: 'Konseling sejak trimester ketiga bersama penyuluh KB.',
    rtl: {
      ...{ apa: 'Pelayanan KB keliling sekali dalam triwulan', siapa: 'Penyuluh KB' },
      ...{ sektor: 'DPPKB', perlu: 'Alat kontrasepsi' },
    },
  },
  {
    judul: 'Kelas ibu hamil',
    masalah: 'Belum semua desa/kelurahan mengadakan kelas.',
    sebab: [['dana', 'Belum dianggarkan di APBDes.']],
    keputusan: 'Kelas ibu hamil masuk APBDes tahun depan.',
    rtl: {
      ...{ apa: 'Kelas ibu hamil di tiap desa/kelurahan', siapa: 'Kepala desa/lurah' },
      ...{ sektor: 'Desa/kelurahan', perlu: 'Ruang dan konsumsi' },
    },
  },
  {
    judul: 'Imunisasi',
    masalah: 'Masih ada keluarga yang menolak.',
    sebab: [['lingkungan', 'Kabar yang salah beredar.']],
    keputusan: 'Tokoh agama menyampaikan manfaat imunisasi.',
    rtl: {
      ...{ apa: 'Khotbah dan pengajian tentang imunisasi', siapa: 'Kepala KUA' },
      ...{ sektor: 'Kemenag', perlu: 'Bahan singkat dari puskesmas' },
    },
  },
  {
    judul: 'Posyandu lansia',
    masalah: 'Hari buka belum tetap di beberapa desa/kelurahan.',
    sebab: [['manusia', 'Kader merangkap.']],
    keputusan: 'Hari buka tetap dengan surat keputusan desa.',
    rtl: {
      ...{ apa: 'Surat keputusan hari buka posyandu lansia', siapa: 'Kepala seksi pemberdayaan' },
      ...{ sektor: 'Kecamatan', perlu: '' },
    },
  },
  {
    judul: 'Pencegahan stunting',
    masalah: 'Pemberian makanan tambahan belum rutin.',
    sebab: [['dana', 'Pencairan dana desa terlambat.']],
    keputusan: 'Pemberian makanan tambahan pangan lokal tiap hari buka.',
    rtl: {
      ...{ apa: 'Pendampingan penganggaran makanan tambahan di APBDes', siapa: 'Pendamping desa' },
      ...{ sektor: 'DPMD', perlu: 'Pagu dana desa' },
    },
  },
]

export const RAKOR: readonly TopikLokmin[] = [
  {
    judul: 'Daftar warga kurang mampu',
    masalah: 'Sebagian desa/kelurahan belum menyerahkan daftar.',
    sebab: [['metode', 'Musyawarah desa belum dijadwalkan.']],
    keputusan: 'Dinas Sosial mendampingi desa yang belum menyerahkan.',
    rtl: {
      ...{ apa: 'Pendampingan desa yang belum menyerahkan daftar', siapa: 'Kepala bidang rehabilitasi sosial' },
      ...{ sektor: 'Dinas Sosial', perlu: '' },
    },
  },
  {
    judul: 'Insentif kader',
    masalah: 'Besaran dan waktu pembayaran belum sama.',
    sebab: [['dana', 'Aturan tiap desa berbeda.']],
    keputusan: 'Surat edaran bupati tentang insentif kader.',
    rtl: {
      ...{ apa: 'Surat edaran insentif kader posyandu', siapa: 'Kepala DPMD' },
      ...{ sektor: 'DPMD', perlu: 'Telaah bagian hukum' },
    },
  },
]

export const KOMITMEN: readonly { readonly isi: string; readonly satuan: string }[] = [
  { isi: 'Menganggarkan makanan tambahan di APBDes', satuan: 'posyandu' },
  { isi: 'Menyediakan tempat dan meja posyandu', satuan: 'posyandu' },
  { isi: 'Membayar insentif kader setiap triwulan', satuan: 'kader' },
  { isi: 'Mengadakan kelas ibu hamil', satuan: 'kali' },
  { isi: 'Menggerakkan warga ke hari buka posyandu', satuan: 'dusun' },
]
