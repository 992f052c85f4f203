// Where only few kecamatan or puskesmas can be judged, a verdict would single out those few: "1 dari 1 belum memenuhi".
import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import { alasanTanpaStatus, URUTAN_ALASAN } from './alasan.ts'

type Isi = Pick<Lembar, 'indikator' | 'rincian' | 'baris'>

/** Under this share of judged rows none is named. */
const BAGIAN_MINIMAL = 0.8

/** Whether some rows are judged, but too few to say so of them. Desa are many, and counted out of those judged. */
export function isSedikitDinilai({ rincian, baris }: Pick<Isi, 'rincian' | 'baris'>): boolean {
  const dinilai = baris.filter(({ status }) => status !== null).length
  return rincian !== 'desa' && dinilai > 0 && dinilai < baris.length * BAGIAN_MINIMAL
}

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

/** The rows as a picture that is passed on may show them: without verdicts where only few have one. */
export const tahanPutusan = <L extends Pick<Isi, 'rincian' | 'baris'>>(lembar: L): L =>
  isSedikitDinilai(lembar) ? { ...lembar, baris: lembar.baris.map((satu) => ({ ...satu, status: null })) } : lembar
