// A replica that lags, and that takes the place of a primary which is killed while laporan come in. The primary waits for its
// replica before it acknowledges (`synchronous_standby_names`): without that a promotion loses what was still on its way.
import { rmSync } from 'node:fs'
import { openDatabase } from '#db/connection.ts'
import { denganToken } from '#support/masuk.ts'
import { adaPostgresDebian, type Pasangan, startPasangan } from '#support/replika.ts'
import { type Aplikasi, startAplikasi } from './aplikasi.ts'
import { type Buku, periksaSurat, type Surat, tulisSurat } from './buku.ts'
import { BULAN_KIRIM, buatDunia, type Dunia } from './dunia.ts'
import { buatSaat } from './gerbang.ts'
import { type Hasil, type Hitungan, hitunganKosong, rangkum } from './hasil.ts'
import { ask } from './klien.ts'
import { buatFolder, findFreePort, type Pemasangan, tungguSehat } from './pemasangan.ts'
import { kirimSemua } from './pengirim.ts'
import { bukaPerantara, type Perantara } from './perantara.ts'
import { periksaSemua } from './periksa.ts'
import type { Pilihan } from './pilihan.ts'

const UKURAN = { desa: 10, posyandu: 10 }
const KLIEN = 20
const PULIH_MS = 30_000

type Medan = {
  readonly pasangan: Pasangan
  readonly perantara: Perantara
  readonly dunia: Dunia
  readonly buku: Buku
  readonly hitungan: Hitungan
} & Pick<Pemasangan, 'origin' | 'database' | 'dataDir'>

export async function ujiReplikaNaik({ putaran, kabarkan }: Pilihan): Promise<Hasil> {
  const hitungan = hitunganKosong()
  const gangguan = 'replika-naik'
  if (!adaPostgresDebian()) return { gangguan, putaran: 0, ...hitungan, catatan: 'perlu postgresql-15 dari Debian' }
  const catatan: string[] = []
  for (let ke = 1; ke <= putaran; ke += 1) {
    kabarkan(`${gangguan} ${ke}/${putaran}`)
    catatan.push(await jalankan(hitungan))
  }
  return { gangguan, putaran, ...hitungan, catatan: catatan.join('; ') }
}

/** Every round has a pair of servers of its own: who was promoted has no replica. */
async function jalankan(hitungan: Hitungan): Promise<string> {
  const pasangan = await startPasangan()
  const perantara = await bukaPerantara(pasangan.utama.url('pws_app'))
  const dataDir = buatFolder()
  const port = await findFreePort()
  const aplikasi = await startAplikasi({
    ...{ DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: perantara.url(pasangan.utama.url('pws_app')) },
    DATABASE_OWNER_URL: perantara.url(pasangan.utama.url('pws_owner')),
    DATABASE_READ_URL: pasangan.replika.url('pws_app'),
  })
  const connectionString = perantara.url(pasangan.utama.url('pws_app'))
  const database = openDatabase({ connectionString, applicationName: 'pws-drill', maxConnections: 4 })
  try {
    const dunia = await buatDunia(database.db, UKURAN)
    await pasangan.utama.ask(`alter system set synchronous_standby_names = '*'`)
    await pasangan.utama.ask('select pg_reload_conf()')
    const medan: Medan = {
      ...{ pasangan, perantara, dunia, buku: new Map(), hitungan, database, dataDir },
      origin: `http://127.0.0.1:${port}`,
    }
    return `${await tertinggal(medan)}, ${await naikkan(medan)}`
  } finally {
    await hentikan(aplikasi, hitungan)
    await database.close()
    await perantara.tutup()
    await pasangan.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function hentikan({ child, berakhir, cetakan }: Aplikasi, hitungan: Hitungan): Promise<void> {
  child.kill('SIGTERM')
  const kode = await berakhir
  if (kode !== 0) hitungan.keliru.push(`aplikasi berhenti dengan ${kode}: ${cetakan().slice(-500)}`)
}

const tulisSemua = ({ dunia, buku }: Medan, ke: number): Surat[] =>
  dunia.dikirim.map((milik, i) =>
    tulisSurat(buku, milik, { kunci: `replika-${ke}-${i}`, bulan: BULAN_KIRIM[ke] ?? 0, jumlah: ke * 100 + i }),
  )

/** While the replica receives and does not replay, whoever was told of a version is never answered with less. */
async function tertinggal(medan: Medan): Promise<string> {
  const { pasangan, origin, dunia, hitungan } = medan
  await pasangan.replika.ask('select pg_wal_replay_pause()')
  const surat = tulisSemua(medan, 0)
  let dibaca = 0
  const onJawaban = async (status: number, balasan: { body: Buffer } | null): Promise<void> => {
    if (status !== 201 || !balasan) return
    // As the contract says.
    const { versi } = JSON.parse(balasan.body.toString()) as { versi: number }
    const alamat = `${origin}/api/kelengkapan?wilayah=${dunia.kab.kode}&bulan=2024-01`
    const header = { ...denganToken(dunia.token), 'X-Versi-Minimal': String(versi) }
    const terbaca = await ask(alamat, { header })
    dibaca += 1
    const kini = Number(terbaca.headers['x-versi-data'] ?? 0)
    if (terbaca.status !== 200 || kini < versi)
      hitungan.keliru.push(`diberi tahu versi ${versi}, dijawab ${terbaca.status} versi ${kini}`)
  }
  const membaca: Promise<void>[] = []
  const kirim = { origin, dunia, buku: medan.buku, hitungan, klien: KLIEN }
  await kirimSemua({ ...kirim, onJawaban: (status, balasan) => membaca.push(onJawaban(status, balasan)) }, surat)
  await Promise.all(membaca)
  await pasangan.replika.ask('select pg_wal_replay_resume()')
  return `${dibaca} bacaan di belakang replika tertahan`
}

/** The primary is killed; the replica is promoted and the address moved to it, and nothing else is done. */
async function naikkan(medan: Medan): Promise<string> {
  const { pasangan, perantara, origin, dunia, buku, hitungan, database } = medan
  await pasangan.menyusul()
  const surat = tulisSemua(medan, 1)
  const status: number[] = []
  const mulai = buatSaat()
  const kiriman = kirimSemua(
    {
      ...{ origin, dunia, buku, hitungan, klien: KLIEN, onJawaban: (satu: number) => status.push(satu) },
      onDiakui: (banyak) => banyak >= surat.length / 4 && mulai.tandai(),
    },
    surat,
  )
  await mulai.tiba
  await pasangan.utama.kill()
  await pasangan.promote()
  perantara.alihkan(pasangan.replika.url('pws_app'))
  const dialihkan = performance.now()
  await tungguSehat(medan, PULIH_MS)
  const pulih = (performance.now() - dialihkan) / 1000
  await kiriman
  const saat = 'sesudah replika naik'
  await periksaSurat(database.db, surat, { elemen: dunia.elemen.length, hitungan, saat })
  await periksaSemua(medan, { buku, hitungan, saat })
  return `naik: jawaban ${rangkum(status)}, pulih ${pulih.toFixed(1)} s`
}
