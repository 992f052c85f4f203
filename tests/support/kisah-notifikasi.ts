// Notifications as if a rule had raised them: for tests of what is done about them, which begin once one is there.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { AngkaNotifikasi, Perihal, TahapNotifikasi } from '#domain/notifikasi.ts'
import { type DuniaIzin, type Huruf, PEKA } from './dunia-izin.ts'

export type NotifikasiKisah = {
  readonly nomor: number
  readonly desaId: number
  readonly unitId: number
  readonly indikator?: string
  readonly perihal?: Perihal
  readonly angka?: AngkaNotifikasi
  readonly bulan?: Bulan
  readonly muncul?: Date
  readonly tahap?: TahapNotifikasi
  readonly tenang?: Date | null
  readonly dinaikkan?: number
}

/** K1 of a desa, 8 persons short of its target to date. */
const KURANG: AngkaNotifikasi = {
  ...{ pembilang: 20, penyebut: 60, target: 45, status: 'jelek', selisih: 7, kecil: false },
}

/** Tells of one matter of a desa, under a number of its own. */
export async function beritahukan(db: Db, kabId: number, satu: NotifikasiKisah): Promise<number> {
  const { nomor, desaId, unitId, perihal = 'indikator', angka = KURANG, bulan = 202508 } = satu
  const { muncul = new Date('2025-09-06T02:00:00Z'), tahap = 'baru', tenang = null, dinaikkan = 0 } = satu
  const indikator = perihal === 'indikator' ? (satu.indikator ?? 'UJI_CAKUPAN') : ''
  const alasan = [{ aturan: 'jelek-dua-bulan', sejakBulan: bulan }]
  const ditutup = tahap === 'ditutup' ? muncul : null
  await sql`
    insert into notifikasi (kab_id, notifikasi_id, desa_id, perihal, indikator_kode, unit_id, alasan, angka, bulan_mulai,
      bulan, muncul_pada, berubah_pada, tahap, tenang_sejak, dinaikkan, ditutup_pada, hasil)
    overriding system value
    values (${kabId}, ${nomor}, ${desaId}, ${perihal}, ${indikator}, ${unitId}, ${JSON.stringify(alasan)}::jsonb,
      ${JSON.stringify(angka)}::jsonb, ${bulan}, ${bulan}, ${muncul}, ${muncul}, ${tahap}, ${tenang}, ${dinaikkan},
      ${ditutup}, ${ditutup && 'membaik'})`.execute(db)
  return nomor
}

const HURUF = ['A', 'B', 'C', 'D', 'E'] as const satisfies readonly Huruf[]

/** The number of what is told of a desa of a kabupaten of that world; another one where it points at people. */
export const nomorNotifikasi = (kab: string, huruf: Huruf, peka = false): number =>
  (kab === '88.01' ? 100 : 0) + (peka ? 20 : 10) + HURUF.indexOf(huruf) + 1

/** Every desa of both kabupaten has two new ones: one that points at people, one that does not. */
export async function beritahukanDunia(db: Db, { sini, sana }: DuniaIzin): Promise<void> {
  for (const { kab, desa } of [sini, sana])
    for (const huruf of HURUF)
      for (const peka of [false, true]) {
        const { desa: di, pustu } = desa[huruf]
        const isi = { desaId: di.desaId, unitId: pustu.unitId, indikator: peka ? PEKA : 'UJI_CAKUPAN' }
        await beritahukan(db, kab.kabId, { nomor: nomorNotifikasi(kab.kode, huruf, peka), ...isi })
      }
}
