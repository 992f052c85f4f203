// The sentence that opens Kelengkapan & Mutu: what came in, who is missing, what is to be explained.

import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import { formatBulan } from './bulan.ts'
import type { Kalimat } from './kalimat-peta.ts'
import { hitungBeruntun } from './kelompok-lapor.ts'
import { namaWilayah } from './nama-wilayah.ts'
import { persenLapor } from './persen-lapor.ts'

type Isi = Pick<KelengkapanJawaban, 'wilayah' | 'bulan' | 'bulanan' | 'unit' | 'belumLapor' | 'temuan'>

export function kalimatKelengkapan(isi: Isi): Kalimat {
  const { wajib = 0, masuk = 0, tepat = 0 } = isi.bulanan.at(-1) ?? {}
  const nama = { wilayah: namaWilayah(isi.wilayah), bulan: formatBulan(isi.bulan) }
  const catatan = kalimatDicek(isi)
  if (wajib === 0) return { kalimat: t('lengkap.kalimat.tanpaWajib', nama), catatan }
  if (masuk === 0 && isi.belumLapor.every(({ sebagian }) => !sebagian))
    return { kalimat: t('lengkap.kalimat.kosong', { ...nama, wajib }), catatan }
  const awal =
    masuk === wajib
      ? t('lengkap.kalimat.semua', { ...nama, wajib })
      : t('lengkap.kalimat.masuk', { ...nama, masuk, wajib, persen: persenLapor({ masuk, wajib }) })
  const ketepatan = t('lengkap.kalimat.tepat', { tepat })
  return { kalimat: [`${awal}${ketepatan}.`, kalimatBelum(isi)].filter(Boolean).join(' '), catatan }
}

function kalimatBelum({ belumLapor, unit, bulanan }: Isi): string | null {
  const sebagian = belumLapor.filter((satu) => satu.sebagian).length
  const belum = belumLapor.length - sebagian
  const bagian = [
    belum > 0 && t('lengkap.kalimat.belum', { n: belum }),
    sebagian > 0 && t('lengkap.kalimat.sebagian', { n: sebagian }),
  ].filter(Boolean)
  if (bagian.length === 0) return null
  const beruntun = hitungBeruntun(unit, bulanan)
  const ekor = beruntun > 0 && belum > 0 ? ` ${t('lengkap.kalimat.beruntun', { n: beruntun })}` : ''
  return `${bagian.join(', ')}.${ekor}`
}

function kalimatDicek({ temuan }: Isi): string | null {
  const n = temuan.filter(({ keparahan }) => keparahan === 'jelaskan').length
  return n > 0 ? t('lengkap.kalimat.dicek', { n }) : null
}
