// kill -9 of the backup, the application, its Postgres, or all, while everything is written into one file and laporan come in.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type EmbeddedPostgres, startEmbedded } from '#db/embedded.ts'
import { type Acak, buatAcak } from '#support/acak.ts'
import { withDatabase } from '#support/clone.ts'
import { type Aplikasi, type Lingkungan, spawnProgram } from './aplikasi.ts'
import { type Buku, periksaSurat, tulisSurat } from './buku.ts'
import { BULAN_KIRIM, buatDunia, type Dunia } from './dunia.ts'
import { buatSaat } from './gerbang.ts'
import { type Hasil, type Hitungan, hitunganKosong } from './hasil.ts'
import { bongkar, buatFolder, jatuhkan, KORBAN, type Korban, type Pemasangan, pasang } from './pemasangan.ts'
import { kirimSemua } from './pengirim.ts'
import { periksaSemua } from './periksa.ts'
import type { Pilihan } from './pilihan.ts'
import { sidikTabel } from './sidik.ts'
import { withClients } from './skema-lama.ts'

const UKURAN = { desa: 20, posyandu: 16 }
const SANDI = 'sandi cadangan untuk uji saja'
const LANGKAH_MS = 2_500

type Medan = {
  readonly pemasangan: Pemasangan
  readonly dunia: Dunia
  readonly buku: Buku
  readonly hitungan: Hitungan
  readonly folder: string
}

export async function ujiMatiCadangan({ putaran, benih, kabarkan }: Pilihan): Promise<Hasil> {
  const pemasangan = await pasang()
  const dunia = await buatDunia(pemasangan.database.db, UKURAN)
  const medan: Medan = { pemasangan, dunia, buku: new Map(), hitungan: hitunganKosong(), folder: buatFolder() }
  const { hitungan, folder } = medan
  let terpotong = 0
  for (let ke = 1; ke <= putaran; ke += 1) {
    const korban = KORBAN[ke % KORBAN.length] ?? 'keduanya'
    kabarkan(`mati-cadangan ${ke}/${putaran} (${korban})`)
    if (await jalankan(medan, { ke, korban, acak: buatAcak(benih + ke) })) terpotong += 1
  }
  kabarkan('mati-cadangan: cadangan sesudahnya')
  hitungan.keliru.push(...(await periksaUtuh(medan)))
  hitungan.keliru.push(...(await bongkar(pemasangan)))
  rmSync(folder, { recursive: true, force: true })
  const catatan = `${terpotong} cadangan terpotong, tidak satu pun tertinggal dengan nama jadi; yang sesudahnya utuh`
  return { gangguan: 'mati-cadangan', putaran, ...hitungan, catatan }
}

const jalankanPerintah = (lingkungan: Lingkungan, kata: readonly string[]): Aplikasi =>
  spawnProgram(['server/cli/pws.ts', ...kata], { ...lingkungan, CADANGAN_SANDI: SANDI })

type Putaran = { readonly ke: number; readonly korban: Korban; readonly acak: Acak }

/** Answers whether the backup was cut short. */
async function jalankan(medan: Medan, { ke, korban, acak }: Putaran): Promise<boolean> {
  const { pemasangan, dunia, buku, hitungan, folder } = medan
  const saat = `putaran ${ke} (${korban})`
  const bulan = BULAN_KIRIM[ke % BULAN_KIRIM.length] ?? 0
  const surat = dunia.dikirim.map((milik, i) =>
    tulisSurat(buku, milik, { kunci: `cadangan-${ke}-${i}`, bulan, jumlah: ke * 100 + (i % 90) }),
  )
  const berkas = join(folder, `putaran-${ke}.cadangan`)
  const perintah = jalankanPerintah(pemasangan.lingkungan, ['backup', berkas])
  const mulai = buatSaat()
  const kiriman = kirimSemua(
    { origin: pemasangan.origin, dunia, buku, hitungan, klien: 20, onDiakui: () => mulai.tandai() },
    surat,
  )
  await mulai.tiba
  await tungguMulai(folder, perintah)
  await pause(acak.bulat(LANGKAH_MS) / 10)
  if (korban !== 'postgres') perintah.child.kill('SIGKILL')
  await jatuhkan(pemasangan, korban)
  const kode = await perintah.berakhir
  await kiriman
  if (kode !== 0 && existsSync(berkas)) hitungan.keliru.push(`${saat}: cadangan terpotong bernama jadi`)
  if (kode === 0 && !(await isUtuh(medan, berkas)))
    hitungan.keliru.push(`${saat}: cadangan yang disebut utuh tidak utuh`)
  await periksaSurat(pemasangan.database.db, surat, { elemen: dunia.elemen.length, hitungan, saat })
  await periksaSemua(pemasangan, { buku, hitungan, saat })
  return kode !== 0
}

/** Until the command has begun to write, or has ended. */
async function tungguMulai(folder: string, { berakhir }: Aplikasi): Promise<void> {
  let usai = false
  void berakhir.then(() => {
    usai = true
  })
  while (!usai && readdirSync(folder).length === 0) await pause(5)
}

async function isUtuh({ pemasangan }: Medan, berkas: string): Promise<boolean> {
  return (await jalankanPerintah(pemasangan.lingkungan, ['check', 'cadangan', berkas]).berakhir) === 0
}

/** After all of it a backup is made without a word, and a new installation made of it holds the same, row by row. */
async function periksaUtuh(medan: Medan): Promise<string[]> {
  const { pemasangan, folder } = medan
  const berkas = join(folder, 'akhir.cadangan')
  const dataDir = buatFolder()
  const langkah = [
    { kata: ['backup', berkas], lingkungan: pemasangan.lingkungan },
    { kata: ['check', 'cadangan', berkas], lingkungan: pemasangan.lingkungan },
    { kata: ['restore', berkas], lingkungan: { ...pemasangan.lingkungan, DATA_DIR: dataDir } },
  ]
  for (const { kata, lingkungan } of langkah) {
    const perintah = jalankanPerintah(lingkungan, kata)
    const kode = await perintah.berakhir
    if (kode !== 0) return [`${kata.join(' ')} berakhir dengan ${kode}: ${perintah.cetakan().slice(-300)}`]
  }
  const pulih = await startEmbedded({ dataDir })
  const beda = await withClients([dalamPws(pemasangan.postgres), dalamPws(pulih)], async ([asal, baru]) => {
    const semua: string[] = []
    for (const tabel of DISAMAKAN) {
      const [a, b] = [await sidikTabel(asal, tabel), await sidikTabel(baru, tabel)]
      if (a.sidik !== b.sidik) semua.push(`cadangan yang dipulihkan: ${tabel} ${b.banyak} baris, semula ${a.banyak}`)
    }
    return semua
  })
  await pulih.stop()
  rmSync(dataDir, { recursive: true, force: true })
  return beda
}

const DISAMAKAN = ['laporan', 'laporan_versi', 'isian', 'rekap', 'rekap_lapor', 'versi_data', 'kunci_kirim', 'pengguna']

const dalamPws = ({ url }: EmbeddedPostgres): string => withDatabase(url.superuser, 'pws')
