// `npm run drill [-- --putaran N] [--hanya nama] [--benih N] [--cepat | --panjang] [--json]`: breaks installations of its own in
// every way that is told in docs/UJI-JATUH.md, and counts what was acknowledged and is not there, or is there twice.
import { cpus, loadavg } from 'node:os'
import { buildClient, isClientStale } from '#server/client-build.ts'
import { ujiCakramPenuh } from './cakram-penuh.ts'
import { barisTabel, type Hasil, isBersih, kepalaTabel } from './hasil.ts'
import { ujiJamMelompat } from './jam-melompat.ts'
import { ujiKlienLambat } from './klien-lambat.ts'
import { ujiMatiCadangan } from './mati-cadangan.ts'
import { ujiMatiImpor } from './mati-impor.ts'
import { ujiMatiLaporan } from './mati-laporan.ts'
import { ujiMatiMigrasi } from './mati-migrasi.ts'
import { bongkarSisa } from './pemasangan.ts'
import type { Pilihan } from './pilihan.ts'
import { ujiPostgresHilang } from './postgres-hilang.ts'
import { ujiReplikaNaik } from './replika-naik.ts'
import { ujiSerbuan } from './serbuan.ts'
import { ujiSiaranLangsung } from './siaran-langsung.ts'

type Gangguan = { readonly nama: string; readonly putaran: number; readonly uji: (pilihan: Pilihan) => Promise<Hasil> }

const GANGGUAN: readonly Gangguan[] = [
  { nama: 'mati-laporan', putaran: 21, uji: ujiMatiLaporan },
  { nama: 'mati-impor', putaran: 14, uji: ujiMatiImpor },
  { nama: 'mati-migrasi', putaran: 9, uji: ujiMatiMigrasi },
  { nama: 'mati-cadangan', putaran: 6, uji: ujiMatiCadangan },
  { nama: 'postgres-hilang', putaran: 4, uji: ujiPostgresHilang },
  { nama: 'replika-naik', putaran: 2, uji: ujiReplikaNaik },
  { nama: 'cakram-penuh', putaran: 2, uji: ujiCakramPenuh },
  { nama: 'jam-melompat', putaran: 6, uji: ujiJamMelompat },
  { nama: 'siaran-langsung', putaran: 3, uji: ujiSiaranLangsung },
  { nama: 'serbuan', putaran: 3, uji: ujiSerbuan },
  { nama: 'klien-lambat', putaran: 1, uji: ujiKlienLambat },
]

const KALI_PANJANG = 5
const KALI_CEPAT = 1 / 8

const opsi = (nama: string): string | undefined => {
  const di = process.argv.indexOf(`--${nama}`)
  return di < 0 ? undefined : (process.argv[di + 1] ?? '')
}
const ada = (nama: string): boolean => process.argv.includes(`--${nama}`)

function bacaAngka(nama: string, bawaan: number): number {
  const angka = Number(opsi(nama) ?? bawaan)
  if (Number.isInteger(angka) && angka > 0) return angka
  console.error(`--${nama}: tulis bilangan bulat di atas 0.`)
  process.exit(1)
}

function pilih(): readonly Gangguan[] {
  const hanya = opsi('hanya')?.split(',') ?? GANGGUAN.map(({ nama }) => nama)
  const dipilih = GANGGUAN.filter(({ nama }) => hanya.includes(nama))
  if (dipilih.length === hanya.length) return dipilih
  console.error(`Tidak ada gangguan itu; yang ada: ${GANGGUAN.map(({ nama }) => nama).join(', ')}`)
  return []
}

/** A fault that could not be brought to its end has told us nothing good. */
function gagal(gangguan: string, galat: unknown): Hasil {
  const keliru = [galat instanceof Error ? (galat.stack ?? galat.message) : String(galat)]
  return { gangguan, putaran: 0, diakui: 0, hilang: 0, ganda: 0, keliru, catatan: 'tidak selesai' }
}

for (const isyarat of ['SIGINT', 'SIGTERM'] as const)
  process.once(isyarat, () => bongkarSisa().finally(() => process.exit(1)))

const kali = ada('panjang') ? KALI_PANJANG : ada('cepat') ? KALI_CEPAT : 1
const benih = bacaAngka('benih', Math.floor(Math.random() * 1_000_000))
const mulai = performance.now()
const detik = (sejak: number): number => Math.round((performance.now() - sejak) / 1000)
console.log(`benih ${benih}, Node ${process.version}, ${cpus().length} inti, beban ${loadavg()[0]?.toFixed(1)}`)
// Once, and not by the first of the installations, whose start is waited for.
if (isClientStale()) await buildClient()
console.log(`\n${kepalaTabel()}`)
const hasil: Hasil[] = []
for (const { nama, putaran, uji } of pilih()) {
  const awal = performance.now()
  const banyak = bacaAngka('putaran', Math.max(1, Math.round(putaran * kali)))
  const kabarkan = (apa: string): void => console.error(`${detik(mulai)} s  ${apa}`)
  const satu = await uji({ putaran: banyak, benih, cepat: ada('cepat'), kabarkan }).catch((galat: unknown) =>
    gagal(nama, galat),
  )
  await bongkarSisa()
  hasil.push({ ...satu, catatan: `${satu.catatan}; ${detik(awal)} s` })
  console.log(hasil.slice(-1).map(barisTabel).join())
  for (const apa of satu.keliru.slice(0, 20)) console.error(`  KELIRU ${nama}: ${apa}`)
}
if (ada('json')) console.log(JSON.stringify(hasil))
process.exit(hasil.length > 0 && hasil.every(isBersih) ? 0 : 1)
