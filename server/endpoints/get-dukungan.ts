import type { DukunganRingkas, getDukungan } from '#contract/dukungan.ts'
import type { Db } from '#db/connection.ts'
import { type Bulan, geser } from '#domain/bulan.ts'
import { ringkasUrutan } from '#domain/dukungan.ts'
import type { Handler } from '#http/mount.ts'
import { listNamaSasaran, type NamaSasaran } from '#store/angka.ts'
import { type BarisPrioritas, listPrioritas } from '#store/papan.ts'
import {
  type AngkaTerbuka,
  bagianTerbaca,
  bukaAngka,
  bukaBanyak,
  type PermintaanWilayah,
} from '#usecases/buka-angka.ts'
import { angkaWilayah, bulanDari, masalahTidakAda, sajikanAngka, sajikanIndikator, sajikanWilayah } from './sajikan.ts'
import { alasanTanpaDesa, berjarak, urutanOrang } from './sajikan-dukungan.ts'
import { namaOrang } from './sajikan-spm.ts'

/** Months before the one in view that say whether nobody was added. */
const MUNDUR = 3

export const handleGetDukungan: Handler<
  typeof getDukungan.kueri,
  typeof getDukungan.isi,
  typeof getDukungan.keluaran
> = async ({ db, sekarang }, { kueri, aktor, versi }) => {
  const bulan = bulanDari(kueri.bulan)
  const minta = { ...kueri, bulan, mulai: geser(bulan, -MUNDUR), pembaca: { aktor, sekarang: sekarang() } }
  const milik = await bukaAngka(db, { ...minta, mulaiBanding: bulan })
  if ('tidakAda' in milik) return masalahTidakAda(milik)
  const [prioritas, nama] = await Promise.all([
    bukaPrioritas(db, { ...minta, mulai: bulan }, milik),
    listNamaSasaran(db),
  ])
  const urutan = berjarak(milik) ? await urutanOrang(db, milik, bulan) : null
  return {
    wilayah: sajikanWilayah(milik.wilayah),
    hierarki: kueri.hierarki,
    dasar: kueri.dasar,
    bulan: kueri.bulan,
    versi,
    indikator: sajikanIndikator(milik.indikator),
    targetTahun: milik.target(milik.wilayah, bulan),
    total: sajikanAngka(angkaWilayah(milik, milik.wilayah, bulan)),
    ...(urutan ? namaOrang(milik, nama) : { orang: null }),
    tanpaDesa: alasanTanpaDesa(milik),
    selisih: urutan?.selisih ?? null,
    belum: urutan?.belum ?? null,
    prioritas: prioritas.map(({ terbuka, ...bagian }) => ringkas(terbuka, { bagian, bulan, nama })),
  }
}

type Bagian = Omit<BarisPrioritas, 'kode'>
type Prioritas = Bagian & { readonly terbuka: AngkaTerbuka }

/** The area's board, as far as it counts persons. */
async function bukaPrioritas(db: Db, minta: PermintaanWilayah, { kab }: AngkaTerbuka): Promise<Prioritas[]> {
  const papan = await listPrioritas(db, kab.kab_id, 'ringkasan')
  const diPapan = new Set(papan.map(({ kode }) => kode))
  const banyak = await bukaBanyak(db, minta, ({ kode }) => diPapan.has(kode))
  if ('tidakAda' in banyak) return []
  return papan.flatMap(({ kode, ...bagian }) => {
    const terbuka = banyak.angka.find(({ indikator }) => indikator.kode === kode)
    return terbuka && berjarak(terbuka) ? [{ ...bagian, terbuka }] : []
  })
}

type Latar = { readonly bagian: Bagian; readonly bulan: Bulan; readonly nama: ReadonlyMap<string, NamaSasaran> }

function ringkas(terbuka: AngkaTerbuka, { bagian, bulan, nama }: Latar): DukunganRingkas {
  const angka = bagianTerbaca(terbuka, 'desa').map((w) => angkaWilayah(terbuka, w, bulan))
  const { indikator } = terbuka
  return {
    ...bagian,
    indikator: sajikanIndikator(indikator),
    ...namaOrang(terbuka, nama),
    tanpaDesa: alasanTanpaDesa(terbuka),
    selisih: ringkasUrutan(indikator.arah, angka, 'selisih'),
    belum: ringkasUrutan(indikator.arah, angka, 'belum'),
  }
}
