/**
 * Reviews the desa that changed by the rules of their kabupaten, and raises, follows and quietens their notifikasi. It runs
 * after the writing, never within it: a few desa to a transaction, one process at a time, so that nothing is raised twice.
 */
import type { Db } from '#db/connection.ts'
import { type Bulan, geser } from '#domain/bulan.ts'
import type { Alasan } from '#domain/notifikasi.ts'
import { bulanKini } from '#domain/notifikasi-harian.ts'
import { BULAN_TINJAU } from '#domain/notifikasi-indikator.ts'
import type { NotifikasiTerbuka } from '#domain/notifikasi-perubahan.ts'
import type { BarisPohon } from '#domain/pohon.ts'
import {
  capTinjau,
  type DesaTinjau,
  listAturanNotifikasi,
  listDesaTinjau,
  listDitutup,
  listTerbuka,
  listUnitTinjau,
  markDitinjau,
  tryTinjau,
} from '#store/notifikasi-tinjau.ts'
import { type KabupatenDibaca, loadPohon } from '#store/pohon.ts'
import { bukaTinjauan, type SelDitinjau, tinjauSel } from './tinjau-notifikasi-angka.ts'
import {
  type Keadaan,
  type KonteksTinjau,
  naikkanSemua,
  tinjauHarian,
  tulisTinjauan,
} from './tinjau-notifikasi-tulis.ts'

export type HasilTinjauan = {
  /** Desa that were reviewed, and notifikasi that came, changed or went. */
  readonly desa: number
  readonly berubah: number
  /** How often it raised the data version itself. */
  readonly naik: number
  /** Whether another process was at it, so that something may be left. */
  readonly tertunda: boolean
}

export type PermintaanTinjau = {
  readonly pada: Date
  /** Desa whose rules over days are asked too, whether their laporan changed or not; 'semua' once an hour. */
  readonly harian: readonly number[] | 'semua'
  readonly isBerhenti?: () => boolean
}

type Konteks = KonteksTinjau & { readonly baris: BarisPohon; readonly cap: string }

// One fetch serves them all, and somebody who takes a notifikasi meanwhile does not feel it.
const DESA_PER_TRANSAKSI = 12
const DESA_PER_HARI = 100
/** Corrections of older months speak of nothing that is still told. */
const BULAN_LAPORAN = 13

export async function tinjauNotifikasi(
  db: Db,
  kab: KabupatenDibaca,
  permintaan: PermintaanTinjau,
): Promise<HasilTinjauan> {
  const { pada, harian, isBerhenti } = permintaan
  const konteks = await siapkan(db, kab, pada)
  const rentang = { sejak: geser(konteks.kini, -BULAN_LAPORAN), sampai: konteks.kini }
  const basi = await listDesaTinjau(db, kab.kab_id, { cap: konteks.cap, ...rentang })
  let hasil: HasilTinjauan = { desa: 0, berubah: 0, naik: 0, tertunda: false }
  const catat = (satu: HasilTinjauan | null): boolean => {
    hasil = satu ? { ...tambah(hasil, satu), tertunda: satu.tertunda } : { ...hasil, tertunda: true }
    return satu !== null
  }
  for (const potongan of potong(basi, DESA_PER_TRANSAKSI)) {
    if (isBerhenti?.() || !catat(await tinjauPotongan(db, konteks, potongan))) return { ...hasil, tertunda: true }
  }
  const sudah = new Set(basi.map((d) => d.desaId))
  const semua = harian === 'semua' ? konteks.baris.desa.map((d) => d.desaId) : harian
  const lain = semua.filter((desaId) => !sudah.has(desaId))
  if (lain.length > 0 && !catat(await tinjauHari(db, konteks, lain))) return hasil
  if (harian === 'semua') hasil = tambah(hasil, sekaliTulis(0, await naikkanSemua(db, konteks)))
  return hasil
}

/** What one transaction did: the version rises once where it wrote anything. */
const sekaliTulis = (desa: number, berubah: number): HasilTinjauan => ({
  ...{ desa, berubah, naik: berubah > 0 ? 1 : 0, tertunda: false },
})

const tambah = (a: HasilTinjauan, b: HasilTinjauan): HasilTinjauan => ({
  ...{ desa: a.desa + b.desa, berubah: a.berubah + b.berubah, naik: a.naik + b.naik, tertunda: a.tertunda },
})

const potong = <T>(semua: readonly T[], banyak: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(semua.length / banyak) }, (_, i) => semua.slice(i * banyak, (i + 1) * banyak))

async function siapkan(db: Db, kab: KabupatenDibaca, pada: Date): Promise<Konteks> {
  const saat = { sekarang: pada, zonaWaktu: kab.zona_waktu }
  const kini = bulanKini(saat)
  const [baris, aturan, cap] = await Promise.all([
    loadPohon(db, kab),
    listAturanNotifikasi(db, kab.kab_id),
    capTinjau(db, kab.kab_id, kini),
  ])
  return { kab, baris, aturan: aturan.filter((satu) => satu.aktif), cap, saat, kini }
}

async function bacaKeadaan(trx: Db, { kab, kini }: Konteks, desaId: readonly number[]): Promise<Keadaan> {
  const terbuka = await listTerbuka(trx, kab.kab_id, desaId)
  const ditutup = await listDitutup(trx, kab.kab_id, desaId)
  return { terbuka, ditutup, unit: await listUnitTinjau(trx, kab.kab_id, { desaId, bulan: kini }) }
}

/** Figures and days of some desa; null: another process is at it. */
function tinjauPotongan(db: Db, konteks: Konteks, potongan: readonly DesaTinjau[]): Promise<HasilTinjauan | null> {
  const { kab, cap, saat } = konteks
  return db.transaction().execute(async (trx) => {
    if (!(await tryTinjau(trx, kab.kab_id))) return null
    const desaId = potongan.map((d) => d.desaId)
    const angka = await tinjauAngka({ db, trx }, konteks, potongan)
    const semua = [...new Set([...desaId, ...angka.sel.map((s) => s.desaId)])]
    const keadaan = { ...angka.keadaan, unit: await unitDari(trx, konteks, semua) }
    const ditinjau = [
      ...angka.sel.map(({ hasil, ...sel }) => ({ ...sel, perihal: 'indikator' as const, hasil })),
      ...(await tinjauHarian(db, konteks, { desaId, keadaan })),
    ]
    const berubah = await tulisTinjauan(trx, konteks, { ditinjau, keadaan })
    await markDitinjau(trx, kab.kab_id, { desa: potongan, cap, pada: saat.sekarang })
    return sekaliTulis(potongan.length, berubah)
  })
}

const unitDari = (trx: Db, { kab, kini }: Konteks, desaId: readonly number[]) =>
  listUnitTinjau(trx, kab.kab_id, { desaId, bulan: kini })

/** Figures are read beside the transaction, whose lock keeps others from writing: there the catalogue is in memory. */
type Sambungan = { readonly db: Db; readonly trx: Db }

type AngkaDitinjau = { readonly sel: readonly SelDitinjau[]; readonly keadaan: Keadaan }

/** Rules over figures, from the last month handed in; of one that is open still, back to the month it was told of. */
async function tinjauAngka(
  { db, trx }: Sambungan,
  konteks: Konteks,
  potongan: readonly DesaTinjau[],
): Promise<AngkaDitinjau> {
  const { kab, baris, aturan, kini } = konteks
  const terakhir = new Map(potongan.map((d) => [d.desaId, d.terakhir]))
  const bulan = Math.max(0, ...potongan.map((d) => d.terakhir ?? 0))
  const keadaan = await bacaKeadaan(
    trx,
    konteks,
    potongan.map((d) => d.desaId),
  )
  if (bulan === 0) return { sel: [], keadaan }
  const pertama = bulanPertama(kini, bulan, keadaan.terbuka)
  const desaId = potongan.map((d) => d.desaId)
  const { sel, dilihat } = await bukaTinjauan(db, { kab, baris, desaId, bulan, pertama }, aturan)
  const lain = [...new Set(sel.map((s) => s.desaId))].filter((d) => !terakhir.has(d))
  const tambahan = lain.length > 0 ? await bacaKeadaan(trx, konteks, lain) : null
  const lengkap = {
    terbuka: [...keadaan.terbuka, ...(tambahan?.terbuka ?? [])],
    ditutup: [...keadaan.ditutup, ...(tambahan?.ditutup ?? [])],
    unit: keadaan.unit,
  }
  const alasan = alasanTerbuka(lengkap.terbuka)
  const ditinjau = await tinjauSel(sel, {
    aturan,
    pertama,
    terakhir: (d) => (terakhir.has(d) ? (terakhir.get(d) ?? null) : bulan),
    sebelumnya: (d, indikator) => alasan.get(`${d} ${indikator}`) ?? [],
  })
  const segar = geser(kini, 1 - BULAN_TINJAU)
  const ada = new Set(alasan.keys())
  const sisa = tanpaAturan(lengkap.terbuka, dilihat)
  // What is older than those months may only change what is open already.
  const boleh = ({ desaId: d, indikator, hasil }: SelDitinjau) =>
    hasil.hasil === 'tidak-tahu' || hasil.bulan >= segar || ada.has(`${d} ${indikator}`)
  return { sel: [...ditinjau.filter(boleh), ...sisa], keadaan: lengkap }
}

/** The first month whose verdict may speak: of the last three, or the one of which something open was told, within a year. */
function bulanPertama(kini: Bulan, bulan: Bulan, terbuka: readonly NotifikasiTerbuka[]): Bulan {
  const lama = terbuka.filter((n) => n.perihal === 'indikator').map((n) => n.bulan)
  return Math.max(geser(kini, -12), Math.min(geser(kini, 1 - BULAN_TINJAU), bulan, ...lama))
}

/** What held of those that are still loud: of quiet ones a rule begins anew. */
const alasanTerbuka = (terbuka: readonly NotifikasiTerbuka[]): ReadonlyMap<string, readonly Alasan[]> =>
  new Map(terbuka.map((n) => [`${n.desaId} ${n.indikator}`, n.tenangSejak ? [] : n.alasan]))

/** Open ones that no rule looks at any more are quiet. */
const tanpaAturan = (terbuka: readonly NotifikasiTerbuka[], dilihat: ReadonlySet<string>): SelDitinjau[] =>
  terbuka.flatMap(({ desaId, perihal, indikator, angka, bulan }) =>
    perihal === 'indikator' && !dilihat.has(indikator) && 'pembilang' in angka
      ? [{ desaId, indikator, hasil: { hasil: 'tenang', alasan: [], angka, bulan } }]
      : [],
  )

/** The days alone of desa whose figures did not change. */
async function tinjauHari(db: Db, konteks: Konteks, semua: readonly number[]): Promise<HasilTinjauan | null> {
  let hasil = sekaliTulis(semua.length, 0)
  for (const desaId of potong(semua, DESA_PER_HARI)) {
    const satu = await db.transaction().execute(async (trx) => {
      if (!(await tryTinjau(trx, konteks.kab.kab_id))) return null
      const keadaan = await bacaKeadaan(trx, konteks, desaId)
      return tulisTinjauan(trx, konteks, { ditinjau: await tinjauHarian(db, konteks, { desaId, keadaan }), keadaan })
    })
    if (satu === null) return null
    hasil = tambah(hasil, sekaliTulis(0, satu))
  }
  return hasil
}
