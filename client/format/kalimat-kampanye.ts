/** What a campaign says in a sentence, who has not reported as a message, and the sheets to be filled in. */
import { getLocale, t } from '#client/messages/t.ts'
import type { BarisKampanye, KampanyeHarianJawaban, KampanyeJawaban, PosBelumLapor } from '#contract/kampanye.ts'
import { formatPersen, formatTarget } from './bilangan.ts'
import { formatTanggal } from './kata-lokmin.ts'
import { namaUnit } from './nama-unit.ts'

type Dipilih = NonNullable<KampanyeJawaban['dipilih']>

/** "PIN Polio: 12.340 dari 18.900 anak (65,3 %) sampai hari ke-7 dari 10." */
export function kalimatKampanye({ dipilih: k }: KampanyeJawaban): string {
  if (!k) return t('kampanye.kalimat.tanpa')
  const { nama, satuan, angka, hari, keadaan } = k
  if (keadaan === 'batal') return t('kampanye.kalimat.batal', { nama })
  if (angka.sasaran === null) return t('kampanye.kalimat.tanpaSasaran', { nama })
  if (keadaan === 'akan-datang')
    return t('kampanye.kalimat.datang', { nama, n: angka.sasaran, satuan, mulai: formatTanggal(k.mulai) })
  if (angka.dilayani === null) return t('kampanye.kalimat.belum', { nama, n: angka.sasaran, satuan })
  const isi = { nama, satuan, n: angka.dilayani, sasaran: angka.sasaran, persen: formatPersen(angka.persen) }
  return keadaan === 'selesai'
    ? t('kampanye.kalimat.selesai', { ...isi, selesai: formatTanggal(k.selesai) })
    : t('kampanye.kalimat.berjalan', { ...isi, ke: hari.lewat + 1, hari: hari.semua })
}

export function catatanKampanye({ dipilih: k }: KampanyeJawaban): string | null {
  if (!k || k.angka.sasaran === null || k.keadaan === 'batal') return null
  return [kataJalur(k), ...kataSisa(k)].filter(Boolean).join(' ') || null
}

function kataJalur({ angka, keadaan, target, satuan }: Dipilih): string {
  const { sisa, perHari, diJalur, targetKini, sasaran } = angka
  if (keadaan === 'selesai')
    return sisa === 0
      ? t('kampanye.catatan.tercapai', { target: formatTarget(target) })
      : t('kampanye.catatan.kurang', { target: formatTarget(target), n: sisa ?? 0, satuan })
  if (keadaan !== 'berjalan' || sasaran === null) return ''
  const jalur =
    diJalur === null
      ? ''
      : t(diJalur ? 'kampanye.catatan.diJalur' : 'kampanye.catatan.diBawah', { n: targetKini ?? 0, satuan })
  const perlu = perHari ? t('kampanye.catatan.perHari', { n: perHari, satuan, target: formatTarget(target) }) : ''
  return [jalur, perlu].filter(Boolean).join(' ')
}

const kataSisa = ({ angka, satuan }: Dipilih): readonly string[] => [
  ...(angka.desaTanpaSasaran > 0 ? [t('kampanye.catatan.tanpaSasaran', { n: angka.desaTanpaSasaran })] : []),
  ...(angka.diLuarSasaran > 0 ? [t('kampanye.catatan.luar', { n: angka.diLuarSasaran, satuan })] : []),
  ...(angka.persen !== null && angka.persen > 100 ? [t('kampanye.catatan.lebih')] : []),
]

/** A day within its year: '5 Nov'. */
export const formatHariPendek = (hari: string): string =>
  new Intl.DateTimeFormat(getLocale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${hari}T00:00:00Z`),
  )

/** A unit that reports, with its kind. */
export const sebutPos = ({ unit, jenis }: Pick<PosBelumLapor, 'unit' | 'jenis'>): string =>
  namaUnit({ nama: unit, jenis })

/** Who has not reported of a day, desa by desa, to be copied. */
export function pesanKampanye({ dipilih }: KampanyeJawaban): string {
  if (!dipilih?.unit) return ''
  const { nama, tanggal, unit } = dipilih
  const desa = [...new Set(unit.belum.map((satu) => satu.desa))]
  return [
    `*${t('kampanye.pesan.judul', { nama, tanggal: formatTanggal(tanggal, true) })}*`,
    t('kampanye.pesan.isi', { n: unit.belum.length, semua: unit.wajib }),
    ...desa.map(
      (satu) =>
        `- ${satu}: ${unit.belum
          .filter((b) => b.desa === satu)
          .map((b) => sebutPos(b))
          .join(', ')}`,
    ),
    '',
    t('kampanye.pesan.kaki'),
  ].join('\n')
}

type Lembar = readonly (readonly (string | number | null)[])[]

/** Sasaran per desa to be filled in; what is there already stands in it. */
export const lembarSasaran = (baris: readonly BarisKampanye[]): Lembar => [
  ['kode desa', 'desa', 'sasaran'],
  ...baris.filter((b) => b.tingkat === 'desa').map((b) => [b.kode, b.nama, b.angka.sasaran]),
]

/** What units did on a day, to be filled in. */
export const lembarHarian = ({ baris, tanggal }: KampanyeHarianJawaban): Lembar => [
  ['kode unit', 'nama unit', 'kode desa', 'desa', 'tanggal', 'dilayani'],
  ...baris.map((b) => [b.kodeUnit, sebutPos(b), b.kodeDesa, b.desa, tanggal, b.dilayani]),
]

/** The figures of the parts, to be taken along. */
export const lembarKampanye = (k: Dipilih): Lembar => [
  ['tingkat', 'kode', 'nama', 'sasaran', 'dilayani', 'persen', 'dilayani hari ini', 'sisa ke target', 'perlu per hari'],
  ...k.baris.map(({ tingkat, kode, nama, angka }) => [
    ...[tingkat, kode, nama, angka.sasaran, angka.dilayani, angka.persen === null ? null : angka.persen.toFixed(2)],
    ...[angka.hariIni, angka.sisa, angka.perHari],
  ]),
]
