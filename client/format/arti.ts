// What an indikator and the words around it mean, from the catalogue and the glossary.
import type { Kunci } from '#client/messages/id.ts'
import { t } from '#client/messages/t.ts'
import type { TargetTahun } from '#contract/angka.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import { formatTarget } from './bilangan.ts'

/** A word with a meaning of its own. Looks of a cell have theirs in kata.ts. */
export type Istilah = Extract<Kunci, `istilah.${string}`>

export type Keterangan = { readonly judul: string; readonly isi: string }

/** The rows beneath a definition: how it is counted, against what, and where that is written. */
export function listKeterangan(indikator: IndikatorLengkap, target: TargetTahun | null): readonly Keterangan[] {
  const { rumusPembilang, rumusPenyebut, arah, sumber, keyakinan } = indikator
  const periode = kataPeriode(indikator)
  return [
    { judul: t('artinya.rumus.pembilang'), isi: rumusPembilang },
    { judul: t('artinya.rumus.penyebut'), isi: rumusPenyebut === '-' ? '' : rumusPenyebut },
    { judul: t('artinya.rumus.periode'), isi: periode },
    { judul: t('artinya.rumus.arah'), isi: t(`artinya.arah.${arah}`) },
    { judul: t('artinya.rumus.target'), isi: arah === 'netral' ? '' : kataTargetTahun(target) },
    { judul: t('artinya.rumus.sumber'), isi: sumber },
    { judul: t('artinya.rumus.keyakinan'), isi: kataKeyakinan(keyakinan) },
  ].filter(({ isi }) => isi !== '')
}

const PERIODE = [
  'kumulatif',
  'rasio-kumulatif',
  'bulanan',
  'potret',
  'terjadwal',
  'kampanye',
  'tahun-ajaran',
  'tahun-ajaran-rasio',
  'kumulatif-3-tahun',
  '12-bulan',
  'kejadian',
  'kejadian-mingguan',
  'kohort-triwulan',
] as const

/** How the months are gathered; a way that the catalogue added since stays as it wrote it. */
export function kataPeriode({ periode }: Pick<IndikatorLengkap, 'periode'>): string {
  const kenal = PERIODE.find((satu) => satu === periode)
  return kenal ? t(`periode.${kenal}`) : periode
}

function kataTargetTahun(target: TargetTahun | null): string {
  if (!target) return t('artinya.targetTakAda')
  const isi = { persen: formatTarget(target.persen), dokumen: target.dokumen }
  return t(target.tingkat === 'contoh' ? 'artinya.targetContoh' : 'artinya.targetTahun', isi)
}

/** The catalogue's mark of confidence in words: 'S' read in the source, 'M' not yet, 'S; umur M' all but the umur. */
export function kataKeyakinan(keyakinan: string): string {
  if (keyakinan === 'S' || keyakinan === 'M' || keyakinan === 'D') return t(`artinya.keyakinan.${keyakinan}`)
  const bagian = /^S;\s*(.+?)\s+[A-Z]$/.exec(keyakinan)?.[1]
  return bagian ? t('artinya.keyakinan.sebagian', { bagian }) : keyakinan
}
