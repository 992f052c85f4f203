// What every writer of laporan does inside its transaction, for one laporan or thousands in the same few statements.
import type { Db } from '#db/connection.ts'
import { tahunDari } from '#domain/bulan.ts'
import { type BarisIsian, type BelumLengkap, barisIsian, belumLengkap, elemenDari, type Isian } from '#domain/isian.ts'
import type { PenolakanIsian, StatusLaporan } from '#domain/penolakan.ts'
import { rekapDari } from '#domain/rekap.ts'
import { type Temuan, temuanLaporan, temuanTurun } from '#domain/temuan.ts'
import { listBerjalan, saveIsian } from '#store/isian.ts'
import type { KatalogLaporan } from '#store/katalog-isian.ts'
import { type DesaTerkunci, lockDesa } from '#store/kunci.ts'
import {
  type KunciLaporan,
  type LaporanSekarang,
  listLaporan,
  listUnitLaporan,
  type Pencatat,
  saveVersi,
  type UnitLaporan,
  type VersiLaporan,
} from '#store/laporan.ts'
import { type Iris, saveRekap } from '#store/rekap.ts'
import { rebuildTemuan, type TemuanLaporan } from '#store/temuan.ts'

/** What is to become of one laporan, decided from its present state. */
export type Rencana =
  | {
      readonly hasil: 'tulis'
      readonly status: StatusLaporan
      readonly tidakBuka: string | null
      readonly alasan: string | null
      readonly isian: Isian
    }
  | { readonly hasil: 'sama' }
  | Ditolak
  | Bentrok

export type Ditolak = { readonly hasil: 'ditolak'; readonly penolakan: readonly PenolakanIsian[] }

/** Somebody else wrote a version in between: theirs, and what the sender's would have been. */
export type Bentrok = {
  readonly hasil: 'bentrok'
  readonly versiAnda: { readonly versi: number; readonly isi: readonly BarisIsian[] }
  readonly versiSekarang: VersiLaporan
}

export type Diterima = {
  readonly hasil: 'baru' | 'berubah' | 'sama'
  readonly versiLaporan: number
  /** null where there was no laporan before. */
  readonly versiSebelum: number | null
  readonly belumLengkap: readonly BelumLengkap[]
  readonly temuan: readonly Temuan[]
}

export type HasilLaporan = Diterima | Ditolak | Bentrok

/** What a plan is made from; null where there is no such unit, desa or laporan. */
export type KeadaanLaporan = {
  readonly unit: UnitLaporan | null
  readonly desa: DesaTerkunci | null
  readonly laporan: LaporanSekarang | null
}

export type TulisLaporan<L extends KunciLaporan> = {
  readonly katalog: KatalogLaporan
  readonly kabId: number
  /** No two of the same key. */
  readonly laporan: readonly L[]
  readonly pencatat: Pencatat
  readonly plan: (laporan: L, keadaan: KeadaanLaporan) => Promise<Rencana>
}

type Langkah = {
  readonly kunci: KunciLaporan
  readonly keadaan: KeadaanLaporan
  readonly rencana: Rencana
  readonly isian: Isian
  readonly temuan: readonly Temuan[]
}

/**
 * Locks the desa, plans each laporan, writes those that change: version, cells, findings, rekap. Each stands or falls
 * by itself. The caller raises the data version last. Answers in the order of the laporan.
 */
export async function writeLaporan<L extends KunciLaporan>(trx: Db, tulis: TulisLaporan<L>): Promise<HasilLaporan[]> {
  const { kabId, laporan, katalog } = tulis
  const desa = new Map((await lockDesa(trx, kabId, unik(laporan.map((l) => l.desaId)))).map((d) => [d.desaId, d]))
  const unit = await listUnitLaporan(trx, kabId, unik(laporan.map((l) => l.unitId)))
  const bulan = unik(laporan.map((l) => l.bulan))
  const semua = await listLaporan(trx, kabId, { desaId: [...desa.keys()], bulan })
  const tersimpan = new Map(semua.map((l) => [teksKunci(l), l]))
  const langkah: Langkah[] = []
  for (const kunci of laporan) {
    const keadaan = {
      unit: unit.get(kunci.unitId) ?? null,
      desa: desa.get(kunci.desaId) ?? null,
      laporan: tersimpan.get(teksKunci(kunci)) ?? null,
    }
    langkah.push(prepare(katalog, kunci, keadaan, await tulis.plan(kunci, keadaan)))
  }
  const turun = await writeLangkah(trx, tulis, { langkah, tersimpan })
  return langkah.map((satu) => answer(katalog, satu, turun.get(teksKunci(satu.kunci)) ?? []))
}

const unik = (angka: readonly number[]): number[] => [...new Set(angka)]

function prepare(katalog: KatalogLaporan, kunci: KunciLaporan, keadaan: KeadaanLaporan, rencana: Rencana): Langkah {
  const isian = rencana.hasil === 'tulis' ? rencana.isian : (keadaan.laporan?.isian ?? new Map())
  const draf = (rencana.hasil === 'tulis' ? rencana.status : keadaan.laporan?.status) === 'draf'
  const temuan = draf ? [] : temuanLaporan(katalog, katalog.aturan, isian, kunci.bulan)
  return { kunci, keadaan, rencana, isian, temuan }
}

type TemuanTurun = ReadonlyMap<string, readonly Temuan[]>

async function writeLangkah(
  trx: Db,
  { katalog, kabId, pencatat }: Pick<TulisLaporan<KunciLaporan>, 'katalog' | 'kabId' | 'pencatat'>,
  { langkah, tersimpan }: { langkah: readonly Langkah[]; tersimpan: ReadonlyMap<string, LaporanSekarang> },
): Promise<TemuanTurun> {
  const ditulis = langkah.filter((satu) => satu.rencana.hasil === 'tulis')
  if (ditulis.length > 0) {
    await saveVersi(trx, kabId, ditulis.flatMap(versiBaru), pencatat)
    const perubahan = ditulis.map(({ kunci, keadaan, isian }) => ({
      kunci,
      sebelum: keadaan.laporan?.isian ?? new Map<number, number>(),
      sesudah: isian,
    }))
    await saveIsian(trx, kabId, perubahan)
    await saveTemuan(trx, kabId, ditulis, pencatat.pada)
  }
  const turun = await findTurun(trx, katalog, kabId, langkah)
  if (ditulis.length > 0) {
    await saveTurun(trx, kabId, { ditulis, turun, pada: pencatat.pada })
    await rebuildIris(trx, { katalog, kabId, ditulis, tersimpan })
  }
  return new Map(turun.map(({ laporan, temuan }) => [teksKunci(laporan), temuan]))
}

const versiBaru = ({ kunci, keadaan, rencana }: Langkah) =>
  rencana.hasil !== 'tulis'
    ? []
    : [{ ...kunci, ...rencana, versi: (keadaan.laporan?.versi ?? 0) + 1, baris: barisIsian(rencana.isian) }]

async function saveTemuan(trx: Db, kabId: number, ditulis: readonly Langkah[], pada: Date): Promise<void> {
  const perlu = ditulis.filter(({ keadaan, temuan }) => keadaan.laporan !== null || temuan.length > 0)
  if (perlu.length === 0) return
  const laporan = perlu.map(({ kunci, temuan }) => ({ laporan: kunci, temuan }))
  await rebuildTemuan(trx, kabId, { laporan, bagian: 'laporan', pada })
}

/** Findings of year-to-dates that fell, for every month of the years and units that these laporan touch. */
async function findTurun(
  trx: Db,
  katalog: KatalogLaporan,
  kabId: number,
  langkah: readonly Langkah[],
): Promise<TemuanLaporan[]> {
  const elemenId = [...katalog.elemen.values()].filter((e) => e.sifat === 'sampai-bulan-ini').map((e) => e.elemenId)
  const berjalan = new Set(elemenId)
  const punya = (isian: Isian) => [...isian.keys()].some((kunci) => berjalan.has(elemenDari(kunci)))
  const kena = langkah.filter(
    ({ kunci, keadaan, isian }) => kunci.minggu === 0 && (punya(isian) || punya(keadaan.laporan?.isian ?? new Map())),
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

async function saveTurun(
  trx: Db,
  kabId: number,
  { ditulis, turun, pada }: { ditulis: readonly Langkah[]; turun: readonly TemuanLaporan[]; pada: Date },
): Promise<void> {
  const baru = new Set(ditulis.filter(({ keadaan }) => !keadaan.laporan).map(({ kunci }) => teksKunci(kunci)))
  // A laporan that was not there before cannot have stored findings.
  const perlu = turun.filter(({ laporan, temuan }) => temuan.length > 0 || !baru.has(teksKunci(laporan)))
  if (perlu.length > 0) await rebuildTemuan(trx, kabId, { laporan: perlu, bagian: 'turun', pada })
}

type SesudahTulis = {
  readonly katalog: KatalogLaporan
  readonly kabId: number
  readonly ditulis: readonly Langkah[]
  /** Every laporan of the desa and months touched, as before. */
  readonly tersimpan: ReadonlyMap<string, LaporanSekarang>
}

async function rebuildIris(trx: Db, { katalog, kabId, ditulis, tersimpan }: SesudahTulis): Promise<void> {
  const iris = new Map<string, Iris>(ditulis.map(({ kunci }) => [teksIris(kunci), kunci]))
  const laporan = new Map(tersimpan)
  for (const { kunci, keadaan, rencana, isian } of ditulis) {
    if (rencana.hasil !== 'tulis' || !keadaan.unit) continue
    const { jenisUnitId } = keadaan.unit
    laporan.set(teksKunci(kunci), { ...kunci, ...rencana, jenisUnitId, versi: 0, isian })
  }
  const kena = [...laporan.values()].filter((l) => iris.has(teksIris(l)))
  await saveRekap(trx, kabId, [...iris.values()], rekapDari(katalog, kena))
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

export const teksKunci = ({ desaId, bulan, unitId, minggu }: KunciLaporan): string =>
  `${desaId}:${bulan}:${unitId}:${minggu}`
