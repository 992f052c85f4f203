import { periksaBerkas } from '#berkas/periksa.ts'
import { parseBulan } from '#domain/bulan.ts'
import { ImporGagal } from '#domain/impor.ts'
import { bacaDesimal } from '#domain/sel-berkas.ts'
import { importSasaran } from '#usecases/import/import-sasaran.ts'
import { definePerintahImpor, type Isian, readKodeKab, readTahun } from './import-perintah.ts'

export const perintah = definePerintahImpor({
  pakai:
    'import sasaran BERKAS --tahun TTTT --dasar proyeksi|riil [--mulai TTTT-BB] [--cbr 0,0201] [--akb 0,016] [--wilayah KODE] [--lewati-yang-ditolak] [--dry-run] [--json]',
  arti: 'Memasukkan sasaran per desa; --cbr menduga yang tidak ada dari penduduk.',
  argumen: 1,
  opsi: { tahun: 'string', dasar: 'string', mulai: 'string', cbr: 'string', akb: 'string' },
  run: async (isian) => {
    const { dasar, mulai } = isian.nilai
    const tahun = readTahun(isian)
    if (tahun === undefined) throw new ImporGagal('Tambahkan --tahun, misalnya --tahun 2025')
    if (dasar !== 'proyeksi' && dasar !== 'riil') throw new ImporGagal('Tambahkan --dasar proyeksi atau --dasar riil')
    const bulan = typeof mulai === 'string' ? parseBulan(mulai) : null
    if (typeof mulai === 'string' && bulan === null)
      throw new ImporGagal(`--mulai ${mulai} bukan bulan; tulis misalnya --mulai 2025-07`)
    const cbr = readPecahan(isian, 'cbr')
    return importSasaran(isian.db, {
      kodeKab: await readKodeKab(isian),
      berkas: await periksaBerkas(isian.argumen[0] ?? ''),
      tahun,
      dasar,
      mulai: bulan,
      ...(cbr !== null && { duga: { cbr, akb: readPecahan(isian, 'akb') } }),
      pilihan: isian.pilihan,
    })
  },
})

function readPecahan({ nilai }: Isian, nama: string): number | null {
  const teks = nilai[nama]
  if (typeof teks !== 'string') return null
  const hasil = bacaDesimal(teks)
  if ('nilai' in hasil && hasil.nilai !== null && hasil.nilai >= 0 && hasil.nilai < 1) return hasil.nilai
  throw new ImporGagal(`--${nama} ${teks} bukan pecahan; 20,1 per 1.000 ditulis --${nama} 0,0201`)
}
