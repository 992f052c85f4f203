/** The rows of one indikator as columns: a letter or a number each. What they stand for is said in the contract. */
import type { KolomMatriks } from '#contract/matriks.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { AngkaWilayah } from '#domain/cakupan.ts'
import type { WilayahPohon } from '#domain/pohon.ts'
import type { Sel } from '#domain/sel-desa.ts'
import type { Status } from '#domain/status.ts'
import type { AngkaTerbuka } from '#usecases/buka-angka.ts'
import type { HitunganUnit } from '#usecases/buka-hitungan-unit.ts'
import { angkaWilayah, sajikanAngka, sajikanIndikator } from './sajikan.ts'
import { butuhDukungan } from './sajikan-bagian.ts'

type AngkaSel = Pick<AngkaWilayah, 'sel' | 'bulanIni' | 'pembilang' | 'penyebut'> &
  Partial<Pick<AngkaWilayah, 'laju' | 'target' | 'status' | 'sementara' | 'kedaluwarsa' | 'selisihKeTarget'>>

/** What stands in one row: a figure with its marks, or why none is told. */
export type SelMatriks =
  | { readonly angka: AngkaSel; readonly dukungan: boolean; readonly bersama: boolean }
  | 'bersama'
  | 'ditahan'

const HURUF_SEL: Readonly<Record<Sel, string>> = {
  nilai: 'n',
  'belum-lapor': 'b',
  'tidak-dijadwalkan': 'd',
  'tanpa-sasaran': 't',
}
const HURUF_STATUS: Readonly<Record<Status, string>> = {
  ...{ baik: 'b', kurang: 'k', cukup: 'c', jelek: 'j', 'di-atas-target': 'a', 'di-bawah-target': 'w' },
}

const hurufSel = (satu: SelMatriks): string =>
  satu === 'bersama' ? 'g' : satu === 'ditahan' ? 'x' : HURUF_SEL[satu.angka.sel]

function hurufStatus(satu: SelMatriks): string {
  const status = typeof satu === 'string' ? null : satu.angka.status
  return status ? HURUF_STATUS[status] : '-'
}

function digitTanda(satu: SelMatriks): string {
  if (typeof satu === 'string') return '0'
  const { angka, dukungan, bersama } = satu
  const tanda = [angka.sementara, angka.kedaluwarsa, angka.bulanIni === 'belum-lapor', dukungan, bersama]
  return tanda.reduce((n, ada, i) => n + (ada ? 2 ** i : 0), 0).toString(32)
}

const jikaAda = (nilai: readonly (number | null)[]): (number | null)[] | null =>
  nilai.some((n) => n !== null) ? [...nilai] : null

/** One number where all rows agree that have any target at all. */
function satukanTarget(sel: readonly SelMatriks[]): KolomMatriks['target'] {
  const baris = sel.map((s) => (typeof s === 'string' ? null : (s.angka.target ?? null)))
  const berlaku = sel.flatMap((s, i) =>
    typeof s === 'string' || s.angka.sel === 'tidak-dijadwalkan' ? [] : [baris[i] ?? null],
  )
  return new Set(berlaku).size > 1 ? baris : (berlaku[0] ?? null)
}

/** Letters and numbers of the rows. */
function kolomDari(sel: readonly SelMatriks[]) {
  const bernilai = sel.flatMap((s) => (typeof s !== 'string' && s.angka.sel === 'nilai' ? [s.angka] : []))
  return {
    sel: sel.map(hurufSel).join(''),
    status: sel.map(hurufStatus).join(''),
    tanda: sel.map(digitTanda).join(''),
    pembilang: bernilai.map((a) => a.pembilang ?? 0),
    penyebut: jikaAda(bernilai.map((a) => a.penyebut)),
    laju: jikaAda(bernilai.map((a) => a.laju ?? null)),
    selisih: jikaAda(bernilai.map((a) => a.selisihKeTarget ?? null)),
    target: satukanTarget(sel),
  }
}

/** The cell of an area's figure. */
export function selWilayah(terbuka: AngkaTerbuka, wilayah: WilayahPohon, bulan: Bulan): SelMatriks {
  const angka = angkaWilayah(terbuka, wilayah, bulan)
  const dukungan = butuhDukungan(terbuka.indikator.arah, angka)
  return { angka, dukungan, bersama: wilayah.bersama !== undefined }
}

/** The cell of a unit's own count. */
export const selUnit = (satu: HitunganUnit): SelMatriks =>
  satu.sel === 'ditahan'
    ? 'ditahan'
    : { angka: { bulanIni: satu.sel, pembilang: null, penyebut: null, ...satu }, dukungan: false, bersama: false }

/** A column of the matrix, with the figure of the whole area above it. */
export function sajikanKolom(terbuka: AngkaTerbuka, bulan: Bulan, sel: readonly SelMatriks[]): KolomMatriks {
  const { indikator, wilayah } = terbuka
  const {
    persenIni: _,
    persenLalu: __,
    jumlahIni: ___,
    jumlahLalu: ____,
    ukur: _____,
    ...total
  } = sajikanAngka(angkaWilayah(terbuka, wilayah, bulan))
  return {
    indikator: { ...sajikanIndikator(indikator), spm: indikator.spm },
    targetTahun: terbuka.target(wilayah, bulan),
    ...kolomDari(sel),
    total,
  }
}
