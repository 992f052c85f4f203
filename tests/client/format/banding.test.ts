import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KolomBanding, lipatKolom } from '#client/format/banding.ts'
import type { RingkasanJawaban, SelBagian } from '#contract/ringkasan.ts'

// Of a column only the name of its indikator is read, of a row only its kinds of cell.
const kolom = ['K6 (ibu)', 'D/S', 'Vitamin A'].map(
  (nama, nomor) => ({ satu: { indikator: { nama } }, nomor }) as KolomBanding,
)
const baris = (...sel: (SelBagian['sel'] | null)[]) =>
  ({ sel: sel.map((satu) => satu && { sel: satu }) }) as RingkasanJawaban['bagian'][number]

const TABEL = [
  {
    title: 'columns that say nothing of any row become lines, each with its reason',
    bagian: [
      baris('tanpa-sasaran', 'nilai', 'tidak-dijadwalkan'),
      baris('tanpa-sasaran', 'belum-lapor', 'tidak-dijadwalkan'),
    ],
    tampil: [1],
    dilipat: ['tanpa-sasaran', 'tidak-dijadwalkan'],
  },
  {
    title: 'a column stays where one row has something else to say, be it only that it is withheld',
    bagian: [baris('tanpa-sasaran', 'nilai', 'nilai'), baris(null, 'belum-lapor', 'tidak-dijadwalkan')],
    tampil: [0, 1, 2],
    dilipat: [],
  },
  {
    title: 'a table that would have no column left stays as it is',
    bagian: [baris('tanpa-sasaran', 'tanpa-sasaran', 'tidak-dijadwalkan')],
    tampil: [0, 1, 2],
    dilipat: [],
  },
  { title: 'a table without rows is not folded', bagian: [], tampil: [0, 1, 2], dilipat: [] },
]

for (const { title, bagian, tampil, dilipat } of TABEL) {
  test(title, () => {
    const lipatan = lipatKolom(kolom, bagian)
    assert.deepEqual(
      [lipatan.tampil.map(({ nomor }) => nomor), lipatan.dilipat.map(({ sebab }) => sebab)],
      [tampil, dilipat],
    )
  })
}
