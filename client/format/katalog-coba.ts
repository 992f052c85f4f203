// A trial of a draft in words: the figure beside the one that holds, and what to look at before it is switched on.
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import type { BarisCoba, CobaJawaban, TandaCoba } from '#contract/kelola-katalog.ts'
import { formatDesimal, formatJumlah } from './bilangan.ts'
import { formatBulan, geserBulan } from './bulan.ts'
import { formatNilai } from './nilai.ts'

/** Months to try on, newest first: from the last that any laporan speaks of, three years back at most. */
export function bulanCoba(pertama: string | null, terakhir: string | null): readonly string[] {
  if (terakhir === null) return []
  const semua = Array.from({ length: 36 }, (_, i) => geserBulan(terakhir, -i))
  return semua.filter((bulan) => pertama === null || bulan >= pertama)
}

/** '+2,4 poin', '−12', or a dash: points where the figure is a share, otherwise counts. */
export function formatSelisih(selisih: number | null, indikator: Pick<IndikatorRingkas, 'jenis' | 'skala'>): string {
  if (selisih === null) return t('angka.tanpa')
  const hitungan = indikator.jenis === 'kejadian'
  const besar = hitungan ? formatJumlah(Math.abs(selisih)) : formatDesimal(Math.abs(selisih))
  const tanda = selisih === 0 || /^[0.,]+$/.test(besar) ? '' : selisih > 0 ? '+' : '−'
  return hitungan ? `${tanda}${besar}` : t('katalog.coba.poin', { n: `${tanda}${besar}` })
}

/** What the trial says of the whole area. */
export function kalimatCoba({ wilayah, bulan, indikator, total, lama }: CobaJawaban) {
  const isi = { bulan: formatBulan(bulan), nama: wilayah.nama, baru: formatNilai(total.baru, indikator) }
  if (lama === null || total.lama === null) return { kalimat: t('katalog.coba.kalimat.baru', isi), catatan: null }
  const dulu = formatNilai(total.lama, indikator)
  return {
    kalimat: t('katalog.coba.kalimat.ganti', { ...isi, lama: dulu }),
    catatan: total.selisih === null ? null : formatSelisih(total.selisih, indikator),
  }
}

/** What may stand out in a row: a mark of the server, or that laporan are still missing behind its value. */
export type TandaTampil = TandaCoba | 'sementara'

export type PeringatanCoba = { readonly tanda: TandaTampil; readonly pesan: string; readonly berat: boolean }

/** In the order in which they deserve a look; the last two only say what changes. */
const URUTAN: readonly TandaTampil[] = [
  ...(['negatif', 'lebih-100', 'tanpa-penyebut', 'belum-lapor', 'sementara'] as const),
  ...(['nilai-berubah', 'status-berubah'] as const),
]

export function peringatanCoba({ ringkasan, rincian, lama, baris }: CobaJawaban): readonly PeringatanCoba[] {
  const banyak = new Map<TandaTampil, number>(ringkasan.tanda.map((satu) => [satu.tanda, satu.banyak]))
  banyak.set('sementara', saringCoba(baris, 'sementara').length)
  return URUTAN.flatMap((tanda) => {
    const n = banyak.get(tanda) ?? 0
    const ganti = tanda === 'nilai-berubah' || tanda === 'status-berubah'
    if (n === 0 || (ganti && lama === null)) return []
    const isi = { n, dari: ringkasan.baris, apa: t(`katalog.rincian.${rincian}`) }
    return [{ tanda, pesan: t(`katalog.coba.tanda.${tanda}`, isi), berat: !ganti }]
  })
}

/** Everything that stands out in a row. */
export const tandaBaris = ({ tanda, baru }: BarisCoba): readonly TandaTampil[] =>
  baru.sementara ? [...tanda, 'sementara'] : tanda

/** The rows of a trial: all, or those that bear a mark. */
export const saringCoba = (baris: readonly BarisCoba[], tanda: TandaTampil | null): readonly BarisCoba[] =>
  tanda === null ? baris : baris.filter((satu) => tandaBaris(satu).includes(tanda))
