// The sentence that opens a papan: of its figures, how many stand below their target, and what was counted this month.
import { t } from '#client/messages/t.ts'
import type { BarisPapan, PapanIsiJawaban } from '#contract/papan.ts'
import { alasanTanpaStatus } from './alasan.ts'
import { formatJumlah } from './bilangan.ts'
import { formatBulan } from './bulan.ts'
import type { Kalimat } from './kalimat-peta.ts'
import { namaDalamKalimat } from './nama-indikator.ts'
import { namaWilayah } from './nama-wilayah.ts'

const BELUM = ['jelek', 'cukup', 'di-bawah-target'] as const
const DISEBUT_TERBANYAK = 3

const belumMemenuhi = ({ angka }: BarisPapan): boolean => BELUM.some((satu) => satu === angka.status)

/** Answer first: what is short of its target where something may be judged, else what was counted, else that nothing came in. */
export function kalimatPapan(isi: Pick<PapanIsiJawaban, 'baris' | 'wilayah' | 'bulan'>): Kalimat {
  const dinilai = isi.baris.filter(({ angka }) => angka.status !== null)
  const hitungan = kalimatHitungan(isi)
  const utama = dinilai.length > 0 ? kalimatDinilai(dinilai, isi) : null
  const rinci = { wilayah: namaWilayah(isi.wilayah), bulan: formatBulan(isi.bulan) }
  const kalimat = [utama, hitungan].filter((satu) => satu !== null)
  return {
    kalimat: kalimat.length > 0 ? kalimat.join(' ') : t('papan.kalimat.kosong', rinci),
    catatan: catatanTanpaStatus(isi.baris),
  }
}

function kalimatDinilai(dinilai: readonly BarisPapan[], { wilayah }: Pick<PapanIsiJawaban, 'wilayah'>): string {
  const belum = dinilai.filter(belumMemenuhi)
  const rinci = { n: belum.length, semua: dinilai.length, wilayah: namaWilayah(wilayah) }
  if (belum.length === 0) return t('papan.kalimat.semua', rinci)
  return `${t('papan.kalimat.belum', rinci)} ${t('papan.kalimat.antara', { daftar: sebut(belum) })}`
}

/** The first of them by name, in the order of the papan: persons and families short are not the same, and are not ranked. */
function sebut(baris: readonly BarisPapan[]): string {
  const nama = baris.map(({ indikator }) => namaDalamKalimat(indikator.nama))
  const daftar = nama.slice(0, DISEBUT_TERBANYAK).join(', ')
  const sisa = nama.length - DISEBUT_TERBANYAK
  return sisa > 0 ? t('papan.kalimat.lain', { daftar, n: sisa }) : daftar
}

/** Counts of the month on complete reporting, the first of the papan. */
function kalimatHitungan({ baris, bulan }: Pick<PapanIsiJawaban, 'baris' | 'bulan'>): string | null {
  const hitungan = baris.filter(
    ({ indikator, angka }) =>
      indikator.jenis === 'kejadian' && angka.sel === 'nilai' && !angka.sementara && angka.pembilang !== null,
  )
  if (hitungan.length === 0) return null
  const daftar = hitungan
    .slice(0, DISEBUT_TERBANYAK)
    .map(({ indikator, angka }) => `${namaDalamKalimat(indikator.nama)} ${formatJumlah(angka.pembilang)}`)
  return t('papan.kalimat.hitungan', { bulan: formatBulan(bulan), daftar: daftar.join(', ') })
}

/** How many that have a target are not judged, so that silence is not taken for good news. */
function catatanTanpaStatus(baris: readonly BarisPapan[]): string | null {
  const tanpa = baris.filter(({ angka, indikator }) => {
    const alasan = alasanTanpaStatus(angka, indikator)
    return alasan !== null && alasan !== 'netral'
  })
  return tanpa.length > 0 ? t('papan.kalimat.tanpa', { n: tanpa.length }) : null
}
