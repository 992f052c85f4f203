// What is selected to be lifted, and what became of it.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#client/api/call.ts'
import { refreshKab } from '#client/api/query.ts'
import { kodeKab, raiseVersi } from '#client/api/versi.ts'
import { alamatDari, kunciAlamat, kunciPeriksa } from '#client/format/periksa.ts'
import type { LaporanPeriksa, Tahap, TahapJawaban } from '#contract/tahap.ts'

export type HasilPeriksa = {
  readonly tahap: Tahap
  readonly jawaban: TahapJawaban
  /** What was sent, by key: the answer bears codes alone. */
  readonly dikirim: ReadonlyMap<string, LaporanPeriksa>
}

export type Pilihan = {
  /** As each stood when it was selected: what is sent is the version that was seen. */
  readonly isi: ReadonlyMap<string, LaporanPeriksa>
  readonly ubah: (laporan: readonly LaporanPeriksa[], pilih: boolean) => void
  readonly kosongkan: () => void
  readonly hasil: HasilPeriksa | null
  readonly tutupHasil: () => void
  /** Throws `Problem` where nothing was answered. */
  readonly kirim: (tahap: Tahap, laporan: readonly LaporanPeriksa[], alasan?: string) => Promise<void>
}

type Keadaan = {
  readonly letak: string
  readonly isi: ReadonlyMap<string, LaporanPeriksa>
  readonly hasil: HasilPeriksa | null
}

/** `letak` names the list that is shown: what was selected in another one is no longer in sight, and is let go. */
export function usePilihan(letak: string): Pilihan {
  const klien = useQueryClient()
  const kosong: Keadaan = { letak, isi: new Map(), hasil: null }
  const [tersimpan, setTersimpan] = useState(kosong)
  const kini = tersimpan.letak === letak ? tersimpan : kosong
  const ubah = (lakukan: (lama: Keadaan) => Partial<Keadaan>) =>
    setTersimpan((lama) => {
      const dasar = lama.letak === letak ? lama : kosong
      return { ...dasar, ...lakukan(dasar) }
    })
  return {
    isi: kini.isi,
    hasil: kini.hasil,
    ubah: (laporan, pilih) => ubah(({ isi }) => ({ isi: ubahPilihan(isi, laporan, pilih) })),
    kosongkan: () => ubah(() => ({ isi: new Map() })),
    tutupHasil: () => ubah(() => ({ hasil: null })),
    kirim: async (tahap, laporan, alasan) => {
      const jawaban = await kirimTahap(klien, tahap, laporan, alasan)
      const dikirim = new Map(laporan.map((satu) => [kunciPeriksa(satu), satu]))
      ubah(({ isi }) => ({ hasil: { tahap, jawaban, dikirim }, isi: ubahPilihan(isi, laporan, false) }))
    },
  }
}

/** One that is selected already keeps the version that was seen. */
export function ubahPilihan(
  lama: ReadonlyMap<string, LaporanPeriksa>,
  laporan: readonly LaporanPeriksa[],
  pilih: boolean,
): ReadonlyMap<string, LaporanPeriksa> {
  const baru = new Map(lama)
  for (const satu of laporan) {
    const kunci = kunciPeriksa(satu)
    if (!pilih) baru.delete(kunci)
    else if (!baru.has(kunci) && satu.boleh.length > 0) baru.set(kunci, satu)
  }
  return baru
}

async function kirimTahap(
  klien: QueryClient,
  tahap: Tahap,
  laporan: readonly LaporanPeriksa[],
  alasan: string | undefined,
): Promise<TahapJawaban> {
  const jawaban = await call(
    'postTahap',
    {},
    {
      isi: {
        tahap,
        laporan: laporan.map((satu) => ({ ...alamatDari(satu), versi: satu.versi })),
        ...(alasan !== undefined && { alasan }),
      },
    },
  )
  const kab = kodeKab(laporan[0]?.desa.kode ?? '')
  raiseVersi(kab, jawaban.versi)
  await segarkanPeriksa(klien, kab)
  return jawaban
}

/** Lists and versions are asked for again; what was refused may have changed as well. */
export async function segarkanPeriksa(klien: QueryClient, kab: string): Promise<void> {
  await Promise.all([refreshKab(klien, kab), klien.invalidateQueries({ queryKey: ['getVersiLaporan'] })])
}

/** The refused ones, with what was sent of them. */
export const ditolakDari = ({ jawaban, dikirim }: HasilPeriksa) =>
  jawaban.laporan.flatMap((satu) => {
    const laporan = dikirim.get(kunciAlamat(satu))
    return satu.hasil === 'ditolak' && laporan ? [{ laporan, alasan: satu.alasan ?? '', ada: satu.versi !== null }] : []
  })
