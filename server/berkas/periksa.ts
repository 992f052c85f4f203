import { createHash } from 'node:crypto'
import { createReadStream, type Stats, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { ImporGagal } from '#domain/impor.ts'
import { BATAS_BERKAS } from './baris.ts'

export type BerkasMasuk = {
  readonly jalur: string
  readonly nama: string
  /** SHA-256 of the content: the same file is known again whatever its name. */
  readonly sidik: string
  readonly jenis: 'csv' | 'xlsx' | 'xls'
  readonly sandi: 'utf-8' | 'utf-16le' | 'windows-1252'
}

/**
 * Looks once through a file: fingerprint, kind by its first bytes, character encoding. `nama` is what people call it.
 * @throws ImporGagal where it cannot be read, is too large or of a kind we do not read.
 */
export async function periksaBerkas(jalur: string, nama = basename(jalur)): Promise<BerkasMasuk> {
  const { size } = ukurBerkas(jalur)
  const awal = await bacaAwal(jalur)
  const jenis = isZip(awal) ? 'xlsx' : isLama(awal) ? 'xls' : 'csv'
  await tolakJenisLain(jalur, nama, awal)
  const batas = BATAS_BERKAS[`${jenis}Bita`]
  if (size > batas) {
    throw new ImporGagal(`${nama} terlalu besar (${juta(size)} MB; paling besar ${juta(batas)} MB); pecah per bulan.`)
  }
  const { sidik, utf8 } = await sidikBerkas(jalur)
  const sandi = awal.subarray(0, 2).toString('hex') === 'fffe' ? 'utf-16le' : utf8 ? 'utf-8' : 'windows-1252'
  return { jalur, nama, sidik, jenis, sandi }
}

// All four bytes: a CSV may well begin with 'PKM'.
const isZip = (awal: Buffer): boolean => /^504b(?:0304|0506|0708)/.test(awal.subarray(0, 4).toString('hex'))

// The container of Excel 97 to 2003; a workbook of today with a password is one, too.
const isLama = (awal: Buffer): boolean => awal.subarray(0, 4).toString('hex') === 'd0cf11e0'

async function tolakJenisLain(jalur: string, nama: string, awal: Buffer): Promise<void> {
  if (isLama(awal)) {
    if (await memuat(jalur, TANDA_TERSANDI)) throw new ImporGagal(terkunci(nama))
    return
  }
  const teks = awal.toString('latin1')
  const lain = kenaliLain(awal, teks)
  if (lain)
    throw new ImporGagal(`${nama} adalah ${lain}, bukan tabel; minta berkas Excel atau CSV-nya, lalu unggah itu.`)
  if (isOds(teks)) throw new ImporGagal(opendokumen(nama))
  if (zipTerkunci(awal)) throw new ImporGagal(terkunci(nama))
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml)/i.test(teks)) {
    throw new ImporGagal(`${nama} berisi halaman web, bukan tabel; buka di Excel lalu simpan ulang sebagai .xlsx.`)
  }
  // Text has no NUL but in UTF-16, which names itself.
  if (!isZip(awal) && !/^(?:\xff\xfe|\xfe\xff)/.test(teks) && awal.includes(0)) {
    throw new ImporGagal(`${nama} bukan CSV dan bukan Excel (.xlsx); simpan ulang sebagai salah satunya.`)
  }
}

function kenaliLain(awal: Buffer, teks: string): string | null {
  const lain = JENIS_LAIN.find(([tanda, , pasti = () => true]) => teks.startsWith(tanda) && pasti(awal))
  return lain?.[1] ?? (isJson(teks) ? 'berkas JSON' : null)
}

/** How files of other kinds begin that people take for tables. */
const JENIS_LAIN = [
  ['%PDF-', 'berkas PDF'],
  ['\x89PNG', 'gambar'],
  ['\xff\xd8\xff', 'gambar'],
  ['GIF8', 'gambar'],
  ['BM', 'gambar', (awal) => awal.length > 18 && awal.readUInt32LE(6) === 0],
  ['II*\0', 'gambar'],
  ['MM\0*', 'gambar'],
  ['RIFF', 'gambar', (awal) => awal.subarray(8, 12).toString('latin1') === 'WEBP'],
  ['\0\0\0', 'foto atau video', (awal) => awal.subarray(4, 8).toString('latin1') === 'ftyp'],
  ['\x1f\x8b', 'arsip gzip'],
  ['Rar!', 'arsip RAR'],
  ['7z\xbc\xaf', 'arsip 7z'],
  ['{\\rtf', 'dokumen teks'],
] as const satisfies readonly (readonly [string, string, ((awal: Buffer) => boolean)?])[]

/** What a text that is no table is: JSON is often what a page of an API was saved as. */
const isJson = (teks: string): boolean => /^(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[[{\]"])/.test(teks)

// Its first part is one that says what it is.
const isOds = (teks: string): boolean => teks.slice(0, 200).includes('application/vnd.oasis.opendocument.spreadsheet')

const opendokumen = (nama: string): string =>
  `${nama} adalah buku kerja OpenDocument (.ods); buka di LibreOffice, pilih Simpan Sebagai, jenis Excel (.xlsx), lalu unggah yang itu.`

// The first part's header: signature, version of the format (far below 100), and a flag whose lowest bit means a password.
const zipTerkunci = (awal: Buffer): boolean =>
  awal.length > 30 &&
  awal.subarray(0, 4).toString('hex') === '504b0304' &&
  awal.readUInt16LE(4) < 100 &&
  awal.readUInt16LE(6) % 2 === 1

/** What to say of a workbook with a password. */
export const terkunci = (nama: string): string =>
  `${nama} terkunci kata sandi; buka di Excel, hapus kata sandinya (Berkas, Info, Proteksi), lalu simpan ulang.`

// A workbook with a password is a container of the old kind that holds this part.
const TANDA_TERSANDI = Buffer.from('EncryptedPackage', 'utf16le')

async function memuat(jalur: string, tanda: Buffer): Promise<boolean> {
  let ekor = Buffer.alloc(0)
  for await (const potong of createReadStream(jalur)) {
    const isi = Buffer.concat([ekor, potong])
    if (isi.includes(tanda)) return true
    ekor = isi.subarray(-tanda.length)
  }
  return false
}

/** @throws ImporGagal where there is no such file. */
export function ukurBerkas(jalur: string): Stats {
  const ada = statSync(jalur, { throwIfNoEntry: false })
  if (ada?.isDirectory()) throw new ImporGagal(`${jalur} adalah folder; tulis nama berkas di dalamnya.`)
  if (!ada?.isFile()) throw new ImporGagal(`Berkas ${jalur} tidak ada; periksa nama dan foldernya.`)
  if (ada.size === 0) throw new ImporGagal(`Berkas ${jalur} kosong.`)
  return ada
}

/** SHA-256 of a file, and whether all of it is UTF-8 (what is not comes from an old Excel: Windows-1252). */
export async function sidikBerkas(jalur: string): Promise<{ sidik: string; utf8: boolean }> {
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let utf8 = true
  for await (const potong of createReadStream(jalur)) {
    hash.update(potong)
    if (utf8) utf8 = terbaca(() => decoder.decode(potong, { stream: true }))
  }
  if (utf8) utf8 = terbaca(() => decoder.decode())
  return { sidik: hash.digest('hex'), utf8 }
}

function terbaca(baca: () => string): boolean {
  try {
    baca()
    return true
  } catch {
    return false
  }
}

async function bacaAwal(jalur: string): Promise<Buffer> {
  const berkas = await open(jalur)
  try {
    const { buffer, bytesRead } = await berkas.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await berkas.close()
  }
}

const juta = (bita: number): string => (bita / 1e6).toFixed(0)
