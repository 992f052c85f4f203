import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '#client/api/call.ts'
import type { IsiRancangan, PemeriksaanRancangan } from '#contract/kelola-katalog.ts'
import { buatPenyimpan, type Dikenal, type Kabar } from './katalog-penyimpan.ts'
import { ingatRancangan } from './katalog-segar.ts'

export type Simpanan = Kabar & {
  readonly isi: IsiRancangan
  readonly ubah: (isi: IsiRancangan) => void
  readonly simpan: () => Promise<Dikenal | null>
  /** What the server says of the draft as it was saved last, also where the screen has not followed yet. */
  readonly pemeriksaanKini: () => PemeriksaanRancangan | null
}

type Awal = {
  readonly wilayah: string
  readonly isi: IsiRancangan
  readonly dikenal: Dikenal | null
  readonly pemeriksaan: PemeriksaanRancangan | null
  /** A draft that was not there before has its number now. */
  readonly onDibuat: (rancangan: number) => void
}

const JEDA_MS = 900

/** A draft in a form: kept a moment after the last key, and when the screen is left. */
export function useSimpanRancangan({ wilayah, isi: isiAwal, dikenal, pemeriksaan, onDibuat }: Awal): Simpanan {
  const klien = useQueryClient()
  const dibuat = useRef(onDibuat)
  dibuat.current = onDibuat
  const [isi, setIsi] = useState(isiAwal)
  const [kabar, setKabar] = useState<Kabar>({
    ...{ keadaan: dikenal ? 'tersimpan' : 'belum', sebab: '' },
    ...{ dikenal, pemeriksaan },
  })
  const [penyimpan] = useState(() =>
    buatPenyimpan({
      ...{ isi: isiAwal, kabar, onKabar: setKabar },
      kirim: async (rancangan, dikirim) => {
        const jawaban = await call('postRancanganIndikator', {}, { isi: { wilayah, rancangan, isi: dikirim } })
        await ingatRancangan(klien, wilayah, { ...jawaban, isi: dikirim, dicobaPada: null })
        if (rancangan === null) dibuat.current(jawaban.rancangan)
        return jawaban
      },
    }),
  )
  const ubah = useCallback(
    (baru: IsiRancangan) => {
      setIsi(baru)
      penyimpan.ubah(baru)
    },
    [penyimpan],
  )
  useEffect(() => {
    if (isi === isiAwal) return
    const jam = setTimeout(() => void penyimpan.simpan(), JEDA_MS)
    return () => clearTimeout(jam)
  }, [isi, isiAwal, penyimpan])
  useTanyaPamit(kabar.keadaan === 'berubah' || kabar.keadaan === 'menyimpan' || kabar.keadaan === 'gagal')
  const ditulis = useRef(false)
  ditulis.current = isi !== isiAwal && kabar.keadaan !== 'tersimpan'
  useEffect(() => () => void (ditulis.current && penyimpan.simpan()), [penyimpan])
  const pemeriksaanKini = useCallback(() => penyimpan.kabar().pemeriksaan, [penyimpan])
  return { ...kabar, isi, ubah, simpan: penyimpan.simpan, pemeriksaanKini }
}

/** Leaving the program with what is not saved is asked about by the browser. */
function useTanyaPamit(adaSisa: boolean): void {
  useEffect(() => {
    if (!adaSisa) return
    const tanya = (acara: BeforeUnloadEvent) => acara.preventDefault()
    window.addEventListener('beforeunload', tanya)
    return () => window.removeEventListener('beforeunload', tanya)
  }, [adaSisa])
}
