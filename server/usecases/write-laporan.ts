// What every writer of laporan does inside its transaction, for one laporan or thousands in the same few statements.
import type { Db } from '#db/connection.ts'
import { belumLengkap } from '#domain/isian.ts'
import { type LaporanDihitung, rekapDari } from '#domain/rekap.ts'
import { type Temuan, temuanLaporan } from '#domain/temuan.ts'
import { type Bagian, runBagian } from '#store/bagian.ts'
import { writeIsian } from '#store/isian.ts'
import type { KatalogLaporan } from '#store/katalog-isian.ts'
import { type Keadaan, readKeadaan } from '#store/keadaan.ts'
import { type DesaTerkunci, lockDesa } from '#store/kunci.ts'
import { type KunciLaporan, type LaporanBaru, type Pengesahan, writeVersi } from '#store/laporan.ts'
import { type Iris, writeRekap } from '#store/rekap.ts'
import { writeTemuan } from '#store/temuan.ts'
import {
  banyakVersi,
  type HasilLaporan,
  isianAda,
  type KeadaanLaporan,
  type Langkah,
  type Rencana,
  statusSesudah,
  teksKunci,
} from './langkah-laporan.ts'
import { findTurun, listTemuan } from './write-temuan.ts'

/** Who writes, when, and by which import. */
export type Pencatat = Pengesahan & { readonly imporId: number | null }

export type TulisLaporan<L extends KunciLaporan> = {
  readonly katalog: KatalogLaporan
  readonly kabId: number
  /** No two of the same key. */
  readonly laporan: readonly L[]
  readonly pencatat: Pencatat
  readonly plan: (laporan: L, keadaan: KeadaanLaporan) => Promise<Rencana>
  /** Further parts of the one statement that writes, by what becomes of the laporan. */
  readonly include?: (hasil: readonly HasilLaporan[]) => Bagian[]
}

/** The desa locked, and how their months stand. */
export type Dibuka = { readonly desa: ReadonlyMap<number, DesaTerkunci>; readonly sebelum: Keadaan }

/** Locks the desa of these laporan and reads all that deciding about them needs. */
export async function openLaporan(
  trx: Db,
  { katalog, kabId, laporan }: Pick<TulisLaporan<KunciLaporan>, 'katalog' | 'kabId' | 'laporan'>,
  kunci: string | null = null,
): Promise<Dibuka> {
  const desa = await lockDesa(trx, kabId, unik(laporan.map((l) => l.desaId)))
  const sebelum = await readKeadaan(trx, kabId, {
    desaId: desa.map((d) => d.desaId),
    bulan: unik(laporan.map((l) => l.bulan)),
    unitId: unik(laporan.map((l) => l.unitId)),
    berjalan: katalog.berjalan,
    kunci,
  })
  return { desa: new Map(desa.map((d) => [d.desaId, d])), sebelum }
}

const unik = (angka: readonly number[]): number[] => [...new Set(angka)]

/**
 * Plans each laporan and writes those that change: version, cells, findings, rekap. Each stands or falls by itself. The
 * caller raises the data version last. Answers in the order of the laporan.
 */
export async function writeLaporan<L extends KunciLaporan>(
  trx: Db,
  tulis: TulisLaporan<L>,
  dibuka?: Dibuka,
): Promise<HasilLaporan[]> {
  if (tulis.laporan.length === 0) return []
  const { desa, sebelum } = dibuka ?? (await openLaporan(trx, tulis))
  const tersimpan = new Map(sebelum.laporan.map((l) => [teksKunci(l), l]))
  const giliran = new Map(sebelum.giliran.map((g) => [teksGiliran(g), g]))
  const langkah: Langkah[] = []
  for (const kunci of tulis.laporan) {
    const unit = sebelum.unit.get(kunci.unitId)
    const keadaan = {
      unit: unit ? { ...unit, giliran: giliran.get(teksGiliran(kunci)) ?? null } : null,
      desa: desa.get(kunci.desaId) ?? null,
      laporan: tersimpan.get(teksKunci(kunci)) ?? null,
    }
    langkah.push(prepare(tulis.katalog, kunci, keadaan, await tulis.plan(kunci, keadaan)))
  }
  return writeLangkah(trx, tulis, { langkah, sebelum })
}

const teksGiliran = ({ desaId, bulan, unitId }: Omit<KunciLaporan, 'minggu'>): string => `${desaId}:${bulan}:${unitId}`

function prepare(katalog: KatalogLaporan, kunci: KunciLaporan, keadaan: KeadaanLaporan, rencana: Rencana): Langkah {
  const isian = rencana.hasil === 'tulis' ? rencana.isian : isianAda(keadaan)
  const draf = statusSesudah({ rencana, keadaan }) === 'draf'
  const temuan = draf ? [] : temuanLaporan(katalog, katalog.aturan, isian, kunci.bulan)
  return { kunci, keadaan, rencana, isian, temuan }
}

type Lingkup = { readonly langkah: readonly Langkah[]; readonly sebelum: Keadaan }

async function writeLangkah(
  trx: Db,
  { katalog, kabId, pencatat, include }: Omit<TulisLaporan<never>, 'laporan' | 'plan'>,
  { langkah, sebelum }: Lingkup,
): Promise<HasilLaporan[]> {
  const turun = findTurun(katalog, langkah, sebelum.berjalan)
  const hasil = langkah.map((satu) => answer(katalog, satu, turun.get(teksKunci(satu.kunci))?.temuan ?? []))
  const ditulis = langkah.filter((satu) => satu.rencana.hasil === 'tulis')
  const perubahan = ditulis.map(({ kunci, keadaan, isian }) => ({ kunci, sebelum: isianAda(keadaan), sesudah: isian }))
  await runBagian(trx, [
    ...writeVersi(kabId, ditulis.flatMap(versiBaru(pencatat)), pencatat.imporId),
    ...writeIsian(kabId, perubahan),
    ...writeTemuan(kabId, listTemuan(ditulis, turun, pencatat.pada), sebelum.temuan),
    ...rebuildIris(katalog, kabId, { langkah: ditulis, sebelum }),
    ...(include?.(hasil) ?? []),
  ])
  return hasil
}

const versiBaru =
  (pencatat: Pencatat) =>
  ({ kunci, keadaan, rencana }: Langkah): LaporanBaru[] => {
    if (rencana.hasil !== 'tulis') return []
    const { desaId, bulan, unitId, minggu } = kunci
    const { status, tidakBuka, alasan, isian, sah = null } = rencana
    const { oleh, pada } = rencana.pencatat ?? pencatat
    const versi = (keadaan.laporan?.versi ?? 0) + 1
    return [{ desaId, bulan, unitId, minggu, versi, status, tidakBuka, alasan, isian, oleh, pada, sah }]
  }

/** The rekap of the desa and months written, computed anew from all of their laporan as they are going to be. */
function rebuildIris(katalog: KatalogLaporan, kabId: number, { langkah, sebelum }: Lingkup): Bagian[] {
  const kena = new Set(langkah.map(({ kunci }) => teksIris(kunci)))
  const diIris = (satu: Iris) => kena.has(teksIris(satu))
  const laporan = new Map<string, LaporanDihitung>(sebelum.laporan.filter(diIris).map((l) => [teksKunci(l), l]))
  for (const { kunci, keadaan, rencana, isian } of langkah) {
    const status = statusSesudah({ rencana, keadaan })
    if (!status || !keadaan.unit) continue
    const { desaId, bulan, unitId } = kunci
    laporan.set(teksKunci(kunci), { desaId, bulan, unitId, jenisUnitId: keadaan.unit.jenisUnitId, status, isian })
  }
  const { rekap, lapor } = sebelum.rekap
  const tersimpan = { rekap: rekap.filter(diIris), lapor: lapor.filter(diIris) }
  return writeRekap(kabId, tersimpan, rekapDari(katalog, [...laporan.values()])).bagian
}

const teksIris = ({ desaId, bulan }: Iris): string => `${desaId}:${bulan}`

function answer(katalog: KatalogLaporan, langkah: Langkah, turun: readonly Temuan[]): HasilLaporan {
  const { rencana, keadaan, isian, temuan } = langkah
  if (rencana.hasil === 'ditolak' || rencana.hasil === 'bentrok') return rencana
  const versiSebelum = keadaan.laporan?.versi ?? null
  const ditulis = rencana.hasil === 'tulis'
  return {
    hasil: !ditulis ? 'sama' : versiSebelum === null ? 'baru' : 'berubah',
    versiLaporan: (versiSebelum ?? 0) + banyakVersi(rencana),
    versiSebelum,
    belumLengkap: belumLengkap(katalog, keadaan.unit?.jenisUnitId ?? 0, isian),
    temuan: [...temuan, ...turun],
  }
}
