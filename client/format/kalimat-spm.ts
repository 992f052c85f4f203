// What the SPM of an area say, in a sentence: the largest gap in persons and the pace that is needed.

import { t } from '#client/messages/t.ts'
import type { JalurTahun, SatuSpm, SpmJawaban } from '#contract/spm.ts'
import { formatJumlah, formatPersen, formatTarget } from './bilangan.ts'
import { formatBulan, formatNamaBulan } from './bulan.ts'
import { kataKurang } from './kata-kurang.ts'
import { namaDalamKalimat } from './nama-indikator.ts'
import { sebutOrang } from './sebut-orang.ts'

/** The sentence on top: which has most people to go, how many, and how many a month. */
export function kalimatSpm({ spm, terbesar, wilayah, bulan }: SpmJawaban): string {
  const satu = spm.find(({ nomor }) => nomor === terbesar)
  const rinci = { wilayah: wilayah.nama, bulan: formatBulan(bulan), dari: spm.length, ...hitungSpm(spm) }
  if (!satu) return t(kalimatTanpa(spm, rinci.dinilai), rinci)
  const sisa = formatJumlah(satu.sisa)
  const satuan = kataKurang(satu.indikator)
  const isi = {
    ...rinci,
    nomor: satu.nomor,
    nama: namaDalamKalimat(satu.indikator.nama),
    sisa,
    satuan,
  }
  const laju = satu.jalur ? kalimatLaju(satu.jalur, { satuan, bulan }) : ''
  return `${t('spm.kalimat', isi)} ${laju} ${t('spm.kalimat.capai', rinci)}`
}

/** Nothing to go is told where some can be judged; where none can, why not. */
const kalimatTanpa = (spm: readonly SatuSpm[], dinilai: number) => {
  if (dinilai > 0) return 'spm.kalimat.tanpa'
  return spm.some(({ angka }) => angka.sel === 'nilai') ? 'spm.kalimat.belum' : 'spm.kalimat.kosong'
}

/** What to beware of: these are not figures of SPM by this dasar, or some of them are not complete. */
export function catatanSpm({ dasar, dasarResmi, spm }: SpmJawaban): string | null {
  if (dasar !== dasarResmi)
    return t('spm.bukan', { dasar: t(`spm.dasar.${dasar}`), resmi: t(`spm.dasar.${dasarResmi}`) })
  const n = spm.filter(({ angka }) => angka.sementara).length
  return n > 0 ? t('spm.sementara', { n }) : null
}

/** 'Butuh 1.204 orang per bulan sampai Desember; tiga bulan terakhir 890 per bulan.' Says from which month where not the one shown. */
export function kalimatLaju(jalur: JalurTahun, { satuan, bulan }: { readonly satuan: string; readonly bulan: string }) {
  const isi = { dari: formatBulan(jalur.dari), sisa: formatJumlah(jalur.sisa), satuan }
  const dari = jalur.dari !== bulan && jalur.sisa > 0 && t('spm.laju.dari', isi)
  return [dari, kataLaju(jalur, satuan)].filter(Boolean).join(' ')
}

function kataLaju({ perBulan, laju, akhir, sisa }: JalurTahun, satuan: string): string {
  if (sisa === 0) return t('spm.laju.cukup')
  if (perBulan === null) return t('spm.laju.habis', { sisa: formatJumlah(sisa), akhir: formatNamaBulan(akhir), satuan })
  const isi = { perBulan: formatJumlah(perBulan), akhir: formatNamaBulan(akhir), satuan }
  if (laju === null) return t('spm.laju', isi)
  return t('spm.laju.kini', { ...isi, laju: formatJumlah(Math.round(laju)) })
}

/** How many are at their target to date, of those that can be judged. */
function hitungSpm(spm: readonly SatuSpm[]): { readonly capai: number; readonly dinilai: number } {
  const dinilai = spm.filter(({ angka, selisih }) => angka.sel === 'nilai' && !angka.sementara && selisih !== null)
  return { capai: dinilai.filter(({ selisih }) => selisih === 0).length, dinilai: dinilai.length }
}

/** What the little path shows, for who does not see it. */
export function gambarSpm({ indikator, titik, jalur, orang }: SatuSpm, bulanLihat: string): string {
  const akhir = titik.findLast(({ persen }) => persen !== null)
  if (!akhir || akhir.persen === null) return t('spm.gambar.kosong', { nama: indikator.nama })
  const isi = {
    nama: indikator.nama,
    bulan: formatNamaBulan(akhir.bulan),
    persen: `${formatPersen(akhir.persen)}${akhir.sementara ? ` (${t('spm.gambar.sementara')})` : ''}`,
    target: formatTarget(akhir.target),
  }
  const laju = jalur ? ` ${kalimatLaju(jalur, { satuan: kataKurang(indikator), bulan: bulanLihat })}` : ''
  return `${t('spm.gambar', isi)}${laju} ${orang ? t('spm.gambar.orang', { orang: sebutOrang(orang) }) : ''}`.trim()
}
