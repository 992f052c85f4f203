import { readBatas } from '#berkas/batas.ts'
import { parseBulan } from '#domain/bulan.ts'
import { ImporGagal } from '#domain/impor.ts'
import { importBatas } from '#usecases/import/import-batas.ts'
import { definePerintahImpor, readKodeKab } from './import-perintah.ts'

export const perintah = definePerintahImpor({
  pakai: 'import batas BERKAS [--wilayah KODE] [--mulai TTTT-BB] [--lewati-yang-ditolak] [--dry-run] [--json]',
  arti: 'Memasukkan batas desa dari GeoJSON, TopoJSON, atau .sql wilayah_boundaries.',
  argumen: 1,
  opsi: { mulai: 'string' },
  run: async (isian) => {
    const { mulai: teks } = isian.nilai
    const mulai = typeof teks === 'string' ? parseBulan(teks) : undefined
    if (mulai === null) throw new ImporGagal(`--mulai ${teks} bukan bulan; tulis misalnya --mulai 2025-01`)
    return importBatas(isian.db, {
      kodeKab: await readKodeKab(isian),
      berkas: await readBatas(isian.argumen[0] ?? ''),
      ...(mulai !== undefined && { mulai }),
      pilihan: isian.pilihan,
    })
  },
})
