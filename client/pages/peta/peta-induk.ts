import { useCallback, useMemo } from 'react'
import { useKonteks } from '#client/frame/konteks.tsx'
import type { KelompokKotak } from '#client/map/peta-kotak.tsx'
import { t } from '#client/messages/t.ts'
import type { Baris } from '#contract/angka.ts'
import type { Hierarki } from '#contract/konteks.ts'
import type { Lembar } from '#contract/peta.ts'
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

/** The name of a row's parent; where all rows share one it says nothing. */
export function useNamaInduk({ hierarki, baris }: Lembar): (baris: Baris) => string | null {
  const { pohon } = useKonteks()
  const induk = hierarki === 'kerja' ? pohon.puskesmas : pohon.kecamatan
  const seinduk = useMemo(() => new Set(baris.map((satu) => satu.induk)).size === 1, [baris])
  return useCallback(
    (satu) => (seinduk ? null : (induk.find(({ kode }) => kode === satu.induk)?.nama ?? null)),
    [seinduk, induk],
  )
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
