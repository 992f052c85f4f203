import { ImporGagal } from '#domain/impor.ts'
import { type PermintaanPindah, pindahDesa } from '#usecases/pindah-desa.ts'
import { definePerintahImpor, type Isian, readKetetapan, readKodeKab } from './import-perintah.ts'

export const perintah = definePerintahImpor({
  pakai:
    'pindahkan desa DESA --ke PUSKESMAS | --ke-kecamatan KECAMATAN [--kode KODE] --sejak TTTT-BB --dokumen TEKS [--wilayah KODE] [--kering] [--json]',
  arti: 'Memindahkan desa ke puskesmas atau kecamatan lain sejak suatu bulan; bulan sebelumnya tetap.',
  argumen: 1,
  opsi: { ke: 'string', 'ke-kecamatan': 'string', kode: 'string', sejak: 'string', dokumen: 'string' },
  run: async (isian) =>
    pindahDesa(isian.db, {
      kodeKab: await readKodeKab(isian),
      desa: isian.argumen[0] ?? '',
      tujuan: readTujuan(isian),
      ...readKetetapan(isian),
      pilihan: isian.pilihan,
    }),
})

function readTujuan({ nilai }: Isian): PermintaanPindah['tujuan'] {
  const { ke, 'ke-kecamatan': kecamatan, kode } = nilai
  if (typeof ke === 'string' && kecamatan === undefined && kode === undefined) return { puskesmas: ke }
  if (typeof kecamatan === 'string' && ke === undefined)
    return { kecamatan, ...(typeof kode === 'string' && { kode: kode.trim() }) }
  throw new ImporGagal(
    'Tulis satu tujuan: --ke PUSKESMAS, atau --ke-kecamatan KECAMATAN (dengan --kode bila kode desanya berganti).',
  )
}
