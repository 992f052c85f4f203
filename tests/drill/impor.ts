// A file of laporan, brought in through the browser's door as a person does: uploaded, read, looked at, applied.
import { sql } from 'kysely'
import type { ImporJawaban } from '#contract/impor.ts'
import type { Db } from '#db/connection.ts'
import { type Bulan, formatBulan } from '#domain/bulan.ts'
import { SANDI_UJI } from '#support/masuk.ts'
import { type Dunia, PENGIMPOR } from './dunia.ts'
import type { Hitungan } from './hasil.ts'
import { ask, type Balasan, isiDari } from './klien.ts'

export type Pengimpor = {
  readonly origin: string
  readonly kode: string
  readonly header: Readonly<Record<string, string>>
}

const PATIENCE_MS = 90_000

/** Comes in by the door; the session lives in the database and outlasts every restart. */
export async function masukSebagaiPengimpor(origin: string, { kab }: Dunia): Promise<Pengimpor> {
  const isi = { namaPengguna: `${PENGIMPOR}-${kab.kode}`, sandi: SANDI_UJI }
  const kuki = (await ask(`${origin}/api/masuk`, { isi })).headers['set-cookie']?.[0]?.split(';')[0]
  if (!kuki) throw new Error('no cookie after signing in')
  const { csrf } = isiDari<{ csrf: string }>(await ask(`${origin}/api/saya`, { header: { Cookie: kuki } }))
  return { origin, kode: kab.kode, header: { Cookie: kuki, 'X-CSRF': csrf } }
}

/** One row per unit and month, with the same count in every cell. */
export function tulisBerkas({ diimpor, elemen }: Dunia, bulan: readonly Bulan[], jumlah: number): Buffer {
  const judul = ['unit', 'desa', 'bulan', ...elemen]
  const baris = diimpor.flatMap(({ unit, desa }) =>
    bulan.map((satu) => [unit.kode, desa.kode, formatBulan(satu), ...elemen.map(() => jumlah)]),
  )
  return Buffer.from([judul, ...baris].map((satu) => satu.join(',')).join('\n'))
}

export async function unggah({ origin, kode, header }: Pengimpor, nama: string, bita: Buffer): Promise<number> {
  const kueri = new URLSearchParams({ wilayah: kode, nama, format: 'baku' })
  const balasan = await ask(`${origin}/api/impor/unggah?${kueri}`, { header, bita })
  return isiDari<{ impor: number }>(diterima(balasan)).impor
}

export async function terapkan({ origin, header }: Pengimpor, impor: number): Promise<void> {
  diterima(await ask(`${origin}/api/impor/terapkan`, { header, isi: { impor } }))
}

function diterima(balasan: Balasan): Balasan {
  if (balasan.status < 300) return balasan
  throw new Error(`${balasan.status}: ${balasan.body.toString().slice(0, 300)}`)
}

/** Waits, doing nothing else, until an import has come where it should; answers what holds it up if it does not. */
export async function tungguStatus(
  { origin, header }: Pengimpor,
  impor: number,
  semestinya: ImporJawaban['status'],
): Promise<string | null> {
  const batas = performance.now() + PATIENCE_MS
  for (;;) {
    const balasan = await ask(`${origin}/api/impor?impor=${impor}`, { header, sabarMs: 5_000 }).catch(() => null)
    const kini = balasan?.status === 200 ? isiDari<ImporJawaban>(balasan) : null
    if (kini?.status === semestinya) return null
    const buntu = kini?.masalah && ['gagal', 'perlu-format', 'dibuang', 'dibatalkan'].includes(kini.status)
    if (buntu || performance.now() > batas) return `impor ${impor} ${kini?.status}: ${kini?.masalah}`
    await new Promise((lanjut) => setTimeout(lanjut, 50))
  }
}

/** Laporan of the import that are there already, as far as it has come. */
export async function countDiterapkan(db: Db, impor: number): Promise<number> {
  const { rows } = await sql<{ banyak: number }>`
    select count(*) as banyak from impor_baris where impor_id = ${impor} and hasil is not null`.execute(db)
  return rows[0]?.banyak ?? 0
}

type Tersimpan = { readonly versi: number; readonly riwayat: number; readonly isian: number; readonly jumlah: number[] }

/** Every laporan of the file whole, and none of them torn. */
export async function periksaImpor(
  db: Db,
  { diimpor, elemen }: Dunia,
  { bulan, ke, selesai, hitungan, saat }: PeriksaImpor,
): Promise<void> {
  const { rows } = await sql<Tersimpan>`
    select l.versi, (select count(*) from laporan_versi v where v.unit_id = l.unit_id and v.bulan = l.bulan) as riwayat,
      (select count(*) from isian i where i.unit_id = l.unit_id and i.bulan = l.bulan) as isian,
      (select array_agg(distinct jumlah) from isian i where i.unit_id = l.unit_id and i.bulan = l.bulan) as jumlah
    from laporan l where l.bulan = any(${bulan}::int[])
      and l.unit_id = any(${diimpor.map(({ unit }) => unit.unitId)}::int[])`.execute(db)
  const robek = rows.filter((r) => r.isian !== elemen.length || r.jumlah.length !== 1 || r.riwayat !== r.versi)
  if (robek.length > 0) hitungan.keliru.push(`${saat}: ${robek.length} laporan robek: ${JSON.stringify(robek[0])}`)
  const ganda = rows.filter(({ versi }) => versi > ke)
  hitungan.ganda += ganda.length
  if (!selesai) return
  const utuh = rows.filter(({ versi, jumlah }) => versi >= ke && jumlah[0] === ke)
  hitungan.hilang += diimpor.length * bulan.length - utuh.length
}

type PeriksaImpor = {
  readonly bulan: readonly Bulan[]
  /** The round: every laporan of the file has as many versions, and the newest holds this count. */
  readonly ke: number
  /** Whether all of it must be there, or only nothing half. */
  readonly selesai: boolean
  readonly hitungan: Hitungan
  readonly saat: string
}
