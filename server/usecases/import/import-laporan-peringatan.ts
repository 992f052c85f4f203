// What a row says that may well be, and should be looked at before it is taken in. Nothing here refuses.
import type { BarisTabel } from '#berkas/tabel.ts'
import { bulanKe } from '#domain/bulan.ts'
import type { Penolakan } from '#domain/impor.ts'
import type { KunciBaris, SelImpor } from '#domain/impor-laporan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { type BarisIsian, dijadwalkan, isianDari } from '#domain/isian.ts'
import { temuanLaporan } from '#domain/temuan.ts'
import type { Unit } from '#store/unit.ts'
import type { KonteksLaporan, SelBerkolom } from './import-laporan-konteks.ts'
import { alamat } from './import-unit-baris.ts'

export type BarisDicek = {
  readonly baris: BarisTabel
  readonly kunci: KunciBaris
  readonly unit: Unit
  readonly sel: readonly SelBerkolom[]
  readonly isi: readonly SelImpor[]
}

/** Everything of a row that is asked about, each at its cell. */
export const listPeringatan = (konteks: KonteksLaporan, dicek: BarisDicek): Penolakan[] => [
  ...cekTempat(konteks, dicek),
  ...cekJadwal(konteks, dicek),
  ...cekTemuan(konteks, dicek),
]

const TERIKAT_DESA: readonly number[] = [JENIS_UNIT.posyandu, JENIS_UNIT['rekap-desa']]
const TERIKAT_PUSKESMAS: readonly number[] = [JENIS_UNIT.puskesmas, JENIS_UNIT.pustu, JENIS_UNIT.posyandu]

function cekTempat(konteks: KonteksLaporan, { baris, kunci, unit }: BarisDicek): Penolakan[] {
  if (kunci.desaId === konteks.luarWilayah) return []
  const puskesmasId = konteks.puskesmasDesa(kunci.desaId, kunci.bulan)
  const milik = unit.jenisUnitId === JENIS_UNIT.puskesmas ? unit.unitId : unit.indukUnitId
  const kolom = baris.sel('unit') ? 'unit' : baris.sel('puskesmas') ? 'puskesmas' : 'desa'
  if (TERIKAT_DESA.includes(unit.jenisUnitId) && unit.desaId !== null && unit.desaId !== kunci.desaId) {
    const alasan = `${unit.nama} berada di desa lain.`
    return [{ ...alamat(baris, kolom), alasan, saran: 'Periksa unit dan desanya.' }]
  }
  const lain = milik !== null && puskesmasId !== null && milik !== puskesmasId
  if (!TERIKAT_PUSKESMAS.includes(unit.jenisUnitId) || !lain) return []
  const alasan = `${unit.nama} milik puskesmas lain daripada desanya pada bulan ini.`
  return [{ ...alamat(baris, kolom), alasan, saran: 'Periksa unit dan desanya.' }]
}

function cekJadwal({ katalog }: KonteksLaporan, { baris, kunci, sel }: BarisDicek): Penolakan[] {
  return sel.flatMap(({ elemen, jumlah, kolom, teks }) => {
    const kelompokId = katalog.elemen.get(elemen)?.kelompokId
    const kelompok = kelompokId === undefined ? undefined : katalog.kelompok.get(kelompokId)
    if (!kelompok || !jumlah || dijadwalkan(kelompok, kunci.bulan)) return []
    const alasan = `${kelompok.nama} tidak dijadwalkan pada bulan ke-${bulanKe(kunci.bulan)}, tetapi terisi.`
    return [{ ...letak(baris), kolom, nilai: teks, alasan, saran: 'Periksa bulannya, atau biarkan bila memang benar.' }]
  })
}

function cekTemuan({ katalog }: KonteksLaporan, { baris, kunci, sel, isi }: BarisDicek): Penolakan[] {
  const berisi = isi.flatMap(([elemenId, pilahId, jumlah]): BarisIsian[] =>
    jumlah === null ? [] : [[elemenId, pilahId, jumlah]],
  )
  return temuanLaporan(katalog, katalog.aturan, isianDari(berisi), kunci.bulan).map(
    ({ elemen, kiri, kanan, pesan }) => {
      const asal = sel.filter((satu) => satu.pilah === undefined && elemen.includes(satu.elemen))
      const kolom = [...new Set(asal.map((satu) => satu.kolom))].join('; ')
      return {
        ...letak(baris),
        kolom,
        nilai: `${kiri} dan ${kanan}`,
        alasan: pesan,
        saran: 'Periksa angkanya; kolomnya mungkin tertukar.',
      }
    },
  )
}

const letak = ({ lembar, nomor }: BarisTabel) => ({ ...(lembar !== null && { lembar }), baris: nomor })
