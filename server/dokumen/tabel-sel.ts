/** Cells of a table in a document, out of the figures that the screens show. */
import { alasanTanpaStatus } from '#client/format/alasan.ts'
import { formatDesimal, formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { kataTampak } from '#client/format/kata.ts'
import { formatNilai, getNilai } from '#client/format/nilai.ts'
import { getTampak } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { Angka, IndikatorRingkas, Sel, Status } from '#contract/angka.ts'
import type { KepalaDokumen, SelDokumen } from './tabel.ts'

export const kepalaKiri = (teks: string): KepalaDokumen => ({ teks, rata: 'kiri' })
export const kepalaUtama = (teks: string): KepalaDokumen => ({ teks, rata: 'kiri', utama: true })
export const kepalaKanan = (teks: string): KepalaDokumen => ({ teks, rata: 'kanan' })

/** A name or a word; nothing where there is none. */
export const selTeks = (teks: string | null): SelDokumen => ({
  teks: teks ?? '',
  angka: null,
  jenis: 'teks',
  status: null,
})

/** A count; a dash where there is none, for the kind of the row's cell is named beside it. */
export const selJumlah = (n: number | null): SelDokumen => selAngka(n, formatJumlah(n), 'jumlah')

/** A share in percent. */
export const selPersen = (n: number | null): SelDokumen => selAngka(n, formatPersen(n), 'persen')

const selAngka = (angka: number | null, teks: string, bentuk: 'jumlah' | 'persen'): SelDokumen =>
  angka === null ? { teks, angka, jenis: 'teks', status: null } : { teks, angka, jenis: 'nilai', status: null, bentuk }

type Dinilai = Pick<Angka, 'sel' | 'bulanIni' | 'status' | 'sementara' | 'kedaluwarsa'>
type Bernilai = Dinilai & Pick<Angka, 'persen' | 'laju' | 'pembilang' | 'penyebut' | 'sdBulan'>
type Ukuran = Pick<IndikatorRingkas, 'jenis' | 'skala' | 'arah'>

/** In what a figure is told. */
export const bentukNilai = ({ persen, laju }: Pick<Angka, 'persen' | 'laju'>): NonNullable<SelDokumen['bentuk']> =>
  persen !== null ? 'persen' : laju !== null ? 'laju' : 'jumlah'

/** The value of a figure, or which kind of nothing it is, in words. */
export function selNilai(angka: Bernilai, indikator: Ukuran): SelDokumen {
  const { sel, kedaluwarsa, sementara, status } = angka
  if (sel !== 'nilai') return selKosong(sel)
  if (kedaluwarsa) return { teks: t('sel.kedaluwarsa'), angka: null, jenis: 'nilai', status: null, kedaluwarsa }
  const nilai = getNilai(angka, indikator)
  // A share of none: reported, but no number.
  if (nilai === null) return { teks: t('berkas.sel.tanpaPenyebut'), angka: null, jenis: 'nilai', status: null }
  return {
    teks: formatNilai(angka, indikator),
    angka: nilai,
    jenis: 'nilai',
    status,
    ...(sementara && { sementara }),
    bentuk: bentukNilai(angka),
  }
}

/** One of the three kinds of nothing, by its word. */
export const selKosong = (jenis: Exclude<Sel, 'nilai'>): SelDokumen => ({
  ...{ teks: t(`sel.${jenis}`), angka: null, jenis, status: null },
})

/** The verdict in words, or why there is none. */
export function selStatus(angka: Dinilai, { arah }: Pick<IndikatorRingkas, 'arah'>): SelDokumen {
  const tampak = getTampak(angka)
  if (angka.sel !== 'nilai') return selKosong(angka.sel)
  const teks = tampak === 'nilai' ? t('angka.tanpa') : kataTampak(tampak, arah)
  return { teks, angka: null, jenis: 'teks', status: angka.status }
}

export const selStatusSaja = (status: Status | null, arah: IndikatorRingkas['arah']): SelDokumen => ({
  ...{ teks: status ? kataTampak(status, arah) : t('angka.tanpa'), angka: null, jenis: 'teks', status },
})

/** What is to be known beside one figure: of which month it is, for whom else it speaks, why it is not judged. */
export function selCatatan(angka: Angka, indikator: IndikatorRingkas, bulan: string, bersama: readonly string[] = []) {
  const alasan = alasanTanpaStatus(angka, indikator)
  const sd =
    angka.sel === 'nilai' && angka.sdBulan !== null && angka.sdBulan !== bulan ? formatBulan(angka.sdBulan) : null
  const isi = [
    bersama.length > 0 && t('berkas.baris.bersama', { nama: bersama.join(', ') }),
    sd !== null && t(angka.kedaluwarsa ? 'berkas.baris.kedaluwarsa' : 'berkas.baris.sd', { bulan: sd }),
    angka.sementara && t('berkas.baris.sementara'),
    angka.persen !== null && angka.persen > 100 && t('berkas.baris.lebih100'),
    angka.kecil && angka.status !== null && t('berkas.baris.kecil'),
    !angka.sementara && alasan !== null && angka.sel === 'nilai' && !angka.kedaluwarsa && t(`pws.alasan.${alasan}`),
  ].filter((satu) => typeof satu === 'string')
  return selTeks(isi.join('; '))
}

/** Head of the column of values of one indikator: 'Persen', 'Per 1.000', 'Jumlah'. */
export function kepalaNilai(
  angka: readonly Pick<Angka, 'persen' | 'laju'>[],
  { skala }: Pick<IndikatorRingkas, 'skala'>,
) {
  const bentuk = angka.map(bentukNilai).find((satu) => satu !== 'jumlah') ?? 'jumlah'
  return kepalaKanan(kataBentuk(bentuk, skala))
}

export const kataBentuk = (bentuk: NonNullable<SelDokumen['bentuk']>, skala: number): string =>
  bentuk === 'laju' ? t('berkas.nilai.laju', { skala: formatDesimal(skala, 0) }) : t(`berkas.nilai.${bentuk}`)
