// The catalogue as a list: what is looked for, in groups, and what a row says about itself.
import { t } from '#client/messages/t.ts'
import type { BarisKatalog, KatalogJawaban } from '#contract/kelola-katalog.ts'
import { ratakan } from './saring.ts'

export const SARING_KATALOG = ['semua', 'kabupaten', 'berubah'] as const
/** All; what is the kabupaten's own; what ends or begins. */
export type SaringKatalog = (typeof SARING_KATALOG)[number]

export type KelompokKatalog = {
  readonly klaster: number
  readonly kelompok: string
  readonly baris: readonly BarisKatalog[]
}

/** What fits the search, by klaster and life cycle, each group in the catalogue's order. */
export function kelompokkanKatalog(
  indikator: readonly BarisKatalog[],
  cari: string,
  saring: SaringKatalog,
): readonly KelompokKatalog[] {
  const kata = ratakan(cari).split(/\s+/).filter(Boolean)
  const kelompok = new Map<string, { klaster: number; kelompok: string; baris: BarisKatalog[] }>()
  for (const satu of indikator) {
    if (!isDisaring(satu, saring) || !isCocok(satu, kata)) continue
    const kunci = `${satu.klaster} ${satu.kelompok}`
    const ada = kelompok.get(kunci) ?? { klaster: satu.klaster, kelompok: satu.kelompok, baris: [] }
    kelompok.set(kunci, { ...ada, baris: [...ada.baris, satu] })
  }
  return [...kelompok.values()].sort((a, b) => a.klaster - b.klaster)
}

function isDisaring({ milik, berakhir, berikut }: BarisKatalog, saring: SaringKatalog): boolean {
  if (saring === 'kabupaten') return milik === 'kabupaten'
  return saring === 'semua' || berakhir !== null || berikut !== null
}

function isCocok({ kode, nama, kelompok, klaster }: BarisKatalog, kata: readonly string[]): boolean {
  const isi = ratakan(`${kode} ${nama} ${kelompok} ${namaKlaster(klaster)}`)
  return kata.every((satu) => isi.includes(satu))
}

/** 'Klaster 2 · Ibu dan anak'. */
export const namaKlaster = (klaster: number): string =>
  klaster === 1 || klaster === 2 || klaster === 3 || klaster === 4 ? t(`klaster.${klaster}`) : String(klaster)

/** The sentence that opens the screen. */
export function kalimatKatalog({ indikator, kabupaten, tahun, rancangan }: KatalogJawaban) {
  const sendiri = indikator.filter((satu) => satu.sendiri).length
  const rumus = indikator.filter((satu) => satu.milik === 'kabupaten' && !satu.sendiri).length
  const catatan = [
    sendiri > 0 && t('katalog.kalimat.sendiri', { n: sendiri }),
    rumus > 0 && t('katalog.kalimat.rumus', { n: rumus }),
    rancangan.length > 0 && t('katalog.kalimat.rancangan', { n: rancangan.length }),
  ].filter((satu) => satu !== false)
  return {
    kalimat: t('katalog.kalimat', { n: indikator.length, nama: kabupaten.nama, tahun: String(tahun) }),
    catatan: catatan.length > 0 ? catatan.join(' ') : t('katalog.kalimat.bawaan'),
  }
}

/** Whose the version is that holds: of the program, the kabupaten's formula, or its own indikator altogether. */
export const kataMilik = ({ milik, sendiri }: Pick<BarisKatalog, 'milik' | 'sendiri'>): string =>
  t(sendiri ? 'katalog.milik.sendiri' : milik === 'kabupaten' ? 'katalog.milik.rumus' : 'katalog.milik.program')

/** 'sejak 2020', 'sejak 2020 sampai 2026'. */
export function kataMasa({ berlakuDari, berakhir }: Pick<BarisKatalog, 'berlakuDari' | 'berakhir'>): string {
  const dari = String(berlakuDari)
  if (berakhir === null) return t('katalog.masa.sejak', { dari })
  if (berakhir < berlakuDari) return t('katalog.masa.tiada')
  return berakhir === berlakuDari
    ? t('katalog.masa.setahun', { dari })
    : t('katalog.masa.sampai', { dari, sampai: String(berakhir) })
}

/** Runs of years, as 'dipakai 2020–2025 dan sejak 2028'; empty where it is used in none. */
export function kataDipakai(masa: readonly { readonly dari: number; readonly sampai: number | null }[]): string {
  const satu = masa.map(({ dari, sampai }) =>
    sampai === null
      ? t('katalog.dipakai.sejak', { dari: String(dari) })
      : dari === sampai
        ? String(dari)
        : `${dari}–${sampai}`,
  )
  return satu.join(t('katalog.dipakai.dan'))
}
