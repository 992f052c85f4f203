// The same kept read by people who are signed in, through the real door, against one that asks nobody who they are.
import type { Db } from '#db/connection.ts'
import { getPenggunaOrThrow } from '#store/pengguna.ts'
import { PINTU_UJI } from '#support/aktor.ts'
import { buatPengguna } from '#support/masuk.ts'
import { openSesi } from '#usecases/buka-sesi.ts'
import { ask, load } from './klien.ts'
import type { Alamat } from './layani.ts'
import { alternate, type Hasil, judge } from './ukur.ts'

export type Sesi = {
  readonly db: Db
  readonly alamat: Alamat
  readonly kode: string
  readonly kueri: Readonly<Record<string, string>>
  readonly putaran: number
  readonly ms: number
}

const KLIEN = 32

export async function measureSesi({ db, alamat, kode, kueri, putaran, ms }: Sesi): Promise<Hasil> {
  const kuki = await masuk(db, [kode])
  const jalur = `/api/peta?${new URLSearchParams(kueri)}`
  await ask(alamat.sesi, jalur, kuki)
  const kami = () => load(alamat.sesi, jalur, { klien: KLIEN, ms, kuki })
  const tanpa = () => load(alamat.aplikasi, jalur, { klien: KLIEN, ms })
  await kami()
  await tanpa()
  const hasil = await alternate(putaran, kami, tanpa)
  const ukuran = { nama: 'baca-sesi', apa: `${KLIEN} klien, masuk dan tidak`, satuan: 'jawaban/detik' }
  return judge(ukuran, { paling: 'sedikit', batas: 0.9 }, hasil)
}

/** The cookie of somebody of the dinas of these kabupaten who has just come in. */
export async function masuk(db: Db, tempat: readonly string[]): Promise<string> {
  const pada = new Date()
  const penggunaId = await buatPengguna(db, {
    namaPengguna: 'bench',
    pada,
    peran: 'dinas',
    tempat,
    sandi: null,
  })
  const pengguna = { ...(await getPenggunaOrThrow(db, penggunaId)), gantiSandi: false }
  const asal = { alamat: '127.0.0.1', peramban: 'bench' }
  const pintu = { cara: 'sandi', asal, pada, aturan: PINTU_UJI.aturan, sesiLama: null } as const
  return `pws-sesi=${(await openSesi(db, pengguna, pintu))?.kuki}`
}
