// What is said instead of verdicts where only few kecamatan or puskesmas can be judged.
import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import { alasanTanpaStatus, URUTAN_ALASAN } from './alasan.ts'

type Isi = Pick<Lembar, 'indikator' | 'rincian' | 'baris'>

/** '10 dari 11 kecamatan belum dapat dinilai; bulan ini belum lapor: 8, laporan belum lengkap (sementara): 2.' */
export function kalimatSedikitDinilai({ indikator, rincian, baris }: Isi): string {
  const alasan = baris.map((satu) => alasanTanpaStatus(satu, indikator))
  const sebab = URUTAN_ALASAN.flatMap((satu) => {
    const n = alasan.filter((milik) => milik === satu).length
    return n > 0 ? [t('kalimat.sedikitDinilai.sebab', { sebab: t(`pws.alasan.${satu}`), n })] : []
  })
  return t('kalimat.sedikitDinilai', {
    n: alasan.filter((satu) => satu !== null).length,
    semua: baris.length,
    satuan: t(`kalimat.satuan.${rincian}`),
    sebab: sebab.join(', '),
  })
}
