// Which month the map shows: the frame's, or while one slides or plays another, which the frame follows on letting go.
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import type { Lembar } from '#contract/peta.ts'
import { bulanJendela, jendelaBulan, lembarBulan } from './peta-bulan.ts'

export type PetaWaktu = {
  readonly tampil: string
  readonly bulanan: readonly string[]
  /** Every month of the slider, once they came; until then null. */
  readonly lembar: readonly Lembar[] | null
  readonly diputar: boolean
  /** Fetches the months, at the first sign that they will be wanted. */
  readonly siapkan: () => void
  readonly geser: (bulan: string) => void
  readonly lepas: () => void
  readonly putar: () => void
  readonly jeda: () => void
}

const SELANG_MS = 900
// Without motion between them the pictures need longer to be taken in.
const SELANG_TANPA_GERAK_MS = 1_500

export function usePetaWaktu(): PetaWaktu {
  const { konteks, ubah } = useKonteks()
  const { bulanan, lembar, siapkan } = useBulanan()
  const [digeser, setDigeser] = useState<string | null>(null)
  const [diputar, setDiputar] = useState(false)
  const tampil = digeser ?? konteks.bulan
  // A month chosen in the frame, also by our own letting go, ends whatever was being slid.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the frame's month changes
  useEffect(() => {
    setDigeser(null)
    setDiputar(false)
  }, [konteks.bulan])

  const lepas = () => {
    setDiputar(false)
    if (tampil === konteks.bulan) setDigeser(null)
    else ubah({ bulan: tampil }, { ganti: true })
  }
  const berikut = bulanan[bulanan.indexOf(tampil) + 1]
  const siap = lembar !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: one timer per month shown
  useEffect(() => {
    if (!diputar || !siap) return
    const tanpaGerak = matchMedia('(prefers-reduced-motion: reduce)').matches
    const langkah = () => (berikut ? setDigeser(berikut) : lepas())
    const jam = setTimeout(langkah, tanpaGerak ? SELANG_TANPA_GERAK_MS : SELANG_MS)
    return () => clearTimeout(jam)
  }, [diputar, siap, tampil])

  return {
    ...{ tampil, bulanan, lembar, diputar, siapkan, lepas },
    geser: (bulan) => {
      siapkan()
      setDiputar(false)
      setDigeser(bulan)
    },
    putar: () => {
      siapkan()
      // At the end it starts over.
      if (!berikut) setDigeser(bulanan[0] ?? null)
      setDiputar(true)
    },
    jeda: lepas,
  }
}

/** The months around the frame's, in one answer that sliding and playing never ask for again. */
function useBulanan(): Pick<PetaWaktu, 'bulanan' | 'lembar' | 'siapkan'> {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, indikator, dasar, duaBelas } = konteks
  const [diminta, setDiminta] = useState(false)
  const siapkan = useCallback(() => setDiminta(true), [])
  const jendela = jendelaBulan({
    bulan: konteks.bulan,
    pertama: kabupaten.bulanPertama,
    terakhir: kabupaten.bulanTerakhir,
  })
  const { data, isPlaceholderData } = useEndpoint(
    'getPetaBulan',
    {
      ...{ wilayah, hierarki, indikator, dasar, rincian: konteks.rincian ?? 'desa' },
      ...{ bulan: jendela.akhir, panjang: jendela.panjang },
    },
    { aktif: (diminta || duaBelas) && jendela.panjang > 1 },
  )
  const jawaban = isPlaceholderData ? undefined : data
  const lembar = useMemo(
    () => jawaban?.bulan.flatMap((satu) => lembarBulan(jawaban, satu, { hierarki, dasar }) ?? []) ?? null,
    [jawaban, hierarki, dasar],
  )
  return { bulanan: bulanJendela(jendela), lembar, siapkan }
}
