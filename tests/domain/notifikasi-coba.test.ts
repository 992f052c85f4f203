import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AturanBerjenis, AturanNotifikasi } from '#domain/aturan-notifikasi.ts'
import type { Bulan } from '#domain/bulan.ts'
import { type PasanganLapor, TENGGAT_BAWAAN } from '#domain/kelengkapan.ts'
import { cobaIndikator, cobaLaporan } from '#domain/notifikasi-coba.ts'
import type { AngkaDitinjau } from '#domain/notifikasi-indikator.ts'
import type { Status } from '#domain/status.ts'

const umum = { nama: '', namaEn: '', indikator: [], aktif: false }
const JELEK: AturanNotifikasi = {
  ...{ ...umum, kode: 'j', jenis: 'jelek-berturut' },
  ambang: { bulan: 2, bulanKecil: 3, orangKecil: 3 },
}
const JATUH: AturanNotifikasi = { ...umum, kode: 't', jenis: 'turun-di-bawah-target', ambang: {} }
const MATI: AturanNotifikasi = { ...umum, kode: 'm', jenis: 'kejadian', indikator: ['M'], ambang: { orang: 1 } }

const STATUS: Readonly<Record<string, Status | null>> = { j: 'jelek', c: 'cukup', b: 'baik', '-': null }

/** Statuses from December 2024 on, a letter each. */
function coba(aturan: AturanNotifikasi, teks: string): readonly Bulan[] {
  const baca = (bulan: Bulan): AngkaDitinjau => ({
    ...{ sel: 'nilai', sdBulan: null, pembilang: 20, penyebut: 100, target: 50, kecil: false, selisihKeTarget: 30 },
    status: STATUS[teks[bulan === 202412 ? 0 : bulan - 202500] ?? '-'] ?? null,
  })
  const indikator = { arah: 'naik', periode: 'kumulatif', jadwal: [] } as const
  return cobaIndikator(aturan, { indikator, baca }, { dari: 202501, sampai: 202508 })
}

const kasus: readonly [AturanNotifikasi, string, readonly Bulan[]][] = [
  [JELEK, 'bjjjbbjjb', [202502, 202507]],
  [JELEK, 'jjjbbbbbb', [202501]],
  [JELEK, 'bjj-jjbbb', [202502]],
  [JELEK, 'bjbjbjbjb', []],
  [JATUH, 'bccccbccb', [202501, 202506]],
  [JATUH, 'ccccccccc', []],
]

for (const [aturan, teks, bulan] of kasus) {
  test(`${aturan.jenis} over ${teks} would have fired ${bulan.length} times`, () => {
    assert.deepEqual(coba(aturan, teks), bulan)
  })
}

test('a rule over deaths fires in every month that had one', () => {
  const jumlah = [0, 1, 2, 0, 1, 0, 0, 0, 0]
  const baca = (bulan: Bulan): AngkaDitinjau => ({
    ...{ sel: 'nilai', sdBulan: null, penyebut: null, target: null, kecil: false, selisihKeTarget: null, status: null },
    pembilang: jumlah[bulan === 202412 ? 0 : bulan - 202500] ?? 0,
  })
  const indikator = { arah: 'netral', periode: 'kejadian', jadwal: [] } as const
  assert.deepEqual(cobaIndikator(MATI, { indikator, baca }, { dari: 202501, sampai: 202508 }), [202501, 202502, 202504])
})

test('a rule over laporan fires in months that came late, also where they came in the end', () => {
  const aturan: AturanBerjenis<'belum-lapor'> = { ...umum, kode: 'b', jenis: 'belum-lapor', ambang: { hari: 2 } }
  const pasangan = (bulan: Bulan, terkirim: string | null): PasanganLapor => ({
    ...{
      bulan,
      desaId: 1,
      unitId: 7,
      sumber: 2,
      kelompokWajib: 1,
      kelompokLengkap: terkirim ? 1 : 0,
      kelompokKurang: 0,
    },
    ...{ terkirimPada: terkirim ? new Date(terkirim) : null, status: terkirim ? 'terkirim' : null },
  })
  const semua = [
    pasangan(202501, '2025-02-02T03:00:00Z'),
    pasangan(202502, '2025-03-20T03:00:00Z'),
    pasangan(202503, null),
    pasangan(202505, null),
  ]
  const saat = { sekarang: new Date('2025-06-03T03:00:00Z'), zonaWaktu: 'Asia/Jakarta' }
  assert.deepEqual(cobaLaporan(aturan, { pasangan: semua, tenggat: TENGGAT_BAWAAN }, saat), [202502, 202503])
})
