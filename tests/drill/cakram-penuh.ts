// The disk of the data runs full while laporan and a file come in, and is freed again: nobody touches the program.
import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Buku, periksaSurat, tulisSurat } from './buku.ts'
import { BULAN_KIRIM, buatDunia, type Dunia } from './dunia.ts'
import { buatSaat } from './gerbang.ts'
import { type Hasil, type Hitungan, hitunganKosong, rangkum } from './hasil.ts'
import { masukSebagaiPengimpor, type Pengimpor } from './impor.ts'
import { ask } from './klien.ts'
import { bongkar, type Pemasangan, pasang, tungguSehat } from './pemasangan.ts'
import { kirimSemua } from './pengirim.ts'
import { periksaSemua } from './periksa.ts'
import type { Pilihan } from './pilihan.ts'

const BESAR = '320m'
const PENUH_MS = { lama: 10_000, cepat: 3_000 }
const PULIH_MS = 90_000
const SEKALI_TULIS = Buffer.alloc(1 << 16)
/** What may be answered while there is no room; all of these say to try again or whom to tell. */
const JELAS = [200, 201, 503, 507]

type Medan = {
  readonly pemasangan: Pemasangan
  readonly dunia: Dunia
  readonly pengimpor: Pengimpor
  readonly buku: Buku
  readonly hitungan: Hitungan
}

export async function ujiCakramPenuh({ putaran, cepat, kabarkan }: Pilihan): Promise<Hasil> {
  const cakram = pasangCakram()
  const hitungan = hitunganKosong()
  if (!cakram) return { gangguan: 'cakram-penuh', putaran: 0, ...hitungan, catatan: 'perlu root dan mount tmpfs' }
  try {
    const pemasangan = await pasang({ dataDir: cakram })
    const dunia = await buatDunia(pemasangan.database.db, { desa: 20, posyandu: 10 })
    const pengimpor = await masukSebagaiPengimpor(pemasangan.origin, dunia)
    const medan: Medan = { pemasangan, dunia, pengimpor, buku: new Map(), hitungan }
    const catatan: string[] = []
    for (let ke = 1; ke <= putaran; ke += 1) {
      kabarkan(`cakram-penuh ${ke}/${putaran}`)
      catatan.push(await jalankan(medan, ke, cepat ? PENUH_MS.cepat : PENUH_MS.lama))
    }
    hitungan.keliru.push(...(await bongkar(pemasangan, { folder: false })))
    return { gangguan: 'cakram-penuh', putaran, ...hitungan, catatan: catatan.join('; ') }
  } finally {
    execFileSync('umount', ['--lazy', cakram])
    rmSync(cakram, { recursive: true, force: true })
  }
}

/** A small disk of its own; null where this computer or account does not allow one. */
function pasangCakram(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'pws-drill-cakram-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${BESAR},mode=755`, 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
}

/** Answers what was measured, in words. */
async function jalankan(medan: Medan, ke: number, lama: number): Promise<string> {
  const { pemasangan, dunia, buku, hitungan } = medan
  const bulan = BULAN_KIRIM[ke % BULAN_KIRIM.length] ?? 0
  const surat = dunia.dikirim.map((milik, i) =>
    tulisSurat(buku, milik, { kunci: `penuh-${ke}-${i}`, bulan, jumlah: ke * 100 + (i % 90) }),
  )
  const saat = `putaran ${ke}`
  const mulai = buatSaat()
  const status: number[] = []
  const pengiriman = { origin: pemasangan.origin, dunia, buku, hitungan, klien: 20, onDiakui: mulai.tandai }
  const kiriman = kirimSemua({ ...pengiriman, onJawaban: (satu) => status.push(satu) }, surat)
  await mulai.tiba
  const ganjal = join(pemasangan.dataDir, 'ganjal')
  penuhi(ganjal)
  // In every other round Postgres also finds no room for its journal, and ends itself.
  if (ke % 2 === 0) await habiskanJurnal(pemasangan)
  status.push(await unggahBesar(medan))
  await pause(lama)
  rmSync(ganjal)
  const bebas = performance.now()
  await tungguSehat(pemasangan, PULIH_MS)
  const pulih = (performance.now() - bebas) / 1000
  await kiriman
  const lain = status.filter((satu) => !JELAS.includes(satu))
  if (lain.length > 0) hitungan.keliru.push(`${saat}: dijawab ${rangkum(lain)}`)
  const unggahan = join(pemasangan.dataDir, 'unggahan')
  const sisa = existsSync(unggahan) ? readdirSync(unggahan) : []
  if (sisa.length > 0) hitungan.keliru.push(`${saat}: unggahan setengah jadi tertinggal: ${sisa.join(', ')}`)
  await periksaSurat(pemasangan.database.db, surat, { elemen: dunia.elemen.length, hitungan, saat })
  await periksaSemua(pemasangan, { buku, hitungan, saat })
  return `jawaban ${rangkum(status)}, pulih ${pulih.toFixed(1)} s sesudah ada ruang`
}

/** Takes what room there is, to the last page. */
function penuhi(jalur: string): void {
  const berkas = openSync(jalur, 'w')
  try {
    for (;;) writeSync(berkas, SEKALI_TULIS)
  } catch {
    // Full, as it should be.
  } finally {
    closeSync(berkas)
  }
}

const SEGMEN = 12

async function habiskanJurnal({ postgres }: Pemasangan): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url.superuser })
  client.on('error', () => undefined)
  try {
    await client.connect()
    for (let n = 0; n < SEGMEN; n += 1) {
      await client.query(`select pg_logical_emit_message(true, 'drill', 'x')`)
      await client.query('select pg_switch_wal()')
    }
  } catch {
    // It ended, which is what was asked for.
  } finally {
    client.connection.stream.destroy()
  }
}

async function unggahBesar({ pengimpor: { origin, kode, header } }: Medan): Promise<number> {
  const bita = Buffer.alloc(2_000_000, 'unit,desa,bulan\n')
  const alamat = `${origin}/api/impor/unggah?${new URLSearchParams({ wilayah: kode, nama: 'besar.csv' })}`
  return (await ask(alamat, { header, bita })).status
}
