// What every writer of laporan does inside its transaction, for one laporan or thousands in the same few statements.
import type { Db } from '#db/connection.ts'
import { barisIsian, belumLengkap } from '#domain/isian.ts'
import { rekapDari } from '#domain/rekap.ts'
import { type Temuan, temuanLaporan } from '#domain/temuan.ts'
import { compareIsian } from '#store/isian.ts'
import type { KatalogLaporan } from '#store/katalog-isian.ts'
import { type Keadaan, readKeadaan } from '#store/keadaan.ts'
import { lockDesa } from '#store/kunci.ts'
import { type KunciLaporan, type Pencatat, saveLaporan } from '#store/laporan.ts'
import { type Iris, saveRekap } from '#store/rekap.ts'
import {
  type HasilLaporan,
  isianAda,
  type KeadaanLaporan,
  type Langkah,
  type Rencana,
  teksKunci,
} from './langkah-laporan.ts'
import { findTurun, saveTemuan, saveTurun } from './write-temuan.ts'

export type TulisLaporan<L extends KunciLaporan> = {
  readonly katalog: KatalogLaporan
  readonly kabId: number
  /** No two of the same key. */
  readonly laporan: readonly L[]
  readonly pencatat: Pencatat
  readonly plan: (laporan: L, keadaan: KeadaanLaporan) => Promise<Rencana>
}

/**
 * Locks the desa, plans each laporan, writes those that change: version, cells, findings, rekap. Each stands or falls
 * by itself. The caller raises the data version last. Answers in the order of the laporan.
 */
export async function writeLaporan<L extends KunciLaporan>(trx: Db, tulis: TulisLaporan<L>): Promise<HasilLaporan[]> {
  const { kabId, laporan, katalog } = tulis
  const desa = new Map((await lockDesa(trx, kabId, unik(laporan.map((l) => l.desaId)))).map((d) => [d.desaId, d]))
  const sebelum = await readKeadaan(trx, kabId, {
    desaId: [...desa.keys()],
    bulan: unik(laporan.map((l) => l.bulan)),
    unitId: unik(laporan.map((l) => l.unitId)),
  })
  const tersimpan = new Map(sebelum.laporan.map((l) => [teksKunci(l), l]))
  const langkah: Langkah[] = []
  for (const kunci of laporan) {
    const keadaan = {
      unit: sebelum.unit.get(kunci.unitId) ?? null,
      desa: desa.get(kunci.desaId) ?? null,
      laporan: tersimpan.get(teksKunci(kunci)) ?? null,
    }
    langkah.push(prepare(katalog, kunci, keadaan, await tulis.plan(kunci, keadaan)))
  }
  const turun = await writeLangkah(trx, tulis, { langkah, sebelum })
  return langkah.map((satu) => answer(katalog, satu, turun.get(teksKunci(satu.kunci)) ?? []))
}

const unik = (angka: readonly number[]): number[] => [...new Set(angka)]

function prepare(katalog: KatalogLaporan, kunci: KunciLaporan, keadaan: KeadaanLaporan, rencana: Rencana): Langkah {
  const isian = rencana.hasil === 'tulis' ? rencana.isian : isianAda(keadaan)
  const draf = (rencana.hasil === 'tulis' ? rencana.status : keadaan.laporan?.status) === 'draf'
  const temuan = draf ? [] : temuanLaporan(katalog, katalog.aturan, isian, kunci.bulan)
  return { kunci, keadaan, rencana, isian, temuan }
}

type TemuanTurun = ReadonlyMap<string, readonly Temuan[]>

async function writeLangkah(
  trx: Db,
  { katalog, kabId, pencatat }: Pick<TulisLaporan<KunciLaporan>, 'katalog' | 'kabId' | 'pencatat'>,
  { langkah, sebelum }: { langkah: readonly Langkah[]; sebelum: Keadaan },
): Promise<TemuanTurun> {
  const ditulis = langkah.filter((satu) => satu.rencana.hasil === 'tulis')
  if (ditulis.length > 0) {
    const isian = compareIsian(
      ditulis.map(({ kunci, keadaan, isian: sesudah }) => ({ kunci, sebelum: isianAda(keadaan), sesudah })),
    )
    await saveLaporan(trx, kabId, { laporan: ditulis.flatMap(versiBaru), isian }, pencatat)
    await saveTemuan(trx, kabId, ditulis, pencatat.pada)
  }
  const turun = await findTurun(trx, katalog, kabId, langkah)
  if (ditulis.length > 0) {
    await saveTurun(trx, kabId, { ditulis, turun, pada: pencatat.pada })
    await rebuildIris(trx, { katalog, kabId, ditulis, sebelum })
  }
  return new Map(turun.map(({ laporan, temuan }) => [teksKunci(laporan), temuan]))
}

const versiBaru = ({ kunci, keadaan, rencana }: Langkah) =>
  rencana.hasil !== 'tulis'
    ? []
    : [{ ...kunci, ...rencana, versi: (keadaan.laporan?.versi ?? 0) + 1, baris: barisIsian(rencana.isian) }]

type SesudahTulis = {
  readonly katalog: KatalogLaporan
  readonly kabId: number
  readonly ditulis: readonly Langkah[]
  /** The desa and months touched, as they were. */
  readonly sebelum: Keadaan
}

async function rebuildIris(trx: Db, { katalog, kabId, ditulis, sebelum }: SesudahTulis): Promise<void> {
  const kena = new Set(ditulis.map(({ kunci }) => teksIris(kunci)))
  const diIris = (satu: Iris) => kena.has(teksIris(satu))
  const laporan = new Map(sebelum.laporan.filter(diIris).map((l) => [teksKunci(l), l]))
  for (const { kunci, keadaan, rencana, isian } of ditulis) {
    if (rencana.hasil !== 'tulis' || !keadaan.unit) continue
    const { jenisUnitId } = keadaan.unit
    laporan.set(teksKunci(kunci), { ...kunci, ...rencana, jenisUnitId, versi: 0, isian })
  }
  const { rekap, lapor } = sebelum.rekap
  const tersimpan = { rekap: rekap.filter(diIris), lapor: lapor.filter(diIris) }
  await saveRekap(trx, kabId, tersimpan, rekapDari(katalog, [...laporan.values()]))
}

const teksIris = ({ desaId, bulan }: Iris): string => `${desaId}:${bulan}`

function answer(katalog: KatalogLaporan, langkah: Langkah, turun: readonly Temuan[]): HasilLaporan {
  const { rencana, keadaan, isian, temuan } = langkah
  if (rencana.hasil === 'ditolak' || rencana.hasil === 'bentrok') return rencana
  const versiSebelum = keadaan.laporan?.versi ?? null
  const ditulis = rencana.hasil === 'tulis'
  return {
    hasil: !ditulis ? 'sama' : versiSebelum === null ? 'baru' : 'berubah',
    versiLaporan: (versiSebelum ?? 0) + (ditulis ? 1 : 0),
    versiSebelum,
    belumLengkap: belumLengkap(katalog, keadaan.unit?.jenisUnitId ?? 0, isian),
    temuan: [...temuan, ...turun],
  }
}
