/** What the checklist says in a sentence, and the message to those whose list is awaited. */
import { t } from '#client/messages/t.ts'
import type { BarisPendataan, PendataanJawaban } from '#contract/pendataan.ts'
import { formatTanggal } from './kata-lokmin.ts'

/** A list that was given back is awaited again. */
export const isDitunggu = ({ status }: Pick<BarisPendataan, 'status'>): boolean =>
  status === 'belum' || status === 'dikembalikan'

/** "12 dari 158 desa belum menyerahkan, batas 30 November 2026 (8 hari lagi)." */
export function kalimatPendataan({ ringkas, putaran, sisaHari }: PendataanJawaban): string {
  if (!putaran || sisaHari === null) return t('pendataan.kalimat.tanpa')
  const { desa, belum, dikembalikan } = ringkas
  const batas = { batas: formatTanggal(putaran.batas) }
  const awal =
    belum + dikembalikan === 0
      ? t('pendataan.kalimat.semua', { desa })
      : belum === 0
        ? t('pendataan.kalimat.kembali', { desa, n: dikembalikan, ...batas })
        : t('pendataan.kalimat.belum', { desa, n: belum, ...batas })
  return belum + dikembalikan === 0 ? awal : `${awal} ${sebutSisa(sisaHari)}`
}

export function catatanPendataan({ ringkas }: PendataanJawaban): string | null {
  const { belum, dikembalikan, keluarga } = ringkas
  const bagian = [
    ...(belum > 0 && dikembalikan > 0 ? [t('pendataan.catatan.kembali', { n: dikembalikan })] : []),
    ...(keluarga === null ? [] : [t('pendataan.catatan.keluarga', { n: keluarga })]),
  ]
  return bagian.length === 0 ? null : bagian.join(' ')
}

function sebutSisa(hari: number): string {
  if (hari < 0) return t('pendataan.sisa.lewat', { n: -hari })
  return hari === 0 ? t('pendataan.sisa.hariIni') : t('pendataan.sisa.hari', { n: hari })
}

/** A message to kepala desa and operators, desa by desa under their kecamatan; nobody is named. */
export function pesanPendataan({ putaran, baris, sisaHari }: PendataanJawaban): string {
  if (!putaran || sisaHari === null) return ''
  const ditunggu = baris.filter(isDitunggu)
  const kecamatan = [...new Set(ditunggu.map((satu) => satu.kecamatan?.nama ?? ''))]
  const bagian = kecamatan.flatMap((nama) => [
    '',
    ...(nama === '' ? [] : [`*${t('lokmin.tempat.kecamatan', { nama })}*`]),
    ...ditunggu.filter((satu) => (satu.kecamatan?.nama ?? '') === nama).map((satu) => `- ${sebutDesa(satu)}`),
  ])
  return [
    `*${t('pendataan.pesan.judul', { nama: putaran.nama })}*`,
    t('pendataan.pesan.yth'),
    t('pendataan.pesan.isi', {
      n: ditunggu.length,
      batas: formatTanggal(putaran.batas, true),
      sisa: sebutSisa(sisaHari),
    }),
    ...bagian,
    '',
    t('pendataan.pesan.kaki'),
  ].join('\n')
}

const sebutDesa = ({ nama, status, alasan }: BarisPendataan): string =>
  status === 'dikembalikan' ? t('pendataan.pesan.kembali', { nama, alasan }) : nama

/** The sheet to be filled in and brought back, with how it stands now. */
export const lembarPendataan = ({ baris }: PendataanJawaban): readonly (readonly (string | number | null)[])[] => [
  ['kode desa', 'desa', 'kecamatan', 'puskesmas', 'status', 'tanggal diserahkan', 'keluarga', 'alasan'],
  ...baris.map((satu) => [
    ...[satu.kode, satu.nama, satu.kecamatan?.nama ?? '', satu.puskesmas?.nama ?? '', satu.status],
    ...[satu.diserahkanPada, satu.keluarga, satu.alasan],
  ]),
]
