/**
 * A mass campaign from day to day: its own sasaran, what each unit did, and what it takes until its last day (domain.md 4.1:
 * linear over its days). Days are 'YYYY-MM-DD' in the kabupaten's zone; empty is not zero.
 */
import { selisihHari } from './pendataan.ts'

export const PELAPOR_KAMPANYE = ['posyandu', 'pustu', 'puskesmas'] as const
export type PelaporKampanye = (typeof PELAPOR_KAMPANYE)[number]

export const KEADAAN_KAMPANYE = ['akan-datang', 'berjalan', 'selesai', 'batal'] as const
export type KeadaanKampanye = (typeof KEADAAN_KAMPANYE)[number]

export type IsiKampanye = {
  readonly nama: string
  /** Who is counted: anak, orang. */
  readonly satuan: string
  readonly mulai: string
  readonly selesai: string
  /** Percent of the sasaran to be reached by the last day. */
  readonly target: number
  readonly pelapor: readonly PelaporKampanye[]
  readonly batal: boolean
}

/** Where a campaign stands on a day; after its last one it is final, and corrected only with a reason. */
export function keadaanKampanye({ mulai, selesai, batal }: IsiKampanye, hariIni: string): KeadaanKampanye {
  if (batal) return 'batal'
  if (hariIni < mulai) return 'akan-datang'
  return hariIni > selesai ? 'selesai' : 'berjalan'
}

/** What was done in a desa: to the day before, and on the day itself; null: nobody reported any. */
export type DesaKampanye = {
  readonly sasaran: number | null
  readonly sebelum: number | null
  readonly hariIni: number | null
}

export type AngkaKampanye = {
  readonly desa: number
  /** In neither sum, and counted aloud. */
  readonly desaTanpaSasaran: number
  readonly desaBelumLapor: number
  readonly sasaran: number | null
  readonly dilayani: number | null
  readonly hariIni: number | null
  /** Served in desa without a sasaran. */
  readonly diLuarSasaran: number
  readonly persen: number | null
  /** Persons that should have been reached by the end of the day before (once it is over: of the last one). */
  readonly targetKini: number | null
  readonly diJalur: boolean | null
  /** Persons short of the target of the last day. */
  readonly sisa: number | null
  /** Persons a day, from this day to the last one; null once it is over. */
  readonly perHari: number | null
}

const jumlah = (semua: readonly (number | null)[]): number | null => {
  const ada = semua.filter((n) => n !== null)
  return ada.length === 0 ? null : ada.reduce((a, b) => a + b, 0)
}

/** Whole persons; what is whole but for the last bit of a division stays so. */
const keAtas = (n: number): number => Math.max(0, Math.ceil(n - 1e-9))

/** Days from the first to the last one, those that are over on a day, and those that are left with it. */
export function hariKampanye({ mulai, selesai }: Pick<IsiKampanye, 'mulai' | 'selesai'>, hariIni: string) {
  const semua = selisihHari(mulai, selesai) + 1
  const lewat = Math.min(semua, Math.max(0, selisihHari(mulai, hariIni)))
  return { semua, lewat, sisa: semua - lewat }
}

/** The figure of an area: sum over sum of its desa that have a sasaran. */
export function angkaKampanye(
  kampanye: Pick<IsiKampanye, 'mulai' | 'selesai' | 'target'>,
  hariIni: string,
  semua: readonly DesaKampanye[],
): AngkaKampanye {
  const milik = semua.filter(({ sasaran }) => sasaran !== null && sasaran > 0)
  const luar = semua.filter((satu) => !milik.includes(satu))
  const sasaran = jumlah(milik.map((satu) => satu.sasaran))
  const sebelum = jumlah(milik.map((satu) => satu.sebelum))
  const kini = jumlah(milik.map((satu) => satu.hariIni))
  const dilayani = jumlah([sebelum, kini])
  const hari = hariKampanye(kampanye, hariIni)
  const tujuan = sasaran === null ? null : keAtas((kampanye.target / 100) * sasaran)
  const targetKini =
    sasaran === null ? null : keAtas(((kampanye.target / 100) * sasaran * hari.lewat) / Math.max(1, hari.semua))
  return {
    ...{ desa: semua.length, desaTanpaSasaran: luar.length, sasaran, dilayani, hariIni: kini },
    desaBelumLapor: milik.filter((satu) => satu.sebelum === null && satu.hariIni === null).length,
    diLuarSasaran: jumlah(luar.flatMap((satu) => [satu.sebelum, satu.hariIni])) ?? 0,
    persen: sasaran === null || dilayani === null ? null : (dilayani / sasaran) * 100,
    targetKini,
    diJalur: targetKini === null || dilayani === null || hari.lewat === 0 ? null : (sebelum ?? 0) >= targetKini,
    sisa: tujuan === null ? null : Math.max(0, tujuan - (dilayani ?? 0)),
    perHari: tujuan === null || hari.sisa === 0 ? null : keAtas(Math.max(0, tujuan - (sebelum ?? 0)) / hari.sisa),
  }
}

export type GalatKampanye = { readonly kolom: string; readonly pesan: string }

/** What cannot be in how a campaign is set up. */
export function checkKampanye({ mulai, selesai, pelapor }: IsiKampanye): readonly GalatKampanye[] {
  if (selesai < mulai) return [{ kolom: 'selesai', pesan: 'Hari terakhir tidak boleh sebelum hari pertama.' }]
  if (selisihHari(mulai, selesai) > 365) return [{ kolom: 'selesai', pesan: 'Paling lama satu tahun.' }]
  return pelapor.length === 0 ? [{ kolom: 'pelapor', pesan: 'Pilih siapa yang melapor setiap hari.' }] : []
}

/** Whether what was done on a day may be written now, and what it takes. */
export function checkHarian(
  kampanye: IsiKampanye,
  { tanggal, hariIni, alasan }: { readonly tanggal: string; readonly hariIni: string; readonly alasan: string },
): readonly GalatKampanye[] {
  if (kampanye.batal) return [{ kolom: 'kampanye', pesan: 'Kampanye ini dibatalkan; tidak ada yang dilaporkan.' }]
  if (tanggal < kampanye.mulai || tanggal > kampanye.selesai)
    return [{ kolom: 'tanggal', pesan: `Pilih hari kampanye, dari ${kampanye.mulai} sampai ${kampanye.selesai}.` }]
  if (tanggal > hariIni) return [{ kolom: 'tanggal', pesan: 'Hari ini belum tiba; laporkan pada harinya.' }]
  if (hariIni > kampanye.selesai && alasan.trim() === '')
    return [{ kolom: 'alasan', pesan: 'Kampanye sudah ditutup: tulis alasan perbaikannya.' }]
  return []
}
