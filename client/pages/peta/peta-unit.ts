// Units for the map: which lie in the area shown, what they are called, which have no place yet.
import { kataJenisUnit } from '#client/format/kata-angka.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { namaWilayah } from '#client/format/nama-wilayah.ts'
import type { Tempat } from '#client/map/cari-tempat.ts'
import { LAPISAN_UNIT, type Lapisan } from '#client/map/lapisan.ts'
import { keadaanTanda } from '#client/map/tanda-unit.tsx'
import type { UnitPeta } from '#client/map/unit-leaflet.ts'
import { t } from '#client/messages/t.ts'
import type { UnitTempat } from '#contract/unit.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'

/** Units in the area shown; a puskesmas also where only its work area is. */
export function unitDalam(
  unit: readonly UnitTempat[],
  { fokus, pohon }: { readonly fokus: ReadonlySet<string>; readonly pohon: WilayahJawaban },
): readonly UnitTempat[] {
  const puskesmas = new Set(pohon.desa.filter(({ kode }) => fokus.has(kode)).map((desa) => desa.puskesmas))
  const semua = fokus.size === pohon.desa.length
  return unit.filter(({ kode, kodeDesa }) => semua || puskesmas.has(kode) || (kodeDesa !== null && fokus.has(kodeDesa)))
}

export const punyaTitik = ({ lintang, bujur }: UnitTempat): boolean => lintang !== null && bujur !== null

/** The marks of the layers shown. */
export function unitPeta(unit: readonly UnitTempat[], tampak: ReadonlySet<Lapisan>): readonly UnitPeta[] {
  return unit.flatMap((satu) => {
    const { kode, jenis, lintang, bujur } = satu
    if (!tampak.has(jenis) || lintang === null || bujur === null) return []
    return [{ kode, nama: sebutUnit(satu), jenis, lintang, bujur, tanda: keadaanTanda(satu) }]
  })
}

export type HitungLapisan = {
  readonly jenis: UnitTempat['jenis']
  readonly adaTitik: number
  readonly tanpaTitik: number
}

/** How many of each kind have a place and how many none, in the order of the layers; kinds without units are left out. */
export function hitungLapisan(unit: readonly UnitTempat[]): readonly HitungLapisan[] {
  return LAPISAN_UNIT.flatMap((jenis) => {
    const milik = unit.filter((satu) => satu.jenis === jenis)
    const adaTitik = milik.filter(punyaTitik).length
    return milik.length > 0 ? [{ jenis, adaTitik, tanpaTitik: milik.length - adaTitik }] : []
  })
}

/** 'Posyandu Melur 1', 'Poskesdes Karang Pandan', 'SD Bandar Kenari': the name with its kind, unless it says so itself. */
export function sebutUnit(unit: Pick<UnitTempat, 'nama' | 'jenis' | 'ragam'>): string {
  const { nama, jenis } = unit
  const sendiri = jenis === 'sekolah' || jenis === 'faskes-lain'
  return sendiri || nama.toLowerCase().startsWith(sebutanUnit(unit).toLowerCase()) ? nama : namaUnit(unit)
}

const RAGAM = ['pustu', 'poskesdes', 'polindes', 'rs', 'klinik', 'praktik-mandiri'] as const

/** 'Poskesdes', 'Klinik', or the kind itself. */
export function sebutanUnit({ jenis, ragam }: Pick<UnitTempat, 'jenis' | 'ragam'>): string {
  const kenal = RAGAM.find((satu) => satu === ragam)
  return kenal ? t(`ragam.${kenal}`) : kataJenisUnit(jenis)
}

/** Everything that can be looked for on the map. A puskesmas is its work area. */
export function daftarTempat(pohon: WilayahJawaban, unit: readonly UnitTempat[]): readonly Tempat[] {
  const namaKecamatan = new Map(pohon.kecamatan.map(({ kode, nama }) => [kode, nama]))
  const perDesa = new Map(pohon.desa.map((desa) => [desa.kode, desa]))
  const kecamatanDari = (kodeDesa: string | null) =>
    namaKecamatan.get((kodeDesa && perDesa.get(kodeDesa)?.kecamatan) || '') ?? null
  const induk = (jenis: 'kecamatan' | 'puskesmas') =>
    pohon[jenis].map(({ kode, nama }): Tempat => {
      const sebutan = t(`rincian.${jenis}`)
      return { jenis, kode, nama: namaWilayah({ nama, tingkat: jenis }), sebutan, desa: null, kecamatan: null }
    })
  return [
    ...induk('kecamatan'),
    ...induk('puskesmas'),
    ...pohon.desa.map(({ kode, nama, jenis }): Tempat => {
      return {
        jenis: 'desa',
        kode,
        nama,
        sebutan: t(`peta.cari.${jenis}`),
        desa: null,
        kecamatan: kecamatanDari(kode),
      }
    }),
    ...unit
      .filter(({ jenis }) => jenis !== 'puskesmas')
      .map((satu): Tempat => {
        const desa = (satu.kodeDesa && perDesa.get(satu.kodeDesa)?.nama) || null
        const sebutan = sebutanUnit(satu)
        return {
          ...{ jenis: 'unit', kode: satu.kode, nama: sebutUnit(satu), sebutan },
          ...{ desa, kecamatan: kecamatanDari(satu.kodeDesa) },
        }
      }),
  ]
}
