// The parts of an area side by side: which rows of the board have a column, and how a cell reads.

import { t } from '#client/messages/t.ts'
import type { RingkasanJawaban, SelBagian } from '#contract/ringkasan.ts'
import { formatDesimal, formatJumlah } from './bilangan.ts'
import { kataTampak } from './kata.ts'
import { namaPendek } from './nama-indikator.ts'
import type { BagianPapan, Prioritas } from './papan.ts'
import { getTampak } from './tampak.ts'

/** One column, and where its cells stand in the answer's rows. */
export type KolomBanding = { readonly satu: Pick<Prioritas, 'indikator' | 'angka'>; readonly nomor: number }

/** Indikator that are judged; the SPM only where the board has nothing else. Events and what has no good side say nothing here. */
export function kolomBanding(
  papan: readonly BagianPapan[],
  prioritas: RingkasanJawaban['prioritas'],
): readonly KolomBanding[] {
  const biasa = papan.filter(({ spm }) => !spm)
  return (biasa.length > 0 ? biasa : papan)
    .flatMap(({ baris }) => baris)
    .filter(({ indikator }) => indikator.arah !== 'netral' && indikator.jenis !== 'kejadian')
    .map((satu) => ({ satu, nomor: prioritas.indexOf(satu) }))
}

export type Lipatan = {
  readonly tampil: readonly KolomBanding[]
  /** Columns that say nothing of any row, with the one reason why. */
  readonly dilipat: readonly {
    readonly sebab: 'tanpa-sasaran' | 'tidak-dijadwalkan'
    readonly nama: readonly string[]
  }[]
}

const SEBAB = ['tanpa-sasaran', 'tidak-dijadwalkan'] as const

/** Columns that are empty from top to bottom for one reason become a line under the table, unless nothing would be left. */
export function lipatKolom(kolom: readonly KolomBanding[], bagian: RingkasanJawaban['bagian']): Lipatan {
  const sebab = ({ nomor }: KolomBanding) =>
    SEBAB.find((satu) => bagian.length > 0 && bagian.every(({ sel }) => sel[nomor]?.sel === satu))
  const tampil = kolom.filter((satu) => !sebab(satu))
  if (tampil.length === 0) return { tampil: kolom, dilipat: [] }
  const dilipat = SEBAB.map((satu) => ({
    sebab: satu,
    nama: kolom.filter((k) => sebab(k) === satu).map(({ satu: { indikator } }) => namaPendek(indikator.nama)),
  }))
  return { tampil, dilipat: dilipat.filter(({ nama }) => nama.length > 0) }
}

const adaNilai = ({ sel, kedaluwarsa, nilai }: SelBagian): boolean => sel === 'nilai' && !kedaluwarsa && nilai !== null

/** '85,8', as everywhere else; more decimals only where it would else read as the target that it misses. */
export const nilaiBanding = (sel: SelBagian, target: number | null): string =>
  adaNilai(sel) && sel.nilai !== null ? formatDesimal(sel.nilai, desimalPerlu(sel.nilai, target)) : ''

/** So many decimals that 79.96 does not read as the 80 that it falls short of, nor a few as none. */
function desimalPerlu(nilai: number, target: number | null): number {
  const batas = target === null ? [0] : [0, target]
  const jujur = (desimal: number) => {
    const tulis = Number(nilai.toFixed(desimal))
    return batas.every((b) => Math.sign(tulis - b) === Math.sign(nilai - b))
  }
  return [1, 2].find(jujur) ?? 3
}

/** 'K6, Bente: 85,8 %, kurang, perlu dukungan.' */
export function kataBanding(sel: SelBagian, { satu }: KolomBanding, nama: string): string {
  const { jenis } = satu.indikator
  const tulis = (n: number) => (jenis === 'kejadian' ? formatJumlah(n) : `${formatDesimal(n)}\u00a0%`)
  const nilai = adaNilai(sel) && sel.nilai !== null ? tulis(sel.nilai) : null
  const tampak = kataTampak(getTampak(sel), satu.indikator.arah)
  const kata = [nilai, tampak, sel.dukungan && t('banding.dukungan')].filter(Boolean).join(', ')
  return `${namaPendek(satu.indikator.nama)}, ${nama}: ${kata}`
}
