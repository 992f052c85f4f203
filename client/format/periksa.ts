// Laporan on their way from sent to locked: what waits for whom, and what may be done with those selected.
import { t } from '#client/messages/t.ts'
import type { LaporanPeriksa, PeriksaJawaban, Tahap } from '#contract/tahap.ts'
import { formatBulan, formatHari } from './bulan.ts'
import type { Kalimat } from './kalimat-peta.ts'
import { namaUnit } from './nama-unit.ts'

/** A laporan by what tells it from all others. */
export type AlamatPeriksa = {
  readonly unit: string
  readonly desa: string
  readonly bulan: string
  readonly minggu: number
}

export const alamatDari = ({ unit, desa, bulan, minggu }: LaporanPeriksa): AlamatPeriksa => ({
  ...{ unit: unit.kode, desa: desa.kode, bulan, minggu },
})
export const kunciAlamat = ({ unit, desa, bulan, minggu }: AlamatPeriksa): string =>
  [desa, unit, bulan, minggu].join(' ')
export const kunciPeriksa = (laporan: LaporanPeriksa): string => kunciAlamat(alamatDari(laporan))

/** 'Posyandu Melati 1, minggu 2'. */
export const namaPeriksa = ({ unit, minggu }: Pick<LaporanPeriksa, 'unit' | 'minggu'>): string =>
  minggu > 0 ? `${namaUnit(unit)}, ${t('periksa.minggu', { n: minggu })}` : namaUnit(unit)

type TahapNaik = Exclude<Tahap, 'dibuka'>
/** The stages of one that has been sent, in the order of the way. */
export const URUTAN_TAHAP = ['terkirim', 'terverifikasi', 'tervalidasi', 'terkunci'] as const
type TahapTerkirim = (typeof URUTAN_TAHAP)[number]

/** Which laporan wait for the step that a role is there for. */
const MENUNGGU: Readonly<Record<TahapNaik, readonly TahapTerkirim[]>> = {
  terverifikasi: ['terkirim'],
  tervalidasi: ['terkirim', 'terverifikasi'],
  terkunci: ['tervalidasi'],
}

/** The step that a role is there for: who may validate is waited for to validate, though they may also lock. */
export const tahapUtama = (boleh: readonly Tahap[]): TahapNaik =>
  boleh.includes('tervalidasi') ? 'tervalidasi' : boleh.includes('terverifikasi') ? 'terverifikasi' : 'terkunci'

/** Those of a list that wait for that step, and may be lifted by who looks at it. */
export const menunggu = (laporan: readonly LaporanPeriksa[], utama: TahapNaik): readonly LaporanPeriksa[] =>
  laporan.filter(({ keadaan, boleh }) => boleh.includes(utama) && MENUNGGU[utama].some((satu) => satu === keadaan))

type Isi = Pick<PeriksaJawaban, 'wilayah' | 'bulan' | 'jumlah' | 'perluDicek' | 'bolehTahap' | 'tanggalTutup'>

/** How many wait for this reader, how many of them want a look, and when the month closes. */
export function kalimatPeriksa({ wilayah, bulan, jumlah, perluDicek, bolehTahap, tanggalTutup }: Isi): Kalimat {
  const utama = tahapUtama(bolehTahap)
  const jumlahkan = (hitung: PeriksaJawaban['perluDicek'], mana: readonly TahapTerkirim[]) =>
    mana.reduce((n, satu) => n + hitung[satu], 0)
  const semua = jumlahkan(jumlah, URUTAN_TAHAP)
  const n = jumlahkan(jumlah, MENUNGGU[utama])
  const catatan = tanggalTutup ? t('periksa.kalimat.tutup', { hari: formatHari(tanggalTutup) }) : null
  const nama = { n, bulan: formatBulan(bulan) }
  if (semua === 0)
    return { kalimat: t('periksa.kalimat.kosong', { bulan: nama.bulan, wilayah: wilayah.nama }), catatan }
  if (jumlah.terkunci === semua) return { kalimat: t('periksa.kalimat.semuaTerkunci', { ...nama, n: semua }), catatan }
  if (n === 0) {
    const sisa = utama === 'terkunci' ? semua - jumlah.terkunci : semua
    return { kalimat: t(`periksa.kalimat.selesai.${utama}`, { ...nama, n: sisa }), catatan }
  }
  const dicek = jumlahkan(perluDicek, MENUNGGU[utama])
  const bagian = [
    t(`periksa.kalimat.${utama}`, nama),
    dicek > 0 && t('periksa.kalimat.dicek', { n: dicek }),
    utama === 'tervalidasi' && jumlah.terkirim > 0 && t('periksa.kalimat.belumVerifikasi', { n: jumlah.terkirim }),
  ]
  return { kalimat: `${bagian.filter(Boolean).join('; ')}.`, catatan }
}

export type DesaPeriksa = {
  readonly kode: string
  readonly nama: string
  readonly puskesmas: string | null
  readonly laporan: readonly LaporanPeriksa[]
}

/** In the order given, which is by desa. */
export function kelompokDesa(laporan: readonly LaporanPeriksa[]): readonly DesaPeriksa[] {
  const kelompok = new Map<string, LaporanPeriksa[]>()
  for (const satu of laporan) {
    const lama = kelompok.get(satu.desa.kode)
    if (lama) lama.push(satu)
    else kelompok.set(satu.desa.kode, [satu])
  }
  return [...kelompok].map(([kode, milik]) => ({
    kode,
    nama: milik[0]?.desa.nama ?? '',
    puskesmas: milik[0]?.puskesmas?.nama ?? null,
    laporan: milik,
  }))
}

export type Laku = {
  readonly tahap: Tahap
  readonly laporan: readonly LaporanPeriksa[]
  /** Of those: never verified by their desa, though they are to be validated. */
  readonly tanpaVerifikasi: number
  readonly dicek: number
}

/** What may be done with those selected, the step that the role is there for first; steps for none of them are left out. */
export function susunLaku(pilihan: readonly LaporanPeriksa[], bolehTahap: readonly Tahap[]): readonly Laku[] {
  const utama = tahapUtama(bolehTahap)
  return bolehTahap
    .map((tahap): Laku => {
      const laporan = pilihan.filter(({ boleh }) => boleh.includes(tahap))
      return {
        tahap,
        laporan,
        tanpaVerifikasi: tahap === 'tervalidasi' ? laporan.filter((l) => l.keadaan === 'terkirim').length : 0,
        dicek: tahap === 'dibuka' ? 0 : laporan.filter((l) => l.temuan > 0).length,
      }
    })
    .filter(({ laporan }) => laporan.length > 0)
    .sort((a, b) => Number(b.tahap === utama) - Number(a.tahap === utama))
}
