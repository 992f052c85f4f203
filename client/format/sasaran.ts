// Sasaran and targets as they are edited: what was typed beside what stands, files out, the year before as a proposal. Pure.
import type { BarisSasaran, JenisSasaran, SasaranJawaban, SelSasaran } from '#contract/sasaran.ts'
import type { BarisTarget, TargetUbah } from '#contract/target.ts'
import type { Ubahan } from './urung.ts'

/** What was typed over a cell, by 'desa jenis'; a cell that is not there is as it stands. */
export type Draf = ReadonlyMap<string, string>
export const DRAF_KOSONG: Draf = new Map()

const kunciSel = (desa: string, jenis: string): string => `${desa} ${jenis}`

const TERBESAR = 2_147_483_647
const BERTITIK = /^\d{1,3}(?:[.\s]\d{3})+$/

/** '2.815' as 2815, '' as null: nobody has counted; 'salah' is no whole number from 0 up. */
export function bacaJumlah(teks: string): number | null | 'salah' {
  const isi = teks.trim()
  if (isi === '') return null
  const polos = BERTITIK.test(isi) ? isi.replaceAll(/[.\s]/g, '') : isi
  const n = Number(polos)
  return /^\d{1,10}$/.test(polos) && n <= TERBESAR ? n : 'salah'
}

/** What stands in a cell now: as typed, else as on record. */
export const teksSel = (draf: Draf, desa: string, jenis: string, jumlah: number | null): string =>
  draf.get(kunciSel(desa, jenis)) ?? (jumlah === null ? '' : String(jumlah))

/** The draft after some changes; a cell that is again as on record leaves it. */
export function terapkanUbahan(draf: Draf, ubahan: readonly Ubahan[], tercatat: (u: Ubahan) => number | null): Draf {
  const baru = new Map(draf)
  for (const u of ubahan) {
    const kunci = kunciSel(u.laporan, u.sel)
    if (bacaJumlah(u.baru) === tercatat(u)) baru.delete(kunci)
    else baru.set(kunci, u.baru)
  }
  return baru
}

export type HasilDraf = { readonly sel: readonly SelSasaran[]; readonly salah: readonly string[] }

/**
 * The cells to be sent, and those that hold no number. What holds since an earlier month is not on record at this one: writing
 * it here adds a row, so nothing is what was seen.
 */
export function selDraf(draf: Draf, { desa, jenis }: Pick<SasaranJawaban, 'desa' | 'jenis'>): HasilDraf {
  const sel: SelSasaran[] = []
  const salah: string[] = []
  for (const d of desa) {
    jenis.forEach(({ kode }, i) => {
      const teks = draf.get(kunciSel(d.kode, kode))
      if (teks === undefined) return
      const baru = bacaJumlah(teks)
      const lama = d.bawaan.includes(i) ? null : (d.jumlah[i] ?? null)
      if (baru === 'salah') salah.push(`${d.nama}: ${teks}`)
      else if (baru !== lama) sel.push({ desa: d.kode, jenis: kode, lama, baru })
    })
  }
  return { sel, salah }
}

/** Sum of a column over the desa that have it; null where none has. */
export const jumlahKolom = (desa: readonly BarisSasaran[], ke: number): number | null =>
  desa.some((d) => typeof d.jumlah[ke] === 'number') ? desa.reduce((n, d) => n + (d.jumlah[ke] ?? 0), 0) : null

/** The table as rows of a file that can be brought in again. */
export const barisCsv = ({ desa, jenis }: Pick<SasaranJawaban, 'desa' | 'jenis'>): (string | number | null)[][] => [
  ['kode desa', 'desa', 'kecamatan', 'puskesmas', ...jenis.map(({ kode }) => kode)],
  ...desa.map((d) => [d.kode, d.nama, d.kecamatan, d.puskesmas, ...d.jumlah]),
]

export const KELOMPOK_JENIS = ['semua', 'ibu', 'anak', 'penduduk', 'penyakit'] as const
export type KelompokJenis = (typeof KELOMPOK_JENIS)[number]

const POLA: Readonly<Record<Exclude<KelompokJenis, 'semua'>, RegExp>> = {
  ibu: /^(ibu|lahir|pus$|perempuan|remaja)/,
  anak: /^(bayi|surviving|baduta|balita|anak|usia)/,
  penduduk: /^(penduduk|kk$|ckg$)/,
  penyakit: /^(hipertensi|dm|odgj|terduga|kasus|risiko|pneumonia|diare)/,
}

/** Places of the kinds of a group, so that a phone shows a few at a time. */
export const jenisKelompok = (jenis: readonly JenisSasaran[], kelompok: KelompokJenis): readonly number[] =>
  jenis.flatMap(({ kode }, i) => (kelompok === 'semua' || POLA[kelompok].test(kode) ? [i] : []))

export type SalinanTarget = TargetUbah & {
  readonly nama: string | null
  /** baru: nothing stands there; sama: the same does; ada: something else does, and stays unless chosen. */
  readonly keadaan: 'baru' | 'sama' | 'ada'
}

/** Last year's targets held against this year's: what copying them would do, row by row. */
export function salinTarget(lalu: readonly BarisTarget[], kini: readonly BarisTarget[]): SalinanTarget[] {
  const kunci = (b: BarisTarget) => `${b.indikator} ${b.tingkat} ${b.wilayah?.kode ?? ''}`
  const ada = new Map(kini.map((b) => [kunci(b), b.persen]))
  return lalu.map((b) => {
    const lama = ada.get(kunci(b)) ?? null
    return {
      ...{
        indikator: b.indikator,
        tingkat: b.tingkat,
        wilayah: b.wilayah?.kode ?? null,
        nama: b.wilayah?.nama ?? null,
      },
      ...{ lama, baru: b.persen, dokumen: b.dokumen },
      keadaan: lama === null ? 'baru' : lama === b.persen ? 'sama' : 'ada',
    }
  })
}

/** '87,5' as 87.5; null where it is no percentage. */
export function bacaPersen(teks: string): number | null {
  const isi = teks.trim().replace(/\s*%$/, '').replace(',', '.')
  const n = Number(isi)
  return /^\d{1,5}(\.\d{1,4})?$/.test(isi) && n <= 10_000 ? n : null
}
