/** Notifications in words: on cards, and as a message to copy, which never holds what not everybody may read. */
import { getBahasa, t } from '#client/messages/t.ts'
import type { NotifikasiJawaban, NotifikasiRingkas } from '#contract/notifikasi.ts'
import { formatJumlah, formatPersen, formatTarget } from './bilangan.ts'
import { formatBulan, formatHari } from './bulan.ts'
import { namaPendek } from './nama-indikator.ts'

/** Where the whole story of one stands. */
export const alamatNotifikasi = ({ nomor, desa }: Pick<NotifikasiRingkas, 'nomor' | 'desa'>): string =>
  `/tindak-lanjut/notifikasi?${new URLSearchParams({ wilayah: desa.kode, nomor: String(nomor) })}`

/** What it is about. */
export const sebutHal = ({ perihal, indikator }: Pick<NotifikasiRingkas, 'perihal' | 'indikator'>): string =>
  perihal === 'indikator' ? namaPendek(indikator?.nama ?? '') : t(`tindak.hal.${perihal}`)

/** Its figure: counts first, then target and persons short. */
export function sebutAngka({ angka, indikator }: Pick<NotifikasiRingkas, 'angka' | 'indikator'>): string {
  switch (angka.jenis) {
    case 'laporan':
      return t('tindak.angka.laporan', {
        n: angka.belum.length,
        unit: [...new Set(angka.belum.map((b) => b.unit))].join(', '),
      })
    case 'tanda-bahaya':
      return t('tindak.angka.bahaya', { n: angka.orang, hari: formatHari(angka.sejak) })
    case 'perlu-dicek':
      return t('tindak.angka.dicek', { n: angka.temuan, hari: formatHari(angka.sejak) })
    default:
      break
  }
  if (angka.persen === null || indikator?.jenis === 'kejadian')
    return t('tindak.angka.kejadian', { n: formatJumlah(angka.pembilang) })
  return [
    t('tindak.angka.indikator', {
      ...{ pembilang: formatJumlah(angka.pembilang), penyebut: formatJumlah(angka.penyebut) },
      persen: formatPersen(angka.persen),
    }),
    ...(angka.target === null ? [] : [t('tindak.angka.target', { target: formatTarget(angka.target) })]),
    ...(angka.selisih ? [t('tindak.angka.selisih', { n: formatJumlah(angka.selisih) })] : []),
  ].join(', ')
}

/** The rules that hold, in plain words, with the month since when. */
export const sebutAlasan = ({ alasan }: Pick<NotifikasiRingkas, 'alasan'>): string =>
  alasan
    .map(
      (a) => `${getBahasa() === 'en' ? a.namaEn : a.nama} (${t('tindak.sejak', { bulan: formatBulan(a.sejakBulan) })})`,
    )
    .join('; ')

export const sebutTerlambat = ({ terlambat }: Pick<NotifikasiRingkas, 'terlambat'>): string =>
  terlambat.map((satu) => t(`tindak.terlambat.${satu}`)).join(', ')

type Jumlah = NotifikasiJawaban['jumlah']

export const jumlahBerjalan = ({ diterima, direncanakan, dikerjakan }: Jumlah): number =>
  diterima + direncanakan + dikerjakan

/** The sentence that opens the screen. */
export function kalimatTindak({ jumlah, wilayah }: Pick<NotifikasiJawaban, 'jumlah' | 'wilayah'>): string {
  const jalan = jumlahBerjalan(jumlah)
  const nama = wilayah.nama
  const awal =
    jumlah.baru > 0
      ? t('tindak.kalimat.baru', { baru: jumlah.baru, jalan, wilayah: nama })
      : jalan > 0
        ? t('tindak.kalimat.jalan', { jalan, wilayah: nama })
        : jumlah.tenang > 0
          ? t('tindak.kalimat.tenang', { tenang: jumlah.tenang, wilayah: nama })
          : t('tindak.kalimat.kosong', { wilayah: nama })
  return [
    awal,
    ...(jumlah.terlambat > 0 ? [t('tindak.kalimat.lewat', { n: jumlah.terlambat })] : []),
    ...(jumlah.dinaikkan > 0 ? [t('tindak.kalimat.naik', { n: jumlah.dinaikkan })] : []),
  ].join(' ')
}

/** May go to a group in which others read along: not what points at few people, nor danger signs. */
export const bolehDisalin = ({ perihal, indikator }: Pick<NotifikasiRingkas, 'perihal' | 'indikator'>): boolean =>
  perihal !== 'tanda-bahaya' && perihal !== 'perlu-dicek' && !indikator?.sensitif

function butir(satu: NotifikasiRingkas, ke: number | null): string {
  const isi = {
    ...{ hal: sebutHal(satu), desa: satu.desa.nama, bulan: formatBulan(satu.bulan), angka: sebutAngka(satu) },
  }
  return [
    ke === null ? t('tindak.wa.satu', isi) : t('tindak.wa.butir', { ke, ...isi }),
    ...(satu.alasan.length > 0 ? [`   ${t('tindak.wa.sebab', { sebab: sebutAlasan(satu) })}`] : []),
    ...(satu.terlambat.length > 0 ? [`   ${t('tindak.wa.lewat', { apa: sebutTerlambat(satu) })}`] : []),
  ].join('\n')
}

/** One notification, or several of an area, as a message. How many are left out is said, what they are about is not. */
export function pesanNotifikasi(
  semua: readonly NotifikasiRingkas[],
  { wilayah, hariIni }: { readonly wilayah: string; readonly hariIni: string },
): string {
  const boleh = semua.filter(bolehDisalin)
  const peka = semua.length - boleh.length
  const sendiri = semua.length === 1
  return [
    t('tindak.wa.judul', { wilayah, hari: formatHari(hariIni) }),
    ...boleh.map((satu, i) => butir(satu, sendiri ? null : i + 1)),
    ...(peka > 0 ? [t('tindak.wa.peka', { n: peka })] : []),
    t('tindak.wa.minta'),
  ].join('\n')
}
