// What is to become of a laporan that comes in: refused, in conflict, as it was, or written.
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { perluMaksud } from '#domain/impor-laporan.ts'
import {
  barisIsian,
  type Isian,
  isianDari,
  isianTidakBuka,
  kunciSel,
  mergeIsian,
  PILAH_JUMLAH,
  type SelKirim,
  samaIsian,
} from '#domain/isian.ts'
import { checkIsian, type PenolakanIsian } from '#domain/penolakan.ts'
import { perluAlasan } from '#domain/tahap.ts'
import { findTerakhir } from '#store/isian.ts'
import type { KatalogLaporan } from '#store/katalog-isian.ts'
import { findVersi, type KunciLaporan, listWajib } from '#store/laporan.ts'
import type { KeadaanLaporan, Rencana } from './langkah-laporan.ts'

/** One laporan as it comes in; cells not mentioned stay as they are. */
export type LaporanMasuk = KunciLaporan & {
  readonly status: 'draf' | 'terkirim'
  /** Why the unit was not open this month; null where it was. */
  readonly tidakBuka: string | null
  readonly isian: readonly SelKirim[]
  /** The version it was written on, 0 for none; null writes on whatever is there (files). */
  readonly versiDasar: number | null
  readonly alasan: string | null
  /** A file says nothing but its cells: neither that the unit was open nor how far the laporan is. */
  readonly asal?: 'berkas'
}

export type Masukan = {
  readonly kabId: number
  /** The month that it is now in the kabupaten's time zone: later ones are refused. */
  readonly bulanIni: Bulan
  readonly masuk: LaporanMasuk
  readonly keadaan: KeadaanLaporan
}

export async function planLaporan(trx: Db, katalog: KatalogLaporan, masukan: Masukan): Promise<Rencana> {
  const { masuk, keadaan, bulanIni } = masukan
  const { unit, desa, laporan } = keadaan
  if (masuk.asal === 'berkas' && isSamaSel(katalog, masuk, laporan)) return { hasil: 'sama' }
  const konteks = { unit, desa, bulanIni, statusSekarang: laporan?.status ?? null }
  const penolakan = checkIsian(katalog, masuk, konteks)
  if (penolakan.length > 0) return { hasil: 'ditolak', penolakan }
  const terisi = mergeIsian(katalog, laporan?.isian ?? new Map(), masuk.isian)
  const isian = masuk.tidakBuka === null ? terisi : await closeIsian(trx, katalog, masukan, terisi)
  // What changes nothing is in nobody's way, whatever it was written on.
  if (isSama(masuk, laporan, isian)) return { hasil: 'sama' }
  if (masuk.versiDasar !== null && masuk.versiDasar !== (laporan?.versi ?? 0)) {
    return findBentrok(trx, katalog, masukan, masuk.versiDasar)
  }
  if (tanpaAlasan(masuk, laporan)) return { hasil: 'ditolak', penolakan: [PERLU_ALASAN] }
  return { hasil: 'tulis', status: masuk.status, tidakBuka: masuk.tidakBuka, alasan: masuk.alasan, isian }
}

/**
 * Somebody has vouched for these cells: who changes them says why. A file that nobody looked through before it is written
 * (at the command line) is a reason of its own.
 */
function tanpaAlasan({ versiDasar, alasan, asal }: LaporanMasuk, laporan: KeadaanLaporan['laporan']): boolean {
  if (versiDasar === null || alasan || !laporan) return false
  return asal === 'berkas' ? perluMaksud(laporan) : perluAlasan(laporan.status)
}

const PERLU_ALASAN: PenolakanIsian = {
  kolom: 'alasan',
  nilai: '',
  alasan: 'Laporan ini sudah diverifikasi atau divalidasi.',
  saran: 'Tulis mengapa diubah; laporan kembali menjadi terkirim dan diperiksa lagi.',
}

/** Whether a file says nothing new: every cell that it names is as it says. Then it is in nobody's way, locked or not. */
function isSamaSel(katalog: KatalogLaporan, { isian }: LaporanMasuk, laporan: KeadaanLaporan['laporan']): boolean {
  if (!laporan) return false
  return isian.every(({ elemen, pilah, jumlah }) => {
    const elemenId = katalog.elemen.get(elemen)?.elemenId
    const pilahId = pilah === undefined ? PILAH_JUMLAH : katalog.pilah.get(pilah)?.pilahId
    if (elemenId === undefined || pilahId === undefined) return false
    return (laporan.isian.get(kunciSel(elemenId, pilahId)) ?? null) === jumlah
  })
}

function isSama(masuk: LaporanMasuk, laporan: KeadaanLaporan['laporan'], isian: Isian): boolean {
  if (!laporan) return false
  // Verified and validated are sent, too: the same cells again take nothing back.
  const setahap = (laporan.status === 'draf') === (masuk.status === 'draf')
  return setahap && laporan.tidakBuka === masuk.tidakBuka && samaIsian(laporan.isian, isian)
}

async function closeIsian(trx: Db, katalog: KatalogLaporan, masukan: Masukan, isian: Isian): Promise<Isian> {
  const { masuk, keadaan, kabId } = masukan
  const jenisUnitId = keadaan.unit?.jenisUnitId ?? 0
  const tetap = [...katalog.elemen.values()]
    .filter((e) => e.pelapor.has(jenisUnitId) && (e.sifat === 'posisi' || e.sifat === 'sampai-bulan-ini'))
    .map((e) => e.elemenId)
  const wajib = await listWajib(trx, kabId, masuk)
  const terakhir = await findTerakhir(trx, kabId, masuk, tetap)
  return isianTidakBuka(katalog, { ...masuk, jenisUnitId, wajib, isian, terakhir })
}

async function findBentrok(trx: Db, katalog: KatalogLaporan, masukan: Masukan, versi: number): Promise<Rencana> {
  const { masuk, keadaan, kabId } = masukan
  const versiSekarang = keadaan.laporan && (await findVersi(trx, kabId, masuk, keadaan.laporan.versi))
  if (!versiSekarang) {
    const alasan = 'Laporan ini belum pernah ada.'
    const saran = 'Kirim dengan versiDasar 0.'
    return { hasil: 'ditolak', penolakan: [{ kolom: 'versiDasar', nilai: String(versi), alasan, saran }] }
  }
  const dasar = await findVersi(trx, kabId, masuk, versi)
  const isi = barisIsian(mergeIsian(katalog, isianDari(dasar?.isi ?? []), masuk.isian))
  return { hasil: 'bentrok', versiAnda: { versi, isi }, versiSekarang }
}
