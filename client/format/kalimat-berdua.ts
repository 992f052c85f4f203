// What two maps side by side say of each other.
import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import { bandingBulan, bandingIndikator } from './banding-peta.ts'
import { formatBulan } from './bulan.ts'
import { namaPendek } from './nama-indikator.ts'

/** The same indikator in two months, or two indikator in one. */
export function kalimatBerdua(satu: Lembar, dua: Lembar): string {
  const satuan = t(`kalimat.satuan.${satu.rincian}`)
  if (satu.indikator.kode !== dua.indikator.kode) return kalimatIndikator(satu, dua, satuan)
  const [lama, baru] = satu.bulan <= dua.bulan ? [satu, dua] : [dua, satu]
  const hasil = bandingBulan(lama, baru)
  const isi = { naik: hasil.naik, turun: hasil.turun, tetap: hasil.tetap, satuan }
  const bulan = { lama: formatBulan(lama.bulan), baru: formatBulan(baru.bulan) }
  const sisa = hasil.takSebanding > 0 ? ` ${t('peta.berdua.takSebanding', { n: hasil.takSebanding })}` : ''
  return t(`peta.berdua.${hasil.menurut}`, { ...isi, ...bulan }) + sisa
}

function kalimatIndikator(satu: Lembar, dua: Lembar, satuan: string): string {
  const { semua, keduanya, pertama, kedua } = bandingIndikator(satu.baris, dua.baris)
  const [a, b] = [namaPendek(satu.indikator.nama), namaPendek(dua.indikator.nama)]
  if (semua === 0) return t('peta.berdua.tanpaStatus', { a, b, satuan })
  return t('peta.berdua.indikator', { ...{ semua, keduanya, pertama, kedua }, a, b, satuan })
}
