// kill -9 of the application, of its Postgres, or of both, while an older database with data in it is brought to this release.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { openDatabase } from '#db/connection.ts'
import { type Acak, buatAcak } from '#support/acak.ts'
import { createDatabase, dropDatabase, withDatabase } from '#support/clone.ts'
import { bunuhAplikasi, spawnAplikasi } from './aplikasi.ts'
import { type Buku, tulisSurat } from './buku.ts'
import { BULAN_KIRIM, buatDunia } from './dunia.ts'
import { type Hasil, type Hitungan, hitunganKosong } from './hasil.ts'
import { bongkar, KORBAN, type Korban, mulaiLagi, type Pemasangan, pasang, postmasterPid } from './pemasangan.ts'
import { kirimSemua } from './pengirim.ts'
import { periksaSemua } from './periksa.ts'
import type { Pilihan } from './pilihan.ts'
import { sidikTabel } from './sidik.ts'
import { buatSkemaLama, listMigrasi, withClients } from './skema-lama.ts'

const UKURAN = { desa: 10, posyandu: 10 }
/** The last migration of the older schema, in turn. */
const SAMPAI = ['0013', '0021', '0030', '0038', '0045'] as const
const SESUDAH_MS = 2_500

type Medan = { readonly pemasangan: Pemasangan; readonly buku: Buku; readonly hitungan: Hitungan }

export async function ujiMatiMigrasi({ putaran, benih, kabarkan }: Pilihan): Promise<Hasil> {
  const pemasangan = await pasang({
    lewat: async ({ app, owner }) => ({ DATABASE_URL: app, DATABASE_OWNER_URL: owner }),
  })
  const medan: Medan = { pemasangan, buku: new Map(), hitungan: hitunganKosong() }
  await isi(medan)
  pemasangan.aplikasi.child.kill('SIGTERM')
  await pemasangan.aplikasi.berakhir
  let terpotong = 0
  for (let ke = 1; ke <= putaran; ke += 1) {
    const [korban, sampai] = [KORBAN[ke % KORBAN.length] ?? 'keduanya', SAMPAI[ke % SAMPAI.length] ?? SAMPAI[0]]
    kabarkan(`mati-migrasi ${ke}/${putaran} (${korban}, dari ${sampai})`)
    if (await jalankan(medan, { ke, korban, sampai, acak: buatAcak(benih + ke) })) terpotong += 1
  }
  await mulaiLagi(pemasangan)
  medan.hitungan.keliru.push(...(await bongkar(pemasangan)))
  const catatan = `dari skema ${SAMPAI.slice(0, putaran).join(', ')}; ${terpotong} terpotong di tengah migrasi`
  return { gangguan: 'mati-migrasi', putaran, ...medan.hitungan, catatan }
}

/** Laporan of two months, that every older database then holds. */
async function isi({ pemasangan, buku, hitungan }: Medan): Promise<void> {
  const dunia = await buatDunia(pemasangan.database.db, UKURAN)
  const surat = BULAN_KIRIM.slice(0, 2).flatMap((bulan) =>
    dunia.dikirim.map((milik, i) => tulisSurat(buku, milik, { kunci: `awal-${bulan}-${i}`, bulan, jumlah: 10 + i })),
  )
  await kirimSemua({ origin: pemasangan.origin, dunia, buku, hitungan, klien: 20 }, surat)
}

type Putaran = { readonly ke: number; readonly korban: Korban; readonly sampai: string; readonly acak: Acak }

/** Answers whether the blow fell between the first and the last migration. */
async function jalankan(medan: Medan, { ke, korban, sampai, acak }: Putaran): Promise<boolean> {
  const { pemasangan, hitungan, buku } = medan
  const server = pemasangan.postgres.url.superuser
  const [lama, nama] = [`lama_${sampai}`, `putaran_${ke}`]
  if (!(await isAda(server, lama))) await buatSkemaLama(server, { nama: lama, asal: 'pws', sampai })
  await createDatabase(server, nama, lama)
  const url = { app: withDatabase(server, nama, 'pws_app'), owner: withDatabase(server, nama, 'pws_owner') }
  const di: Pemasangan = {
    ...pemasangan,
    lingkungan: { ...pemasangan.lingkungan, DATABASE_URL: url.app, DATABASE_OWNER_URL: url.owner },
  }
  const diterapkan = await matiDiTengah(di, { nama, korban, acak })
  const saat = `putaran ${ke} (${korban}, dari ${sampai}, sesudah ${diterapkan} migrasi)`
  await mulaiLagi(di)
  await bunuhAplikasi(di.aplikasi)
  hitungan.diakui += buku.size
  await periksaSama(server, { semula: 'pws', nama, hitungan, saat })
  const database = openDatabase({ connectionString: url.app, applicationName: 'pws-drill', maxConnections: 2 })
  await periksaSemua({ database, dataDir: '/tidak-ada' }, { buku, hitungan, saat }).finally(database.close)
  await dropDatabase(server, nama)
  return diterapkan < listMigrasi().length
}

async function isAda(server: string, nama: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  const { rowCount } = await client
    .query('select from pg_database where datname = $1', [nama])
    .finally(() => client.end())
  return rowCount === 1
}

/** Starts the application on the older database and lets the blow fall on the way; answers how many migrations were through. */
async function matiDiTengah(
  pemasangan: Pemasangan,
  { nama, korban, acak }: { readonly nama: string; readonly korban: Korban; readonly acak: Acak },
): Promise<number> {
  const { postgres, dataDir, lingkungan } = pemasangan
  const aplikasi = spawnAplikasi(lingkungan)
  let selesai = false
  const berhenti = aplikasi.siap
    .catch(() => undefined)
    .then(() => {
      selesai = true
    })
  const client = new pg.Client({ connectionString: withDatabase(postgres.url.superuser, nama) })
  client.on('error', () => undefined)
  await client.connect()
  const awal = await countMigrasi(client)
  const tujuan = awal + 1 + acak.bulat(listMigrasi().length - awal)
  let kini = awal
  while (kini < tujuan && !selesai) kini = await countMigrasi(client)
  // After the last one the catalogue is loaded and every rekap is made anew.
  if (kini === listMigrasi().length) await pause(acak.bulat(SESUDAH_MS))
  if (korban !== 'postgres') aplikasi.child.kill('SIGKILL')
  if (korban !== 'aplikasi') process.kill(postmasterPid(dataDir), 'SIGKILL')
  client.connection.stream.destroy()
  await postgres.ensureRunning()
  await berhenti
  await bunuhAplikasi(aplikasi)
  return kini
}

async function countMigrasi(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ banyak: number }>('select count(*)::int as banyak from migrasi')
  return rows[0]?.banyak ?? 0
}

/** Tables whose rows an upgrade may not touch; in those that a release loads itself it may. */
const DIJAGA = ['kabupaten', 'desa', 'unit', 'laporan', 'laporan_versi', 'isian', 'jejak', 'segel', 'pengguna']

/** The same columns, keys and rules as a new installation has, and every row of the older one. */
async function periksaSama(
  server: string,
  { semula, nama, hitungan, saat }: { semula: string; nama: string; hitungan: Hitungan; saat: string },
): Promise<void> {
  await withClients([withDatabase(server, semula), withDatabase(server, nama)], async ([dari, ke]) => {
    for (const tabel of DIJAGA) {
      const [a, b] = [await sidikTabel(dari, tabel), await sidikTabel(ke, tabel)]
      if (tabel === 'laporan') hitungan.hilang += Math.max(0, a.banyak - b.banyak)
      if (tabel === 'laporan') hitungan.ganda += Math.max(0, b.banyak - a.banyak)
      if (!TUMBUH.includes(tabel) && a.sidik !== b.sidik) hitungan.keliru.push(`${saat}: isi ${tabel} berubah`)
    }
    const [baru, naik] = [await bentukSkema(dari), await bentukSkema(ke)]
    const beda = [...baru.filter((satu) => !naik.includes(satu)), ...naik.filter((satu) => !baru.includes(satu))]
    if (beda.length > 0) hitungan.keliru.push(`${saat}: skema berbeda: ${beda.slice(0, 3).join(' | ')}`)
  })
}

/** A start adds to the trail. */
const TUMBUH = ['jejak', 'segel']

async function bentukSkema(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ apa: string }>(`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as apa
    from information_schema.columns where table_schema = 'public'
    union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    order by 1`)
  return rows.map(({ apa }) => apa)
}
