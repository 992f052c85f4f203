// Postgres stopped and started again, frozen, refused by the network or swallowed by it, while people read, write and listen.
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { denganToken } from '#support/masuk.ts'
import { type Buku, periksaSurat, tulisSurat } from './buku.ts'
import { BULAN_KIRIM, buatDunia, type Dunia } from './dunia.ts'
import { type Hasil, type Hitungan, hitunganKosong, rangkum } from './hasil.ts'
import { ask, type Balasan, until } from './klien.ts'
import { bongkar, type Pemasangan, postmasterPid, tungguSehat } from './pemasangan.ts'
import { kirimSemua } from './pengirim.ts'
import { type Perantara, pasangLewatPerantara } from './perantara.ts'
import { periksaSemua } from './periksa.ts'
import type { Pilihan } from './pilihan.ts'
import { dengarkan, type Pendengar } from './siaran.ts'

const LAMA_MS = { penuh: 30_000, cepat: 3_000 }
const PULIH_MS = 15_000
const PENDENGAR = 6
const PENGIRIM = 20
const PEMBACA = 4
const UKURAN = { desa: 10, posyandu: 10 }

type Medan = {
  readonly pemasangan: Pemasangan
  readonly perantara: Perantara
  readonly dunia: Dunia
  readonly buku: Buku
  readonly hitungan: Hitungan
}

type Cara = {
  readonly nama: string
  readonly hilang: (medan: Medan) => Promise<void>
  readonly kembali: (medan: Medan) => Promise<void>
}

const CARA: readonly Cara[] = [
  {
    nama: 'dihentikan',
    hilang: async ({ pemasangan: { dataDir } }) => {
      const pid = postmasterPid(dataDir)
      process.kill(pid, 'SIGINT')
      await until('Postgres berhenti', async () => !isAda(pid))
    },
    kembali: ({ pemasangan }) => pemasangan.postgres.ensureRunning(),
  },
  {
    nama: 'dibekukan',
    hilang: async ({ pemasangan }) => isyaratkan(pemasangan, 'SIGSTOP'),
    kembali: async ({ pemasangan }) => isyaratkan(pemasangan, 'SIGCONT'),
  },
  {
    nama: 'ditolak jaringan',
    hilang: ({ perantara }) => perantara.putuskan(),
    kembali: ({ perantara }) => perantara.pulihkan(),
  },
  {
    nama: 'ditelan jaringan',
    hilang: async ({ perantara }) => perantara.bisukan(),
    kembali: ({ perantara }) => perantara.pulihkan(),
  },
]

export async function ujiPostgresHilang({ putaran, cepat, kabarkan }: Pilihan): Promise<Hasil> {
  const hitungan = hitunganKosong()
  const medan = await siapkan(hitungan)
  const lama = cepat ? LAMA_MS.cepat : LAMA_MS.penuh
  const catatan: string[] = []
  for (let ke = 1; ke <= putaran; ke += 1) {
    const cara = CARA[(ke - 1) % CARA.length]
    if (!cara) break
    kabarkan(`postgres-hilang ${ke}/${putaran} (${cara.nama}, ${lama / 1000} s)`)
    catatan.push(`${cara.nama}: ${await jalankan(medan, { ke, cara, lama })}`)
  }
  hitungan.keliru.push(...(await bongkar(medan.pemasangan)))
  await medan.perantara.tutup()
  return {
    gangguan: 'postgres-hilang',
    putaran,
    ...hitungan,
    catatan: `${lama / 1000} s tiap kali; ${catatan.join('; ')}`,
  }
}

async function siapkan(hitungan: Hitungan): Promise<Medan> {
  const { pemasangan, perantara } = await pasangLewatPerantara()
  const dunia = await buatDunia(pemasangan.database.db, UKURAN)
  return { pemasangan, perantara, dunia, buku: new Map(), hitungan }
}

type Putaran = { readonly ke: number; readonly cara: Cara; readonly lama: number }

/** Answers what was measured, in words. */
async function jalankan(medan: Medan, { ke, cara, lama }: Putaran): Promise<string> {
  const { pemasangan, dunia, buku, hitungan } = medan
  const { origin, aplikasi } = pemasangan
  const header = denganToken(dunia.token)
  const pendengar = Array.from({ length: PENDENGAR }, () => dengarkan(origin, { wilayah: dunia.kab.kode, header }))
  const bulan = BULAN_KIRIM[ke % BULAN_KIRIM.length] ?? 0
  const surat = dunia.dikirim.map((milik, i) =>
    tulisSurat(buku, milik, { kunci: `hilang-${ke}-${i}`, bulan, jumlah: ke * 100 + (i % 90) }),
  )
  const jawaban: Jawaban[] = []
  const onJawaban = (status: number, balasan: Balasan | null, ms: number): void => {
    jawaban.push({ status, ulang: balasan?.headers['retry-after'] !== undefined, ms })
  }
  const berhenti = new AbortController()
  const membaca = Array.from({ length: PEMBACA }, () => bacaTerus(medan, berhenti.signal, onJawaban))
  const [awal = [], sisa = []] = [surat.slice(0, 30), surat.slice(30)]
  const pengiriman = { origin, dunia, buku, hitungan, klien: PENGIRIM, onJawaban }
  await kirimSemua(pengiriman, awal)
  // The blow falls while the second part is under way.
  const kiriman = kirimSemua(pengiriman, sisa)
  await cara.hilang(medan)
  await pause(lama)
  const kembali = performance.now()
  await cara.kembali(medan)
  await tungguSehat(pemasangan, PULIH_MS)
  const pulih = performance.now() - kembali
  await kiriman
  berhenti.abort()
  await Promise.all(membaca)
  const saat = `putaran ${ke} (${cara.nama})`
  await periksaPendengar(medan, pendengar, saat)
  for (const satu of pendengar) satu.tutup()
  if (aplikasi.child.exitCode !== null)
    hitungan.keliru.push(`${saat}: aplikasi berakhir dengan ${aplikasi.child.exitCode}`)
  nilaiJawaban(jawaban, hitungan, saat)
  await periksaSurat(pemasangan.database.db, surat, { elemen: dunia.elemen.length, hitungan, saat })
  await periksaSemua(pemasangan, { buku, hitungan, saat })
  const terlama = Math.round(Math.max(...jawaban.map(({ ms }) => ms)) / 100) / 10
  return `pulih ${(pulih / 1000).toFixed(1)} s, jawaban ${rangkum(jawaban.map(({ status }) => status))}, terlama ${terlama} s`
}

type Jawaban = { readonly status: number; readonly ulang: boolean; readonly ms: number }

/** Whoever is not answered what was asked is told to come again, and when. */
function nilaiJawaban(jawaban: readonly Jawaban[], hitungan: Hitungan, saat: string): void {
  const lain = jawaban.filter(({ status, ulang }) => (status >= 300 ? status !== 503 || !ulang : status === 0))
  if (lain.length === 0) return
  hitungan.keliru.push(`${saat}: bukan 503 dengan Retry-After: ${rangkum(lain.map(({ status }) => status))}`)
}

async function bacaTerus({ pemasangan, dunia }: Medan, signal: AbortSignal, onJawaban: BacaJawaban): Promise<void> {
  for (let n = 0; !signal.aborted; n += 1) {
    const mulai = performance.now()
    // Another question each time, so that none of them is answered from what is kept.
    const alamat = `${pemasangan.origin}/api/kelengkapan?wilayah=${dunia.kab.kode}&bulan=${2020 + (n % 4)}-0${1 + (n % 9)}`
    const balasan = await ask(alamat, { header: denganToken(dunia.token) }).catch(() => null)
    onJawaban(balasan?.status ?? 0, balasan, performance.now() - mulai)
    await pause(200)
  }
}

type BacaJawaban = (status: number, balasan: Balasan | null, ms: number) => void

async function periksaPendengar(
  { pemasangan, dunia, hitungan }: Medan,
  pendengar: readonly Pendengar[],
  saat: string,
): Promise<void> {
  const { rows } = await sql<{ versi: number }>`select versi from versi_data where kab_id = ${dunia.kab.kabId}`.execute(
    pemasangan.database.db,
  )
  const versi = rows[0]?.versi ?? 0
  const semua = async () => pendengar.every((satu) => satu.versi() >= versi)
  await until('siaran', semua, PULIH_MS).catch(() => {
    hitungan.keliru.push(
      `${saat}: halaman langsung pada versi ${rangkum(pendengar.map((satu) => satu.versi()))}, bukan ${versi}`,
    )
  })
}

/** The postmaster and all that it has started. */
function isyaratkan({ dataDir }: Pemasangan, isyarat: 'SIGSTOP' | 'SIGCONT'): void {
  const postmaster = postmasterPid(dataDir)
  const anak = readdirSync('/proc').filter((nama) => /^\d+$/.test(nama) && indukDari(nama) === postmaster)
  for (const pid of [postmaster, ...anak.map(Number)]) process.kill(pid, isyarat)
}

function indukDari(pid: string): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) \S /s, '')
        .split(' ')[0],
    )
  } catch {
    return 0
  }
}

function isAda(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
