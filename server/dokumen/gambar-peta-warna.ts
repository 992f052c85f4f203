// How the areas of a map are filled: by their status, or by classes of value where none has one.
import { formatDesimal, formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { buatKelas, findKelas, type Kelas } from '#client/format/kelas.ts'
import { getNilai } from '#client/format/nilai.ts'
import { tahanPutusan } from '#client/format/tahan-putusan.ts'
import { getTampak, hitungTampak, type Tampak } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import { type ButirLegenda, butirTampak } from './gambar-tanda.ts'
import { type Isi, KELAS, RUPA, WARNA, type Warna } from './warna.ts'

export type RupaDaerah = { readonly isi: Isi; readonly tampak: Tampak | null; readonly tinta: Warna }

export type Pewarnaan = {
  readonly rupaDari: (baris: Baris) => RupaDaerah
  readonly legenda: readonly ButirLegenda[]
}

export function buatPewarnaan(lembar: Lembar): Pewarnaan {
  const { indikator } = lembar
  const { baris } = tahanPutusan(lembar)
  const milikBaris = new Map(baris.map((satu) => [satu.kode, satu]))
  const nilaiDari = (satu: Baris) => (satu.sel === 'nilai' && !satu.kedaluwarsa ? getNilai(satu, indikator) : null)
  const perNilai = lembar.baris.every(({ status }) => status === null)
  const kelas = perNilai ? buatKelas(baris.map(nilaiDari).filter((n) => n !== null)) : []
  const kelasDari = (satu: Baris): Kelas | undefined => {
    const nilai = nilaiDari(satu)
    return nilai === null ? undefined : findKelas(kelas, nilai)
  }
  const tanpaKelas = baris.filter((satu) => kelasDari(satu) === undefined)
  return {
    rupaDari: (satu) => {
      const milik = kelasDari(satu)
      if (milik) return { isi: KELAS[milik.nomor] ?? WARNA.netral, tampak: null, tinta: tintaKelas(milik) }
      const tampak = getTampak(milikBaris.get(satu.kode) ?? satu)
      return { isi: RUPA[tampak].isi, tampak, tinta: RUPA[tampak].atas }
    },
    legenda: [
      ...kelas.map((satu) => butirKelas(satu, lembar)),
      ...butirTampak(hitungTampak(tanpaKelas), indikator.arah),
    ],
  }
}

const tintaKelas = ({ nomor }: Kelas): Warna => (nomor >= 4 ? WARNA.raised : WARNA.text)

function butirKelas({ nomor, dari, sampai, jumlah }: Kelas, { baris, indikator }: Lembar): ButirLegenda {
  const persen = baris.some((satu) => satu.persen !== null)
  const bulat = indikator.jenis === 'kejadian' && baris.every(({ laju }) => laju === null)
  const tulis = persen ? formatPersen : bulat ? formatJumlah : formatDesimal
  const teks = dari === sampai ? tulis(dari) : t('legenda.kelas.hingga', { a: tulis(dari), b: tulis(sampai) })
  return { isi: KELAS[nomor] ?? WARNA.netral, tampak: null, teks, jumlah }
}
