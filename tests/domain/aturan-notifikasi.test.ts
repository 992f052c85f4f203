import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type BarisAturan,
  bacaAturan,
  gabungkanAturan,
  type JENIS_ATURAN,
  salahAmbang,
} from '#domain/aturan-notifikasi.ts'

const kasus: readonly [(typeof JENIS_ATURAN)[number], unknown, readonly string[]][] = [
  ['jelek-berturut', { bulan: 2, bulanKecil: 3, orangKecil: 3 }, []],
  ['jelek-berturut', { bulan: 0, bulanKecil: 3, orangKecil: 3 }, ['bulan']],
  ['jelek-berturut', { bulan: 2, bulanKecil: 3 }, ['orangKecil']],
  ['jelek-berturut', { bulan: 2, bulanKecil: 2.5, orangKecil: '3' }, ['bulanKecil', 'orangKecil']],
  ['turun-di-bawah-target', {}, []],
  ['turun-di-bawah-target', { orang: 3 }, ['orang']],
  ['selisih-orang', { orang: 20 }, []],
  ['selisih-orang', null, ['orang']],
  ['selisih-orang', [20], ['orang']],
  ['belum-lapor', { hari: 0 }, []],
  ['belum-lapor', { hari: -1 }, ['hari']],
  ['kejadian', { orang: 1 }, []],
  ['tanda-bahaya', { hari: 7 }, []],
  ['perlu-dicek', { hari: 366 }, ['hari']],
]

for (const [jenis, ambang, salah] of kasus) {
  test(`${jenis} with ${JSON.stringify(ambang)} is ${salah.length > 0 ? `wrong in ${salah}` : 'a rule'}`, () => {
    assert.deepEqual(salahAmbang(jenis, ambang), salah)
  })
}

const BARIS: BarisAturan = {
  ...{ kode: 'a', jenis: 'selisih-orang', nama: 'A', namaEn: 'A', indikator: ['X'], aktif: true },
  ambang: { orang: 5 },
}

const baris: readonly [string, Partial<BarisAturan>, boolean][] = [
  ['whole', {}, true],
  ['of an unknown kind', { jenis: 'lain' }, false],
  ['with thresholds of another kind', { jenis: 'belum-lapor', indikator: [] }, false],
  ['over deaths that names none', { jenis: 'kejadian', indikator: [] }, false],
  ['over days that names an indikator', { jenis: 'perlu-dicek', ambang: { hari: 3 } }, false],
]

for (const [nama, isi, sah] of baris) {
  test(`a row ${nama} is ${sah ? 'a' : 'no'} rule`, () => {
    const satu = { ...BARIS, ...isi }
    assert.deepEqual(bacaAturan(satu), sah ? satu : null)
  })
}

test("a kabupaten's rule takes the place of the program's of the same kode, and its own follow", () => {
  const satu = (kode: string, orang: number) => {
    const aturan = bacaAturan({ ...BARIS, kode, ambang: { orang } })
    assert.ok(aturan)
    return aturan
  }
  const semua = gabungkanAturan([satu('a', 1), satu('b', 2)], [satu('z', 9), satu('y', 8), satu('b', 5)])
  assert.deepEqual(
    semua.map(({ kode, ambang }) => [kode, ambang]),
    [
      ['a', { orang: 1 }],
      ['b', { orang: 5 }],
      ['y', { orang: 8 }],
      ['z', { orang: 9 }],
    ],
  )
})
