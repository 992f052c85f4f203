// kill -9 of the application, of its Postgres, or of both, while a file is read or applied in the background. Whoever brought it
// in does nothing but wait.
import { setTimeout as pause } from 'node:timers/promises'
import { rentang } from '#domain/bulan.ts'
import { type Acak, buatAcak } from '#support/acak.ts'
import { buatDunia, type Dunia } from './dunia.ts'
import { type Hasil, type Hitungan, hitunganKosong } from './hasil.ts'
import {
  countDiterapkan,
  masukSebagaiPengimpor,
  type Pengimpor,
  periksaImpor,
  terapkan,
  tulisBerkas,
  tungguStatus,
  unggah,
} from './impor.ts'
import { until } from './klien.ts'
import { bongkar, jatuhkan, KORBAN, type Korban, type Pemasangan, pasang } from './pemasangan.ts'
import { periksaSemua } from './periksa.ts'
import type { Pilihan } from './pilihan.ts'

const UKURAN = { desa: 20, posyandu: 0 }
const BULAN = rentang(202301, 202401)
const BACA_MS = 1_500
const TERAP_MS = 1_000

type Medan = {
  readonly pemasangan: Pemasangan
  readonly dunia: Dunia
  readonly pengimpor: Pengimpor
  readonly hitungan: Hitungan
}

export async function ujiMatiImpor({ putaran, benih, kabarkan }: Pilihan): Promise<Hasil> {
  const pemasangan = await pasang()
  const dunia = await buatDunia(pemasangan.database.db, UKURAN)
  const pengimpor = await masukSebagaiPengimpor(pemasangan.origin, dunia)
  const medan: Medan = { pemasangan, dunia, pengimpor, hitungan: hitunganKosong() }
  const { hitungan } = medan
  let terpotong = 0
  for (let ke = 1; ke <= putaran; ke += 1) {
    const korban = KORBAN[ke % KORBAN.length] ?? 'keduanya'
    kabarkan(`mati-impor ${ke}/${putaran} (${korban})`)
    if (await jalankan(medan, { ke, korban, acak: buatAcak(benih + ke) })) terpotong += 1
  }
  hitungan.keliru.push(...(await bongkar(pemasangan)))
  const catatan = `${dunia.diimpor.length * BULAN.length * dunia.elemen.length} isian per berkas; ${terpotong} terpotong di tengah penerapan`
  return { gangguan: 'mati-impor', putaran, ...hitungan, catatan }
}

type Putaran = { readonly ke: number; readonly korban: Korban; readonly acak: Acak }

/** Answers whether part of the file was written when the blow fell. */
async function jalankan(medan: Medan, { ke, korban, acak }: Putaran): Promise<boolean> {
  const { pemasangan, dunia, pengimpor, hitungan } = medan
  const { db } = pemasangan.database
  const saat = `putaran ${ke} (${korban})`
  const impor = await unggah(pengimpor, `laporan-${ke}.csv`, tulisBerkas(dunia, BULAN, ke))
  // Every third falls while the file is read, the others while it is applied.
  const dibaca = acak.sesekali(3)
  if (dibaca) await pause(acak.bulat(BACA_MS))
  else await mulaiTerapkan(medan, impor, acak)
  await jatuhkan(pemasangan, korban)
  const sudah = await countDiterapkan(db, impor)
  await periksaImpor(db, dunia, { bulan: BULAN, ke, selesai: false, hitungan, saat })
  const macet = await selesaikan(pengimpor, impor, dibaca)
  if (macet) hitungan.keliru.push(`${saat}: ${macet}`)
  hitungan.diakui += dunia.diimpor.length * BULAN.length
  await periksaImpor(db, dunia, { bulan: BULAN, ke, selesai: true, hitungan, saat })
  await periksaSemua(pemasangan, { buku: new Map(), hitungan, saat })
  return !dibaca && sudah > 0 && sudah < dunia.diimpor.length * BULAN.length
}

async function mulaiTerapkan({ pemasangan, pengimpor }: Medan, impor: number, acak: Acak): Promise<void> {
  const macet = await tungguStatus(pengimpor, impor, 'siap')
  if (macet) throw new Error(macet)
  await terapkan(pengimpor, impor)
  if (acak.sesekali(2)) await pause(acak.bulat(TERAP_MS))
  else await until('baris pertama', async () => (await countDiterapkan(pemasangan.database.db, impor)) > 0)
}

/** What was being read still waits for its person; what was being applied comes to its end by itself. */
async function selesaikan(pengimpor: Pengimpor, impor: number, dibaca: boolean): Promise<string | null> {
  if (dibaca) {
    const macet = await tungguStatus(pengimpor, impor, 'siap')
    if (macet) return macet
    await terapkan(pengimpor, impor)
  }
  return tungguStatus(pengimpor, impor, 'selesai')
}
