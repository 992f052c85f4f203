// The rows of a long sheet that have no value: told once, kecamatan by kecamatan, instead of hundreds of empty bars.
import { kataTampak } from '#client/format/kata.ts'
import { getTampak, URUTAN_TAMPAK } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import type { BlokPdf } from './pdf.ts'

/** Whether a row has anything to draw or to count. */
export const isKosong = ({ sel, kedaluwarsa }: Pick<Baris, 'sel' | 'kedaluwarsa'>): boolean =>
  sel !== 'nilai' || kedaluwarsa

type NamaInduk = ((kode: string) => string | undefined) | undefined

/** A heading per kind of nothing, and under it a paragraph per kecamatan or puskesmas. */
export function blokKosong({ baris, indikator, rincian }: Lembar, namaInduk: NamaInduk): readonly BlokPdf[] {
  const kosong = baris.filter(isKosong)
  return URUTAN_TAMPAK.flatMap((tampak): BlokPdf[] => {
    const milik = kosong.filter((satu) => getTampak(satu) === tampak)
    if (milik.length === 0) return []
    const judul = { n: milik.length, satuan: t(`kalimat.satuan.${rincian}`), sebab: kataTampak(tampak, indikator.arah) }
    return [
      { jenis: 'judul', tingkat: 2, teks: t('dokumen.kosong.judul', judul) },
      ...[...menurutInduk(milik, namaInduk)].map(
        ([nama, isi]): BlokPdf => ({
          jenis: 'alinea',
          teks: [nama && `**${nama}** (${isi.length}):`, `${isi.join(', ')}.`].filter(Boolean).join(' '),
          kecil: true,
        }),
      ),
    ]
  })
}

/** Names under the name of their parent; what stands in one already need not say so again. */
function menurutInduk(baris: readonly Baris[], namaInduk: NamaInduk): ReadonlyMap<string, readonly string[]> {
  const hasil = new Map<string, string[]>()
  for (const { nama, induk } of baris) {
    const milik = (induk !== null && namaInduk?.(induk)) || ''
    const pendek = milik && nama.endsWith(` (${milik})`) ? nama.slice(0, -milik.length - 3) : nama
    hasil.set(milik, [...(hasil.get(milik) ?? []), pendek])
  }
  const urut = new Intl.Collator('id').compare
  return new Map([...hasil].sort(([a], [b]) => urut(a, b)).map(([nama, isi]) => [nama, isi.toSorted(urut)]))
}
