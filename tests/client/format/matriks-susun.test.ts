import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  balikkan,
  type NilaiUrut,
  readSusun,
  type SusunMatriks,
  susunBaris,
  susunKolom,
  tulisSusun,
  urutBerikut,
} from '#client/format/matriks-susun.ts'
import '#support/teks.ts'
import { contohMatriks, kolomKlaster } from '../contoh-matriks.ts'

const susun = (ubah: Partial<SusunMatriks> = {}): SusunMatriks => ({ ...readSusun({}), ...ubah })

const SUSUNAN = {
  ...{ urut: 'BUMIL_K6.turun', hanya: 'bawah', semat: 'A,B', sematBaris: '74.10.01.2001' },
  ...{ lipat: '1,3', cari: 'mel' },
}

test('an arrangement is read from the address and written back as it was', () => {
  assert.deepEqual(readSusun(SUSUNAN), {
    urut: { kolom: 'BUMIL_K6', arah: 'turun' },
    hanyaBawah: true,
    ...{ semat: ['A', 'B'], sematBaris: ['74.10.01.2001'], lipat: [1, 3], cari: 'mel' },
  })
  assert.deepEqual(tulisSusun(readSusun(SUSUNAN)), SUSUNAN)
})

test('what an address gets wrong of it is left out, and what is as by default is not written', () => {
  const salah = readSusun({ urut: 'K6.samping', hanya: 'atas', semat: ',,A,A', lipat: 'x,2' })
  assert.deepEqual(salah, susun({ semat: ['A'], lipat: [2] }))
  assert.deepEqual(tulisSusun(susun()), {})
})

test('a press on a head asks for the highest, then the lowest, then the order as it came; a name begins at A', () => {
  const tiga = (kolom: string) => {
    const satu = urutBerikut(null, kolom)
    const dua = urutBerikut(satu, kolom)
    return [satu?.arah, dua?.arah, urutBerikut(dua, kolom)]
  }
  assert.deepEqual(tiga('K6'), ['turun', 'naik', null])
  assert.deepEqual(tiga('nama'), ['naik', 'turun', null])
  assert.deepEqual(urutBerikut({ kolom: 'K6', arah: 'naik' }, 'K4'), { kolom: 'K4', arah: 'turun' })
})

test('what is pinned is let go of by pinning it again', () => {
  assert.deepEqual(balikkan(['A'], 'B'), ['A', 'B'])
  assert.deepEqual(balikkan(['A', 'B'], 'A'), ['B'])
})

const KOLOM = [
  kolomKlaster('A', 2),
  kolomKlaster('B', 3, { status: 'bbak' }),
  kolomKlaster('C', 2, { status: 'b--w' }),
  kolomKlaster('D', 1, { status: '----' }),
]
const kodeKolom = (ubah: Partial<SusunMatriks>) =>
  susunKolom(KOLOM, susun(ubah)).map(({ klaster, kolom }) => [klaster, kolom.map(({ kode }) => kode).join()])

test('columns stand by klaster, each where the catalogue begins with it', () => {
  assert.deepEqual(kodeKolom({}), [
    [2, 'A,C'],
    [3, 'B'],
    [1, 'D'],
  ])
})

test('a pinned column stands before its klaster and not in it, in the order of pinning', () => {
  assert.deepEqual(kodeKolom({ semat: ['C', 'B', 'TIDAK_ADA'] }), [
    [null, 'C,B'],
    [2, 'A'],
    [1, 'D'],
  ])
})

test('a folded klaster is one column that knows which it stands for', () => {
  assert.deepEqual(susunKolom(KOLOM, susun({ lipat: [2] }))[0], {
    klaster: 2,
    lipat: true,
    kolom: [{ jenis: 'lipat', kode: 'klaster-2', klaster: 2, nomor: [0, 2] }],
  })
})

test('only what is below target leaves out columns where nothing is', () => {
  assert.deepEqual(kodeKolom({ hanyaBawah: true }), [[2, 'A,C']])
})

const BARIS = contohMatriks().baris
const nama = (nomor: readonly number[]) => nomor.map((i) => BARIS[i]?.nama.charAt(0)).join('')
const BAWAH = [0, 2, 1, 0]
const atur = (ubah: Partial<SusunMatriks>, nilai: NilaiUrut | null = null) => {
  const { semat, lain } = susunBaris(BARIS, susun(ubah), { bawah: (i) => BAWAH[i] ?? 0, nilai })
  return [nama(semat), nama(lain)]
}
const turun = { urut: { kolom: 'A', arah: 'turun' } } as const
const naik = { urut: { kolom: 'A', arah: 'naik' } } as const
const menurut =
  (nilai: readonly (number | null)[], lengkap: readonly boolean[] = []): NilaiUrut =>
  (i) => ({ nilai: nilai[i] ?? null, lengkap: lengkap[i] ?? true })

test('rows stay as they came until they are sorted', () => {
  assert.deepEqual(atur({}), ['', 'DACB'])
})

test('rows without a value come last in either direction, and equal ones keep their order', () => {
  assert.deepEqual(atur(turun, menurut([20, null, 50, 20])), ['', 'CDBA'])
  assert.deepEqual(atur(naik, menurut([20, null, 50, 20])), ['', 'DBCA'])
})

test('a value on incomplete reporting is not ranked among the complete ones, but stands before no value at all', () => {
  assert.deepEqual(atur(turun, menurut([null, 90, 50, 20], [true, false])), ['', 'CBAD'])
})

test('a pinned row stands first whatever the order, the search and the filter say', () => {
  assert.deepEqual(atur({ ...turun, sematBaris: [BARIS[3]?.kode ?? ''] }, menurut([1, 2, 3, 4])), ['B', 'CAD'])
  assert.deepEqual(atur({ sematBaris: [BARIS[3]?.kode ?? ''], cari: 'angg', hanyaBawah: true }), ['B', 'A'])
})

test('only what is below target leaves out rows where nothing is', () => {
  assert.deepEqual(atur({ hanyaBawah: true }), ['', 'AC'])
})

test('a row is found by part of its name, in any case, and by its code', () => {
  assert.deepEqual(
    [atur({ cari: ' EMP ' }), atur({ cari: '.2004' }), atur({ cari: 'kosong' })],
    [
      ['', 'C'],
      ['', 'B'],
      ['', ''],
    ],
  )
})
