// One kabupaten's screens with the nation in the same tables, against the same screens alone.
import { sql } from 'kysely'
import { bumpVersi } from '#store/versi-data.ts'
import { ask } from './klien.ts'
import { pilihTanya, type Tanya } from './layar.ts'
import { buatNegara } from './negara.ts'
import type { Panggung } from './panggung.ts'
import { recordBacaan } from './rekam.ts'
import { type Hasil, judge, median, tabel, timed } from './ukur.ts'

const KALI = 1.3

export async function measureNasional(
  panggung: Panggung,
  { kabupaten, ulangan }: { readonly kabupaten: number; readonly ulangan: number },
): Promise<Hasil[]> {
  const { pemilik, tiruan, url } = panggung
  const tanya = await Promise.all(
    (await pilihTanya(panggung)).map(async (satu) => ({
      nama: satu.nama,
      jalur: (await recordBacaan(url.app, satu.nama, satu.kueri)).jalur,
    })),
  )
  const sendiri = await ukurSemua(panggung, tanya, ulangan)
  const detik = (await timed(() => buatNegara(pemilik, tiruan.kabId, kabupaten))) / 1000
  const rapi = (await timed(() => sql`vacuum analyze`.execute(pemilik))) / 1000
  const { rows } = await sql<{ rekap: number; bita: number }>`
    select (select sum(reltuples)::bigint from pg_class where relname ~ '^rekap_[0-9]') as rekap,
      pg_database_size(current_database()) as bita`.execute(pemilik)
  const besar = `${rows[0]?.rekap} baris rekap, ${((rows[0]?.bita ?? 0) / 1e9).toFixed(1)} GB`
  console.log(`${kabupaten} kabupaten: ${besar}; diisi ${detik.toFixed(0)} detik, dirapikan ${rapi.toFixed(0)} detik`)
  const ramai = await ukurSemua(panggung, tanya, ulangan)
  const pasangan = tanya.map(({ nama }, i) => ({ nama, kami: ramai[i] ?? 0, pembanding: sendiri[i] ?? 0 }))
  const baris = pasangan.map(({ nama, kami, pembanding }) => [
    ...[nama, pembanding.toFixed(1), kami.toFixed(1), (kami / pembanding).toFixed(2)],
  ])
  console.log(tabel([['layar', 'sendiri ms', 'bersama negara ms', 'kali'], ...baris]))
  const apa = `layar satu kabupaten sesudah perubahan, ${kabupaten} kabupaten dimuat`
  return [judge({ nama: 'nasional', apa, satuan: 'ms' }, { paling: 'banyak', batas: KALI }, pasangan)]
}

async function ukurSemua(
  { db, tiruan, proses }: Panggung,
  tanya: readonly (Pick<Tanya, 'nama'> & { readonly jalur: string })[],
  ulangan: number,
): Promise<number[]> {
  const hasil: number[] = []
  for (const { jalur } of tanya) {
    const waktu: number[] = []
    // The first few only warm what would be warm.
    for (let i = -2; i < ulangan; i += 1) {
      const versi = await bumpVersi(db, tiruan.kabId)
      const ms = await timed(() => ask(proses.alamat.aplikasi, `${jalur}&minimalVersi=${versi}`))
      if (i >= 0) waktu.push(ms)
    }
    hasil.push(median(waktu))
  }
  return hasil
}
