// What the register of posyandu says in words: sentences, strata, how far a criterion was reached.
import { t } from '#client/messages/t.ts'
import type { HasilKriteria, PosyanduJawaban, PosyanduTerdaftar, Putusan, RekapKader, Strata } from '#contract/kader.ts'
import { formatDesimal, formatJumlah, formatPersen } from './bilangan.ts'
import { formatBulanPendek } from './bulan.ts'

export const kataPutusan = (putusan: Putusan): string => t(`register.putusan.${putusan}`)

export const kataStrata = (strata: Strata): string => t(`register.strata.${strata}`)

/** What is certain of a posyandu's strata. */
export const kataHasilStrata = ({ strata }: Pick<PosyanduTerdaftar['strata'], 'strata'>): string =>
  strata ? kataStrata(strata) : t('register.putusan.pendek.belum-tahu')

/** The declared one says something else than the laporan. */
export const isStrataBeda = ({ strata, dinyatakan }: PosyanduTerdaftar['strata']): boolean =>
  strata !== null && dinyatakan !== null && strata !== dinyatakan

export function jumlahRekap(semua: readonly RekapKader[]): RekapKader {
  const jumlah = (apa: keyof RekapKader) => semua.reduce((n, satu) => n + satu[apa], 0)
  return {
    ...{ aktif: jumlah('aktif'), purwa: jumlah('purwa'), madya: jumlah('madya'), utama: jumlah('utama') },
    ...{ belum: jumlah('belum'), latihan: jumlah('latihan'), sk: jumlah('sk') },
  }
}

/** How many answers of each kind. */
export const hitungPutusan = (semua: readonly Putusan[]): Readonly<Record<'ya' | 'tidak' | 'belum', number>> => ({
  ya: semua.filter((p) => p === 'ya').length,
  tidak: semua.filter((p) => p === 'tidak').length,
  belum: semua.filter((p) => p === 'belum-tahu').length,
})

/** The opening of the register: kader by level, then how posyandu stand. */
export function kalimatPosyandu({ posyandu, penilaian }: PosyanduJawaban, wilayah: string): string {
  const { aktif, utama, madya, purwa, belum, latihan } = jumlahRekap(posyandu.map((p) => p.kader))
  const isi = { kader: formatJumlah(aktif), posyandu: formatJumlah(posyandu.length), wilayah }
  return [
    t('register.kalimat', { ...isi, ...angka({ utama, madya, purwa, belum }) }),
    ...(latihan > 0 ? [t('register.kalimat.latihan', { n: formatJumlah(latihan) })] : []),
    ...penilaian.map(({ nama }, i) =>
      t('register.kalimat.dinilai', { nama, ...angka(hitungPutusan(posyandu.flatMap((p) => p.penilaian[i] ?? []))) }),
    ),
  ].join(' ')
}

const angka = <K extends string>(isi: Readonly<Record<K, number>>): Record<K, string> =>
  // The same keys, each written out.
  Object.fromEntries(Object.entries<number>(isi).map(([nama, n]) => [nama, formatJumlah(n)])) as Record<K, string>

export const kalimatPustu = ({ pustu }: PosyanduJawaban, wilayah: string): string =>
  t('register.pustu.kalimat', {
    ...{ n: formatJumlah(pustu.length), wilayah },
    ...angka(hitungPutusan(pustu.map((p) => p.standar))),
  })

/** What was reached of what is asked. */
export function kataCapai({ ukur, nilai, ambang }: HasilKriteria): string {
  if (nilai === null) return t('register.kriteria.tanpa')
  if (ukur === 'tidak-lebih') return t('register.kriteria.lebih', { nilai: formatJumlah(nilai) })
  if (ukur === 'temuan') return t('register.kriteria.temuan', { nilai: formatJumlah(nilai) })
  if (ukur === 'rasio-jumlah' || ukur === 'keadaan-rasio')
    return t('register.kriteria.persen', { nilai: formatPersen(nilai * 100), ambang: formatPersen(ambang * 100, 0) })
  const tulis = Number.isInteger(nilai) ? formatJumlah(nilai) : formatDesimal(nilai)
  return t('register.kriteria.rinci', { nilai: tulis, ambang: formatJumlah(ambang) })
}

/** Which laporan are missing, in words; empty: none. */
export function kataKosong({ kosong, belumAda }: HasilKriteria): string {
  return [
    ...(kosong.length > 0 ? [t('register.kriteria.kosong', { bulan: kosong.map(formatBulanPendek).join(', ') })] : []),
    ...(belumAda > 0 ? [t('register.kriteria.belumAda', { n: belumAda })] : []),
  ].join(' ')
}
