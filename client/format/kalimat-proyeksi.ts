// The projection in words: its assumption first, then where it leads, then what the target would take.
import { t } from '#client/messages/t.ts'
import { formatDesimal, formatJumlah, formatPersen, formatTarget } from './bilangan.ts'
import { formatBulan, formatNamaBulan } from './bulan.ts'
import { BULAN_DASAR, type Kejar, type Perkiraan, type Proyeksi } from './proyeksi.ts'

/** Up to two sentences; what is not projected says why. */
export function kalimatProyeksi({ proyeksi, tanpa, kejar, dari }: Perkiraan, satuan: string): readonly string[] {
  const pertama = proyeksi
    ? kalimatLaju(proyeksi, kejar, satuan)
    : tanpa && t(`tren.proyeksi.tanpa.${tanpa}`, { n: BULAN_DASAR })
  return [pertama, kejar && kalimatKejar(kejar, proyeksi, { dari, satuan })].filter((satu) => satu !== null)
}

function kalimatLaju({ dasar, laju, titik }: Proyeksi, kejar: Kejar | null, satuan: string): string {
  const akhir = titik.at(-1)
  const isi = {
    ...{ n: BULAN_DASAR, laju: formatLajuOrang(laju), dasar: dasar.map((bulan) => formatBulan(bulan)).join(', ') },
    ...{ bulan: akhir ? formatBulan(akhir.bulan) : '', persen: formatPersen(akhir?.persen ?? null) },
    orang: formatJumlah(akhir?.pembilang ?? null),
    satuan,
  }
  const kalimat = t('tren.proyeksi.laju', isi)
  if (!kejar || !akhir) return `${kalimat}.`
  const cukup = akhir.persen >= kejar.target
  return `${kalimat}, ${t(cukup ? 'tren.proyeksi.cukup' : 'tren.proyeksi.kurang', { target: formatTarget(kejar.target) })}.`
}

type Sebutan = { readonly dari: string; readonly satuan: string }

function kalimatKejar(
  { target, sisa, sisaBulan, perBulan }: Kejar,
  proyeksi: Proyeksi | null,
  { dari, satuan }: Sebutan,
): string {
  if (sisa === 0) return t('tren.proyeksi.tercapai', { target: formatTarget(target) })
  const kini = proyeksi ? `; ${t('tren.proyeksi.kini', { laju: formatLajuOrang(proyeksi.laju) })}` : ''
  const isi = {
    target: formatTarget(target),
    n: formatJumlah(perBulan),
    sisa: formatJumlah(sisa),
    bulan: sisaBulan,
    satuan,
  }
  return `${t('tren.proyeksi.kejar', { ...isi, dari: formatNamaBulan(dari) })}${kini}.`
}

/** Persons a month: whole ones from ten on. */
const formatLajuOrang = (laju: number): string => (laju >= 10 ? formatJumlah(Math.round(laju)) : formatDesimal(laju))
