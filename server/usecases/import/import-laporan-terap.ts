// Second half of an import of laporan: what is staged goes through the one door, some laporan at a time, each step noting
// in its own transaction what it did.
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Penolakan } from '#domain/impor.ts'
import { barisDari, perluMaksud, type SelImpor } from '#domain/impor-laporan.ts'
import { PILAH_JUMLAH, type SelKirim } from '#domain/isian.ts'
import { type LaporanDisiapkan, listDisiapkan, loadIsi, refuseBaris } from '#store/impor-baris.ts'
import { saveHasil, saveSama } from '#store/impor-hasil.ts'
import { type KatalogLaporan, loadKatalogIsian } from '#store/katalog-isian.ts'
import type { LaporanMasuk } from '#usecases/plan-laporan.ts'
import { type HasilBernomor, submitLaporanSemua } from '#usecases/submit-laporan.ts'

export type Penerapan = {
  readonly kabId: number
  readonly imporId: number
  readonly bulanIni: Bulan
  readonly oleh: string
  /** Why what somebody vouched for is changed; null where nothing such is, or nobody was asked. */
  readonly alasan?: string | null
  readonly pada: Date
  readonly kabarkan: (selesai: number, semua: number) => void
}

// Cells held in memory at a time; the door cuts its own transactions out of them.
const SEL_SEKALI_MUAT = 10_000

// While the database writes for one, the other prepares. Each locks its desa in order of number, so neither waits forever.
const PEKERJA = 2

/** Applies every staged row that has not been applied yet. Killed halfway, the next call does the rest. */
export async function terapkanBaris(db: Db, penerapan: Penerapan): Promise<void> {
  const { kabId, imporId, kabarkan } = penerapan
  const katalog = await loadKatalogIsian(db)
  await saveSama(db, { kabId, imporId })
  const menunggu = await listDisiapkan(db, { kabId, imporId })
  const antrean = potong(menunggu)
  let selesai = 0
  const bekerja = async (): Promise<void> => {
    for (let muatan = antrean.shift(); muatan; muatan = antrean.shift()) {
      await terapkanMuatan(db, penerapan, { katalog, muatan })
      selesai += muatan.length
      kabarkan(selesai, menunggu.length)
    }
  }
  const hasil = await Promise.allSettled(Array.from({ length: PEKERJA }, bekerja))
  for (const satu of hasil) if (satu.status === 'rejected') throw satu.reason
}

async function terapkanMuatan(
  db: Db,
  penerapan: Penerapan,
  { katalog, muatan }: { katalog: KatalogLaporan; muatan: readonly LaporanDisiapkan[] },
): Promise<void> {
  const { kabId, imporId } = penerapan
  const isi = await loadIsi(db, {
    ...{ kabId, imporId, nomor: muatan.flatMap(({ nomor }) => nomor) },
    timpa: muatan.flatMap(({ nomor, timpa }) => (timpa ? nomor : [])),
  })
  await kirim(
    db,
    penerapan,
    muatan.map((satu) => ({
      satu,
      masuk: { ...susunLaporan(katalog, satu, isi), alasan: alasanBagi(satu, penerapan) },
    })),
  )
}

function potong(menunggu: readonly LaporanDisiapkan[]): LaporanDisiapkan[][] {
  const hasil: LaporanDisiapkan[][] = []
  let sel = SEL_SEKALI_MUAT
  for (const satu of menunggu) {
    if (sel >= SEL_SEKALI_MUAT) {
      hasil.push([])
      sel = 0
    }
    hasil.at(-1)?.push(satu)
    sel += satu.sel
  }
  return hasil
}

function susunLaporan(
  katalog: KatalogLaporan,
  satu: LaporanDisiapkan,
  isi: ReadonlyMap<number, SelImpor[]>,
): LaporanMasuk {
  const isian = satu.nomor.flatMap((nomor) => isi.get(nomor) ?? []).flatMap((sel) => susunSel(katalog, sel))
  const { desaId, bulan, unitId, minggu, versiDilihat: versiDasar } = satu
  const sisa = { status: 'terkirim', tidakBuka: null, asal: 'berkas', alasan: null } as const
  return { desaId, bulan, unitId, minggu, isian, versiDasar, ...sisa }
}

/** Said once for the file, it is written where it was asked for. */
const alasanBagi = ({ status, tidakBuka }: LaporanDisiapkan, { alasan = null }: Penerapan): string | null =>
  perluMaksud({ status, tidakBuka }) ? alasan : null

function susunSel(katalog: KatalogLaporan, [elemenId, pilahId, jumlah]: SelImpor): SelKirim[] {
  const elemen = katalog.elemenMenurutId.get(elemenId)?.kode
  const pilah = katalog.pilahMenurutId.get(pilahId)?.kode
  if (elemen === undefined || pilah === undefined) return []
  return [{ elemen, jumlah, ...(pilahId !== PILAH_JUMLAH && { pilah }) }]
}

const BERUBAH_SEJAK_DIBACA = {
  ...{ kolom: null, nilai: null, alasan: 'Laporan ini diubah orang lain sesudah Anda melihatnya; tidak ditimpa.' },
  saran: 'Unggah berkasnya lagi untuk melihat keadaannya sekarang.',
}

type Muatan = { readonly satu: LaporanDisiapkan; readonly masuk: LaporanMasuk }

async function kirim(db: Db, penerapan: Penerapan, muatan: readonly Muatan[]): Promise<void> {
  const { kabId, imporId, bulanIni, oleh, pada } = penerapan
  const laporan = muatan.map(({ masuk }) => masuk)
  await submitLaporanSemua(db, {
    kabId,
    bulanIni,
    oleh,
    pada,
    imporId,
    laporan,
    inTransaction: (trx, hasil) => catat(trx, penerapan, { muatan, hasil }),
  })
}

async function catat(
  trx: Db,
  { kabId, imporId }: Penerapan,
  { muatan, hasil }: { muatan: readonly Muatan[]; hasil: readonly HasilBernomor[] },
): Promise<void> {
  const diterima = hasil.flatMap(({ urutan, hasil: satu }) => {
    const milik = muatan[urutan]?.satu
    if (!milik || satu.hasil === 'ditolak' || satu.hasil === 'bentrok') return []
    return [{ ...milik, hasil: satu.hasil, versiSebelum: satu.versiSebelum, versiSesudah: satu.versiLaporan }]
  })
  const ditolak = hasil.flatMap(({ urutan, hasil: satu }) => {
    const milik = muatan[urutan]?.satu
    if (!milik || (satu.hasil !== 'ditolak' && satu.hasil !== 'bentrok')) return []
    const semua = satu.hasil === 'bentrok' ? [BERUBAH_SEJAK_DIBACA] : satu.penolakan
    return milik.nomor.map((nomor) => ({
      nomor,
      penolakan: semua.map((tolak): Penolakan => ({ baris: barisDari(nomor), ...tolak })),
    }))
  })
  await saveHasil(trx, { kabId, imporId, hasil: diterima })
  await refuseBaris(trx, { kabId, imporId, tolak: ditolak })
}
