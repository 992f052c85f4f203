// How an estimate is worked out, in words: factors, the population they multiply, the total, and who vouches for them. Pure,
// but for the language.
import { t } from '#client/messages/t.ts'
import type { PerkiraanSasaranJawaban, SelSasaran, TetapanSasaran } from '#contract/sasaran.ts'
import { formatJumlah } from './bilangan.ts'

export type JenisPerkiraan = PerkiraanSasaranJawaban['jenis'][number]

const angka = (n: number): string => String(n).replace('.', t('perkiraan.koma'))

const faktor = ({ cara, isi }: TetapanSasaran): string => {
  const nilai = angka(isi?.nilai ?? 0)
  if (cara === 'per-seribu') return t('perkiraan.rumus.perSeribu', { nilai })
  if (cara === 'sisa-per-seribu') return t('perkiraan.rumus.sisa', { nilai })
  return cara === 'persen' ? `${nilai} %` : nilai
}

/** '1,1 × 20,1/1.000 × Penduduk 2.815 = 62', or why there is none. */
export function kataRumus(jenis: JenisPerkiraan, tetapan: readonly TetapanSasaran[]): string {
  const dari = jenis.namaDari
  if (jenis.kurang.length > 0) {
    return t('perkiraan.rumus.kurang', { nama: jenis.kurang.map((nama) => t(`perkiraan.${nama}`)).join(', ') })
  }
  if (jenis.total === null) return t('perkiraan.rumus.tanpaDasar', { dari })
  if (jenis.ditetapkan) return t('perkiraan.rumus.ditetapkan', { dari })
  const dipakai = tetapan.filter(({ nama }) => jenis.tetapan.includes(nama))
  return t('perkiraan.rumus', {
    ...{ faktor: dipakai.map(faktor).join(' × '), dari },
    ...{ jumlah: formatJumlah(jenis.jumlahDari), total: formatJumlah(jenis.total) },
  })
}

/** 'Angka kelahiran kasar (CBR): BPS 2020; Faktor ibu hamil: Pedoman PWS-KIA 2009'. */
export const kataSumber = (jenis: JenisPerkiraan, tetapan: readonly TetapanSasaran[]): string =>
  tetapan
    .flatMap(({ nama, isi }) =>
      isi && jenis.tetapan.includes(nama) ? [`${t(`perkiraan.${nama}`)}: ${isi.sumber} ${isi.tahun}`] : [],
    )
    .join('; ')

/** The cells that saving an estimate would write, and how many of them replace a count. */
export function selPerkiraan(
  { kode, kini, perkiraan }: JenisPerkiraan,
  desa: PerkiraanSasaranJawaban['desa'],
): { readonly sel: readonly SelSasaran[]; readonly mengganti: number } {
  const sel = desa.flatMap((d, i) => {
    const [lama = null, baru = null] = [kini[i], perkiraan[i]]
    return baru === null || baru === lama ? [] : [{ desa: d.kode, jenis: kode, lama, baru }]
  })
  return { sel, mengganti: sel.filter(({ lama }) => lama !== null).length }
}
