// The book of what was sent and what was acknowledged, kept outside of the program that is being broken.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Milik } from './dunia.ts'
import type { Hitungan } from './hasil.ts'

/** One laporan on its way: every cell of it holds `jumlah`. */
export type Surat = Milik & {
  readonly kunci: string
  readonly bulan: Bulan
  readonly jumlah: number
  readonly versiDasar: number
  readonly jumlahDasar: number | null
  /** The version that the program answered, once it did. */
  diakui: number | null
}

type Tercatat = { readonly versi: number; readonly jumlah: number }

/** By unit and month: the newest version that was acknowledged. */
export type Buku = Map<string, Tercatat>

const alamat = ({ unit, bulan }: Pick<Surat, 'unit' | 'bulan'>): string => `${unit.unitId} ${bulan}`

/** A laporan on top of the one that the book knows. */
export function tulisSurat(buku: Buku, milik: Milik, isi: { kunci: string; bulan: Bulan; jumlah: number }): Surat {
  const lama = buku.get(alamat({ ...milik, ...isi }))
  return { ...milik, ...isi, versiDasar: lama?.versi ?? 0, jumlahDasar: lama?.jumlah ?? null, diakui: null }
}

export function catat(buku: Buku, surat: Surat, versi: number): void {
  surat.diakui = versi
  buku.set(alamat(surat), { versi: surat.versiDasar + 1, jumlah: surat.jumlah })
}

type Ada = {
  readonly unitId: number
  readonly versi: number
  readonly riwayat: number
  readonly jumlah: readonly number[]
  readonly isian: number
}

/** Holds what is stored against the book: lost, found twice, or half written. */
export async function periksaSurat(
  db: Db,
  semua: readonly Surat[],
  { elemen, hitungan, saat }: { readonly elemen: number; readonly hitungan: Hitungan; readonly saat: string },
): Promise<void> {
  const ada = new Map((await bacaTersimpan(db, semua)).map((satu) => [satu.unitId, satu]))
  for (const surat of semua) {
    const satu = ada.get(surat.unit.unitId) ?? { versi: 0, riwayat: 0, jumlah: [], isian: 0 }
    const { versiDasar, jumlahDasar, jumlah, diakui } = surat
    const baru = diakui !== null || satu.versi > versiDasar
    const versi = baru ? versiDasar + 1 : versiDasar
    const isi = baru ? jumlah : jumlahDasar
    const utuh = isi === null ? satu.isian === 0 : satu.isian === elemen && satu.jumlah.length === 1
    const sama = isi === null || satu.jumlah[0] === isi
    if (diakui !== null && (satu.versi < versi || !sama)) hitungan.hilang += 1
    if (satu.versi > versi || satu.riwayat > versi) hitungan.ganda += 1
    if (!utuh || satu.riwayat < satu.versi) {
      const apa = JSON.stringify(satu)
      hitungan.keliru.push(`${saat}: laporan ${surat.kunci} setengah tertulis: ${apa}`)
    }
  }
}

async function bacaTersimpan(db: Db, surat: readonly Surat[]): Promise<readonly Ada[]> {
  const { rows } = await sql<Ada>`
    select l.unit_id as "unitId", l.versi,
      (select count(*) from laporan_versi v where v.unit_id = l.unit_id and v.bulan = l.bulan) as riwayat,
      (select coalesce(array_agg(distinct jumlah), '{}') from isian i where i.unit_id = l.unit_id and i.bulan = l.bulan) as jumlah,
      (select count(*) from isian i where i.unit_id = l.unit_id and i.bulan = l.bulan) as isian
    from laporan l
    where l.bulan = ${surat[0]?.bulan ?? 0} and l.unit_id = any(${surat.map(({ unit }) => unit.unitId)}::int[])`.execute(
    db,
  )
  return rows
}
