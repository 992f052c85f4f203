import { useLocation } from 'wouter'
import type { Saya } from '#client/api/saya.ts'
import type { NamaIcon } from '#client/components/icon.tsx'
import type { Kunci } from '#client/messages/id.ts'

type NamaHalaman = Extract<Kunci, `nav.${string}`>

export type Halaman = {
  readonly jalur: string
  readonly kunci: NamaHalaman
  /** A shorter name, for the bar at the foot of a phone. */
  readonly pendek?: NamaHalaman
  /** What it is called in a kota. */
  readonly kota?: NamaHalaman
  readonly icon: NamaIcon
  /** What a role must be allowed to do, by the server's word, to be offered it. */
  readonly tindakan: Saya['tindakan'][number]
  readonly kelompok: KelompokHalaman
  /** How a role must look at figures for there to be anything on it. */
  readonly lihat?: 'perBagian' | 'perDesa' | 'perLaporan'
  /** What somebody comes for who should find this one first. */
  readonly tugas?: Saya['tugas']
  /** Whether those begin there. */
  readonly awal?: true
  /** Which pickers change what the screen shows; the area always does, and the month nearly always. */
  readonly pilihan: readonly ('indikator' | 'dasar')[]
  /** What is to be done is of today: no month is chosen. */
  readonly tanpaBulan?: true
}

/** Figures, the monthly work, and administration. */
const KELOMPOK = ['angka', 'kerja', 'kelola'] as const
type KelompokHalaman = (typeof KELOMPOK)[number]

const angka = { tindakan: 'baca', kelompok: 'angka' } as const
const bagian = { lihat: 'perBagian' } as const
const kelola = { kelompok: 'kelola', pilihan: [] } as const

/** The screens in the order of the navigation: one line makes a screen known to it. Routes are in App.tsx. */
export const HALAMAN: readonly Halaman[] = [
  { jalur: '/ringkasan', kunci: 'nav.ringkasan', icon: 'ringkasan', ...angka, pilihan: ['dasar'] },
  {
    ...{ jalur: '/dukungan', kunci: 'nav.dukungan', pendek: 'nav.dukungan.pendek', icon: 'dukungan' },
    ...{ ...angka, lihat: 'perDesa', pilihan: ['indikator', 'dasar'] },
  },
  { jalur: '/peta', kunci: 'nav.peta', icon: 'peta', ...angka, ...bagian, pilihan: ['indikator', 'dasar'] },
  {
    jalur: '/pws',
    kunci: 'nav.pws',
    pendek: 'nav.pws.pendek',
    icon: 'pws',
    ...angka,
    ...bagian,
    pilihan: ['indikator', 'dasar'],
  },
  { jalur: '/matriks', kunci: 'nav.matriks', icon: 'matriks', ...angka, ...bagian, pilihan: ['dasar'] },
  { jalur: '/tren', kunci: 'nav.tren', icon: 'tren', ...angka, pilihan: ['indikator', 'dasar'] },
  {
    ...{ jalur: '/bandingkan', kunci: 'nav.bandingkan', icon: 'bandingkan' },
    ...{ ...angka, ...bagian, pilihan: ['indikator', 'dasar'] },
  },
  { jalur: '/spm', kunci: 'nav.spm', pendek: 'nav.spm.pendek', icon: 'spm', ...angka, pilihan: ['dasar'] },
  { jalur: '/jkn', kunci: 'nav.jkn', icon: 'jkn', ...angka, ...bagian, pilihan: ['dasar'] },
  { jalur: '/papan', kunci: 'nav.papan', icon: 'papan', ...angka, pilihan: ['dasar'] },
  {
    ...{ jalur: '/profil', kunci: 'nav.profil', pendek: 'nav.profil.pendek', icon: 'profil' },
    ...{ ...angka, lihat: 'perDesa', tugas: 'profil', awal: true, pilihan: ['dasar'] },
  },
  {
    ...{ jalur: '/briefing', kunci: 'nav.briefing', kota: 'nav.briefing.kota', pendek: 'nav.briefing.pendek' },
    ...{ icon: 'briefing', tindakan: 'baca-briefing', kelompok: 'angka', tugas: 'baca', pilihan: [] },
  },
  { jalur: '/isi', kunci: 'nav.isi', icon: 'isi', tindakan: 'lapor', kelompok: 'kerja', tugas: 'isi', pilihan: [] },
  {
    ...{ jalur: '/tindak-lanjut', kunci: 'nav.tindakLanjut', pendek: 'nav.tindakLanjut.pendek', icon: 'tindak' },
    ...{ tindakan: 'baca-notifikasi', kelompok: 'kerja', tugas: 'isi', pilihan: [], tanpaBulan: true },
  },
  {
    ...{ jalur: '/impor', kunci: 'nav.impor', pendek: 'nav.impor.pendek', icon: 'impor' },
    ...{ tindakan: 'impor', kelompok: 'kerja', pilihan: [] },
  },
  {
    ...{ jalur: '/periksa', kunci: 'nav.periksa', pendek: 'nav.periksa.pendek', icon: 'periksa' },
    ...{ tindakan: 'verifikasi', kelompok: 'kerja', tugas: 'periksa', pilihan: [] },
  },
  {
    ...{ jalur: '/kelengkapan', kunci: 'nav.kelengkapan', pendek: 'nav.kelengkapan.pendek', icon: 'kelengkapan' },
    ...{ tindakan: 'baca', lihat: 'perLaporan', kelompok: 'kerja', tugas: 'periksa', pilihan: [] },
  },
  { jalur: '/lokmin', kunci: 'nav.lokmin', icon: 'lokmin', tindakan: 'baca-lokmin', kelompok: 'kerja', pilihan: [] },
  {
    ...{ jalur: '/pendataan', kunci: 'nav.pendataan', icon: 'pendataan', tindakan: 'baca-pendataan' },
    ...{ kelompok: 'kerja', pilihan: [], tanpaBulan: true },
  },
  {
    ...{ jalur: '/kampanye', kunci: 'nav.kampanye', icon: 'kampanye', tindakan: 'baca-kampanye' },
    ...{ kelompok: 'kerja', pilihan: [], tanpaBulan: true },
  },
  {
    ...{ jalur: '/posyandu', kunci: 'nav.posyandu', pendek: 'nav.posyandu.pendek', icon: 'posyandu' },
    ...{ tindakan: 'baca-kader', ...kelola },
  },
  {
    ...{ jalur: '/sasaran', kunci: 'nav.sasaran', pendek: 'nav.sasaran.pendek', icon: 'sasaran' },
    ...{ tindakan: 'baca-acuan', ...kelola },
  },
  {
    ...{ jalur: '/wilayah', kunci: 'nav.wilayah', pendek: 'nav.wilayah.pendek', icon: 'wilayah' },
    ...{ tindakan: 'baca-acuan', ...kelola },
  },
  { jalur: '/katalog', kunci: 'nav.katalog', icon: 'katalog', tindakan: 'baca-acuan', ...kelola },
  { jalur: '/pengguna', kunci: 'nav.pengguna', icon: 'pengguna', tindakan: 'kelola-pengguna', ...kelola },
  { jalur: '/jejak', kunci: 'nav.jejak', pendek: 'nav.jejak.pendek', icon: 'jejak', tindakan: 'baca-jejak', ...kelola },
]

type Peran = Pick<Saya, 'tindakan' | 'pandangan' | 'tugas'>

/** Whether a screen is offered to a role. */
export const isBoleh = ({ tindakan, pandangan }: Peran, halaman: Halaman): boolean =>
  tindakan.includes(halaman.tindakan) && (halaman.lihat === undefined || pandangan[halaman.lihat])

export const halamanBoleh = (saya: Peran): readonly Halaman[] => HALAMAN.filter((halaman) => isBoleh(saya, halaman))

/** Where a role begins. */
export const halamanAwal = (saya: Peran): Halaman | undefined => {
  const boleh = halamanBoleh(saya)
  return boleh.find(({ awal, tugas }) => awal && tugas === saya.tugas) ?? boleh[0]
}

/** The screens that a role comes for. */
export const halamanTugas = (saya: Peran): readonly Halaman[] =>
  halamanBoleh(saya).filter(({ tugas }) => tugas === saya.tugas)

/** The same, figures first, then work, then administration; groups with none are left out. */
export const halamanBerkelompok = (
  saya: Peran,
): readonly { readonly kelompok: KelompokHalaman; readonly halaman: readonly Halaman[] }[] =>
  KELOMPOK.map((kelompok) => ({ kelompok, halaman: halamanBoleh(saya).filter((h) => h.kelompok === kelompok) })).filter(
    ({ halaman }) => halaman.length > 0,
  )

const MUAT_DI_BILAH = 4

/** For a phone: the home, what the role comes for and the next ones in the bar, the others behind its last button. */
export function bagiTelepon(saya: Peran): {
  readonly bilah: readonly Halaman[]
  readonly lainnya: readonly Halaman[]
} {
  const awal = halamanAwal(saya)
  const urut = [...new Set([...(awal ? [awal] : []), ...halamanTugas(saya), ...halamanBoleh(saya)])]
  return { bilah: urut.slice(0, MUAT_DI_BILAH), lainnya: urut.slice(MUAT_DI_BILAH) }
}

/** The screen that an address belongs to, also where it is a part of one ('/isi/formulir'); undefined where it is none. */
export const halamanDari = (alamat: string): Halaman | undefined =>
  HALAMAN.find(({ jalur }) => alamat === jalur || alamat.startsWith(`${jalur}/`))

/** The screen that is shown. */
export function useHalaman(): Halaman | undefined {
  return halamanDari(useLocation()[0])
}
