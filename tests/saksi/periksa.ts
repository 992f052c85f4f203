/** Asks the running application about every area and holds its answers against the witness. */

import type { Lembar } from '#contract/peta.ts'
import type { ProfilJawaban } from '#contract/profil.ts'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'
import { type Angka, angkaWilayah, type Bagian, bagianDari, type Tanya, type Tingkat } from './angka.ts'
import { type Beda, bedaAngka, bulanTeks } from './bandingkan.ts'
import type { Indikator, Mentah } from './baris.ts'
import type { Dasar } from './penyebut.ts'
import { type Silsilah, targetTahun } from './target.ts'
import { type Daun, daunPada } from './wilayah.ts'

export type Baca = <T>(alamat: string) => Promise<T>
export type Hierarki = 'administrasi' | 'kerja'
export type Saksi = { readonly baca: Baca; readonly mentah: Mentah; readonly kab: string; readonly m: number }
export type Pilihan = { readonly dasar: Dasar; readonly hierarki: Hierarki }

/** All desa of the kabupaten with their cells for one indikator: worked out once for every area. */
export function bagianKab({ mentah, m }: Saksi, i: Indikator, dasar: Dasar): Bagian[] {
  const tanya: Tanya = { mentah, i, m, dasar }
  return daunPada(mentah, m).map((daun) => bagianDari(tanya, daun))
}

type Area = { readonly kode: string; readonly tingkat: Tingkat }

/** The witness' figure of an area. */
export function saksikan(
  { mentah, m }: Saksi,
  i: Indikator,
  bagian: readonly Bagian[],
  pilihan: Pilihan,
  area: Area,
): Angka {
  const milik = bagian.filter(({ daun }) => didalam(daun, area))
  const target = targetTahun(mentah, i, m, silsilah(mentah, area, pilihan.hierarki, milik[0]?.daun))
  return angkaWilayah({ mentah, i, m, dasar: pilihan.dasar }, milik, { tingkat: area.tingkat, target })
}

function didalam(daun: Daun, { kode, tingkat }: Area): boolean {
  if (tingkat === 'kabupaten') return true
  return (tingkat === 'desa' ? daun.kode : tingkat === 'kecamatan' ? daun.kecamatan : daun.puskesmas) === kode
}

function silsilah(mentah: Mentah, { tingkat }: Area, hierarki: Hierarki, daun: Daun | undefined): Silsilah {
  if (tingkat === 'kabupaten' || !daun) return []
  const kecamatan = mentah.kecamatan.find((k) => k.kode === daun.kecamatan)?.id ?? 0
  const puskesmas = [...mentah.unit.values()].find((u) => u.kode === daun.puskesmas)?.id ?? 0
  const atas = hierarki === 'kerja' ? (['puskesmas', puskesmas] as const) : (['kecamatan', kecamatan] as const)
  if (tingkat === 'desa') return [['desa', daun.desa], atas]
  return tingkat === 'kecamatan' ? [['kecamatan', kecamatan]] : [['puskesmas', puskesmas]]
}

const alamat = (s: Saksi, jalur: string, lain: Readonly<Record<string, string>>): string =>
  `/api/${jalur}?${new URLSearchParams({ wilayah: s.kab, bulan: bulanTeks(s.m), ...lain })}`

/** The sheet of every desa, or of every kecamatan or puskesmas, with its total. */
export async function periksaLembar(
  s: Saksi,
  i: Indikator,
  bagian: readonly Bagian[],
  { jalur, rincian, ...pilihan }: Pilihan & { jalur: 'peta' | 'pws'; rincian: Exclude<Tingkat, 'kabupaten'> },
): Promise<Beda[]> {
  const lembar = await s.baca<Lembar>(alamat(s, jalur, { indikator: i.kode, rincian, ...pilihan }))
  const kode = new Set(bagian.map(({ daun }) => kodeArea(daun, rincian)).filter((k) => k !== null))
  const kurang = [...kode].filter((k) => !lembar.baris.some((b) => b.kode === k || b.bersama.includes(k)))
  const nama = `${jalur} ${s.m} ${i.kode} ${pilihan.dasar} ${pilihan.hierarki}`
  return [
    ...kurang.map((k) => `${nama} ${k}: tidak ada di jawaban`),
    ...lembar.baris.flatMap((baris) =>
      bedaAngka(
        `${nama} ${baris.kode}`,
        saksikan(s, i, bagian, pilihan, { kode: baris.kode, tingkat: rincian }),
        baris,
      ),
    ),
    ...bedaAngka(
      `${nama} ${s.kab}`,
      saksikan(s, i, bagian, pilihan, { kode: s.kab, tingkat: 'kabupaten' }),
      lembar.total,
    ),
  ]
}

const kodeArea = (daun: Daun, tingkat: Exclude<Tingkat, 'kabupaten'>): string | null =>
  tingkat === 'desa' ? daun.kode : tingkat === 'kecamatan' ? daun.kecamatan : daun.puskesmas

/** One figure taken apart. */
export async function periksaAngka(s: Saksi, i: Indikator, bagian: readonly Bagian[], pilihan: Pilihan, area: Area) {
  const jawaban = await s.baca<AngkaJawaban>(alamat(s, 'angka', { wilayah: area.kode, indikator: i.kode, ...pilihan }))
  return bedaAngka(`angka ${s.m} ${i.kode} ${area.kode}`, saksikan(s, i, bagian, pilihan, area), jawaban.angka)
}

type BagianDari = (i: Indikator) => readonly Bagian[]

/** Every indikator of one desa. */
export async function periksaProfil(s: Saksi, kode: string, bagian: BagianDari, pilihan: Pilihan): Promise<Beda[]> {
  const jawaban = await s.baca<ProfilJawaban>(alamat(s, 'profil', { wilayah: kode, ...pilihan }))
  return jawaban.indikator.flatMap(({ indikator, angka }) => {
    const i = cari(s.mentah, indikator.kode)
    return bedaAngka(
      `profil ${s.m} ${i.kode} ${kode}`,
      saksikan(s, i, bagian(i), pilihan, { kode, tingkat: 'desa' }),
      angka,
    )
  })
}

/** The rows of the home. */
export async function periksaRingkasan(s: Saksi, area: Area, bagian: BagianDari, pilihan: Pilihan): Promise<Beda[]> {
  const jawaban = await s.baca<RingkasanJawaban>(alamat(s, 'ringkasan', { wilayah: area.kode, ...pilihan }))
  return jawaban.prioritas.flatMap(({ indikator, angka }) => {
    const i = cari(s.mentah, indikator.kode)
    return bedaAngka(`ringkasan ${s.m} ${i.kode} ${area.kode}`, saksikan(s, i, bagian(i), pilihan, area), angka)
  })
}

function cari(mentah: Mentah, kode: string): Indikator {
  const i = mentah.indikator.find((x) => x.kode === kode)
  if (!i) throw new Error(`indikator ${kode}`)
  return i
}
