import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { refreshKab } from '#client/api/query.ts'
import type { Isi, Kueri, NamaEndpoint } from '#client/api/types.ts'
import { kodeKab, raiseVersi } from '#client/api/versi.ts'
import { Kirim } from '#client/components/kirim.tsx'
import { t } from '#client/messages/t.ts'
import type { TindakJawaban, TindakLanjutJawaban } from '#contract/tindak-lanjut.ts'

export type Langkah = Extract<
  NamaEndpoint,
  | 'postTerimaNotifikasi'
  | 'postRencana'
  | 'postRencanaSelesai'
  | 'postKunjungan'
  | 'postKunjunganUbah'
  | 'postEvaluasi'
  | 'postTutupNotifikasi'
>

type Lain<N extends Langkah> = Omit<Isi<N>, 'wilayah' | 'notifikasi' | 'versi'>

/** Takes one step on a notification as it is shown; where somebody was faster, what stands now is shown before the error. */
export function useTindak({ nomor, versi, desa }: Pick<TindakLanjutJawaban, 'nomor' | 'versi' | 'desa'>) {
  const klien = useQueryClient()
  const kab = kodeKab(desa.kode)
  return async <N extends Langkah>(langkah: N, lain: Lain<N>): Promise<TindakJawaban['hasil']> => {
    try {
      // The step's own fields with the three that all of them have.
      const isi = { wilayah: desa.kode, notifikasi: nomor, versi, ...lain } as unknown as Isi<N>
      // Every one of these endpoints takes no query and answers alike.
      const jawaban = (await call(langkah, {} as Kueri<N>, { isi })) as TindakJawaban
      if (jawaban.hasil === 'mungkin-nama') return jawaban.hasil
      raiseVersi(kab, jawaban.versiData)
      await refreshKab(klien, kab)
      return jawaban.hasil
    } catch (salah) {
      if (!(salah instanceof Problem) || (salah.status !== 409 && salah.status !== 404)) throw salah
      await refreshKab(klien, kab)
      throw new Problem(salah.message, { status: salah.status, rincian: sebutKini(salah) })
    }
  }
}

/** How it stands by now, as the refusal tells. */
function sebutKini(salah: Problem): readonly string[] {
  // The contract's own answer, beside the refusal.
  const kini = salah.medan.get('kini') as TindakLanjutJawaban | undefined
  if (!kini) return []
  const { lajur, daftarRencana, daftarKunjungan, daftarEvaluasi } = kini
  return [
    t('tindak.bentrok', {
      ...{ tahap: t(`tindak.lajur.${lajur}`), rencana: daftarRencana.length },
      ...{ kunjungan: daftarKunjungan.length, evaluasi: daftarEvaluasi.length },
    }),
  ]
}

type Props = {
  readonly tombol?: string
  readonly siap: boolean
  /** What was typed: other words are looked at anew. */
  readonly isi: object
  readonly onKirim: (sudahDiperiksa: boolean) => Promise<TindakJawaban['hasil']>
  readonly onSelesai: () => void
  readonly children: ReactNode
}

/** A form of one step. What may be a name is said before it is kept, and whoever wrote it decides. */
export function TindakKirim({ tombol, siap, isi, onKirim, onSelesai, children }: Props) {
  const [diperingatkan, setDiperingatkan] = useState<string | null>(null)
  const kini = JSON.stringify(isi)
  const nama = diperingatkan === kini
  const kirim = async () => {
    if ((await onKirim(nama)) === 'mungkin-nama') setDiperingatkan(kini)
    else onSelesai()
  }
  return (
    <Kirim tombol={nama ? t('tindak.simpan.nama') : (tombol ?? t('tindak.simpan'))} siap={siap} onKirim={kirim}>
      {children}
      {nama && (
        <p role="alert" className="tindak-nama">
          {t('tindak.nama')}
        </p>
      )}
    </Kirim>
  )
}
