import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas, TargetTahun } from '#contract/angka.ts'
import { formatTarget } from './bilangan.ts'
import { formatNamaBulan } from './bulan.ts'

type Masukan = {
  readonly indikator: Pick<IndikatorRingkas, 'arah' | 'periode'>
  readonly bulan: string
  /** Target to date in percent. */
  readonly target: number | null
  readonly targetTahun: TargetTahun | null
  /** Shape of the target over the year as the catalogue writes it; absent while the catalogue loads. */
  readonly bentukTarget?: string | undefined
}

/** What the target line says: 'target s.d. Juni 45 %', and beneath it where that comes from: '90 % × 6/12'. */
export function kataTarget(masukan: Masukan): { readonly judul: string; readonly turunan: string | null } | null {
  const { target, targetTahun, indikator } = masukan
  if (target === null) return null
  const nilai = formatTarget(target)
  if (!targetTahun || sama(target, targetTahun.persen)) {
    return {
      judul: t(indikator.arah === 'turun' ? 'pws.target.batas' : 'pws.target', { target: nilai }),
      turunan: null,
    }
  }
  const bulan = formatNamaBulan(masukan.bulan)
  return { judul: t('pws.target.sd', { bulan, target: nilai }), turunan: turunanTarget(masukan, target, targetTahun) }
}

/** Said exactly where the year's target grows in twelfths; else only how much of the year's target is due. */
function turunanTarget({ bentukTarget, indikator, bulan }: Masukan, target: number, tahun: TargetTahun): string {
  const setahun = formatTarget(tahun.persen)
  const m = Number(bulan.slice(5))
  const ke = indikator.periode.startsWith('tahun-ajaran') ? ((m + 5) % 12) + 1 : m
  const mulai = /^mulai:(\d+)$/.exec(bentukTarget ?? '')?.[1]
  const [atas, bawah] = mulai ? [ke - Number(mulai) + 1, 13 - Number(mulai)] : [ke, 12]
  return sama(target * bawah, tahun.persen * atas)
    ? t('pws.target.turunan', { setahun, bagian: `${atas}/${bawah}` })
    : t('pws.target.setahun', { setahun })
}

/** 'Putaran: Februari, Agustus.'; null for what has no months of its own. */
export const kataPutaran = (jadwal: readonly number[]): string | null =>
  jadwal.length === 0 || jadwal.length === 12
    ? null
    : t('pws.putaran', { bulan: jadwal.map((m) => formatNamaBulan(`2000-${String(m).padStart(2, '0')}`)).join(', ') })

const sama = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a))
