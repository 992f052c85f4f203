// What areas beside each other say, in sentences: who is off the target beyond chance, who measured too few, which way a quarter went.

import { t } from '#client/messages/t.ts'
import type { BandingkanJawaban, BarisBanding, LebihJawaban, NilaiBanding, SatuBanding } from '#contract/bandingkan.ts'
import { formatDesimal, formatJumlah, formatPersen, formatTarget } from './bilangan.ts'
import { formatBulan, formatNamaBulan } from './bulan.ts'
import { kataPer } from './kata-per.ts'
import { namaDalamKalimat, namaPendek } from './nama-indikator.ts'
import { namaWilayah } from './nama-wilayah.ts'
import { arahPoin } from './urut-banding.ts'

type Latar = Pick<BandingkanJawaban, 'rincian' | 'bulan' | 'wilayah' | 'ukurMinimal'>

export const hitungNilai = (baris: readonly BarisBanding[], nilai: NilaiBanding): number =>
  baris.filter((satu) => satu.nilai === nilai).length

const tigaNilai = (baris: readonly BarisBanding[]) => ({
  perlu: hitungNilai(baris, 'perlu-dukungan'),
  sama: hitungNilai(baris, 'tidak-berbeda'),
  baik: hitungNilai(baris, 'lebih-baik'),
})

/** The sentence on top; of a prevalence first who measured too few for it to be trusted. */
export function kalimatBandingkan({ indikator, baris, total }: SatuBanding, latar: Latar): string {
  const satuan = t(`kalimat.satuan.${latar.rincian}`)
  const isi = {
    ...tigaNilai(baris),
    satuan,
    indikator: namaDalamKalimat(indikator.nama),
    bulan: formatBulan(latar.bulan),
    per: kataPer(total.angka, indikator, latar.bulan),
  }
  const dinilai = isi.perlu + isi.sama + isi.baik
  const ukur = kalimatUkur({ indikator, baris }, latar)
  const utama = dinilai === 0 ? t('bandingkan.kalimat.tanpa', isi) : t('bandingkan.kalimat', { ...isi, dinilai })
  const n = baris.length - dinilai
  const lain = dinilai > 0 && n > 0 ? t('bandingkan.kalimat.lain', { n, satuan }) : null
  return [ukur, utama, lain].filter(Boolean).join(' ')
}

/** Null where nothing is measured. */
function kalimatUkur(
  { indikator, baris }: Pick<SatuBanding, 'indikator' | 'baris'>,
  { rincian, ukurMinimal }: Latar,
): string | null {
  const diukur = baris.filter(({ ukur }) => ukur !== null && ukur.persen !== null)
  const takTahu = baris.filter(isUkurTakTahu)
  if (diukur.length + takTahu.length === 0) return null
  const kurang = urutUkur(diukur).filter(({ ukur }) => ukur?.cukup === false)
  const isi = {
    ...{ dari: diukur.length, batas: ukurMinimal, satuan: t(`kalimat.satuan.${rincian}`) },
    indikator: namaDalamKalimat(indikator.nama),
  }
  const nama = sebutNama(kurang.map((satu) => `${satu.nama} (${formatPersen(satu.ukur?.persen ?? null, 0)})`))
  return [
    // that all can be trusted is not to be said where it is not known of all
    kurang.length > 0 && t('bandingkan.ukur.kalimat', { ...isi, n: kurang.length, nama }),
    kurang.length === 0 && takTahu.length === 0 && t('bandingkan.ukur.cukup', isi),
    takTahu.length > 0 &&
      t('bandingkan.ukur.takTahu', {
        ...{ n: takTahu.length, satuan: isi.satuan, nama: sebutNama(takTahu.map((satu) => satu.nama)) },
      }),
  ]
    .filter(Boolean)
    .join(' ')
}

const SEBUT = 6

const sebutNama = (nama: readonly string[]): string =>
  [...nama.slice(0, SEBUT), ...(nama.length > SEBUT ? [`+${nama.length - SEBUT}`] : [])].join(', ')

/** Not judged because nobody knows how many should have been measured, not because too few were. */
const isUkurTakTahu = ({ nilai, ukur }: BarisBanding): boolean => nilai === 'kurang-diukur' && ukur?.persen === null

/** What is said of an area against its target, or why nothing is. */
export const kataNilai = (satu: BarisBanding): string =>
  t(isUkurTakTahu(satu) ? 'bandingkan.nilai.ukur-tak-tahu' : `bandingkan.nilai.${satu.nilai}`)

/** Fewest measured first. */
export const urutUkur = (baris: readonly BarisBanding[]): readonly BarisBanding[] =>
  baris
    .filter(({ ukur }) => ukur !== null && ukur.persen !== null)
    .toSorted((a, b) => (a.ukur?.persen ?? 0) - (b.ukur?.persen ?? 0) || a.nama.localeCompare(b.nama, 'id'))

const KATA_ARAH = { naik: 'bandingkan.naik', turun: 'bandingkan.turun', tetap: 'bandingkan.tetap' } as const

/** Whether an area, called by what it is, is worse than a quarter ago, or only small. */
export function kalimatTriwulan(
  satu: BarisBanding,
  indikator: SatuBanding['indikator'],
  { rincian }: Pick<Latar, 'rincian'>,
): string {
  const { triwulan } = satu
  const nama = namaWilayah({ nama: satu.nama, tingkat: rincian })
  if (!triwulan) return t('bandingkan.triwulan.kosong')
  const { kini, dulu, selisih, cara, hasil } = triwulan
  const nama2 = { nama, indikator: namaDalamKalimat(indikator.nama) }
  if (!kini.rasio || !dulu.rasio || selisih === null || hasil === 'tidak-ada')
    return t('bandingkan.triwulan.tidak-ada', nama2)
  const persen = ({ p, q }: { readonly p: number; readonly q: number }) => formatPersen((p / q) * 100)
  const bulan = ({ dari, sampai }: typeof kini) =>
    dari === sampai ? formatBulan(sampai) : `${formatNamaBulan(dari)}–${formatBulan(sampai)}`
  const kalimat = t(cara === 'orang-triwulan' ? 'bandingkan.triwulan.orang' : 'bandingkan.triwulan.angka', {
    ...nama2,
    ...{ kini: persen(kini.rasio), dulu: persen(dulu.rasio), bulanKini: bulan(kini), bulanDulu: bulan(dulu) },
    ...{ p: formatJumlah(kini.rasio.p), q: formatJumlah(kini.rasio.q) },
    ...{ pDulu: formatJumlah(dulu.rasio.p), qDulu: formatJumlah(dulu.rasio.q) },
    ...{ arah: t(KATA_ARAH[arahPoin(selisih)]), poin: formatDesimal(Math.abs(selisih)) },
  })
  return `${kalimat} ${t(`bandingkan.triwulan.${hasil}`)}`
}

/** One row for who does not see its dots. */
export function kataTitik(satu: BarisBanding): string {
  const isi = {
    nama: satu.nama,
    nilai: formatPersen(satu.angka.persen),
    keputusan: kataNilai(satu),
  }
  const desa = satu.desa.map(({ persen }) => persen)
  if (desa.length === 0) return t('bandingkan.titik.tanpaDesa', isi)
  const tepi = { terendah: formatPersen(Math.min(...desa)), tertinggi: formatPersen(Math.max(...desa)) }
  return t('bandingkan.titik', { ...isi, ...tepi, desa: desa.length })
}

/** What the funnel finds, for who does not see it. */
export function kataCorong({ baris, corong }: SatuBanding): string {
  const perlu = baris.filter(({ nilai }) => nilai === 'perlu-dukungan').map(({ nama }) => nama)
  const nama = perlu.length > 0 && perlu.length <= SEBUT ? ` (${perlu.join(', ')})` : ''
  return t('bandingkan.corong.teks', { ...tigaNilai(baris), target: formatTarget(corong?.target ?? null), nama })
}

/** One indikator of a group, in a line. */
export const kataKelompok = (
  { indikator, total, baris }: SatuBanding,
  { rincian, bulan }: Pick<Latar, 'rincian' | 'bulan'>,
): string =>
  t('bandingkan.kelompok.baris', {
    ...tigaNilai(baris),
    indikator: namaPendek(indikator.nama),
    nilai: `${formatPersen(total.angka.persen)}${kataPer(total.angka, indikator, bulan)}`,
    satuan: t(`kalimat.satuan.${rincian}`),
  })

type BarisLebih = LebihJawaban['baris'][number]

/** Which desa are over 100 %, and what it mostly comes of. */
export function kalimatLebih({ baris, wilayah, bulan, indikatorDilihat }: LebihJawaban): string {
  const isi = { wilayah: wilayah.nama, bulan: formatBulan(bulan) }
  const hitung = new Map<BarisLebih['sebab'][number], number>()
  for (const { sebab } of baris) for (const satu of sebab) hitung.set(satu, (hitung.get(satu) ?? 0) + 1)
  const [sering] = [...hitung].sort((a, b) => b[1] - a[1])
  if (!sering) return t('bandingkan.lebih.kosong', { ...isi, dilihat: indikatorDilihat })
  return t('bandingkan.lebih.kalimat', {
    ...isi,
    desa: new Set(baris.map(({ kode }) => kode)).size,
    indikator: new Set(baris.map(({ indikator }) => indikator.kode)).size,
    sebab: t(`bandingkan.lebih.${sering[0]}`),
    n: sering[1],
  })
}

/** One likely reason in words; of a sasaran that is too small with what the other dasar says. */
export function tulisSebabLebih(sebab: BarisLebih['sebab'][number], { dasarLain }: BarisLebih): string {
  if (sebab !== 'sasaran-kecil' || !dasarLain) return t(`bandingkan.lebih.${sebab}`)
  const { dasar, penyebut, persen } = dasarLain
  return t('bandingkan.lebih.sasaran-kecil.rinci', {
    dasar: t(`spm.dasar.${dasar}`),
    penyebut: formatJumlah(penyebut),
    persen: formatPersen(persen),
  })
}
