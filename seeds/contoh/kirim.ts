/** Hands in a month of laporan as it would have come: most by the end of the month, late ones after, then validated. */
import type { Db } from '#db/connection.ts'
import { type Bulan, bulanKe, selisihBulan, tahunDari } from '#domain/bulan.ts'
import { CAKUPAN_OPERATOR } from '#domain/izin.ts'
import { BULAN_TERAKHIR } from '#domain/wilayah.ts'
import { OLEH_CONTOH } from '#store/basis-data.ts'
import { listTerkirim } from '#store/kelengkapan.ts'
import type { Pengesahan } from '#store/laporan.ts'
import { listUnit } from '#store/unit.ts'
import { listDesaBernama } from '#store/wilayah.ts'
import { getKabupatenOrThrow } from '#usecases/import/import-transaksi.ts'
import { submitLaporanSemua } from '#usecases/submit-laporan.ts'
import { liftLaporan } from '#usecases/tahap-laporan.ts'
import { acak, benih } from './acak.ts'
import type { LaporanContoh } from './laporan.ts'

export type Pengirim = {
  readonly kabId: number
  readonly desa: ReadonlyMap<string, number>
  readonly unit: ReadonlyMap<string, number>
}

export async function loadPengirim(db: Db, kodeKab: string): Promise<Pengirim> {
  const { kabId } = await getKabupatenOrThrow(db, kodeKab)
  const desa = await listDesaBernama(db, kabId, BULAN_TERAKHIR)
  const unit = await listUnit(db, kabId)
  return {
    kabId,
    desa: new Map(desa.map(({ kode, desaId }) => [kode, desaId])),
    unit: new Map(unit.map(({ kode, unitId }) => [kode, unitId])),
  }
}

/** Leaves out what is there already, so that nothing corrected since is written over. */
export async function belumAda(
  db: Db,
  pengirim: Pengirim,
  { bulan, laporan }: Pick<KirimanBulan, 'bulan' | 'laporan'>,
): Promise<LaporanContoh[]> {
  const lingkup = { kabId: pengirim.kabId, cakupan: CAKUPAN_OPERATOR, desaId: [...pengirim.desa.values()] }
  const terkirim = await listTerkirim(db, lingkup, { dari: bulan, sampai: bulan })
  const ada = new Set(terkirim.map(({ unitId, desaId }) => `${unitId} ${desaId}`))
  return laporan.filter((l) => {
    const { unitId, desaId } = kunciLaporan(pengirim, l)
    return !ada.has(`${unitId} ${desaId}`)
  })
}

export type KirimanBulan = {
  readonly bulan: Bulan
  readonly sampai: Bulan
  readonly sekarang: Date
  readonly laporan: readonly LaporanContoh[]
  /** Laporan that came in before and may be validated by now. */
  readonly lama?: readonly LaporanContoh[]
}

/** Two connections at a time, each with desa of its own: while one computes, the other writes. */
export async function kirimBulan(db: Db, pengirim: Pengirim, kiriman: KirimanBulan): Promise<void> {
  const genap = (l: LaporanContoh) => (pengirim.desa.get(l.kodeDesa) ?? 0) % 2 === 0
  const ganjil = (l: LaporanContoh) => !genap(l)
  const { laporan, lama = [] } = kiriman
  await Promise.all(
    [genap, ganjil].map((milik) =>
      kirimSemua(db, pengirim, { ...kiriman, laporan: laporan.filter(milik), lama: lama.filter(milik) }),
    ),
  )
}

async function kirimSemua(db: Db, pengirim: Pengirim, kiriman: KirimanBulan): Promise<void> {
  const { bulan, sampai, sekarang, laporan, lama = [] } = kiriman
  const sah = { oleh: 'puskesmas (contoh)', pada: palingLambat(harikeBerikut(bulan, 20), sekarang) }
  // Sent and validated in one step: the month is counted once, not three times.
  await kirim(db, pengirim, { laporan, sekarang, sah: (l) => (sudahSah(l, sampai) ? sah : null) })
  await sahkanSusulan(db, pengirim, { laporan: lama.filter((l) => sudahSah(l, sampai)), sah })
}

/** The example wrote one version of each; what somebody has changed since is theirs to validate. */
async function sahkanSusulan(
  db: Db,
  pengirim: Pengirim,
  { laporan, sah }: { laporan: readonly LaporanContoh[]; sah: Pengesahan },
): Promise<void> {
  if (laporan.length === 0) return
  const { kabId } = pengirim
  await liftLaporan(db, {
    ...{ kabId, tahap: 'tervalidasi', alasan: null, boleh: () => null, ...sah },
    laporan: laporan.map((l) => ({
      ...kunciLaporan(pengirim, l),
      versi: 1,
      teks: `${l.kodeDesa} ${l.bulan} ${l.kodeUnit}`,
    })),
    jejak: ({ teks }, dari, ke) => ({
      ...{ pada: sah.pada, aktor: null, namaPengguna: sah.oleh, alamat: 'contoh', tindakan: 'validasi-laporan', kabId },
      ...{ objek: `laporan ${teks}`, sebelum: { versi: 1, status: dari }, sesudah: { versi: 2, status: ke } },
    }),
  })
}

type Kiriman = {
  readonly laporan: readonly LaporanContoh[]
  readonly sekarang: Date
  readonly sah: (laporan: LaporanContoh) => Pengesahan | null
}

async function kirim(db: Db, pengirim: Pengirim, { laporan, sekarang, sah }: Kiriman): Promise<void> {
  if (laporan.length === 0) return
  const hasil = await submitLaporanSemua(db, {
    kabId: pengirim.kabId,
    oleh: OLEH_CONTOH,
    pada: sekarang,
    bulanIni: bulanPada(sekarang),
    laporan: laporan.map((l) => ({
      ...kunciLaporan(pengirim, l),
      pada: palingLambat(l.terlambat ? harikeBerikut(l.bulan, 12) : akhirBulan(l.bulan), sekarang),
      sah: sah(l),
      status: 'terkirim',
      tidakBuka: l.tidakBuka,
      isian: l.isian,
      versiDasar: null,
      alasan: null,
    })),
  })
  const ditolak = hasil.findIndex((satu) => satu.hasil === 'ditolak')
  if (ditolak < 0) return
  const { kodeUnit, kodeDesa } = laporan[ditolak] ?? {}
  throw new Error(`contoh: laporan ${kodeUnit} ${kodeDesa} ditolak: ${JSON.stringify(hasil[ditolak])}`)
}

export function kunciLaporan({ desa, unit }: Pengirim, { kodeDesa, kodeUnit, bulan, minggu }: LaporanContoh) {
  const desaId = desa.get(kodeDesa)
  const unitId = unit.get(kodeUnit)
  if (desaId === undefined || unitId === undefined) throw new Error(`contoh: ${kodeUnit} atau ${kodeDesa} tidak ada`)
  return { desaId, unitId, bulan, minggu }
}

const SAH = benih('sah')
const SAH_SEPARUH = 0.5

/** All but the last two months, of the one before about half; weekly laporan go with their month. */
function sudahSah({ bulan, kodeDesa, kodeUnit }: LaporanContoh, sampai: Bulan): boolean {
  const umur = selisihBulan(bulan, sampai)
  return umur > 1 || (umur === 1 && acak(SAH, benih(kodeUnit), benih(kodeDesa), bulan)() < SAH_SEPARUH)
}

// Ten in the morning in western Indonesia.
const JAM_UTC = 3
const harikeBerikut = (bulan: Bulan, hari: number): Date =>
  new Date(Date.UTC(tahunDari(bulan), bulanKe(bulan), hari, JAM_UTC))
const akhirBulan = (bulan: Bulan): Date => harikeBerikut(bulan, 0)
const palingLambat = (pada: Date, sekarang: Date): Date => (pada > sekarang ? sekarang : pada)

const WIB_MS = 7 * 3_600_000

/** The month that it is in western Indonesia. */
export function bulanPada(saat: Date): Bulan {
  const wib = new Date(saat.getTime() + WIB_MS)
  return wib.getUTCFullYear() * 100 + wib.getUTCMonth() + 1
}
