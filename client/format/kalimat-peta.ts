// The sentence that opens the map: what is going on, written from the same rows that are drawn.

import { t } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import { alasanTanpaStatus as alasanAngka } from './alasan.ts'
import { formatJumlah, formatPersen, formatTarget } from './bilangan.ts'
import { formatBulan, formatNamaBulan } from './bulan.ts'
import { kataPer } from './kata-per.ts'
import { namaPendek } from './nama-indikator.ts'
import { namaWilayah } from './nama-wilayah.ts'
import { formatLaju, formatNilai, isTanpaPenyebut } from './nilai.ts'
import { kataSatuan } from './satuan.ts'
import { kalimatSedikitDinilai } from './sedikit-dinilai.ts'
import { isSedikitDinilai } from './tahan-putusan.ts'
import { hitungTampak, type Tampak } from './tampak.ts'
import { hitungTepat } from './tepat-target.ts'

export type Kalimat = { readonly kalimat: string; readonly catatan: string | null }

type Isi = Pick<Lembar, 'indikator' | 'bulan' | 'wilayah' | 'rincian' | 'baris' | 'total'>
type Hitung = (...tampak: readonly Tampak[]) => number

export function kalimatPeta(lembar: Isi): Kalimat {
  const peta = hitungTampak(lembar.baris)
  const hitung: Hitung = (...tampak) => tampak.reduce((jumlah, satu) => jumlah + (peta.get(satu) ?? 0), 0)
  const { baris, indikator, rincian } = lembar
  const bulan = formatBulan(lembar.bulan)
  const satuan = t(`kalimat.satuan.${rincian}`)
  if (baris.length > 0 && hitung('tidak-dijadwalkan') === baris.length) {
    return {
      kalimat: t('kalimat.tidakDijadwalkan', { indikator: namaPendek(indikator.nama), bulan }),
      catatan: t('kalimat.tidakDijadwalkan.arti'),
    }
  }
  if (baris.length > 0 && hitung('tanpa-sasaran') === baris.length) {
    const nama = { indikator: namaPendek(indikator.nama), wilayah: namaWilayah(lembar.wilayah) }
    return { kalimat: t('kalimat.tanpaSasaranSemua', nama), catatan: null }
  }
  if (hitung('belum-lapor', 'kedaluwarsa') === baris.length) {
    const kalimat = t('kalimat.belumAda', { indikator: namaPendek(indikator.nama), bulan, semua: baris.length, satuan })
    return { kalimat, catatan: null }
  }
  const dinilai = baris.some(({ status }) => status !== null)
  const alasan = dinilai ? null : alasanTanpaStatus(lembar)
  const kalimat = [dinilai ? kalimatStatus(lembar, hitung, satuan) : null, ...kalimatTotalSemua(lembar, satuan)]
  return {
    kalimat: kalimat.filter(Boolean).join(' '),
    // Why the others are not judged, the sentence has said already.
    catatan: isSedikitDinilai(lembar)
      ? null
      : gabung([alasan, kalimatKurang(hitung, satuan), kalimatKurangDiukur(lembar)]),
  }
}

/** The whole area, and what speaks against reading praise into it. */
function kalimatTotalSemua(lembar: Isi, satuan: string): (string | null)[] {
  const tepat = hitungTepat(lembar.baris)
  return [kalimatTotal(lembar), kalimatUkur(lembar), tepat > 0 ? t('kalimat.tepat', { n: tepat, satuan }) : null]
}

/** '23 dari 158 desa di bawah target dan tidak naik, 12 lagi di bawah target.' Counted over those that have a status. */
function kalimatStatus(lembar: Isi, hitung: Hitung, satuanBaris: string): string | null {
  if (isSedikitDinilai(lembar)) return kalimatSedikitDinilai(lembar)
  const { indikator, baris } = lembar
  const semua = baris.filter(({ status }) => status !== null).length
  const satuan = semua === baris.length ? satuanBaris : t('kalimat.satuan.dinilai', { satuan: satuanBaris })
  const jelek = hitung('jelek')
  const bawah = hitung('jelek', 'cukup', 'di-bawah-target')
  const turun = indikator.arah === 'turun'
  if (bawah === 0) {
    // Beside so much that was not measured, or figures made to fit, praise would mislead.
    if (kalimatUkur(lembar) || hitungTepat(baris) > 0) return null
    return `${t(turun ? 'kalimat.semuaAtas.turun' : 'kalimat.semuaAtas', { n: semua, satuan: satuanBaris })}.`
  }
  if (jelek === 0) return `${t(turun ? 'kalimat.bawah.turun' : 'kalimat.bawah', { n: bawah, semua, satuan })}.`
  const awal = t(turun ? 'kalimat.jelek.turun' : 'kalimat.jelek', { n: jelek, semua, satuan })
  const lagi = bawah - jelek
  if (lagi === 0) return `${awal}.`
  return `${awal}, ${t(turun ? 'kalimat.lagi.turun' : 'kalimat.lagi', { n: lagi })}.`
}

/** The whole area: its value and target, or why it has no verdict. */
function kalimatTotal({ indikator, wilayah, total, bulan }: Isi): string {
  const nama = { indikator: namaPendek(indikator.nama), wilayah: namaWilayah(wilayah) }
  if (total.persen === null) {
    if (total.pembilang === null) return ''
    if (isTanpaPenyebut(total)) return t('pws.kalimat.kosong.tanpa-penyebut', { ...nama, bulan: formatBulan(bulan) })
    const n = `${formatJumlah(total.pembilang)} ${kataSatuan(indikator.satuan)}`
    const laju = total.laju === null ? '' : `, ${t('kalimat.laju', { laju: formatLaju(total.laju, indikator.skala) })}`
    return `${t('kalimat.jumlah', { ...nama, n, bulan: formatBulan(bulan) })}${laju}.`
  }
  const nilai = `${formatNilai(total, indikator)}${kataPer(total, indikator, bulan)}`
  if (total.sementara && total.desaLapor < total.desaSemua) {
    return t('kalimat.kurangLapor', { ...nama, nilai, lapor: total.desaLapor, semua: total.desaSemua })
  }
  const target =
    total.target === null
      ? ''
      : indikator.periode === 'kumulatif'
        ? t('kalimat.target.sd', { bulan: formatNamaBulan(bulan), target: formatTarget(total.target) })
        : t('kalimat.target', { target: formatTarget(total.target) })
  return `${t('kalimat.nilai', { ...nama, nilai })}${target}.`
}

/** How few were measured, where that keeps the whole area from a verdict. */
function kalimatUkur({ total, indikator, wilayah }: Isi): string | null {
  const { ukur } = total
  if (!ukur?.penyebut || alasanAngka(total, indikator) !== 'kurang-ukur') return null
  const persen = formatPersen((ukur.pembilang / ukur.penyebut) * 100)
  return t('kalimat.kurangUkur', { wilayah: namaWilayah(wilayah), persen })
}

function alasanTanpaStatus({ indikator, baris }: Isi): string | null {
  if (indikator.arah === 'netral' || indikator.jenis === 'kejadian') return t('kalimat.netral')
  return baris.every(({ target }) => target === null) ? t('kalimat.tanpaTarget') : null
}

/** What is missing, each kind by its own name. */
function kalimatKurang(hitung: Hitung, satuan: string): string | null {
  const bagian = [
    [hitung('belum-lapor'), (n: number) => t('kalimat.belumLapor', { n, satuan })],
    [hitung('tertinggal'), (n: number) => t('kalimat.tertinggal', { n, satuan })],
    [hitung('tanpa-sasaran'), (n: number) => t('kalimat.tanpaSasaran', { n })],
    [hitung('sementara'), (n: number) => t('kalimat.sementara', { n })],
    [hitung('kedaluwarsa'), (n: number) => t('kalimat.kedaluwarsa', { n })],
  ] as const
  const ada = bagian.flatMap(([n, tulis]) => (n > 0 ? [tulis(n)] : []))
  return ada.length > 0 ? `${ada.join(', ')}.` : null
}

const SEBUT = 5

/** Where so few were measured that a low share would be read as a success. */
function kalimatKurangDiukur({ baris, indikator, rincian }: Isi): string | null {
  const kurang = baris.filter((satu) => alasanAngka(satu, indikator) === 'kurang-ukur')
  if (kurang.length === 0) return null
  const nama = kurang.map((satu) => satu.nama)
  return kurang.length <= SEBUT
    ? t('kalimat.kurangUkur.nama', { nama: nama.join(', ') })
    : t('kalimat.kurangUkur.banyak', { n: kurang.length, satuan: t(`kalimat.satuan.${rincian}`) })
}

const gabung = (bagian: readonly (string | null)[]): string | null => bagian.filter(Boolean).join(' ') || null
