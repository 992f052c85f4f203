import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { rapikanKode, readBatas } from '#berkas/batas.ts'
import { readSisipan } from '#berkas/sql-nilai.ts'
import { ringkasBatas } from '#berkas/topologi.ts'
import type { Geometri } from '#domain/batas.ts'
import { tulisBerkas } from '#fixtures/berkas-uji.ts'

const kotak = (x: number, y: number): Geometri => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + 0.1, y],
      [x + 0.1, y + 0.1],
      [x, y + 0.1],
      [x, y],
    ],
  ],
})

test('rows of INSERT statements are read as text, with quotes, comments and several statements', () => {
  const teks = `-- INSERT INTO x VALUES ('bukan')
    /* VALUES ('juga bukan') */
    DROP TABLE wilayah;
    INSERT INTO \`w\` (\`kode\`, nama, lat) VALUES
      ('99.01', 'Ma''rang; (lama)', -8.5), -- sisa
      ('99.02', 'Te\\'rang', NULL);
    insert into w values (1,'a'),(2,E'b')`
  assert.deepEqual(
    [...readSisipan(teks)],
    [
      { kolom: ['kode', 'nama', 'lat'], baris: ['99.01', "Ma'rang; (lama)", -8.5] },
      { kolom: ['kode', 'nama', 'lat'], baris: ['99.02', "Te'rang", null] },
      { kolom: [], baris: [1, 'a'] },
      { kolom: [], baris: [2, 'b'] },
    ],
  )
})

test('a statement cut off in the middle gives the rows before the cut', () => {
  assert.deepEqual([...readSisipan("insert into w values (1,'a'),(2,'b")], [{ kolom: [], baris: [1, 'a'] }])
})

test('an .sql file gives features: path is [lat, lng], three deep for a polygon and four for several', async () => {
  const satu = '[[[-8,112],[-8,113],[-7,113],[-8,112]]]'
  const jalur = tulisBerkas(
    'wilayah.sql',
    `INSERT INTO wilayah_boundaries(kode,nama,lat,lng,path,status) VALUES
     ('99.01.01.2001','Satu',-8,112,'${satu}',1),('99.01.01.2002','Dua',-8,112,'[${satu}]',1),('99.01.01.2003','Tiga',-8,112,'rusak',1);`,
  )
  const cincin = [
    [112, -8],
    [113, -8],
    [113, -7],
    [112, -8],
  ]
  const bersama = { kecamatan: null }
  assert.deepEqual((await readBatas(jalur)).fitur, [
    { ...bersama, nomor: 1, kode: '99.01.01.2001', nama: 'Satu', geometri: { type: 'Polygon', coordinates: [cincin] } },
    {
      ...bersama,
      nomor: 2,
      kode: '99.01.01.2002',
      nama: 'Dua',
      geometri: { type: 'MultiPolygon', coordinates: [[cincin]] },
    },
    { ...bersama, nomor: 3, kode: '99.01.01.2003', nama: 'Tiga', geometri: null },
  ])
})

test('GeoJSON and TopoJSON give the same features, whatever their properties are called', async () => {
  const koleksi = {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { KDEPUM: '9901012001', WADMKD: 'Satu', WADMKC: 'Pagar' },
        geometry: kotak(112, -8),
      },
    ],
  }
  const geo = await readBatas(tulisBerkas('a.geojson', `\uFEFF${JSON.stringify(koleksi)}`))
  const bentuk = koleksi as unknown as GeoJSON.FeatureCollection
  const topo = await readBatas(tulisBerkas('a.json', JSON.stringify(topology({ desa: bentuk }))))
  const fitur = { nomor: 1, kode: '99.01.01.2001', nama: 'Satu', kecamatan: 'Pagar' }
  assert.deepEqual(geo.fitur, [{ ...fitur, geometri: kotak(112, -8) }])
  assert.deepEqual(topo.fitur, [{ ...fitur, geometri: kotak(112, -8) }])
})

test('codes with and without points are one', () => {
  assert.deepEqual(['9901012001', '99.01.01.2001', '99.01', '3', 'abc', null].map(rapikanKode), [
    '99.01.01.2001',
    '99.01.01.2001',
    '99.01',
    null,
    null,
    null,
  ])
})

for (const [apa, isi, pesan] of [
  ['half of a JSON', '{"type":"FeatureCollection","features":[', /bukan JSON yang utuh/],
  ['a JSON of something else', '{"a":1}', /tidak berisi batas/],
  ['plain text', 'halo', /tidak berisi batas/],
] as const) {
  test(`${apa} is refused with one sentence`, async () => {
    await assert.rejects(readBatas(tulisBerkas('salah.json', isi)), pesan)
  })
}

test('simplified neighbours keep one common line, their codes and names', () => {
  const topologi = ringkasBatas([
    { kode: '99.01.01.2001', nama: 'Satu', geometri: kotak(112, -8) },
    { kode: '99.01.01.2002', nama: 'Dua', geometri: kotak(112.1, -8) },
  ])
  const objek = topologi.objects.desa
  assert(objek?.type === 'GeometryCollection')
  assert.deepEqual(
    objek.geometries.map(({ id, properties }) => [id, properties]),
    [
      ['99.01.01.2001', { nama: 'Satu' }],
      ['99.01.01.2002', { nama: 'Dua' }],
    ],
  )
  assert.equal(topologi.arcs.length, 3)
  const kembali = feature(topologi, objek)
  assert(kembali.type === 'FeatureCollection')
  assert.deepEqual(
    kembali.features.map(({ geometry }) => geometry.type),
    ['Polygon', 'Polygon'],
  )
})

test('a desa smaller than the tolerance stays on the map', () => {
  const kecil: Geometri = {
    type: 'Polygon',
    coordinates: [
      [
        [112.5, -8],
        [112.5003, -8],
        [112.5003, -7.9997],
        [112.5, -8],
      ],
    ],
  }
  const topologi = ringkasBatas([
    { kode: '99.01.01.2001', nama: 'Satu', geometri: kotak(112, -8) },
    { kode: '99.01.01.2002', nama: 'Kecil', geometri: kecil },
  ])
  const objek = topologi.objects.desa
  assert(objek?.type === 'GeometryCollection')
  assert.deepEqual(
    objek.geometries.map(({ type }) => type),
    ['Polygon', 'Polygon'],
  )
})
