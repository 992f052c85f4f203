import { useCallback, useMemo } from 'react'
import type { KelompokKotak } from '#client/map/peta-kotak.tsx'
import { t } from '#client/messages/t.ts'
import type { Hierarki } from '#contract/konteks.ts'
import type { DesaSimpul, WilayahJawaban } from '#contract/wilayah.ts'

export const kodeInduk = (desa: DesaSimpul, hierarki: Hierarki): string | null =>
  hierarki === 'kerja' ? desa.puskesmas : desa.kecamatan

/** The kecamatan or puskesmas of a desa, by code. */
export function useIndukDari(pohon: WilayahJawaban, hierarki: Hierarki): (kodeDesa: string) => string | null {
  const induk = useMemo(
    () => new Map(pohon.desa.map((desa) => [desa.kode, kodeInduk(desa, hierarki)])),
    [pohon, hierarki],
  )
  return useCallback((kode) => induk.get(kode) ?? null, [induk])
}

/** Desa under their parents in the order of the tree; those without a parent come last. */
export function kelompokKotak(
  pohon: WilayahJawaban,
  hierarki: Hierarki,
  hanya: ReadonlySet<string>,
): readonly KelompokKotak[] {
  const induk = hierarki === 'kerja' ? pohon.puskesmas : pohon.kecamatan
  const milik = (kode: string | null) =>
    pohon.desa.filter((desa) => hanya.has(desa.kode) && kodeInduk(desa, hierarki) === kode)
  return [
    ...induk.map((satu) => ({ ...satu, desa: milik(satu.kode) })),
    { kode: '', nama: t('peta.tanpaInduk'), desa: milik(null) },
  ].filter(({ desa }) => desa.length > 0)
}
