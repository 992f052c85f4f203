import { ImporGagal } from '#domain/impor.ts'
import type { BagianDesa } from '#usecases/mekarkan-bagian.ts'
import { mekarkanDesa } from '#usecases/mekarkan-desa.ts'
import { definePerintahImpor, type Isian, readKetetapan, readKodeKab } from './import-perintah.ts'

export const perintah = definePerintahImpor({
  pakai:
    'mekarkan desa INDUK --bagian "KODE NAMA; ..." [--unit "UNIT = KODE; ..."] [--induk-berakhir] --sejak TTTT-BB --dokumen TEKS [--wilayah KODE] [--kering] [--json]',
  arti: 'Mencatat desa baru yang mekar dari desa lain sejak suatu bulan, dan unit yang beralih ke desa baru itu.',
  argumen: 1,
  opsi: { bagian: 'string', unit: 'string', 'induk-berakhir': 'boolean', sejak: 'string', dokumen: 'string' },
  run: async (isian) =>
    mekarkanDesa(isian.db, {
      kodeKab: await readKodeKab(isian),
      induk: isian.argumen[0] ?? '',
      bagian: readDaftar(isian, 'bagian').map(readBagian),
      unit: readDaftar(isian, 'unit').map(readUnit),
      indukBerakhir: isian.nilai['induk-berakhir'] === true,
      ...readKetetapan(isian),
      pilihan: isian.pilihan,
    }),
})

function readDaftar({ nilai }: Isian, nama: 'bagian' | 'unit'): string[] {
  const teks = nilai[nama]
  return typeof teks === 'string'
    ? teks
        .split(';')
        .map((satu) => satu.trim())
        .filter((satu) => satu !== '')
    : []
}

function readBagian(teks: string): BagianDesa {
  const [, kode, nama] = /^(\S+)\s+(.+)$/.exec(teks) ?? []
  if (kode && nama) return { kode, nama }
  throw new ImporGagal(`--bagian "${teks}" belum lengkap; tulis kode lalu nama, misalnya "35.07.09.2018 Sukamaju".`)
}

function readUnit(teks: string): { unit: string; ke: string } {
  const [, unit, ke] = /^(.+?)\s*=\s*(\S+)$/.exec(teks) ?? []
  if (unit && ke) return { unit, ke }
  throw new ImporGagal(`--unit "${teks}" belum lengkap; tulis unit = kode desa, misalnya "Melati 2 = 35.07.09.2018".`)
}
