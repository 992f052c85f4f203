import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lebihDari100, urutBanding } from '#client/format/urut-banding.ts'
import type { NilaiBanding } from '#contract/bandingkan.ts'

test('areas stand by their place; those within chance of the target, then those not judged, follow by name', () => {
  const baris = (nama: string, nilai: NilaiBanding, peringkat: number | null = null) => ({ nama, nilai, peringkat })
  const urut = urutBanding([
    baris('Zamrud', 'sementara'),
    baris('Yakut', 'tidak-berbeda'),
    baris('Xilem', 'perlu-dukungan', 2),
    baris('Bayan', 'belum-lapor'),
    baris('Delima', 'tidak-berbeda'),
    baris('Wulan', 'lebih-baik', 1),
  ])
  assert.deepEqual(
    urut.map(({ nama }) => nama),
    ['Wulan', 'Xilem', 'Delima', 'Yakut', 'Bayan', 'Zamrud'],
  )
})

test('more than all is flagged, all is not, and neither is what has no value', () => {
  assert.deepEqual(
    [100.1, 100, null].map((persen) => lebihDari100({ persen })),
    [true, false, false],
  )
})
