// A file of laporan from its first byte to its line in the trail: counts per second, and the most memory on the way.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Bulan, formatBulan, geser } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { ARGUMEN_IMPOR } from '#server/impor-latar.ts'
import type { HasilImpor } from './impor-anak.ts'
import { type Panggung, startFlags } from './panggung.ts'
import type { Hasil } from './ukur.ts'

/** `panjang`: one count to a row, the slowest way to write a file; `lebar`: one laporan to a row. */
export type Bentuk = 'panjang' | 'lebar'

export type BerkasImpor = { readonly isian: number; readonly jalur: string }

type Lapor = { readonly unit: string; readonly desa: string }

/** Writes files of laporan of posyandu, each of months before those of the files before it. */
export async function bukaPenulis({ db, tiruan }: Panggung, ukuran: { readonly bulan: number }) {
  const { rows: lapor } = await sql<Lapor>`
    select u.kode as unit, d.kode as desa from unit u join desa_identitas d using (kab_id, desa_id)
    where u.kab_id = ${tiruan.kabId} and u.jenis_unit_id = ${JENIS_UNIT.posyandu} order by d.kode, u.kode`.execute(db)
  const { rows: elemen } = await sql<{ kode: string }>`
    select e.kode from elemen e join elemen_pelapor p using (elemen_id) join kelompok_isian k using (kelompok_id)
    where p.jenis_unit_id = ${JENIS_UNIT.posyandu} and not k.mingguan and e.terbesar is null order by e.elemen_id`.execute(
    db,
  )
  let bulan = geser(tiruan.bulan, -ukuran.bulan)
  return async (isian: number, bentuk: Bentuk): Promise<BerkasImpor> => {
    const kode = elemen.map((e) => e.kode)
    const baris: string[] = []
    let banyak = 0
    for (; banyak < isian; bulan = geser(bulan, -1)) {
      for (const satu of lapor) {
        if (banyak >= isian) break
        const milik = kode.slice(0, isian - banyak)
        baris.push(...tulisLaporan(satu, { bulan, milik, kode, bentuk }))
        banyak += milik.length
      }
    }
    const judul = bentuk === 'panjang' ? 'elemen,jumlah' : kode.join(',')
    const jalur = join(tmpdir(), `pws-bench-${process.pid}-${banyak}-${bentuk}.csv`)
    await writeFile(jalur, `unit,desa,bulan,${judul}\n${baris.join('\n')}\n`)
    return { isian: banyak, jalur }
  }
}

type Isi = {
  readonly bulan: Bulan
  readonly milik: readonly string[]
  readonly kode: readonly string[]
  readonly bentuk: Bentuk
}

function tulisLaporan({ unit, desa }: Lapor, { bulan, milik, kode, bentuk }: Isi): string[] {
  const awal = `${unit},${desa},${formatBulan(bulan)}`
  // The same everywhere in a laporan: no count is more than the one it belongs to, so few cells are asked about.
  const jumlah = 10 + (bulan % 7)
  if (bentuk === 'panjang') return milik.map((satu) => `${awal},${satu},${jumlah}`)
  return [`${awal},${kode.map((_, i) => (i < milik.length ? jumlah : '')).join(',')}`]
}

/** Starts an import, and does not wait for its end. */
export async function mulaiImpor(
  { url, tiruan }: Panggung,
  { jalur }: BerkasImpor,
): Promise<{ readonly selesai: Promise<HasilImpor> }> {
  const anak = fork(new URL('impor-anak.ts', import.meta.url), [url.app, tiruan.kode, jalur], {
    execArgv: [...startFlags(), ...ARGUMEN_IMPOR],
  })
  await once(anak, 'message')
  anak.send('mulai')
  return { selesai: tunggu() }

  async function tunggu(): Promise<HasilImpor> {
    const mati = new AbortController()
    anak.once('exit', () => mati.abort(new Error('the import has died')))
    // Ours: impor-anak.ts sends nothing else.
    const [hasil] = (await once(anak, 'message', { signal: mati.signal })) as [HasilImpor]
    await rm(jalur)
    if (hasil.ditolak.length > 0) throw new Error(`refused: ${JSON.stringify(hasil.ditolak)}`)
    return hasil
  }
}

/** `isian`: how many counts the files hold; the last is judged, the memory of the last beside that of the first. */
export async function measureImpor(
  panggung: Panggung,
  tulis: (isian: number, bentuk: Bentuk) => Promise<BerkasImpor>,
  { isian, bentuk, nilaiMemori }: { isian: readonly number[]; bentuk: Bentuk; nilaiMemori: boolean },
): Promise<Hasil> {
  const hasil: { perDetik: number; bita: number }[] = []
  for (const banyak of isian) {
    const berkas = await tulis(banyak, bentuk)
    const { ms, bita } = await (await mulaiImpor(panggung, berkas)).selesai
    hasil.push({ perDetik: berkas.isian / (ms / 1000), bita })
    console.log(
      `impor ${berkas.isian} isian (${bentuk}): ${Math.round(berkas.isian / (ms / 1000))} isian/detik, ${Math.round(bita / 1e6)} MB`,
    )
  }
  const nilai = Math.round(hasil.at(-1)?.perDetik ?? 0)
  const memori = (hasil.at(-1)?.bita ?? 0) / (hasil[0]?.bita ?? 1)
  const cukup = nilai >= ISIAN_PER_DETIK && (!nilaiMemori || memori <= MEMORI_KALI)
  return {
    ...{ nama: 'impor', nilai, batas: ISIAN_PER_DETIK, terpenuhi: cukup },
    apa: `isian/detik dari berkas sampai jejak; memori ${sebutMemori(isian, memori, hasil.at(-1)?.bita ?? 0)}`,
    kami: `${nilai} isian/detik`,
    pembanding: '',
  }
}

const sebutMemori = (isian: readonly number[], kali: number, bita: number): string =>
  isian.length > 1
    ? `${kali.toFixed(2)} kali lipat dari ${isian[0]} ke ${isian.at(-1)} isian (paling banyak ${MEMORI_KALI})`
    : `${Math.round(bita / 1e6)} MB`

const ISIAN_PER_DETIK = 10_000
const MEMORI_KALI = 1.1
