// Months of the parts of an area, as columns: asked for once, for a trend and for a comparison alike.
import { useEndpoint } from '#client/api/query.ts'
import { StatusMark } from '#client/components/status-mark.tsx'
import { formatNilai } from '#client/format/nilai.ts'
import { getTampak } from '#client/format/tampak.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import type { Rincian } from '#contract/konteks.ts'
import type { KolomBulan, PetaBulanJawaban } from '#contract/peta.ts'
import type { IsiPapan } from './papan-potongan.tsx'

/** The last 13 months: a year back and today in one answer. */
const PANJANG = 13

export type BulanProps = {
  readonly isi: IsiPapan
  readonly indikator: IndikatorRingkas
  readonly rincian: Rincian | null
}

export function useBulan({ isi, indikator, rincian }: BulanProps) {
  const { konteks } = useKonteks()
  const { wilayah, hierarki, bulan, dasar } = konteks
  return useEndpoint('getPetaBulan', {
    ...{ wilayah, hierarki, bulan, dasar, indikator: indikator.kode, panjang: PANJANG },
    rincian: rincian ?? rincianBerikut(isi, hierarki),
  })
}

/** The level below: of a kabupaten by the hierarchy shown, else desa. */
export const rincianBerikut = ({ wilayah }: Pick<IsiPapan, 'wilayah'>, hierarki: 'administrasi' | 'kerja'): Rincian =>
  wilayah.tingkat !== 'kabupaten' ? 'desa' : hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'

/** The figure of one month out of the columns of a row. */
export function angkaBulan(kolom: KolomBulan, i: number) {
  return {
    sel: kolom.sel[i] ?? 'belum-lapor',
    bulanIni: kolom.bulanIni[i] ?? 'belum-lapor',
    status: kolom.status[i] ?? null,
    sementara: kolom.sementara[i] ?? false,
    kedaluwarsa: kolom.kedaluwarsa[i] ?? false,
    pembilang: kolom.pembilang[i] ?? null,
    penyebut: kolom.penyebut[i] ?? null,
    persen: kolom.persen[i] ?? null,
    laju: kolom.laju[i] ?? null,
  } as const
}
export type AngkaBulan = ReturnType<typeof angkaBulan>

export const adaNilai = ({ sel, kedaluwarsa }: Pick<AngkaBulan, 'sel' | 'kedaluwarsa'>): boolean =>
  sel === 'nilai' && !kedaluwarsa

/** A value, or which kind of nothing it is; provisional ones say so. */
export function SelBulan({ angka, indikator }: { readonly angka: AngkaBulan; readonly indikator: IndikatorRingkas }) {
  if (!adaNilai(angka)) return <StatusMark tampak={getTampak(angka)} arah={indikator.arah} />
  return (
    <>
      {formatNilai(angka, indikator)}
      {angka.sementara && <small className="redup"> {t('sel.sementara')}</small>}
    </>
  )
}

/** The parts in the order of the answer, the area itself last. */
export function barisBulan(jawaban: PetaBulanJawaban, { wilayah }: Pick<IsiPapan, 'wilayah'>) {
  const total = jawaban.total.map((a) => a)
  const keTotal = (i: number): AngkaBulan | null => {
    const a = total[i]
    if (!a) return null
    const { sel, bulanIni, status, sementara, kedaluwarsa, pembilang, penyebut, persen, laju } = a
    return { sel, bulanIni, status, sementara, kedaluwarsa, pembilang, penyebut, persen, laju }
  }
  return [
    ...jawaban.baris.map((satu) => ({
      ...{ kode: satu.kode, nama: satu.nama, total: false },
      angka: jawaban.bulan.map((_, i) => angkaBulan(satu, i)),
    })),
    {
      ...{ kode: wilayah.kode, nama: t('papan.total', { wilayah: wilayah.nama }), total: true },
      angka: jawaban.bulan.flatMap((_, i) => keTotal(i) ?? []),
    },
  ]
}
