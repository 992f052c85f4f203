import type { Bulan } from '#domain/bulan.ts'
import type { BarisPohon } from '#domain/pohon.ts'

/** Every change of a desa that is on record with its month, in the words of "sudah tercatat ... sejak". */
export const riwayatDesa = (
  baris: BarisPohon,
  desaId: number,
): readonly { readonly mulai: Bulan; readonly apa: string }[] =>
  [
    ...baris.puskesmasDesa.map((r) => ({ ...r, apa: 'pindah puskesmas' })),
    ...baris.kecamatanDesa.map((r) => ({ ...r, apa: 'pindah kecamatan' })),
    ...baris.identitas.map((r) => ({ ...r, apa: `berkode ${r.kode}` })),
    ...baris.pemekaran.map((r) => ({ ...r, apa: 'mekar atau bergabung' })),
    ...baris.pemekaran.map((r) => ({ ...r, desaId: r.asalDesaId, apa: 'mekar atau bergabung' })),
  ].filter((r) => r.desaId === desaId)
