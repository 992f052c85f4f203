// One laporan with everything that follows from it, against its bare inserts in one transaction.
import pg from 'pg'
import { type Db, typeParsers } from '#db/connection.ts'
import { submitLaporan } from '#usecases/submit-laporan.ts'
import { ISIAN, listElemenPosyandu } from './isian-posyandu.ts'
import { SEKARANG_UKUR as PADA, type Tiruan } from './kabupaten.ts'
import { alternate, type Hasil, judge, median, timed } from './ukur.ts'

export type Simpan = {
  readonly db: Db
  readonly url: string
  readonly tiruan: Tiruan
  readonly putaran: number
  readonly ulangan: number
}

type Milik = Tiruan['posyandu'][number]
type Sel = { readonly elemen: string; readonly elemenId: number; readonly jumlah: number }

export async function measureSimpan({ db, url, tiruan, putaran, ulangan }: Simpan): Promise<Hasil> {
  const perlu = 2 * (putaran + 1) * ulangan
  if (tiruan.posyandu.length < perlu) throw new Error(`${perlu} laporan needed, ${tiruan.posyandu.length} posyandu`)
  const antrean = tiruan.posyandu.values()
  const next = (): Milik => antrean.next().value ?? { desaId: 0, unitId: 0 }
  const isian = await buatIsian(db)
  const client = new pg.Client({ connectionString: url, types: typeParsers })
  await client.connect()
  const kami = repeat(ulangan, () => submitSatu(db, tiruan, { ...next(), isian }))
  const dasar = repeat(ulangan, () => insertSatu(client, tiruan, { ...next(), isian }))
  await kami()
  await dasar()
  const hasil = await alternate(putaran, kami, dasar)
  await client.end()
  const apa = `${ISIAN} isian, dengan rekap, temuan, versi, kunci kirim dan kabar`
  return judge({ nama: 'simpan', apa, satuan: 'ms' }, { paling: 'banyak', batas: 4 }, hasil)
}

const repeat = (ulangan: number, sekali: () => Promise<unknown>) => async (): Promise<number> => {
  const semua: number[] = []
  for (let i = 0; i < ulangan; i += 1) semua.push(await timed(sekali))
  return median(semua)
}

async function buatIsian(db: Db): Promise<Sel[]> {
  return (await listElemenPosyandu(db)).map((e, i) => ({ ...e, jumlah: 10 + (i % 7) }))
}

type Laporan = Milik & { readonly isian: readonly Sel[] }

async function submitSatu(db: Db, { kabId, bulanKosong }: Tiruan, { desaId, unitId, isian }: Laporan): Promise<void> {
  const kunci = `bench-${desaId}-${unitId}`
  const laporan = {
    ...{ desaId, unitId, bulan: bulanKosong, minggu: 0, status: 'terkirim' as const, tidakBuka: null },
    ...{ versiDasar: 0, alasan: null, isian: isian.map(({ elemen, jumlah }) => ({ elemen, jumlah })) },
  }
  const kiriman = { kabId, laporan: [laporan], oleh: 'bench', pada: PADA, bulanIni: bulanKosong, kunci }
  const hasil = await submitLaporan(db, kiriman)
  if (hasil.hasil !== 'dijawab' || hasil.laporan[0]?.hasil !== 'baru') throw new Error(JSON.stringify(hasil))
}

/** The rows of the laporan, its version and its cells, and nothing else. */
async function insertSatu(client: pg.Client, { kabId, bulanKosong }: Tiruan, laporan: Laporan): Promise<void> {
  const { desaId, unitId, isian } = laporan
  const kunci = [kabId, desaId, bulanKosong, unitId]
  const isi = JSON.stringify(isian.map(({ elemen, jumlah }) => ({ elemen, pilah: '', jumlah })))
  await client.query('begin')
  await client.query(
    `insert into laporan (kab_id, desa_id, bulan, unit_id, versi, status, terkirim_pada, diubah_pada)
     values ($1, $2, $3, $4, 1, 'terkirim', $5, $5)`,
    [...kunci, PADA],
  )
  await client.query(
    `insert into laporan_versi (kab_id, desa_id, bulan, unit_id, minggu, versi, status, isi, oleh, pada)
     values ($1, $2, $3, $4, 0, 1, 'terkirim', $5, 'bench', $6)`,
    [...kunci, isi, PADA],
  )
  await client.query(
    `insert into isian (kab_id, desa_id, bulan, unit_id, minggu, elemen_id, pilah_id, jumlah)
     select $1, $2, $3, $4, 0, s.elemen_id, 0, s.jumlah from unnest($5::smallint[], $6::int[]) s(elemen_id, jumlah)`,
    [...kunci, isian.map((s) => s.elemenId), isian.map((s) => s.jumlah)],
  )
  await client.query('commit')
}
