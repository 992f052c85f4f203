/** What is said of membership: the state of the area, the way to everybody's, and why there may be more members than people. */
import { t } from '#client/messages/t.ts'
import type { JknJawaban } from '#contract/jkn.ts'
import { formatPersen, formatTarget } from './bilangan.ts'
import { formatBulan, formatNamaBulan } from './bulan.ts'

/** The figure that the way is about: the arrangement's last. */
export const utamaJkn = ({ indikator }: JknJawaban): JknJawaban['indikator'][number] | undefined => indikator.at(-1)

export function kalimatJkn(jawaban: JknJawaban): string {
  const utama = utamaJkn(jawaban)
  const wilayah = jawaban.wilayah.nama
  if (utama?.angka.sel !== 'nilai') return t('jkn.kalimat.tanpa', { wilayah })
  const { pembilang, penyebut, persen, sdBulan } = utama.angka
  return t('jkn.kalimat', {
    ...{ wilayah, n: pembilang ?? 0, penduduk: penyebut ?? 0, persen: formatPersen(persen) },
    bulan: formatBulan(sdBulan ?? jawaban.bulan),
  })
}

export function catatanJkn(jawaban: JknJawaban): string | null {
  const utama = utamaJkn(jawaban)
  if (utama?.angka.sel !== 'nilai') return null
  const bagian = [
    kataJalur(jawaban, utama.targetTahun?.persen ?? null),
    ...(isLebih(jawaban) ? [t('jkn.catatan.lebih')] : []),
  ]
  return bagian.join(' ')
}

function kataJalur({ jalur }: JknJawaban, target: number | null): string {
  if (target === null) return t('jkn.catatan.tanpaTarget')
  const isi = { target: formatTarget(target) }
  if (!jalur) return t('jkn.catatan.target', isi)
  if (jalur.sisa === 0) return t('jkn.catatan.tercapai', isi)
  return jalur.perBulan === null
    ? t('jkn.catatan.kurang', { ...isi, n: jalur.sisa })
    : t('jkn.catatan.jalur', { ...isi, n: jalur.sisa, perBulan: jalur.perBulan, akhir: formatNamaBulan(jalur.akhir) })
}

/** Whether any part has more members than people. */
export const isLebih = ({ indikator, baris }: JknJawaban): boolean =>
  [...indikator.map(({ angka }) => angka), ...baris.flatMap(({ angka }) => angka)].some(
    ({ persen }) => persen !== null && persen > 100,
  )

/** The parts as rows, to be taken along: counts, and percentages as they are. */
export function lembarJkn({ indikator, baris }: JknJawaban): readonly (readonly (string | number | null)[])[] {
  const kepala = indikator.flatMap(({ indikator: i }) => [`${i.kode} pembilang`, `${i.kode} penyebut`, `${i.kode} %`])
  return [
    ['tingkat', 'kode', 'nama', 'data bulan', ...kepala, 'sisa ke target', 'perlu per bulan'],
    ...baris.map((b) => [
      ...[b.tingkat, b.kode, b.nama, b.angka.at(-1)?.sdBulan ?? null],
      ...b.angka.flatMap((a) => [a.pembilang, a.penyebut, a.persen === null ? null : a.persen.toFixed(2)]),
      ...[b.jalur?.sisa ?? null, b.jalur?.perBulan ?? null],
    ]),
  ]
}

/** The insurer's sheet to be filled in and brought in under Impor Berkas: a row per desa, a column per count. */
export const templatJkn = ({ baris, bulan, templat }: JknJawaban): readonly (readonly (string | number | null)[])[] => [
  ['unit', 'kode desa', 'bulan', ...(templat?.elemen ?? []), 'keterangan'],
  ...baris
    .filter(({ tingkat }) => tingkat === 'desa')
    .map(({ kode, nama }) => [templat?.unit ?? '', kode, bulan, ...(templat?.elemen ?? []).map(() => null), nama]),
]
