// The places of the example: written by a program, whole, and shaped as land is.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import { readBatas } from '#berkas/batas.ts'
import { periksaBerkas } from '#berkas/periksa.ts'
import { type Geometri, luasCincin, memuat, type Posisi, perbaikiGeometri } from '#domain/batas.ts'
import { jalurBerkas } from '#seeds/contoh/data.ts'
import { readTempat, wilayahContoh } from '#seeds/contoh/tempat.ts'
import { listBersilang } from '#seeds/susun/silang.ts'
import { susunBerkas } from '#seeds/susun/susun.ts'
import { freshDatabase } from '#support/postgres.ts'
import { importBatas } from '#usecases/import/import-batas.ts'
import { importUnit } from '#usecases/import/import-unit.ts'
import { importWilayah } from '#usecases/import/import-wilayah.ts'

type Baris = Readonly<Record<string, string>>
const baca = (nama: string): string => readFileSync(jalurBerkas(nama), 'utf8')
const tabel = (nama: string): Baris[] => parse(baca(nama), { columns: true })

const desa = tabel('desa.csv')
const unit = tabel('unit.csv')
const kecamatan = tabel('kecamatan.csv')

type Fitur = { readonly properties: Baris; readonly geometry: Geometri }
const fitur = (JSON.parse(baca('batas.geojson')) as { features: Fitur[] }).features // our own file
const poligon = ({ geometry }: Fitur) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)

const kodeDesa = (b: Baris): string[] => (b['kode desa'] ?? '').split(';')
const jenis = (satu: string): Baris[] => unit.filter((b) => b.jenis === satu)
const hitung = (kunci: readonly string[]): Map<string, number> => {
  const hasil = new Map<string, number>()
  for (const satu of kunci) hasil.set(satu, (hasil.get(satu) ?? 0) + 1)
  return hasil
}
const kecamatanDari = (kode: string): string => kode.slice(0, 8)

describe('the places of the example', () => {
  it('are what the program writes', () => {
    for (const [nama, isi] of susunBerkas()) assert.ok(isi === baca(nama), `${nama}: npm run contoh:susun`)
  })

  it('are as many as those of the kabupaten after whose size it is made', () => {
    assert.deepEqual(
      {
        kecamatan: kecamatan.length,
        desa: desa.length,
        kelurahan: desa.filter((d) => d.jenis === 'kelurahan').length,
        unit: Object.fromEntries(hitung(unit.map((b) => b.jenis ?? ''))),
        rs: unit.filter((b) => b.ragam === 'rs').length,
        ragamPustu: [...hitung(jenis('pustu').map((b) => b.ragam ?? '')).keys()].sort(),
      },
      {
        kecamatan: 11,
        desa: 158,
        kelurahan: 9,
        unit: { puskesmas: 16, pustu: 49, posyandu: 362, 'faskes-lain': 22, sekolah: 64, bpjs: 1, 'rekap-desa': 4 },
        rs: 1,
        ragamPustu: ['polindes', 'poskesdes', 'pustu'],
      },
    )
    assert.equal(new Set(unit.map((b) => b.kode)).size, unit.length)
    assert.equal(new Set(jenis('posyandu').map((b) => b['nomor registrasi'])).size, 362)
    assert.deepEqual(
      jenis('posyandu').filter((b) => !b.rw || !b.strata || (!b.dusun && !/\.1\d{3}$/.test(b['kode desa'] ?? ''))),
      [],
    )
  })

  it('bear names that tell desa apart within a kecamatan, not always beyond', () => {
    const dalam = hitung(desa.map((d) => `${kecamatanDari(d.kode ?? '')} ${d.nama?.toLowerCase()}`))
    assert.equal(dalam.size, 158)
    const kembar = [...hitung(desa.map((d) => d.nama ?? ''))].filter(([, n]) => n > 1)
    assert.ok(kembar.length >= 3, JSON.stringify(kembar))
    assert.ok(desa.some((d) => (d.nama ?? '').length > 35))
  })

  it('hold about 300,000 people, most in kelurahan, few in some desa', () => {
    const orang = desa.map((d) => Number(d.penduduk))
    const jumlah = orang.reduce((a, b) => a + b, 0)
    assert.ok(jumlah > 295_000 && jumlah < 305_000, String(jumlah))
    assert.ok(orang.every((n) => n >= 200))
    assert.ok(orang.filter((n) => n <= 600).length >= 6)
    const kelurahan = desa.filter((d) => d.jenis === 'kelurahan').map((d) => Number(d.penduduk))
    assert.ok(Math.min(...kelurahan) > 2 * (jumlah / 158), kelurahan.join(' '))
    const mutu = desa.map((d) => Number(d.mutu))
    assert.ok(Math.min(...mutu) < 0.8 && Math.max(...mutu) > 1.05)
  })

  it('have work areas that cross kecamatan', () => {
    const kerja = jenis('puskesmas').map((b) => new Set(kodeDesa(b).map(kecamatanDari)))
    assert.ok(kerja.filter((k) => k.size > 1).length >= 2)
    const puskesmas = hitung(jenis('puskesmas').flatMap((b) => [...new Set(kodeDesa(b).map(kecamatanDari))]))
    assert.ok([...puskesmas.values()].filter((n) => n > 1).length >= 3)
    assert.deepEqual(
      jenis('puskesmas').flatMap(kodeDesa).sort(),
      desa.map((d) => d.kode ?? ''),
    )
  })

  it('keep every unit inside a desa that it serves', () => {
    const bidang = new Map(fitur.map((f) => [f.properties.kode ?? '', poligon(f)]))
    const luar = unit.filter((b) => {
      if (b.lintang === '' || b.bujur === '') return b.jenis !== 'bpjs' && b.jenis !== 'rekap-desa'
      const titik: Posisi = [Number(b.bujur), Number(b.lintang)]
      return !kodeDesa(b).some((kode) => bidang.get(kode)?.some(([cincin = []]) => memuat(cincin, titik)))
    })
    assert.deepEqual(luar, [])
  })
})

describe('their borders', () => {
  const cincin = fitur.flatMap((f) => poligon(f).flatMap((p) => p.map((c) => ({ kode: f.properties.kode ?? '', c }))))
  const sisi = new Map<string, string>()
  for (const { kode, c } of cincin) {
    for (const [i, b] of c.entries()) if (i > 0) sisi.set(`${c[i - 1]} ${b}`, kode)
  }
  const banyakSisi = cincin.reduce((n, { c }) => n + c.length - 1, 0)

  it('need no mending and are light', () => {
    assert.equal(fitur.length, 158)
    for (const f of fitur) {
      const hasil = perbaikiGeometri(f.geometry)
      assert.deepEqual('perbaikan' in hasil ? hasil.perbaikan : hasil, [], f.properties.nama)
    }
    assert.ok(baca('batas.geojson').length < 450_000)
  })

  it('are one line between two desa: no side is drawn twice by one hand, no line crosses another', () => {
    assert.equal(sisi.size, banyakSisi)
    const sekali = [...sisi.keys()].flatMap((kunci) => {
      const [a = '', b = ''] = kunci.split(' ')
      return sisi.has(`${b} ${a}`) && a > b ? [] : [[a, b].map((t) => t.split(',').map(Number) as unknown as Posisi)]
    })
    assert.deepEqual([...listBersilang(sekali)], [])
  })

  it('leave no gap and never overlap: what borders nothing is a coast or the edge of the kabupaten, all around', () => {
    const tepi = new Map<string, string>()
    for (const kunci of sisi.keys()) {
      const [a = '', b = ''] = kunci.split(' ')
      if (!sisi.has(`${b} ${a}`)) tepi.set(a, b)
    }
    const keliling: Posisi[][] = []
    while (tepi.size > 0) {
      const garis: Posisi[] = []
      let [ini] = [...tepi.keys()]
      while (ini !== undefined) {
        const [x = 0, y = 0] = ini.split(',').map(Number)
        garis.push([x, y])
        const lanjut: string | undefined = tepi.get(ini)
        tepi.delete(ini)
        ini = lanjut
      }
      keliling.push(garis)
    }
    // The mainland and its islands, each round counterclockwise: a gap would run the other way, an overlap be one more.
    const pulau = cincin.filter(({ c }) => c.every((b, i) => i === 0 || !sisi.has(`${b} ${c[i - 1]}`)))
    assert.ok(pulau.length >= 3, String(pulau.length))
    assert.equal(keliling.length, pulau.length + 1)
    assert.deepEqual(
      keliling.filter((garis) => luasCincin(garis) <= 0),
      [],
    )
  })

  it('hold kecamatan and work areas together', () => {
    const tetangga = new Map<string, Set<string>>()
    for (const [kunci, kode] of sisi) {
      const lain = sisi.get(kunci.split(' ').reverse().join(' '))
      if (lain !== undefined) tetangga.set(kode, (tetangga.get(kode) ?? new Set()).add(lain))
    }
    const terpisah = (anggota: readonly string[]): string[] => {
      const daratan = anggota.filter((kode) => tetangga.has(kode))
      const dicapai = new Set(daratan.slice(0, 1))
      for (const kode of dicapai)
        for (const lain of tetangga.get(kode) ?? []) if (anggota.includes(lain)) dicapai.add(lain)
      return daratan.filter((kode) => !dicapai.has(kode))
    }
    const kode = desa.map((d) => d.kode ?? '')
    for (const { kode: milik = '' } of kecamatan) {
      assert.deepEqual(terpisah(kode.filter((satu) => kecamatanDari(satu) === milik)), [], milik)
    }
    for (const b of jenis('puskesmas')) assert.deepEqual(terpisah(kodeDesa(b)), [], b.puskesmas)
  })

  it('were those of one desa where it is to split', () => {
    const { features } = JSON.parse(baca('batas-sebelum.geojson')) as { features: Fitur[] } // our own file
    const luas = (f: Fitur | undefined) => (f ? poligon(f).reduce((n, [c = []]) => n + luasCincin(c), 0) : Number.NaN)
    const [asal] = features
    const bagian = fitur.filter(({ properties }) => properties.nama?.startsWith(asal?.properties.nama ?? '-'))
    assert.equal(bagian.length, 2)
    assert.equal(features.length, 1)
    assert.ok(Math.abs(luas(asal) - luas(bagian[0]) - luas(bagian[1])) < 1e-12)
  })
})

it('the places come in through the imports, not a row refused', async () => {
  const { db } = await freshDatabase()
  const pilihan = { kering: false, lewatiYangDitolak: false, oleh: 'contoh' }
  const wilayah = wilayahContoh({ desa: readTempat().semuaDesa })
  const jawaban = [
    await importWilayah(db, { wilayah, berkas: { nama: 'desa.csv', sidik: '0' }, pilihan }),
    await importUnit(db, {
      kodeKab: '99.01',
      berkas: await periksaBerkas(jalurBerkas('unit.csv')),
      rekapDesa: false,
      pilihan,
    }),
    await importBatas(db, { kodeKab: '99.01', berkas: await readBatas(jalurBerkas('batas.geojson')), pilihan }),
  ]
  assert.deepEqual(
    jawaban.map(({ jenis: apa, baru, ditolak, diterapkan }) => ({ apa, baru, ditolak, diterapkan })),
    [
      { apa: 'wilayah', baru: 158, ditolak: [], diterapkan: true },
      { apa: 'unit', baru: unit.length, ditolak: [], diterapkan: true },
      { apa: 'batas', baru: 158, ditolak: [], diterapkan: true },
    ],
  )
})
