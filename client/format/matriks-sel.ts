// One cell of the matrix in words: what stands in it, and what it is called where there is room.

import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import { formatDesimal, formatJumlah, formatPersen, formatTarget } from './bilangan.ts'
import { kataTampak } from './kata.ts'
import { kataKurang } from './kata-kurang.ts'
import type { SelMatriks } from './matriks.ts'
import { formatHitungan, formatLaju, isTanpaPenyebut } from './nilai.ts'

type Isi = Pick<
  SelMatriks,
  'sel' | 'tampak' | 'pembilang' | 'penyebut' | 'persen' | 'laju' | 'nilai' | 'kedaluwarsa' | 'sementara'
>

/** Whether there is a figure to read: what is out of date has none any more. */
const isBernilai = ({ sel, kedaluwarsa }: Pick<Isi, 'sel' | 'kedaluwarsa'>): boolean => sel === 'nilai' && !kedaluwarsa

/** What rows are ordered by: of a unit, which has no penyebut of its own, its count. */
export const nilaiUrut = (sel: Isi): number | null => (isBernilai(sel) ? (sel.nilai ?? sel.pembilang) : null)

/** '83,6' without its sign: there is no room for one; empty where there is no figure. */
export function teksSel(sel: Isi): string {
  if (!isBernilai(sel)) return ''
  if (isTanpaPenyebut(sel)) return t('angka.tanpa')
  const { persen, laju, pembilang } = sel
  return persen === null && laju === null ? formatJumlah(pembilang) : formatDesimal(persen ?? laju)
}

/** '83,6 %, baik', 'belum lapor': for screen readers, as the whole content of the cell. */
export function kataSel(sel: Isi, indikator: Pick<IndikatorRingkas, 'arah' | 'skala'>): string {
  if (sel.tampak === null) return t(sel.sel === 'bersama' ? 'matriks.sel.bersama' : 'matriks.sel.ditahan')
  const kata = sel.tampak === 'nilai' ? null : kataTampak(sel.tampak, indikator.arah)
  const nilai = isBernilai(sel) ? nilaiPenuh(sel, indikator.skala) : null
  return [nilai, kata].filter((satu) => satu !== null).join(', ')
}

function nilaiPenuh(sel: Isi, skala: number): string {
  const { persen, laju, pembilang } = sel
  if (isTanpaPenyebut(sel)) return t('pws.alasan.tanpa-penyebut')
  if (persen !== null) return formatPersen(persen)
  return laju === null ? formatJumlah(pembilang) : formatLaju(laju, skala)
}

type Dijelaskan = Isi & Pick<SelMatriks, 'target' | 'selisih' | 'dukungan'>

/** All that is known of a cell without opening it: value, counts, target, verdict, persons short. */
export function uraianSel(
  sel: Dijelaskan,
  indikator: Pick<IndikatorRingkas, 'arah' | 'skala' | 'satuanHitung'>,
): string {
  const bagian = [kataSel(sel, indikator)]
  if (isBernilai(sel) && sel.penyebut !== null) bagian.push(formatHitungan(sel))
  if (sel.target !== null && isBernilai(sel)) bagian.push(t('pws.target', { target: formatTarget(sel.target) }))
  if (sel.selisih !== null && sel.selisih > 0)
    bagian.push(t('matriks.sel.selisih', { n: sel.selisih, satuan: kataKurang(indikator) }))
  if (sel.dukungan) bagian.push(t('matriks.sel.dukungan'))
  return bagian.join(' · ')
}
