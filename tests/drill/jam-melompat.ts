// The clock of the server jumps forward and back over midnights and ends of months, for kabupaten in WIB, WITA and WIT.
import { once } from 'node:events'
import { sql } from 'kysely'
import { type Bulan, formatBulan, geser } from '#domain/bulan.ts'
import { bulanDi, type ZonaWaktu } from '#domain/wilayah.ts'
import { denganToken } from '#support/masuk.ts'
import { type Buku, catat, periksaSurat, type Surat, tulisSurat } from './buku.ts'
import { buatDunia, type Dunia } from './dunia.ts'
import { type Hasil, type Hitungan, hitunganKosong } from './hasil.ts'
import { ask, isiDari, until } from './klien.ts'
import { bongkar, type Pemasangan, pasang } from './pemasangan.ts'
import { periksaSemua } from './periksa.ts'
import type { Pilihan } from './pilihan.ts'
import { dengarkan, type Pendengar } from './siaran.ts'

const GESER = ['--import', './tests/drill/geser-jam.ts']
/** From east to west, as midnight comes; hours before UTC. */
const ZONA = [
  { kode: '99.03', zona: 'Asia/Jayapura', jam: 9 },
  { kode: '99.02', zona: 'Asia/Makassar', jam: 8 },
  { kode: '99.01', zona: 'Asia/Jakarta', jam: 7 },
] as const
const SEMENIT_MS = 60_000
const SEHARI_MS = 86_400_000
const SABAR_MS = 10_000
/** Of a token: long enough for a year's jumps. */
const JAUH_BULAN = 11

type Tempat = { readonly dunia: Dunia; readonly zona: ZonaWaktu; readonly jam: number; readonly pendengar: Pendengar }
type Medan = {
  readonly pemasangan: Pemasangan
  readonly tempat: readonly Tempat[]
  readonly buku: Buku
  readonly hitungan: Hitungan
  readonly surat: Surat[]
}

export async function ujiJamMelompat({ putaran, kabarkan }: Pilihan): Promise<Hasil> {
  const pemasangan = await pasang({ args: GESER })
  const hitungan = hitunganKosong()
  const medan: Medan = { pemasangan, tempat: await siapkan(pemasangan), buku: new Map(), hitungan, surat: [] }
  for (let ke = 1; ke <= putaran; ke += 1) {
    // Month by month ahead, so that an end of a year is among twelve of them.
    const awal = geser(bulanDi('UTC', new Date()), 1 + ((ke - 1) % JAUH_BULAN))
    kabarkan(`jam-melompat ${ke}/${putaran} (${formatBulan(awal)})`)
    await jalankan(medan, awal, ke)
  }
  for (const { pendengar } of medan.tempat) pendengar.tutup()
  hitungan.keliru.push(...(await bongkar(pemasangan)))
  const catatan = 'WIT, WITA, WIB: semenit sebelum dan sesudah awal bulan masing-masing, setahun ke depan, dan kembali'
  return { gangguan: 'jam-melompat', putaran, ...hitungan, catatan }
}

async function siapkan({ database: { db }, origin }: Pemasangan): Promise<Tempat[]> {
  const tempat: Tempat[] = []
  for (const { kode, zona, jam } of ZONA) {
    const dunia = await buatDunia(db, { kode, desa: 2, posyandu: 15, hariToken: 365 })
    await sql`update kabupaten set zona_waktu = ${zona} where kab_id = ${dunia.kab.kabId}`.execute(db)
    const pendengar = dengarkan(origin, { wilayah: kode, header: denganToken(dunia.token) })
    tempat.push({ dunia, zona, jam, pendengar })
  }
  return tempat
}

/** The first moments of a month, zone by zone from the east; then a year ahead, where nobody is let in; then back to today. */
async function jalankan(medan: Medan, bulan: Bulan, ke: number): Promise<void> {
  const { pemasangan, tempat, hitungan, buku, surat } = medan
  const utc = Date.UTC(Math.floor(bulan / 100), (bulan % 100) - 1)
  for (const { jam } of tempat) {
    for (const lewat of [-SEMENIT_MS, SEMENIT_MS]) {
      const saat = new Date(utc - jam * 60 * SEMENIT_MS + lewat)
      await setelJam(pemasangan, saat.getTime() - Date.now())
      for (const satu of tempat) await coba(medan, satu, { bulan, ke, saat })
    }
  }
  await setelJam(pemasangan, 400 * SEHARI_MS)
  for (const satu of tempat) await harapkan(medan, satu, 401)
  await setelJam(pemasangan, 0)
  for (const satu of tempat) await harapkan(medan, satu, 200)
  for (const satu of tempat)
    await kirim(medan, satu, { bulan: geser(bulan, -13), kunci: `kembali-${ke}`, semestinya: 201 })
  await periksaKabar(medan, ke)
  for (const satu of BULAN_DARI(surat)) {
    const milik = surat.filter((s) => s.bulan === satu)
    const elemen = tempat[0]?.dunia.elemen.length ?? 0
    await periksaSurat(pemasangan.database.db, milik, { elemen, hitungan, saat: `putaran ${ke}` })
  }
  await periksaSemua(pemasangan, { buku, hitungan, saat: `putaran ${ke}` })
}

const BULAN_DARI = (surat: readonly Surat[]): Bulan[] => [...new Set(surat.map(({ bulan }) => bulan))]

/** The month that begins is taken where it has begun, and refused where it has not. */
async function coba(
  medan: Medan,
  tempat: Tempat,
  { bulan, ke, saat }: { bulan: Bulan; ke: number; saat: Date },
): Promise<void> {
  const sudah = bulanDi(tempat.zona, saat) >= bulan
  await kirim(medan, tempat, { bulan, kunci: `${ke}-${saat.getTime()}`, semestinya: sudah ? 201 : 422 })
}

type Kiriman = { readonly bulan: Bulan; readonly kunci: string; readonly semestinya: number }

async function kirim({ pemasangan, buku, hitungan, surat }: Medan, { dunia }: Tempat, isi: Kiriman): Promise<void> {
  const { bulan, kunci, semestinya } = isi
  const milik = dunia.dikirim.find(({ unit }) => !surat.some((s) => s.unit === unit && s.bulan === bulan))
  if (!milik) throw new Error('no posyandu is left that has not reported')
  const satu = tulisSurat(buku, milik, {
    bulan,
    kunci: `jam-${kunci}-${dunia.kab.kode}`,
    jumlah: 10 + (surat.length % 50),
  })
  const badan = { unit: milik.unit.kode, desa: milik.desa.kode, bulan: formatBulan(bulan), versiDasar: 0 }
  const balasan = await ask(`${pemasangan.origin}/api/laporan`, {
    header: { 'Idempotency-Key': satu.kunci, ...denganToken(dunia.token) },
    isi: { ...badan, isian: dunia.elemen.map((elemen) => ({ elemen, jumlah: satu.jumlah })) },
  })
  if (balasan.status !== semestinya)
    hitungan.keliru.push(
      `${satu.kunci}, bulan ${bulan}: ${balasan.status}, bukan ${semestinya}: ${balasan.body.toString().slice(0, 200)}`,
    )
  if (balasan.status !== 201) return
  catat(buku, satu, isiDari<{ versiLaporan: number }>(balasan).versiLaporan)
  surat.push(satu)
  hitungan.diakui += 1
}

async function harapkan({ pemasangan, hitungan }: Medan, { dunia }: Tempat, semestinya: number): Promise<void> {
  const alamat = `${pemasangan.origin}/api/kelengkapan?wilayah=${dunia.kab.kode}&bulan=2024-01`
  const { status } = await ask(alamat, { header: denganToken(dunia.token) })
  if (status !== semestinya) hitungan.keliru.push(`${dunia.kab.kode} membaca: ${status}, bukan ${semestinya}`)
}

async function periksaKabar({ pemasangan, tempat, hitungan }: Medan, ke: number): Promise<void> {
  for (const { dunia, pendengar } of tempat) {
    const { rows } = await sql<{
      versi: number
    }>`select versi from versi_data where kab_id = ${dunia.kab.kabId}`.execute(pemasangan.database.db)
    const versi = rows[0]?.versi ?? 0
    await until('kabar', async () => pendengar.versi() >= versi, SABAR_MS).catch(() => {
      hitungan.keliru.push(`putaran ${ke}: halaman ${dunia.kab.kode} pada versi ${pendengar.versi()}, bukan ${versi}`)
    })
  }
}

async function setelJam({ aplikasi: { child } }: Pemasangan, geserMs: number): Promise<void> {
  child.send({ geserMs })
  await once(child, 'message')
}
