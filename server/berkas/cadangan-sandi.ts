// The outside of a backup: what comes in goes out in chunks of which each proves itself, so a reader never passes on a
// byte that was not checked, in a file of any size. Authenticated are the header, each chunk, their order, and the end.
//
//   'PWSCAD1\n' | u32 length, header (JSON) | 32 bytes check of key and header | chunks
//   chunk: u32 length, its top bit set in the last one | ciphertext | 16 bytes tag
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  type ScryptOptions,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { promisify } from 'node:util'
import { CadanganGagal } from '#domain/cadangan.ts'
import { type Pembaca, pembacaBita } from './pembaca-bita.ts'

/** What opens a backup: a passphrase, the content of a key file, or deliberately nothing. */
export type KunciCadangan =
  | { readonly jenis: 'sandi'; readonly sandi: string }
  | { readonly jenis: 'berkas'; readonly isi: Buffer }
  | { readonly jenis: 'tanpa' }

type Kepala = {
  readonly format: 1
  readonly sandi: KunciCadangan['jenis']
  readonly garam: string
  /** Of scrypt; in the other two ways unused. */
  readonly n: number
  readonly r: number
  readonly p: number
}

type KunciBerkas = { readonly isi: Buffer; readonly sidikKepala: Buffer; readonly tanpa: boolean }

const MAGI = Buffer.from('PWSCAD1\n')
const POTONGAN = 65_536
const TERAKHIR = 0x8000_0000
const TANDA = 16
const KEPALA_TERBESAR = 4_096
/** 64 MiB and about half a second once per file. */
const BIAYA = { n: 65_536, r: 8, p: 2 } as const
const BIAYA_TERBESAR = 2 ** 20 * 8 * 4

const scryptAsync = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** The bytes of a file that holds `isi`, enciphered with a key made for this file alone. */
export async function* sandikan(isi: AsyncIterable<Buffer>, kunci: KunciCadangan): AsyncGenerator<Buffer> {
  const kepala: Kepala = { format: 1, sandi: kunci.jenis, garam: randomBytes(32).toString('base64'), ...BIAYA }
  const teks = Buffer.from(JSON.stringify(kepala))
  const milik = await turunkan(kunci, kepala, teks)
  yield Buffer.concat([MAGI, u32(teks.length), teks, periksaKepala(milik)])
  let ke = 0
  let tertunda: Buffer | null = null
  for await (const potongan of sepotongDemiSepotong(isi)) {
    if (tertunda) yield tutupPotongan(milik, ke++, false, tertunda)
    tertunda = potongan
  }
  yield tutupPotongan(milik, ke, true, tertunda ?? Buffer.alloc(0))
}

/**
 * What is in a file, each piece only after it proved itself.
 * @throws CadanganGagal where the key is another, or the file was cut or changed.
 */
export async function* bukaSandi(berkas: AsyncIterable<Buffer>, kunci: KunciCadangan): AsyncGenerator<Buffer> {
  const baca = pembacaBita(berkas)
  const milik = await bukaKepala(baca, kunci)
  for (let ke = 0; ; ke++) {
    const ukuran = (await ambil(baca, 4)).readUInt32BE()
    const terakhir = ukuran >= TERAKHIR
    const panjang = terakhir ? ukuran - TERAKHIR : ukuran
    if (panjang > POTONGAN) throw rusak(`potongan ${ke + 1} terlalu panjang`)
    const tersandi = await ambil(baca, panjang + TANDA)
    yield bukaPotongan(milik, ke, terakhir, tersandi)
    if (!terakhir) continue
    if (await baca.habis()) return
    throw rusak('ada isi sesudah akhirnya')
  }
}

async function bukaKepala(baca: Pembaca, kunci: KunciCadangan): Promise<KunciBerkas> {
  const magi = await baca.ambil(MAGI.length)
  if (!magi?.equals(MAGI)) throw new CadanganGagal('Berkas ini bukan cadangan PWS ILP.')
  const panjang = (await ambil(baca, 4)).readUInt32BE()
  if (panjang > KEPALA_TERBESAR) throw rusak('kepalanya')
  const teks = await ambil(baca, panjang)
  const periksa = await ambil(baca, 32)
  const kepala = bacaKepala(teks)
  if (kepala.sandi !== kunci.jenis) throw new CadanganGagal(kunciLain[kepala.sandi])
  const milik = await turunkan(kunci, kepala, teks)
  if (timingSafeEqual(periksaKepala(milik), periksa)) return milik
  throw kunci.jenis === 'tanpa'
    ? rusak('kepalanya')
    : new CadanganGagal('Sandi atau kunci cadangan ini lain (atau kepala berkasnya berubah); tidak ada yang dibaca.')
}

const kunciLain: Readonly<Record<KunciCadangan['jenis'], string>> = {
  sandi: 'Cadangan ini tersandi dengan kata sandi; isi CADANGAN_SANDI tanpa pilihan kunci lain.',
  berkas: 'Cadangan ini tersandi dengan berkas kunci; isi CADANGAN_KUNCI atau --kunci dengan berkas itu.',
  tanpa:
    'Cadangan ini tidak tersandi, jadi siapa pun dapat mengubahnya; bila memang itu yang dimaksud, pakai --tanpa-sandi.',
}

function bacaKepala(teks: Buffer): Kepala {
  try {
    // Checked field by field below; its authenticity by the bytes that follow it.
    const { format, sandi, garam, n, r, p } = JSON.parse(teks.toString('utf8')) as Kepala
    const angka = [n, r, p].every((satu) => Number.isInteger(satu) && satu > 0)
    const muat = angka && n * r * p <= BIAYA_TERBESAR && typeof garam === 'string'
    if (format === 1 && muat && Object.hasOwn(kunciLain, sandi)) return { format, sandi, garam, n, r, p }
    if (typeof format === 'number' && format > 1) {
      throw new CadanganGagal('Cadangan ini dibuat oleh aplikasi yang lebih baru; perbarui aplikasi ini dahulu.')
    }
  } catch (error) {
    if (error instanceof CadanganGagal) throw error
  }
  throw rusak('kepalanya')
}

async function turunkan(kunci: KunciCadangan, { garam, n, r, p }: Kepala, teks: Buffer): Promise<KunciBerkas> {
  const sidikKepala = createHash('sha256').update(teks).digest()
  const bita = Buffer.from(garam, 'base64')
  const tanpa = kunci.jenis === 'tanpa'
  if (kunci.jenis !== 'sandi') {
    const asal = tanpa ? Buffer.alloc(0) : kunci.isi
    return { isi: Buffer.from(hkdfSync('sha256', asal, bita, 'pws-cadangan', 32)), sidikKepala, tanpa }
  }
  const maxmem = 256 * n * r
  return { isi: await scryptAsync(kunci.sandi.normalize('NFC'), bita, 32, { N: n, r, p, maxmem }), sidikKepala, tanpa }
}

const periksaKepala = ({ isi, sidikKepala }: KunciBerkas): Buffer =>
  createHmac('sha256', isi).update('kepala').update(sidikKepala).digest()

// The number of the chunk and whether it is the last: neither may be exchanged, left out, or cut off behind.
function nonce(ke: number, terakhir: boolean): Buffer {
  const bita = Buffer.alloc(12)
  bita.writeUInt8(terakhir ? 1 : 0, 0)
  bita.writeBigUInt64BE(BigInt(ke), 4)
  return bita
}

function tutupPotongan(kunci: KunciBerkas, ke: number, terakhir: boolean, isi: Buffer): Buffer {
  const ukuran = u32(terakhir ? isi.length + TERAKHIR : isi.length)
  if (kunci.tanpa) return Buffer.concat([ukuran, isi, sidikTerbuka(kunci, ke, terakhir, isi)])
  const sandi = createCipheriv('aes-256-gcm', kunci.isi, nonce(ke, terakhir)).setAAD(kunci.sidikKepala)
  return Buffer.concat([ukuran, sandi.update(isi), sandi.final(), sandi.getAuthTag()])
}

function bukaPotongan(kunci: KunciBerkas, ke: number, terakhir: boolean, tersandi: Buffer): Buffer {
  const isi = tersandi.subarray(0, -TANDA)
  const tanda = tersandi.subarray(-TANDA)
  if (kunci.tanpa) {
    if (sidikTerbuka(kunci, ke, terakhir, isi).equals(tanda)) return isi
    throw rusak(`potongan ${ke + 1}`)
  }
  const sandi = createDecipheriv('aes-256-gcm', kunci.isi, nonce(ke, terakhir), { authTagLength: TANDA })
  try {
    sandi.setAAD(kunci.sidikKepala).setAuthTag(tanda)
    return Buffer.concat([sandi.update(isi), sandi.final()])
  } catch {
    throw rusak(`potongan ${ke + 1}`)
  }
}

// Without a secret nothing is authentic, but damage is still found, in the same places.
const sidikTerbuka = ({ isi: kunci, sidikKepala }: KunciBerkas, ke: number, terakhir: boolean, isi: Buffer): Buffer =>
  createHmac('sha256', kunci).update(sidikKepala).update(nonce(ke, terakhir)).update(isi).digest().subarray(0, TANDA)

async function* sepotongDemiSepotong(isi: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let menunggu: Buffer[] = []
  let panjang = 0
  for await (const satu of isi) {
    menunggu.push(satu)
    panjang += satu.length
    if (panjang < POTONGAN) continue
    const semua = Buffer.concat(menunggu)
    const utuh = panjang - (panjang % POTONGAN)
    for (let di = 0; di < utuh; di += POTONGAN) yield semua.subarray(di, di + POTONGAN)
    menunggu = [semua.subarray(utuh)]
    panjang -= utuh
  }
  if (panjang > 0) yield Buffer.concat(menunggu)
}

async function ambil(baca: Pembaca, panjang: number): Promise<Buffer> {
  const bita = await baca.ambil(panjang)
  if (bita) return bita
  throw new CadanganGagal('Berkas cadangan terpotong; ambil lagi salinannya yang utuh. Tidak ada yang dipulihkan.')
}

const rusak = (di: string): CadanganGagal =>
  new CadanganGagal(`Berkas cadangan rusak atau diubah (${di}); pakai cadangan lain. Tidak ada yang dipulihkan.`)

function u32(nilai: number): Buffer {
  const bita = Buffer.alloc(4)
  bita.writeUInt32BE(nilai)
  return bita
}
