import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { bacaCadangan, periksaCadangan, tulisCadangan } from '#berkas/cadangan.ts'
import type { IsiCadangan, TabelKeluar } from '#berkas/cadangan-rekam.ts'
import { bukaSandi, type KunciCadangan, sandikan } from '#berkas/cadangan-sandi.ts'
import { CadanganGagal } from '#domain/cadangan.ts'

const folder = mkdtempSync(join(tmpdir(), 'pws-cadangan-'))
after(() => rmSync(folder, { recursive: true }))

const KUNCI: KunciCadangan = { jenis: 'berkas', isi: Buffer.alloc(48, 'k') }
const SANDI: KunciCadangan = { jenis: 'sandi', sandi: 'kalimat sandi yang panjang' }
const TANPA: KunciCadangan = { jenis: 'tanpa' }

// Nothing that compresses, so that the file has several chunks.
const ACAK = randomBytes(150_000)

async function* potong(isi: Buffer, ukuran: number): AsyncGenerator<Buffer> {
  for (let di = 0; di < isi.length; di += ukuran) yield isi.subarray(di, di + ukuran)
}

async function kumpul(arus: AsyncIterable<Buffer>): Promise<Buffer> {
  const semua: Buffer[] = []
  for await (const satu of arus) semua.push(satu)
  return Buffer.concat(semua)
}

const tabel = (nama: string, isi: Buffer): TabelKeluar => ({
  ...{ nama, kolom: ['a', 'b'], isi: potong(isi, 7_000), banyak: () => 3 },
})

async function* tabelUji(): AsyncGenerator<TabelKeluar> {
  yield tabel('kosong', Buffer.from('a,b\n'))
  yield tabel('satu', ACAK)
  yield tabel('dua', Buffer.from('a,b\n1,"x\ny"\n'))
}

const isiUji = (): IsiCadangan => ({
  pembuka: { format: 1, dibuat: '2026-11-22T19:00:00.000Z', aplikasi: '0.1.0', skema: [{ nama: '0001', sidik: 'x' }] },
  tabel: tabelUji(),
  urutan: [{ nama: 'kab_seq', nilai: '7', terpakai: true }],
})

// A passphrase costs time on purpose; one file of each kind serves all who only read it.
const jadi = new Map<KunciCadangan, Promise<string>>()
function cadanganUji(kunci: KunciCadangan): Promise<string> {
  const ada = jadi.get(kunci) ?? tulisUji(kunci)
  jadi.set(kunci, ada)
  return ada
}

let ke = 0
async function tulisUji(kunci: KunciCadangan): Promise<string> {
  const jalur = join(folder, `uji-${ke++}.cadangan`)
  await tulisCadangan(jalur, isiUji(), kunci)
  return jalur
}

for (const [nama, kunci] of [
  ['a key file', KUNCI],
  ['a passphrase', SANDI],
  ['nothing', TANPA],
] as const) {
  test(`what was closed with ${nama} comes back whole`, async () => {
    const jalur = await cadanganUji(kunci)
    const isi = new Map<string, Buffer>()
    const { pembuka, penutup } = await bacaCadangan(jalur, kunci, {
      pembuka: async () => undefined,
      tabel: async (satu, arus) => void isi.set(satu.nama, await kumpul(arus)),
    })
    assert.deepEqual(pembuka, isiUji().pembuka)
    assert.deepEqual(penutup.urutan, isiUji().urutan)
    assert.deepEqual(
      penutup.tabel.map(({ nama: n, baris, bita }) => [n, baris, bita]),
      [
        ['kosong', 3, 4],
        ['satu', 3, 150_000],
        ['dua', 3, 12],
      ],
    )
    assert(isi.get('satu')?.equals(ACAK))
    assert.equal(isi.get('dua')?.toString(), 'a,b\n1,"x\ny"\n')
  })
}

test('sizes around a chunk come back as they went', async () => {
  for (const ukuran of [0, 1, 65_535, 65_536, 65_537, 131_072]) {
    const isi = ACAK.subarray(0, ukuran)
    const berkas = await kumpul(sandikan(potong(isi, 10_001), KUNCI))
    assert((await kumpul(bukaSandi(potong(berkas, 333), KUNCI))).equals(isi), String(ukuran))
  }
})

test('two backups of the same have nothing in common but their shape', async () => {
  const [satu, dua] = [readFileSync(await tulisUji(KUNCI)), readFileSync(await tulisUji(KUNCI))]
  assert.equal(satu.includes('kab_seq'), false)
  assert.equal(satu.subarray(-4_000).equals(dua.subarray(-4_000)), false)
})

test('a file that is there is never written over, and nothing else is left beside it', async () => {
  const jalur = join(folder, 'ada.cadangan')
  writeFileSync(jalur, 'milik orang')
  await assert.rejects(tulisCadangan(jalur, isiUji(), KUNCI), /sudah ada dan tidak ditimpa/)
  assert.equal(readFileSync(jalur, 'utf8'), 'milik orang')
  assert.deepEqual(
    readdirSync(folder).filter((nama) => nama.includes('sementara')),
    [],
  )
})

test('a table that breaks on the way leaves no file', async () => {
  const jalur = join(folder, 'putus.cadangan')
  async function* putus(): AsyncGenerator<TabelKeluar> {
    yield tabel('satu', ACAK)
    throw new Error('sambungan putus')
  }
  await assert.rejects(tulisCadangan(jalur, { ...isiUji(), tabel: putus() }, KUNCI), /sambungan putus/)
  assert.deepEqual(
    readdirSync(folder).filter((nama) => nama.startsWith('putus')),
    [],
  )
})

/** What a reader was given of a damaged file before it noticed, and what it said then. */
async function bacaRusak(berkas: Buffer, kunci: KunciCadangan): Promise<{ keluar: Buffer; pesan: string }> {
  const keluar: Buffer[] = []
  try {
    for await (const satu of bukaSandi(potong(berkas, 50_000), kunci)) keluar.push(satu)
  } catch (error) {
    assert(error instanceof CadanganGagal, String(error))
    return { keluar: Buffer.concat(keluar), pesan: error.message }
  }
  return { keluar: Buffer.concat(keluar), pesan: '' }
}

for (const kunci of [KUNCI, TANPA]) {
  test(`cut anywhere, a file closed with ${kunci.jenis} is refused, and only what proved itself was passed on`, async () => {
    const isi = ACAK.subarray(0, 140_000)
    const berkas = await kumpul(sandikan(potong(isi, 60_000), kunci))
    const potongan = 65_536 + 20
    const kepala = berkas.length - 140_000 - 3 * 20
    const batas = [kepala, kepala + potongan, kepala + 2 * potongan, berkas.length]
    const di = [0, 4, 8, 11, 12, 60, ...batas.flatMap((b) => [b - 17, b - 16, b - 1, b, b + 1, b + 4])]
    for (const panjang of di.filter((n) => n >= 0 && n < berkas.length)) {
      const { keluar, pesan } = await bacaRusak(berkas.subarray(0, panjang), kunci)
      assert.match(pesan, /terpotong|bukan cadangan/, `cut at ${panjang}`)
      assert(isi.subarray(0, keluar.length).equals(keluar), `cut at ${panjang}`)
    }
  })

  test(`one bit changed anywhere in a file closed with ${kunci.jenis} is noticed before its chunk is passed on`, async () => {
    const isi = ACAK.subarray(0, 140_000)
    const berkas = await kumpul(sandikan(potong(isi, 60_000), kunci))
    const kepala = berkas.length - 140_000 - 3 * 20
    const di = [...Array.from({ length: kepala + 30 }, (_, i) => i), kepala + 40_000, kepala + 65_536 + 10]
    di.push(
      kepala + 65_556,
      kepala + 65_560,
      kepala + 100_000,
      berkas.length - 17,
      berkas.length - 16,
      berkas.length - 1,
    )
    for (const tempat of di) {
      const rusak = Buffer.from(berkas)
      rusak.writeUInt8(rusak.readUInt8(tempat) ^ (1 << (tempat % 8)), tempat)
      const { keluar, pesan } = await bacaRusak(rusak, kunci)
      assert.notEqual(pesan, '', `bit at ${tempat}`)
      assert(isi.subarray(0, keluar.length).equals(keluar), `bit at ${tempat}`)
      if (tempat < kepala) assert.equal(keluar.length, 0, `bit at ${tempat}`)
    }
  })
}

test('chunks that change places, are left out or come twice are noticed', async () => {
  const berkas = await kumpul(sandikan(potong(ACAK, 65_536), KUNCI))
  const p = 65_556
  const kepala = berkas.length - 150_000 - 3 * 20
  const [a, b, c] = [0, 1, 2].map((n) => berkas.subarray(kepala + n * p, Math.min(kepala + (n + 1) * p, berkas.length)))
  assert(a && b && c)
  const awal = berkas.subarray(0, kepala)
  for (const susunan of [[b, a, c], [a, c], [a, a, b, c], [a, b, c, c], [c], [a, b]]) {
    const { pesan } = await bacaRusak(Buffer.concat([awal, ...susunan]), KUNCI)
    assert.match(pesan, /rusak atau diubah|terpotong/)
  }
})

const salah: readonly (readonly [string, KunciCadangan, KunciCadangan, RegExp])[] = [
  ['another key file', KUNCI, { jenis: 'berkas', isi: Buffer.alloc(48, 'l') }, /^Sandi atau kunci cadangan ini lain/],
  [
    'another passphrase',
    SANDI,
    { jenis: 'sandi', sandi: 'kalimat lain yang panjang' },
    /^Sandi atau kunci cadangan ini lain/,
  ],
  ['a key file in place of a passphrase', SANDI, KUNCI, /isi CADANGAN_SANDI/],
  ['a passphrase in place of a key file', KUNCI, SANDI, /isi CADANGAN_KUNCI atau --kunci/],
  ['nothing in place of a key file', KUNCI, TANPA, /isi CADANGAN_KUNCI/],
  ['a key where none was used', TANPA, KUNCI, /tidak tersandi/],
]
for (const [nama, ditutup, dibuka, pesan] of salah) {
  test(`with ${nama} nothing is read`, async () => {
    const jalur = await cadanganUji(ditutup)
    await assert.rejects(periksaCadangan(jalur, dibuka), (error) => {
      assert(error instanceof CadanganGagal)
      assert.match(error.message, pesan)
      return true
    })
  })
}

test('a backup of a later format says that the program is too old', async () => {
  const jalur = join(folder, 'baru.cadangan')
  const { pembuka } = isiUji()
  await assert.rejects(
    tulisCadangan(jalur, { ...isiUji(), pembuka: { ...pembuka, format: 2 } }, KUNCI),
    /aplikasi yang lebih baru; perbarui aplikasi/,
  )
})

test('what is not there, or is something else, is called so', async () => {
  const lain = join(folder, 'lain.txt')
  writeFileSync(lain, 'bukan apa-apa, tetapi cukup panjang')
  await assert.rejects(periksaCadangan(lain, KUNCI), /bukan cadangan PWS ILP/)
  await assert.rejects(periksaCadangan(join(folder, 'tiada'), KUNCI), /tidak ada atau tidak dapat dibaca/)
})
