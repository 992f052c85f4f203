import { ImporGagal } from '#domain/impor.ts'
import { gabungkanDesa, type PermintaanGabung } from '#usecases/gabungkan-desa.ts'
import { definePerintahImpor, type Isian, readKetetapan, readKodeKab } from './import-perintah.ts'

export const perintah = definePerintahImpor({
  pakai:
    'gabungkan desa "DESA; DESA; ..." --menjadi DESA | "KODE NAMA" --sejak TTTT-BB --dokumen TEKS [--wilayah KODE] [--kering] [--json]',
  arti: 'Menggabungkan desa sejak suatu bulan, ke salah satunya atau ke desa baru; bulan sebelumnya tetap.',
  argumen: 1,
  opsi: { menjadi: 'string', sejak: 'string', dokumen: 'string' },
  run: async (isian) => {
    const asal = (isian.argumen[0] ?? '').split(';').map((satu) => satu.trim())
    return gabungkanDesa(isian.db, {
      kodeKab: await readKodeKab(isian),
      asal: asal.filter((satu) => satu !== ''),
      menjadi: readMenjadi(isian),
      ...readKetetapan(isian),
      pilihan: isian.pilihan,
    })
  },
})

function readMenjadi({ nilai: { menjadi } }: Isian): PermintaanGabung['menjadi'] {
  if (typeof menjadi !== 'string' || menjadi.trim() === '')
    throw new ImporGagal('Tambahkan --menjadi dengan desa yang tetap, atau "KODE NAMA" untuk desa baru.')
  const [, kode, nama] = /^(\d{2}\.\d{2}\.\d{2}\.\d{4})\s+(.+)$/.exec(menjadi.trim()) ?? []
  return kode && nama ? { kode, nama } : { tetap: menjadi.trim() }
}
