// The first read after a change: the whole request, against nothing but its SQL, its serialisation and its compression.
import pg from 'pg'
import { typeParsers } from '#db/connection.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { ask } from './klien.ts'
import { chooseKueri, type Panggung } from './panggung.ts'
import { type Bacaan, floor, recordBacaan } from './rekam.ts'
import { alternate, type Hasil, judge, median, timed } from './ukur.ts'

export async function measureDingin(
  { db, url, tiruan, proses }: Panggung,
  { putaran, ulangan }: { readonly putaran: number; readonly ulangan: number },
): Promise<Hasil> {
  const { kabId } = tiruan
  const kueri = await chooseKueri(db, tiruan)
  const bacaan = await Promise.all(kueri.map((satu) => recordBacaan(url.app, 'getPeta', satu)))
  const client = new pg.Client({ connectionString: url.app, types: typeParsers })
  await client.connect()
  const kami = average(bacaan, ulangan, async ({ jalur }) => {
    const versi = await bumpVersi(db, kabId)
    return timed(() => ask(proses.alamat.aplikasi, `${jalur}&minimalVersi=${versi}`))
  })
  const dasar = average(bacaan, ulangan, async (satu) => {
    // It, too, comes right after a write.
    await bumpVersi(db, kabId)
    return timed(() => floor(client, satu))
  })
  // As an application that has run for a while: V8 compiles for good what has been asked some dozens of times.
  for (let i = 0; i < PEMANASAN; i += ulangan) await kami()
  await dasar()
  const hasil = await alternate(putaran, kami, dasar)
  await client.end()
  const perintah = bacaan.map((b) => b.perintah.length).join(' + ')
  const apa = `peta kabupaten sesudah perubahan, ${perintah} perintah SQL`
  return judge({ nama: 'baca-dingin', apa, satuan: 'ms' }, { paling: 'banyak', batas: 1.3 }, hasil)
}

const PEMANASAN = 40

/** The median time of each reading, averaged over them. */
const average = (bacaan: readonly Bacaan[], ulangan: number, sekali: (satu: Bacaan) => Promise<number>) => async () => {
  const semua = bacaan.map(() => [] as number[])
  for (let i = 0; i < ulangan; i += 1) {
    for (const [ke, satu] of bacaan.entries()) semua[ke]?.push(await sekali(satu))
  }
  return semua.reduce((jumlah, waktu) => jumlah + median(waktu), 0) / bacaan.length
}
