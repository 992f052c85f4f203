// The twelve basic services as rows: the same on the screen, on paper and on slides.
import { t } from '#client/messages/t.ts'
import type { BarisBriefing, IsiBriefing } from '#contract/briefing.ts'
import { type Alasan, alasanTanpaStatus } from './alasan.ts'
import { formatPersen, formatTarget } from './bilangan.ts'
import { formatBulanPendek, formatNamaBulan, formatNamaBulanPendek } from './bulan.ts'
import { kataTampak } from './kata.ts'
import { namaPendek } from './nama-indikator.ts'
import { getTampak, type Tampak } from './tampak.ts'

export type BarisSpm = {
  readonly nomor: number
  readonly kode: string | null
  readonly nama: string
  /** Without what all twelve begin with, where there is little room. */
  readonly singkat: string
  readonly persen: number | null
  readonly capaian: string
  /** The target to the month of the page: what a figure that grows over the year is held against. */
  readonly sampai: string
  /** Persons short of the target to date; null where that is not known. */
  readonly selisih: number | null
  readonly tampak: Tampak | null
  /** The word of the status, or why there is none. */
  readonly kata: string
}

const DUA_BELAS = 12
const AWAL_SAMA = /^(Pelayanan kesehatan|Health services for) /

/** Number one to twelve; one that the kabupaten has no figure of says so. */
export const barisSpm = (isi: IsiBriefing): readonly BarisSpm[] =>
  Array.from({ length: DUA_BELAS }, (_, i) => {
    const milik = isi.baris.find(({ spm }) => spm === i + 1)
    return milik ? { nomor: i + 1, ...susun(milik, isi) } : tanpaAngka(i + 1)
  })

/** The others that the page tells of and that have a percentage. */
export const barisLain = (isi: IsiBriefing): readonly BarisSpm[] =>
  isi.baris
    .filter(({ spm, jumlahTahun }) => spm === null && !jumlahTahun)
    .map((b) => ({
      ...{ nomor: 0, ...susun(b, isi) },
    }))

function susun({ indikator, angka }: BarisBriefing, isi: IsiBriefing): Omit<BarisSpm, 'nomor'> {
  const tampak = getTampak(angka)
  return {
    ...{ kode: indikator.kode, nama: namaPendek(indikator.nama), persen: angka.persen, tampak },
    singkat: namaPendek(indikator.nama).replace(AWAL_SAMA, ''),
    capaian: angka.persen === null ? t('angka.tanpa') : formatPersen(angka.persen),
    sampai: formatTarget(angka.target),
    // Short of a target is not said of what may not be judged.
    selisih: angka.status ? angka.selisihKeTarget : null,
    kata: kataStatusBriefing({ angka, indikator }, isi),
  }
}

/** The words of a status outside of the dinas; where there is none, why, and the month of a figure that is older than the page. */
export function kataStatusBriefing(
  { angka, indikator }: Pick<BarisBriefing, 'angka' | 'indikator'>,
  { sah, bulan }: Pick<IsiBriefing, 'sah' | 'bulan'>,
): string {
  if (angka.status === 'jelek') return t('status.jelek.pembinaan')
  const alasan = alasanTanpaStatus(angka, indikator)
  if (!alasan) return kataTampak(getTampak(angka), indikator.arah)
  const lama = angka.sel === 'nilai' && angka.sdBulan !== null && angka.sdBulan !== bulan ? angka.sdBulan : null
  const kata = kataAlasan(alasan, sah)
  return lama ? `${kata} (${t('angka.sd', { bulan: formatBulanPendek(lama) })})` : kata
}

/** Where validated laporan alone count, one that is not counted may have come in all the same. */
function kataAlasan(alasan: Alasan, sah: boolean): string {
  if (sah && (alasan === 'belum-lapor' || alasan === 'bulan-ini')) return t('briefing.alasan.belumSah')
  return sah && alasan === 'sementara' ? t('briefing.alasan.kurangSah') : t(`pws.alasan.${alasan}`)
}

/** 'Target s.d. Agustus': a service that is to reach everybody in a year is held against the months that have passed. */
export const judulTarget = ({ bulan }: Pick<IsiBriefing, 'bulan'>): string =>
  t('briefing.spm.sampai', { bulan: formatNamaBulan(bulan) })

/** 'Target s.d. Agu', where a column is narrow. */
export const judulTargetPendek = ({ bulan }: Pick<IsiBriefing, 'bulan'>): string =>
  t('briefing.spm.sampai', { bulan: formatNamaBulanPendek(bulan) })

const tanpaAngka = (nomor: number): BarisSpm => ({
  ...{
    nomor,
    kode: null,
    nama: t('briefing.spm.tanpa'),
    singkat: t('briefing.spm.tanpa'),
    persen: null,
    capaian: t('angka.tanpa'),
  },
  ...{ sampai: t('angka.tanpa'), selisih: null, tampak: null, kata: t('briefing.spm.tanpa') },
})
