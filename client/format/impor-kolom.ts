// A sheet that nobody here knows: where its header is, what each column is called, and what it may count.
import type { ElemenRingkas } from '#contract/elemen.ts'
import type { FormatBaris, FormatIsi, ImporLembarJawaban } from '#contract/impor.ts'
import { ratakan } from './saring.ts'

export type LembarBerkas = ImporLembarJawaban['lembar'][number]
export type BarisJudul = NonNullable<FormatIsi['barisJudul']>

export const TEMPAT = [
  ...(['desa', 'puskesmas', 'kecamatan', 'kodeDesa'] as const),
  ...(['unit', 'tahun', 'bulan', 'minggu'] as const),
  ...(['elemen', 'pilah', 'jumlah'] as const),
] as const satisfies readonly (keyof FormatIsi['kolom'])[]
export type Tempat = (typeof TEMPAT)[number]
/** Of a sheet with one count per row. Nobody is told to take a column for one of these: 'Jumlah' is mostly a sum. */
export const SATU_ANGKA: readonly Tempat[] = ['elemen', 'pilah', 'jumlah']

/** A column as people see it: its letter, its title made of all rows of the header, some of what stands below. */
export type KolomBerkas = { readonly huruf: string; readonly judul: string; readonly contoh: readonly string[] }

export type PeranKolom =
  | { readonly jenis: 'abaikan' }
  | { readonly jenis: 'tempat'; readonly tempat: Tempat }
  | {
      readonly jenis: 'isian'
      /** One column may count for several, as a child weighed does. */
      readonly elemen: readonly string[]
      readonly pilah: string | null
      readonly sampaiBulanIni: boolean
    }
export const ABAIKAN: PeranKolom = { jenis: 'abaikan' }

const CONTOH_TERBANYAK = 4
const BILANGAN = /^-?\d+(?:[.,]\d+)*$/

/** 0 as 'A', 26 as 'AA': as spreadsheets call their columns. */
export const hurufKolom = (ke: number): string =>
  (ke >= 26 ? hurufKolom(Math.floor(ke / 26) - 1) : '') + String.fromCharCode(65 + (ke % 26))

/** The columns of a sheet. The title of a merged cell, written in its first column only, also stands over the next ones. */
export function susunKolom({ baris }: LembarBerkas, { sampai, banyak }: BarisJudul): readonly KolomBerkas[] {
  const judul = baris.filter(({ nomor }) => nomor <= sampai && nomor > sampai - banyak).map(({ sel }) => sel)
  const isi = baris.filter(({ nomor }) => nomor > sampai).map(({ sel }) => sel)
  const lebar = Math.max(0, ...[...judul, ...isi].map(({ length }) => length))
  const penuh = judul.map((sel, i) => (i < judul.length - 1 ? isiKanan(sel, lebar) : sel))
  return Array.from({ length: lebar }, (_, i) => {
    const tumpuk = penuh.map((sel) => (sel[i] ?? '').trim()).filter(Boolean)
    const contoh = isi.map((sel) => (sel[i] ?? '').trim()).filter(Boolean)
    return {
      huruf: hurufKolom(i),
      judul: tumpuk.filter((teks, ke) => teks !== tumpuk[ke - 1]).join(' '),
      contoh: contoh.slice(0, CONTOH_TERBANYAK),
    }
  })
}

function isiKanan(sel: readonly string[], lebar: number): readonly string[] {
  let terakhir = ''
  return Array.from({ length: lebar }, (_, i) => {
    terakhir = (sel[i] ?? '').trim() || terakhir
    return terakhir
  })
}

/** Where the header seems to end: above the first row with a name and figures; two rows where the upper one fills gaps. */
export function tebakJudul({ baris }: LembarBerkas): BarisJudul {
  const terisi = baris.filter(({ sel }) => sel.some((teks) => teks.trim() !== ''))
  const data = terisi.findIndex(({ sel }) => {
    const angka = sel.filter((teks) => BILANGAN.test(teks.trim())).length
    return angka >= 2 && sel.some((teks) => /\p{L}{3}/u.test(teks))
  })
  const akhir = terisi[Math.max(0, data - 1)]
  const atas = terisi[data - 2]
  if (!akhir) return { sampai: 1, banyak: 1 }
  const mengisi =
    atas?.sel.some((teks, i) => teks.trim() !== '' && !(akhir.sel[i] ?? '').trim()) &&
    atas.sel.filter(Boolean).length > 1
  return { sampai: akhir.nomor, banyak: mengisi && atas && atas.nomor === akhir.nomor - 1 ? 2 : 1 }
}

const POLA_TEMPAT: readonly (readonly [Tempat, RegExp])[] = [
  ['kodeDesa', /^(?:kode|kd|id)(?:wilayah)?(?:desa|kelurahan|kel|wilayah)/],
  ['unit', /^(?:nama|kode|id)?(?:unit|posyandu|pustu|faskes|sekolah)$/],
  ['puskesmas', /^(?:nama)?(?:puskesmas|pkm|pusk)$/],
  ['kecamatan', /^(?:nama)?(?:kecamatan|kec)$/],
  ['desa', /^(?:nama)?(?:desa|kelurahan|kel|ds)(?:atau)?(?:kelurahan|kel|desa)?$/],
  ['tahun', /^(?:tahun|thn)(?:laporan)?$/],
  ['bulan', /^(?:bulan|bln|periode)(?:laporan)?$/],
  ['minggu', /^(?:minggu|pekan)(?:ke|epid)?$/],
]

/** A title without what people write it differently with. */
export const rapat = (teks: string): string => ratakan(teks).replace(/[^a-z0-9]/g, '')

export type BahanSaran = { readonly elemen: readonly ElemenRingkas[]; readonly format: readonly FormatBaris[] }

/** What each column seems to be: a place or time by its name, as in a format that is known, an elemen by likeness of words. */
export function saranKolom(kolom: readonly KolomBerkas[], bahan: BahanSaran): readonly (PeranKolom | null)[] {
  const dikenal = peranDikenal(bahan.format)
  const terpakai = new Set<string>()
  return kolom.map(({ judul }) => {
    const calon =
      judul === '' ? null : (tempatDari(judul) ?? dikenal.get(rapat(judul)) ?? isianDari(judul, bahan.elemen))
    if (!calon || terpakai.has(kunciPeran(calon))) return null
    terpakai.add(kunciPeran(calon))
    return calon
  })
}

/** What a role may be given to one column only for. */
export const kunciPeran = (peran: PeranKolom): string =>
  peran.jenis === 'isian' ? `${peran.elemen.join()}|${peran.pilah ?? ''}` : peran.jenis === 'tempat' ? peran.tempat : ''

function peranDikenal(format: readonly FormatBaris[]): ReadonlyMap<string, PeranKolom> {
  const peta = new Map<string, PeranKolom>()
  for (const { kolom, isian } of format.filter(({ dipakai }) => dipakai)) {
    for (const tempat of TEMPAT.filter((satu) => !SATU_ANGKA.includes(satu)))
      for (const judul of kolom[tempat]?.judul ?? []) peta.set(rapat(judul), { jenis: 'tempat', tempat })
    for (const { kolom: satu, elemen, pilah, sampaiBulanIni } of isian)
      for (const judul of satu.judul) peta.set(rapat(judul), { jenis: 'isian', elemen, pilah, sampaiBulanIni })
  }
  return peta
}

function tempatDari(judul: string): PeranKolom | null {
  const cocok = POLA_TEMPAT.find(([, pola]) => pola.test(rapat(judul)))
  return cocok ? { jenis: 'tempat', tempat: cocok[0] } : null
}

const CUKUP_MIRIP = 0.5
const KELAMIN: Readonly<Record<string, string>> = { l: 'L', laki: 'L', lk: 'L', p: 'P', perempuan: 'P', pr: 'P' }
const KATA_UMUM = new Set([
  'jumlah',
  'jml',
  'yang',
  'dan',
  'dengan',
  'di',
  'ke',
  'total',
  'bulan',
  'ini',
  'atau',
  'laki',
])

const kataDari = (teks: string): readonly string[] =>
  ratakan(teks)
    .split(/[^a-z0-9]+/)
    .filter((kata) => kata.length > 1 && !KATA_UMUM.has(kata))

function isianDari(judul: string, elemen: readonly ElemenRingkas[]): PeranKolom | null {
  const semua = ratakan(judul)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const pilah = semua.map((kata) => KELAMIN[kata]).findLast((satu) => satu !== undefined) ?? null
  const tanpaPilah = semua.filter((satu) => KELAMIN[satu] === undefined).join(' ')
  const dinilai = elemen.map((satu) => ({ satu, skor: kemiripan(tanpaPilah, satu) }))
  const terbaik = dinilai.reduce<(typeof dinilai)[number] | null>((a, b) => (a && a.skor >= b.skor ? a : b), null)
  if (!terbaik || terbaik.skor < CUKUP_MIRIP) return null
  return { jenis: 'isian', elemen: [terbaik.satu.kode], pilah, sampaiBulanIni: terbaik.satu.sampaiBulanIni }
}

/** Which part of the words both have in common, 0 to 1; the code itself is more than any likeness. */
function kemiripan(teks: string, { kode, nama }: ElemenRingkas): number {
  if (rapat(teks) === rapat(kode)) return 2
  const kata = kataDari(teks)
  const milik = kataDari(nama)
  if (kata.length === 0 || milik.length === 0) return 0
  const sama = kata.filter((satu) => milik.some((lain) => serupa(satu, lain))).length
  return (2 * sama) / (kata.length + milik.length)
}

const serupa = (a: string, b: string): boolean =>
  a === b || (a.length >= 5 && b.includes(a)) || (b.length >= 5 && a.includes(b))
