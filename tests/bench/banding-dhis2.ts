// Kecamatan by twelve months of one indikator, out of the rekap and out of DHIS2's shape, and what each takes on disk. Beside
// them a view that is made at night.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { type Bulan, geser, rentang } from '#domain/bulan.ts'
import { bangunAnalitik, kueriAnalitik, ukurTabel } from './dhis2.ts'
import type { Panggung } from './panggung.ts'
import { alternate, type Hasil, judge, median, timed } from './ukur.ts'

const LALU = 11

type Pertanyaan = {
  readonly db: Db
  readonly kabId: number
  readonly elemenId: readonly number[]
  readonly bulan: readonly Bulan[]
}

type Cara = (tanya: Pertanyaan) => Promise<ReadonlyMap<string, number>>

/** The same question to the rekap, under the tree of today. */
const dariRekap: Cara = async ({ db, kabId, elemenId, bulan }) => {
  const { rows } = await sql<Jumlah>`
    select elemen_id, kecamatan_id, bulan, sum(jumlah) as jumlah from rekap join desa_kecamatan using (kab_id, desa_id)
    where kab_id = ${kabId} and elemen_id = any(${[...elemenId]}::smallint[]) and pilah_id = 0
      and bulan between ${bulan[0]}::int and ${bulan.at(-1)}::int
    group by elemen_id, kecamatan_id, bulan`.execute(db)
  return new Map(rows.map((r) => [`${r.elemen_id} ${r.kecamatan_id} ${r.bulan}`, r.jumlah]))
}

type Jumlah = {
  readonly elemen_id: number
  readonly kecamatan_id: number
  readonly bulan: number
  readonly jumlah: number
}

const dariAnalitik: Cara = async ({ db, kabId, elemenId, bulan }) => {
  const { rows } = await sql
    .raw<{ dx: string; uidlevel4: string; monthly: string; value: number }>(kueriAnalitik(kabId, elemenId, bulan))
    .execute(db)
  return new Map(rows.map((r) => [`${r.dx} ${r.uidlevel4} ${r.monthly}`, r.value]))
}

const dariMalam: Cara = async ({ db, kabId, elemenId, bulan }) => {
  const { rows } = await sql<Jumlah>`
    select elemen_id, kecamatan_id, bulan, jumlah from malam
    where kab_id = ${kabId} and elemen_id = any(${[...elemenId]}) and bulan between ${bulan[0]} and ${bulan.at(-1)}`.execute(
    db,
  )
  return new Map(rows.map((r) => [`${r.elemen_id} ${r.kecamatan_id} ${r.bulan}`, r.jumlah]))
}

async function bangunMalam(pemilik: Db): Promise<number> {
  await sql`create materialized view malam as
    select r.kab_id, r.elemen_id, k.kecamatan_id, r.bulan, sum(r.jumlah)::bigint as jumlah
    from isian r join desa_kecamatan k using (kab_id, desa_id) group by 1, 2, 3, 4 with no data`.execute(pemilik)
  await sql`create unique index on malam (kab_id, elemen_id, bulan, kecamatan_id)`.execute(pemilik)
  await sql`grant select on malam to pws_app`.execute(pemilik)
  const waktu = await timed(() => sql`refresh materialized view malam`.execute(pemilik))
  await sql`analyze malam`.execute(pemilik)
  return waktu
}

// Every so many of the catalogue's indikator that anybody has reported about.
const SETIAP = 5

/** The elemen of indikator from all over the catalogue. */
async function pilihElemen(db: Db, kabId: number): Promise<number[][]> {
  const { rows } = await sql<{ elemen: number[] }>`
    select array_agg(distinct e.elemen_id)::int[] as elemen
    from indikator i join suku s on s.indikator_kode = i.kode and s.sumber = 'elemen' join elemen e on e.kode = s.rujukan
    where exists (select from rekap r where r.kab_id = ${kabId} and r.elemen_id = e.elemen_id)
    group by i.kode order by min(i.urutan), i.kode`.execute(db)
  return rows.filter((_, i) => i % SETIAP === 0).map(({ elemen }) => elemen)
}

async function ukurTampilan(db: Db): Promise<number> {
  const { rows } = await sql<{ bita: number }>`select pg_total_relation_size('malam') as bita`.execute(db)
  return rows[0]?.bita ?? 0
}

export async function measureDhis2(panggung: Panggung, putaran: number): Promise<Hasil[]> {
  const { db, pemilik, tiruan } = panggung
  const { kabId, bulan: sampai } = tiruan
  const [dibangun, malam] = [await bangunAnalitik(pemilik, tiruan), await bangunMalam(pemilik)]
  const bulan = rentang(geser(sampai, -LALU), sampai)
  const tanya = (await pilihElemen(db, kabId)).map((elemenId) => ({ db, kabId, elemenId, bulan }))
  for (const satu of tanya) periksaSama(await dariRekap(satu), await dariAnalitik(satu), await dariMalam(satu))
  const rata = (cara: Cara) => async () => {
    const waktu: number[] = []
    for (const satu of tanya) waktu.push(await timed(() => cara(satu)))
    return waktu.reduce((a, b) => a + b, 0) / waktu.length
  }
  const hasil = await alternate(putaran, rata(dariRekap), rata(dariAnalitik))
  const malamMs = median((await alternate(putaran, rata(dariMalam), rata(dariMalam))).map((p) => p.kami))
  const mb = (bita: number): string => `${(bita / 1e6).toFixed(1)} MB`
  const [rekap, analitik] = [await ukurTabel(db, ['rekap', 'rekap_lapor']), await ukurTabel(db, ['analytics'])]
  console.log(
    `bentuk DHIS2: dibangun ulang ${(dibangun / 1000).toFixed(1)} detik; tampilan malam: dibangun ${(malam / 1000).toFixed(1)} detik, dibaca ${malamMs.toFixed(2)} ms, ${mb(await ukurTampilan(db))}`,
  )
  return [
    judge(
      {
        nama: 'banding-kecamatan-dhis2',
        apa: `kecamatan x ${bulan.length} bulan, rata-rata ${tanya.length} indikator; kami = bentuk DHIS2, pembanding = rekap`,
        satuan: 'ms',
      },
      { paling: 'sedikit', batas: 8 },
      hasil.map(({ kami, pembanding }) => ({ kami: pembanding, pembanding: kami })),
    ),
    judge(
      { nama: 'ukuran-dhis2', apa: 'rekap dengan indeks; tanpa pembangunan ulang', satuan: 'MB' },
      { paling: 'banyak', batas: 0.2 },
      [{ kami: rekap / 1e6, pembanding: analitik / 1e6 }],
    ),
  ]
}

function periksaSama(...semua: readonly ReadonlyMap<string, number>[]): void {
  const jumlah = semua.map((m) => [m.size, [...m.values()].reduce((a, b) => a + Number(b), 0)].join(' '))
  if (new Set(jumlah).size > 1) throw new Error(`not the same answer: ${jumlah.join(', ')}`)
}
