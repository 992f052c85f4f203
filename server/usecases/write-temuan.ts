// The findings of laporan that were just written, stored with them.
import type { Db } from '#db/connection.ts'
import { tahunDari } from '#domain/bulan.ts'
import { elemenDari, type Isian } from '#domain/isian.ts'
import { type Temuan, temuanTurun } from '#domain/temuan.ts'
import { listBerjalan } from '#store/isian.ts'
import type { KatalogLaporan } from '#store/katalog-isian.ts'
import { rebuildTemuan, type TemuanLaporan } from '#store/temuan.ts'
import { isianAda, type Langkah, teksKunci } from './langkah-laporan.ts'

export async function saveTemuan(trx: Db, kabId: number, ditulis: readonly Langkah[], pada: Date): Promise<void> {
  const perlu = ditulis.filter(({ keadaan, temuan }) => keadaan.laporan !== null || temuan.length > 0)
  if (perlu.length === 0) return
  const laporan = perlu.map(({ kunci, temuan }) => ({ laporan: kunci, temuan }))
  await rebuildTemuan(trx, kabId, { laporan, bagian: 'laporan', pada })
}

/** Findings of year-to-dates that fell, for every month of the years and units that these laporan touch. */
export async function findTurun(
  trx: Db,
  katalog: KatalogLaporan,
  kabId: number,
  langkah: readonly Langkah[],
): Promise<TemuanLaporan[]> {
  const elemenId = [...katalog.elemen.values()].filter((e) => e.sifat === 'sampai-bulan-ini').map((e) => e.elemenId)
  const berjalan = new Set(elemenId)
  const punya = (isian: Isian) => [...isian.keys()].some((kunci) => berjalan.has(elemenDari(kunci)))
  const kena = langkah.filter(
    ({ kunci, keadaan, isian }) => kunci.minggu === 0 && (punya(isian) || punya(isianAda(keadaan))),
  )
  const hasil = new Map(
    kena.map(({ kunci }) => [teksKunci(kunci), { laporan: kunci, temuan: [] as readonly Temuan[] }]),
  )
  for (const tahun of new Set(kena.map(({ kunci }) => tahunDari(kunci.bulan)))) {
    const pasangan = kena.map(({ kunci }) => kunci).filter(({ bulan }) => tahunDari(bulan) === tahun)
    for (const { desaId, unitId, deret } of await listBerjalan(trx, kabId, { tahun, pasangan, elemenId })) {
      for (const [bulan, temuan] of temuanTurun(katalog, deret)) {
        const laporan = { desaId, unitId, bulan, minggu: 0 }
        hasil.set(teksKunci(laporan), { laporan, temuan })
      }
    }
  }
  return [...hasil.values()]
}

export async function saveTurun(
  trx: Db,
  kabId: number,
  { ditulis, turun, pada }: { ditulis: readonly Langkah[]; turun: readonly TemuanLaporan[]; pada: Date },
): Promise<void> {
  const baru = new Set(ditulis.filter(({ keadaan }) => !keadaan.laporan).map(({ kunci }) => teksKunci(kunci)))
  // A laporan that was not there before cannot have stored findings.
  const perlu = turun.filter(({ laporan, temuan }) => temuan.length > 0 || !baru.has(teksKunci(laporan)))
  if (perlu.length > 0) await rebuildTemuan(trx, kabId, { laporan: perlu, bagian: 'turun', pada })
}
