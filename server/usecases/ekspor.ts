// Everything as a folder that any program can read: a CSV per table, what each column means, and checksums.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type PenerimaCadangan, sidikBita, type TabelKeluar } from '#berkas/cadangan-rekam.ts'
import { KAMUS } from '#db/kamus.ts'
import type { Potret } from '#db/salinan.ts'
import {
  CadanganGagal,
  FORMAT_CADANGAN,
  type PembukaCadangan,
  type PenutupCadangan,
  type SidikTabel,
  TABEL_TINGGAL,
} from '#domain/cadangan.ts'
import { type AsalCadangan, isiPotret } from './cadangkan.ts'

const MANIFES = 'manifes.json'

/** What stands in manifes.json: both ends of a backup in one. */
type Manifes = PembukaCadangan &
  PenutupCadangan & { readonly tinggal: Readonly<Record<string, string>>; readonly kamus: readonly string[] }

/**
 * Writes the folder under another name and renames it when it is whole.
 * @throws CadanganGagal where something of that name is there already.
 */
export async function ekspor(
  potret: Potret,
  { folder, ...asal }: AsalCadangan & { readonly folder: string },
): Promise<PenutupCadangan> {
  if (await stat(folder).catch(() => null))
    throw new CadanganGagal(`${folder} sudah ada dan tidak ditimpa; pilih nama lain.`)
  const sementara = `${folder.replace(/[\\/]+$/, '')}.${process.pid}.sementara`
  try {
    for (const isi of ['', 'tabel', 'kamus']) await mkdir(join(sementara, isi), { mode: 0o700 })
    const { pembuka, tabel, urutan } = isiPotret(potret, asal)
    const sidik: SidikTabel[] = []
    for await (const satu of tabel) sidik.push(await tulisTabel(join(sementara, 'tabel'), satu))
    const kamus = await tulisKamus(potret, join(sementara, 'kamus'))
    const penutup = { tabel: sidik, urutan }
    const manifes: Manifes = { ...pembuka, ...penutup, tinggal: TABEL_TINGGAL, kamus: kamus.map(({ nama }) => nama) }
    await tulis(join(sementara, MANIFES), `${JSON.stringify(manifes, null, 2)}\n`)
    await tulis(join(sementara, 'SHA256SUMS'), await jumlahSidik(sementara, sidik, kamus))
    await tulis(join(sementara, 'BACA-AKU.md'), bacaAku(manifes))
    await rename(sementara, folder)
    return penutup
  } finally {
    await rm(sementara, { recursive: true, force: true })
  }
}

const tulis = (jalur: string, isi: string): Promise<void> => writeFile(jalur, isi, { mode: 0o600, flush: true })

async function tulisTabel(folder: string, { nama, kolom, isi, banyak }: TabelKeluar): Promise<SidikTabel> {
  const hitung = sidikBita()
  const hitungan = async function* (arus: AsyncIterable<Buffer>) {
    for await (const bita of arus) {
      hitung.lewat(bita)
      yield bita
    }
  }
  await pipeline(isi, hitungan, createWriteStream(join(folder, `${nama}.csv`), { mode: 0o600, flush: true }))
  return { nama, kolom, baris: banyak(), ...hitung.hasil() }
}

async function tulisKamus(potret: Potret, folder: string): Promise<readonly { nama: string; sha256: string }[]> {
  const tabel = new Set(potret.tabel.map(({ nama }) => nama))
  const sidik: { nama: string; sha256: string }[] = []
  for (const [nama, pertanyaan] of Object.entries(KAMUS)) {
    const { isi, banyak } = potret.tanya(pertanyaan)
    const { sha256 } = await tulisTabel(folder, { nama, kolom: [], isi, banyak })
    sidik.push({ nama, sha256 })
  }
  // A dictionary without tables would be one of nothing.
  return tabel.size > 0 ? sidik : []
}

async function jumlahSidik(
  folder: string,
  tabel: readonly SidikTabel[],
  kamus: readonly { nama: string; sha256: string }[],
): Promise<string> {
  const manifes = createHash('sha256')
    .update(await readFile(join(folder, MANIFES)))
    .digest('hex')
  const baris = [
    ...tabel.map(({ nama, sha256 }) => `${sha256}  tabel/${nama}.csv`),
    ...kamus.map(({ nama, sha256 }) => `${sha256}  kamus/${nama}.csv`),
    `${manifes}  ${MANIFES}`,
  ]
  return `${baris.join('\n')}\n`
}

const bacaAku = ({ dibuat, aplikasi, tabel, tinggal }: Manifes): string => `# Seluruh isi PWS ILP

Keadaan ${dibuat}, aplikasi ${aplikasi}: ${tabel.length} tabel dari satu saat yang sama.

- \`tabel/\`: satu berkas CSV per tabel (UTF-8, koma, baris pertama nama kolom). Kosong tanpa tanda kutip berarti tidak ada
  nilai (NULL), \`""\` berarti teks kosong. Waktu dalam UTC; bulan ditulis TTTTBB (202501), 190001 berarti sejak semula.
- \`kamus/\`: arti tabel dan kolom (\`tabel.csv\`, \`kolom.csv\`), kolom mana menunjuk ke mana (\`acuan.csv\`), elemen,
  indikator, satuan, dan wilayah beserta unit.
- \`manifes.json\`: skema, banyak baris dan SHA-256 tiap tabel, kedudukan tiap penomoran.
- \`SHA256SUMS\`: periksa dengan \`sha256sum -c SHA256SUMS\`.

Angka yang dilaporkan ada di \`isian.csv\` (hitungan tiap unit, desa, bulan, elemen); riwayatnya di \`laporan_versi.csv\`.
\`rekap.csv\` dihitung dari sana. Persen tidak disimpan: rumusnya di \`suku.csv\`, penyebutnya di \`sasaran.csv\`.

Isinya RAHASIA: ada akun, sidik kata sandi dan jejak audit. Yang sengaja tidak ikut:

${Object.entries(tinggal)
  .map(([nama, sebab]) => `- \`${nama}\`: ${sebab}`)
  .join('\n')}

Untuk memasukkannya ke pemasangan baru yang kosong: \`npm run pws -- import semua FOLDER-INI\`.
`

/**
 * Hands the tables of an exported folder on as a backup's are.
 * @throws CadanganGagal where it is not one, or a file is missing or changed.
 */
export async function bacaEkspor(folder: string, penerima: PenerimaCadangan): Promise<PenutupCadangan> {
  const manifes = await bacaManifes(folder)
  const { format, dibuat, aplikasi, skema, tabel, urutan } = manifes
  if (format > FORMAT_CADANGAN)
    throw new CadanganGagal('Ekspor ini dibuat oleh aplikasi yang lebih baru; perbarui aplikasi ini dahulu.')
  await penerima.pembuka({ format, dibuat, aplikasi, skema })
  for (const satu of tabel) await penerima.tabel(satu, isiBerkas(folder, satu), () => satu)
  return { tabel, urutan }
}

async function bacaManifes(folder: string): Promise<Manifes> {
  try {
    // Written by `ekspor`; whoever changes it changes what they import, which the tables' checksums then show.
    const manifes = JSON.parse(await readFile(join(folder, MANIFES), 'utf8')) as Manifes
    const nama = /^[a-z_][a-z0-9_]*$/
    if (Array.isArray(manifes.skema) && Array.isArray(manifes.urutan) && manifes.tabel.every((t) => nama.test(t.nama)))
      return manifes
  } catch {
    // Said below.
  }
  throw new CadanganGagal(`${folder} bukan hasil "export semua": ${MANIFES} tidak ada atau tidak terbaca.`)
}

async function* isiBerkas(folder: string, { nama, sha256 }: SidikTabel): AsyncGenerator<Buffer> {
  const hitung = sidikBita()
  const jalur = join(folder, 'tabel', `${nama}.csv`)
  if (!(await stat(jalur).catch(() => null)))
    throw new CadanganGagal(`Berkas tabel/${nama}.csv tidak ada. Tidak ada yang dimasukkan.`)
  for await (const bita of createReadStream(jalur, { highWaterMark: 262_144 })) {
    hitung.lewat(bita)
    yield bita
  }
  if (hitung.hasil().sha256 !== sha256)
    throw new CadanganGagal(`Berkas tabel/${nama}.csv lain daripada menurut manifes.json. Tidak ada yang dimasukkan.`)
}
