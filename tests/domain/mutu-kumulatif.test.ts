import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AturanRiwayat } from '#domain/mutu-aturan.ts'
import { type LaporanRiwayat, susunRiwayat } from '#domain/mutu-deret.ts'
import { melebihiSasaran, type TargetDesa, tepatTarget, urutanKohort } from '#domain/mutu-kumulatif.ts'

const dasar: Omit<AturanRiwayat, 'kode' | 'jenis' | 'ambang' | 'jenisUnit'> = {
  ...{ keparahan: 'lunak', sifat: [], kecuali: [], kiri: [], kanan: [], pesan: '' },
}
const [PUSKESMAS, PUSTU, POSYANDU] = [1, 2, 3]
const [SATU, DUA] = [
  { elemenId: 1, kode: 'E1' },
  { elemenId: 2, kode: 'E2' },
]

/** A unit's counts of E1 and E2 from January 2025 on. */
const laporan = (unitId: number, jenisUnitId: number, e1: number[], e2: number[] = []): LaporanRiwayat[] =>
  e1.map((n, i) => {
    const dua = e2[i]
    const jumlah = new Map([[1, n], ...(dua === undefined ? [] : [[2, dua] as const])])
    return { unitId, jenisUnitId, bulan: 202501 + (i % 12) + Math.floor(i / 12) * 100, tidakBuka: false, jumlah }
  })
const riwayat = (...semua: LaporanRiwayat[][]) => susunRiwayat(semua.flat(), 202501, 24)
const ulang = (n: number, kali: number) => Array.from({ length: kali }, () => n)

test('the order of a cohort is asked about over twelve months, beyond chance, where it turns, of who counts most', () => {
  const aturan: AturanRiwayat = {
    ...dasar,
    ...{ kode: 'k', jenis: 'urutan-kohort', jenisUnit: [PUSKESMAS, PUSTU], ambang: { bulan: 10, simpangan: 3 } },
  }
  const tanya = (e1: number[], e2: number[]) => {
    const desa = riwayat(
      laporan(7, PUSKESMAS, e1, e2),
      laporan(
        8,
        PUSTU,
        e1.map(() => 1),
        e2.map(() => 1),
      ),
    )
    return e1.flatMap((_, i) =>
      urutanKohort(aturan, { kiri: [SATU], kanan: [DUA] }, desa, i).map(
        ({ unitId, temuan }) => `${i} ${unitId} ${temuan.kiri} ${temuan.kanan}`,
      ),
    )
  }
  assert.deepEqual(tanya(ulang(9, 14), ulang(5, 14)), ['9 7 100 60'])
  // One month means nothing, and 8 against 7 a month may be chance.
  assert.deepEqual(tanya([5, 5, 5, 20, ...ulang(5, 10)], ulang(6, 14)), [])
  assert.deepEqual(tanya(ulang(8, 14), ulang(7, 14)), [])
  // Too few months in which both are known.
  assert.deepEqual(tanya(ulang(9, 14), ulang(5, 9)), [])
})

const target = (ubah: Partial<TargetDesa> = {}): TargetDesa => ({
  ...{ kode: 'T', elemen: [SATU], sumber: [PUSKESMAS, PUSTU], mungkinGanda: false, bagianDari: null },
  ...{ sasaran: new Map([[2025, 60]]), persen: new Map([[2025, 100]]) },
  ...ubah,
})

test('counts that sit on the target to date are asked about after months of it, once', () => {
  const aturan: AturanRiwayat = {
    ...dasar,
    ...{ kode: 't', jenis: 'tepat-target', jenisUnit: [], ambang: { bulan: 4, kebetulan: 4 } },
  }
  const tanya = (e1: number[], ubah: Partial<TargetDesa> = {}, e2: number[] = []) => {
    const desa = riwayat(laporan(7, PUSKESMAS, e1, e2))
    return e1.flatMap((_, i) => tepatTarget(aturan, target(ubah), desa, i).map((t) => `${i} ${t.temuan.kiri}`))
  }
  // 60 persons are five a month: chance meets that one time in six, so five months are not beyond 1 : 10,000, six are.
  assert.deepEqual(tanya(ulang(5, 12)), ['5 30'])
  assert.deepEqual(tanya(ulang(20, 12), { sasaran: new Map([[2025, 240]]) }), ['3 80'])
  assert.deepEqual(tanya([20, 20, 20, 21, ...ulang(20, 8)], { sasaran: new Map([[2025, 240]]) }), [])
  // A share of another count: 80 % of those there, rounded, month after month.
  const dari = [61, 58, 63, 60, 59, 62, 61, 60]
  const bagian = { bagianDari: DUA, persen: new Map([[2025, 80]]), sasaran: new Map<number, number>() }
  const tepat = dari.map((n) => Math.round(n * 0.8))
  assert.deepEqual(tanya(tepat, bagian, dari), ['4 47'])
  assert.deepEqual(
    tanya(
      tepat.map((n, i) => n + (i % 2)),
      bagian,
      dari,
    ),
    [],
  )
  assert.deepEqual(tanya(tepat, { ...bagian, persen: new Map() }, dari), [])
})

test('posyandu and pustu together above the sasaran are asked about in the month in which it happens', () => {
  const aturan: AturanRiwayat = {
    ...dasar,
    ...{ kode: 'm', jenis: 'melebihi-sasaran', jenisUnit: [POSYANDU, PUSTU], ambang: { persen: 0, simpangan: 2 } },
  }
  const tanya = (posyandu: number[], pustu: number[], ganda = true) => {
    const desa = riwayat(laporan(7, POSYANDU, posyandu), laporan(8, PUSTU, pustu))
    return posyandu.flatMap((_, i) =>
      melebihiSasaran(aturan, target({ mungkinGanda: ganda, sumber: [PUSTU, POSYANDU] }), desa, i).map(
        ({ unitId, temuan }) => `${i} ${unitId} ${temuan.kiri} ${temuan.kanan}`,
      ),
    )
  }
  assert.deepEqual(tanya(ulang(6, 12), ulang(5, 12)), ['6 7 77 60'])
  assert.deepEqual(tanya(ulang(3, 12), ulang(2, 12)), [])
  assert.deepEqual(tanya(ulang(11, 12), ulang(0, 12)), [])
  assert.deepEqual(tanya(ulang(6, 12), ulang(5, 12), false), [])
})
