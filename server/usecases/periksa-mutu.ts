/**
 * Asks about the history of units where laporan were written since: from the first month that changed on, since it is part
 * of what is usual for those after it. It runs after the writing, never within it.
 */
import { setImmediate } from 'node:timers/promises'
import type { Db } from '#db/connection.ts'
import { type Bulan, geser, selisihBulan } from '#domain/bulan.ts'
import { BULAN_SEBELUM, susunRiwayat } from '#domain/mutu-deret.ts'
import { temuanRiwayat } from '#domain/mutu-riwayat.ts'
import {
  capMutu,
  type DesaBasi,
  isAturanLain,
  listBasi,
  listTemuanRiwayat,
  markDiperiksa,
  readRiwayat,
  type TemuanRiwayatBaru,
  tryMutu,
  writeTemuanRiwayat,
} from '#store/mutu.ts'
import { type KabupatenDibaca, listKabupatenSemua } from '#store/pohon.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { type BahanMutu, siapkanMutu } from './siapkan-mutu.ts'

export type HasilMutu = { readonly desa: number; readonly berubah: number }

type Permintaan = {
  readonly pada: Date
  /** Asked between desa; true ends it, and the rest is found again later. */
  readonly isBerhenti?: () => boolean
}

/** Asks what is to be asked in a kabupaten; how many desa were looked at, and how many findings came or went. */
export async function periksaMutu(db: Db, kab: KabupatenDibaca, permintaan: Permintaan): Promise<HasilMutu> {
  const basi = await listBasi(db, kab.kab_id, await capMutu(db, kab.kab_id))
  if (basi.length === 0) return { desa: 0, berubah: 0 }
  const bahan = await siapkanMutu(db, kab, bulanAkhir(permintaan.pada))
  let hasil: HasilMutu = { desa: 0, berubah: 0 }
  for (let i = 0; i < basi.length && !permintaan.isBerhenti?.(); i += DESA_PER_TRANSAKSI) {
    const potongan = basi.slice(i, i + DESA_PER_TRANSAKSI)
    const satu = await periksaPotongan(db, { kab, bahan, pada: permintaan.pada }, potongan)
    if (!satu) break
    hasil = { desa: hasil.desa + satu.desa, berubah: hasil.berubah + satu.berubah }
  }
  return hasil
}

// Short enough that somebody who answers a question meanwhile does not feel it.
const DESA_PER_TRANSAKSI = 4

const bulanAkhir = (pada: Date): Bulan => pada.getUTCFullYear() * 100 + pada.getUTCMonth() + 1

type Konteks = { readonly kab: KabupatenDibaca; readonly bahan: BahanMutu; readonly pada: Date }

/** null: another process is at it. */
function periksaPotongan(db: Db, konteks: Konteks, potongan: readonly DesaBasi[]): Promise<HasilMutu | null> {
  const { kab, bahan, pada } = konteks
  const kabId = kab.kab_id
  return db.transaction().execute(async (trx) => {
    if (!(await tryMutu(trx, kabId))) return null
    const berubah: number[] = []
    let banyak = 0
    for (const { desaId, dari } of potongan) {
      const { temuan, versi } = await hitungDesa(trx, { kabId, desaId, dari, bahan })
      const diperbaiki = !(await isAturanLain(trx, kabId, desaId, bahan.cap))
      const n = await writeTemuanRiwayat(trx, { kabId, desaId, dari, temuan, pada, diperbaiki })
      await markDiperiksa(trx, { kabId, desaId }, { versi, cap: bahan.cap })
      if (n > 0) berubah.push(desaId)
      banyak += n
      await setImmediate()
    }
    if (berubah.length > 0) await bumpVersi(trx, kabId, berubah)
    return { desa: potongan.length, berubah: banyak }
  })
}

type HitunganDesa = {
  readonly kabId: number
  readonly desaId: number
  readonly dari: Bulan
  readonly bahan: BahanMutu
}

/** The findings of a desa from a month on, and how its months stood when they were found. */
async function hitungDesa(db: Db, { kabId, desaId, dari, bahan }: HitunganDesa) {
  const awal = geser(dari, -BULAN_SEBELUM)
  const { laporan, versi } = await readRiwayat(db, kabId, desaId, awal)
  const akhir = Math.max(dari, ...versi.keys())
  const desa = susunRiwayat(laporan, awal, selisihBulan(awal, akhir) + 1)
  const letak = { dari: BULAN_SEBELUM, sampai: desa.panjang - 1 }
  const ditemukan = temuanRiwayat(bahan.pemeriksaan, { desa, target: bahan.target(desaId), ...letak })
  const temuan = ditemukan.map(({ unitId, letak: i, temuan: satu }): TemuanRiwayatBaru => {
    const { aturan, keparahan, elemen, kiri, kanan } = satu
    return { bulan: geser(awal, i), unitId, aturan, keparahan, elemen, kiri, kanan }
  })
  return { temuan: satuPerAturan(temuan), versi: new Map([...versi].filter(([bulan]) => bulan >= dari)) }
}

/** A laporan is asked the same once, also where two units are both like it. */
const satuPerAturan = (temuan: readonly TemuanRiwayatBaru[]): TemuanRiwayatBaru[] => [
  ...new Map(temuan.map((satu) => [`${satu.bulan} ${satu.unitId} ${satu.aturan}`, satu])).values(),
]

export type PeriksaMutu = {
  readonly desa: number
  readonly temuan: number
  /** Desa whose laporan were written since they were asked about. */
  readonly basi: number
  /** Findings stored that are not what the laporan say, and the other way round. */
  readonly selisih: readonly string[]
}

/** Asks everything again and compares with what is stored; what is merely not asked yet is `basi`, not a difference. */
export async function checkMutu(db: Db, pada: Date): Promise<PeriksaMutu> {
  let hasil: PeriksaMutu = { desa: 0, temuan: 0, basi: 0, selisih: [] }
  for (const kab of await listKabupatenSemua(db)) {
    const bahan = await siapkanMutu(db, kab, bulanAkhir(pada))
    const kabId = kab.kab_id
    const basi = new Set((await listBasi(db, kabId, bahan.cap)).map((d) => d.desaId))
    for (const { desaId, dari } of await listBasi(db, kabId, '')) {
      hasil = { ...hasil, desa: hasil.desa + 1, basi: hasil.basi + Number(basi.has(desaId)) }
      if (basi.has(desaId)) continue
      const [{ temuan }, tersimpan] = await Promise.all([
        hitungDesa(db, { kabId, desaId, dari, bahan }),
        listTemuanRiwayat(db, kabId, desaId),
      ])
      const selisih = bedaTemuan(tersimpan, temuan).map((satu) => `desa ${desaId}, ${satu}`)
      hasil = { ...hasil, temuan: hasil.temuan + tersimpan.length, selisih: [...hasil.selisih, ...selisih] }
    }
  }
  return hasil
}

function bedaTemuan(tersimpan: readonly TemuanRiwayatBaru[], semestinya: readonly TemuanRiwayatBaru[]): string[] {
  const tulis = (t: TemuanRiwayatBaru) => `bulan ${t.bulan}, unit ${t.unitId}, ${t.aturan}: ${t.kiri} dan ${t.kanan}`
  const [ada, perlu] = [new Set(tersimpan.map(tulis)), new Set(semestinya.map(tulis))]
  return [
    ...[...ada].filter((satu) => !perlu.has(satu)).map((satu) => `${satu} (semestinya tidak ada)`),
    ...[...perlu].filter((satu) => !ada.has(satu)).map((satu) => `${satu} (belum tersimpan)`),
  ]
}
