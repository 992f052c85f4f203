// Whoever switches to English is shown the catalogue in English: every name of it has one, and none is the Indonesian again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BarisKatalog, readKatalog } from '#berkas/katalog.ts'

const katalog = readKatalog()

/** Column and its English, where the first has something to say. */
const PASANGAN: readonly (readonly [readonly BarisKatalog[], readonly (readonly [string, string])[]])[] = [
  [
    katalog.indikator,
    [
      ['nama', 'nama_en'],
      ['definisi', 'definisi_en'],
      ['rumus_pembilang', 'rumus_pembilang_en'],
      ['rumus_penyebut', 'rumus_penyebut_en'],
      ['satuan_hitung', 'satuan_hitung_en'],
    ],
  ],
  [katalog.siklus, [['nama', 'nama_en']]],
  [katalog.kelompokIsian, [['nama', 'nama_en']]],
  [katalog.elemen, [['nama', 'nama_en']]],
  [katalog.jenisSasaran, [['nama', 'nama_en']]],
  [katalog.aturanCek, [['pesan', 'pesan_en']]],
  [
    katalog.aturanRiwayat,
    [
      ['pesan', 'pesan_en'],
      ['lawan', 'lawan_en'],
    ],
  ],
  [
    katalog.usulanSektor,
    [
      ['sektor', 'sektor_en'],
      ['teks', 'teks_en'],
    ],
  ],
]

test('all that the catalogue says it says in English, too', () => {
  const tanpa = PASANGAN.flatMap(([baris, kolom]) =>
    baris.flatMap((b) => kolom.flatMap(([id, en]) => (b[id] && !b[en] ? [`${String(b.kode ?? b.urutan)} ${en}`] : []))),
  )
  const papan = katalog.papan.flatMap(({ kode, namaEn, potongan }) => [
    ...(namaEn ? [] : [kode]),
    ...potongan.flatMap((p) =>
      (p.judul && !p.judulEn) || (p.teks && !p.teksEn) ? [`${kode} ${p.judul ?? p.teks}`] : [],
    ),
  ])
  assert.deepEqual([...tanpa, ...papan], [])
})

test('no two indikator bear the same English name, nor one its Indonesian name', () => {
  const nama = katalog.indikator.map(({ nama_en }) => String(nama_en).toLowerCase())
  assert.equal(new Set(nama).size, nama.length)
  assert.deepEqual(
    katalog.indikator.filter((i) => i.nama === i.nama_en).map(({ kode }) => kode),
    [],
  )
})

test('every life cycle that groups indikator or isian has its row', () => {
  const ada = new Set(katalog.siklus.map(({ nama }) => nama))
  const dipakai = [...katalog.indikator.map((i) => i.kelompok), ...katalog.kelompokIsian.map((k) => k.siklus)]
  assert.deepEqual(
    [...new Set(dipakai)].filter((nama) => !ada.has(nama)),
    [],
  )
})

test('a sentence about an elemen keeps its place for the name in both languages', () => {
  const tempat = (teks: unknown) => [...String(teks).matchAll(/\{(\w+)\}/g)].map(([, nama]) => nama)
  for (const aturan of katalog.aturanRiwayat) assert.deepEqual(tempat(aturan.pesan_en), tempat(aturan.pesan))
})
