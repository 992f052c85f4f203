// The only door for laporan: the form, every import, the seeds and the tests come through here.
import { createHash } from 'node:crypto'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { JejakBaru } from '#domain/jejak.ts'
import type { PenolakanIsian } from '#domain/penolakan.ts'
import { writeJejak } from '#store/jejak.ts'
import { type KatalogLaporan, loadKatalogIsian, recallKatalogIsian } from '#store/katalog-isian.ts'
import { isKunciTerpakai, writeKirim } from '#store/kunci.ts'
import type { KunciLaporan, Pengesahan } from '#store/laporan.ts'
import { bumpVersi, getVersi } from '#store/versi-data.ts'
import { type Diterima, type HasilLaporan, type Rencana, teksKunci } from './langkah-laporan.ts'
import { type LaporanMasuk, planLaporan } from './plan-laporan.ts'
import { endorseRencana } from './validate-laporan.ts'
import { openLaporan, type TulisLaporan, writeLaporan } from './write-laporan.ts'

type Pengirim = {
  readonly kabId: number
  readonly oleh: string
  readonly pada: Date
  /** The month that it is now in the kabupaten's time zone: later ones are refused. */
  readonly bulanIni: Bulan
  readonly imporId?: number | null
}

/** Laporan of one desa and month, handed in together; no two of the same unit (and week). */
export type Kiriman = Pengirim & {
  readonly laporan: readonly LaporanMasuk[]
  /** The sender's idempotency key. */
  readonly kunci?: string | null
  /** What the audit trail is told of what became of them, in the same statement. */
  readonly jejak?: (hasil: readonly HasilLaporan[]) => readonly JejakBaru[]
}

/** `versi` is a data version that contains these laporan; `ulang`: the answer of an earlier kiriman of this key. */
export type Dijawab = {
  readonly hasil: 'dijawab'
  readonly versi: number
  readonly laporan: readonly HasilLaporan[]
  readonly ulang: boolean
}

/** 'kunci-terpakai': the idempotency key was used for something else. */
export type HasilKirim = Dijawab | { readonly hasil: 'kunci-terpakai' }

/**
 * Hands in the laporan of one desa and month in one transaction. Each laporan stands or falls by itself; what is
 * refused or in conflict is a value. The data version rises only where something changed.
 */
export async function submitLaporan(db: Db, kiriman: Kiriman): Promise<HasilKirim> {
  try {
    return await tryKiriman(db, await recallKatalogIsian(db), kiriman)
  } catch (error) {
    if (error instanceof KatalogBerubah) return tryKiriman(db, await loadKatalogIsian(db), kiriman)
    throw error
  }
}

class KatalogBerubah extends Error {}

async function tryKiriman(db: Db, katalog: KatalogLaporan, kiriman: Kiriman): Promise<HasilKirim> {
  try {
    return await db.transaction().execute((trx) => answerKiriman(trx, katalog, kiriman))
  } catch (error) {
    if (isKunciTerpakai(error)) return { hasil: 'kunci-terpakai' }
    if (!isMelampaui(error)) throw error
    const laporan = kiriman.laporan.map(() => MELAMPAUI)
    return { hasil: 'dijawab', versi: await getVersi(db, kiriman.kabId), laporan, ulang: false }
  }
}

async function answerKiriman(trx: Db, katalog: KatalogLaporan, kiriman: Kiriman): Promise<HasilKirim> {
  const { kabId, kunci = null, pada } = kiriman
  const sidik = kunci === null ? '' : sidikKiriman(kiriman)
  // Behind the lock, so that a repeat that overtakes its first waits for it.
  const dibuka = await openLaporan(trx, { katalog, ...kiriman }, kunci)
  if (dibuka.sebelum.cap !== katalog.cap) throw new KatalogBerubah()
  const lama = dibuka.sebelum.kirim
  if (lama && lama.sidik !== sidik) return { hasil: 'kunci-terpakai' }
  if (lama) {
    // Written by writeKirim below.
    const laporan = lama.jawaban as readonly Diterima[]
    return { hasil: 'dijawab', versi: await getVersi(trx, kabId), laporan, ulang: true }
  }
  const include = (hasil: readonly HasilLaporan[]) => [
    ...(kunci !== null && hasil.every(isDiterima) ? [writeKirim(kabId, { kunci, sidik, jawaban: hasil, pada })] : []),
    ...writeJejak(kiriman.jejak?.(hasil) ?? []),
  ]
  const laporan = await writeLaporan(trx, { ...susunTulis(trx, katalog, kiriman), include }, dibuka)
  return { hasil: 'dijawab', versi: await settleVersi(trx, kiriman, laporan), laporan, ulang: false }
}

function susunTulis(
  trx: Db,
  katalog: KatalogLaporan,
  pengirim: Pengirim & { laporan: readonly LaporanSemua[] },
): TulisLaporan<LaporanSemua> {
  const { kabId, bulanIni, laporan, oleh, pada, imporId = null } = pengirim
  return {
    katalog,
    kabId,
    laporan,
    pencatat: { oleh, pada, imporId },
    plan: async (masuk, keadaan) => {
      const rencana = stampRencana(await planLaporan(trx, katalog, { kabId, bulanIni, masuk, keadaan }), masuk, oleh)
      return masuk.sah ? endorseRencana(rencana, keadaan, masuk.sah) : rencana
    },
  }
}

const stampRencana = (rencana: Rencana, { pada }: LaporanSemua, oleh: string): Rencana =>
  rencana.hasil === 'tulis' && pada ? { ...rencana, pencatat: { oleh, pada } } : rencana

// Last in its transaction: from here on every other writer of the kabupaten waits.
async function settleVersi(
  trx: Db,
  { kabId, laporan }: { kabId: number; laporan: readonly KunciLaporan[] },
  hasil: readonly HasilLaporan[],
): Promise<number> {
  const ditulis = laporan.filter((_, i) => hasil[i]?.hasil === 'baru' || hasil[i]?.hasil === 'berubah')
  const desaId = [...new Set(ditulis.map((l) => l.desaId))]
  return desaId.length > 0 ? bumpVersi(trx, kabId, desaId) : getVersi(trx, kabId)
}

export type HasilBernomor = { readonly urutan: number; readonly hasil: HasilLaporan }

/** One of many, each with its own time. */
export type LaporanSemua = LaporanMasuk & {
  /** When it came in, where that is not when all are handed in. */
  readonly pada?: Date
  /** Who validated it since, and when. */
  readonly sah?: Pengesahan | null
}

export type KirimanBanyak = Pengirim & {
  readonly laporan: readonly LaporanSemua[]
  /** Runs in each transaction with what it wrote, before the data version rises: for the importer's own notes. */
  readonly inTransaction?: (trx: Db, hasil: readonly HasilBernomor[]) => Promise<void>
}

/**
 * Hands in any number of laporan of one kabupaten, in short transactions of several desa and months each. Answers in
 * the order given. Stopped halfway, what was committed stays; handing in the same again changes nothing.
 */
export async function submitLaporanSemua(db: Db, kiriman: KirimanBanyak): Promise<HasilLaporan[]> {
  const hasil: HasilLaporan[] = []
  for (const potongan of cutPotongan(kiriman.laporan)) {
    for (const satu of await submitPotongan(db, kiriman, potongan)) hasil[satu.urutan] = satu.hasil
  }
  return hasil
}

type Potongan = readonly { readonly urutan: number; readonly masuk: LaporanSemua }[]

async function submitPotongan(db: Db, kiriman: KirimanBanyak, potongan: Potongan): Promise<HasilBernomor[]> {
  const katalog = await loadKatalogIsian(db)
  const laporan = potongan.map(({ masuk }) => masuk)
  try {
    return await db.transaction().execute(async (trx) => {
      const hasil = await writeLaporan(trx, susunTulis(trx, katalog, { ...kiriman, laporan }))
      const bernomor = potongan.flatMap(({ urutan }, i) => (hasil[i] ? [{ urutan, hasil: hasil[i] }] : []))
      await kiriman.inTransaction?.(trx, bernomor)
      await settleVersi(trx, { kabId: kiriman.kabId, laporan }, hasil)
      return bernomor
    })
  } catch (error) {
    if (!isMelampaui(error)) throw error
    if (potongan.length > 1) return submitSatuan(db, kiriman, potongan)
    return potongan.map(({ urutan }) => ({ urutan, hasil: MELAMPAUI }))
  }
}

// One laporan too large must not take its neighbours along.
async function submitSatuan(db: Db, kiriman: KirimanBanyak, potongan: Potongan): Promise<HasilBernomor[]> {
  const hasil: HasilBernomor[] = []
  for (const satu of potongan) hasil.push(...(await submitPotongan(db, kiriman, [satu])))
  return hasil
}

// Long enough for the statements to be worth it, short enough (about 0.15 s) that a form sent meanwhile does not feel it.
const ISIAN_PER_TRANSAKSI = 8_000

const besar = ({ isian }: LaporanSemua): number => isian.length + 1

/** In order of desa and month; a laporan given twice goes into a later transaction the second time. */
function cutPotongan(laporan: readonly LaporanSemua[]): Potongan[] {
  const urut = laporan.map((masuk, urutan) => ({ masuk, urutan }))
  urut.sort((a, b) => a.masuk.desaId - b.masuk.desaId || a.masuk.bulan - b.masuk.bulan || a.urutan - b.urutan)
  const seluruh = laporan.reduce((n, satu) => n + besar(satu), 0)
  // Of one size: a small rest would cost nearly as much as a whole one.
  const cukup = seluruh / Math.ceil(seluruh / ISIAN_PER_TRANSAKSI)
  const hasil: { urutan: number; masuk: LaporanSemua }[][] = []
  const kunci = new Set<string>()
  let banyak = cukup
  for (const satu of urut) {
    if (banyak >= cukup || kunci.has(teksKunci(satu.masuk))) {
      hasil.push([])
      kunci.clear()
      banyak = 0
    }
    hasil.at(-1)?.push(satu)
    kunci.add(teksKunci(satu.masuk))
    banyak += besar(satu.masuk)
  }
  return hasil
}

const isDiterima = ({ hasil }: HasilLaporan): boolean => hasil === 'baru' || hasil === 'berubah' || hasil === 'sama'

// What Postgres says where a sum over the units of a desa does not fit.
const isMelampaui = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '22003'

const TERLALU_BESAR: PenolakanIsian = {
  kolom: 'isian',
  nilai: '',
  alasan: 'Jumlah seluruh unit di desa ini melampaui 2.147.483.647.',
  saran: 'Periksa isian yang terlalu besar.',
}
const MELAMPAUI: HasilLaporan = { hasil: 'ditolak', penolakan: [TERLALU_BESAR] }

function sidikKiriman({ laporan, oleh }: Kiriman): string {
  const isi = laporan.map((l) => [
    [l.desaId, l.bulan, l.unitId, l.minggu, l.status, l.tidakBuka, l.versiDasar, l.alasan],
    l.isian.map((sel) => [sel.elemen, sel.pilah ?? null, sel.jumlah]),
  ])
  return createHash('sha256')
    .update(JSON.stringify([oleh, isi]))
    .digest('hex')
}
