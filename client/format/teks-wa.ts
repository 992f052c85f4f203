// A message to those who have not reported, to be pasted into a WhatsApp group: who is missing, where, and what of it.

import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import { formatBulan } from './bulan.ts'
import { namaUnit } from './nama-unit.ts'

type Belum = KelengkapanJawaban['belumLapor'][number]

/** What one group of people is written about; `nama` is null for desa without a puskesmas. */
export type TungguPuskesmas = {
  readonly kode: string
  readonly nama: string | null
  readonly wajib: number
  readonly masuk: number
  readonly belum: readonly Belum[]
}

type Bahan = Pick<KelengkapanJawaban, 'unit' | 'belumLapor'>
type PuskesmasDari = (kodeDesa: string) => { readonly kode: string; readonly nama: string } | null

/** The month's missing laporan under the puskesmas of their desa, in the order of the list; those with none missing too. */
export function tungguPerPuskesmas({ unit, belumLapor }: Bahan, puskesmasDari: PuskesmasDari): TungguPuskesmas[] {
  const hasil = new Map<string, { nama: string | null; wajib: number; masuk: number; belum: Belum[] }>()
  const ambil = (kodeDesa: string) => {
    const milik = puskesmasDari(kodeDesa)
    const kode = milik?.kode ?? ''
    const ada = hasil.get(kode) ?? { nama: milik?.nama ?? null, wajib: 0, masuk: 0, belum: [] }
    hasil.set(kode, ada)
    return ada
  }
  for (const { kodeDesa, keadaan } of unit) {
    const kini = keadaan.at(-1)
    if (kini === 'tidak-wajib') continue
    const milik = ambil(kodeDesa)
    milik.wajib += 1
    if (kini === 'tepat' || kini === 'terlambat') milik.masuk += 1
  }
  for (const satu of belumLapor) ambil(satu.kodeDesa).belum.push(satu)
  return [...hasil].map(([kode, isi]) => ({ kode, ...isi }))
}

type Pesan = { readonly bulan: string; readonly wilayah: string; readonly tunggu: readonly TungguPuskesmas[] }

/** The whole message; with one puskesmas its name stands in the opening alone. `*...*` is bold in WhatsApp. */
export function teksWa({ bulan, wilayah, tunggu }: Pesan): string {
  const jumlah = (ambil: (satu: TungguPuskesmas) => number) => tunggu.reduce((n, satu) => n + ambil(satu), 0)
  const [wajib, masuk, n] = [jumlah((s) => s.wajib), jumlah((s) => s.masuk), jumlah((s) => s.belum.length)]
  const rinci = { bulan: formatBulan(bulan), wilayah, wajib }
  const ada = tunggu.filter(({ belum }) => belum.length > 0)
  return [
    t('wa.salam'),
    '',
    masuk === 0 ? t('wa.pembuka.kosong', rinci) : t('wa.pembuka', { ...rinci, masuk }),
    '',
    t('wa.tunggu', { n }),
    ...ada.flatMap((satu) => ['', ...barisPuskesmas(satu, tunggu.length > 1)]),
    '',
    t('wa.penutup'),
  ].join('\n')
}

/** Those of one desa together, in the order of the list. */
export function kelompokDesa(belum: readonly Belum[]): readonly (readonly Belum[])[] {
  const perDesa = new Map<string, Belum[]>()
  for (const satu of belum) perDesa.set(satu.kodeDesa, [...(perDesa.get(satu.kodeDesa) ?? []), satu])
  return [...perDesa.values()]
}

function barisPuskesmas({ nama, belum }: TungguPuskesmas, denganNama: boolean): readonly string[] {
  const kepala = nama === null ? t('wa.tanpaPuskesmas') : namaUnit({ nama, jenis: 'puskesmas' })
  return [...(denganNama ? [t('wa.puskesmas', { nama: kepala })] : []), ...kelompokDesa(belum).map(barisDesa)]
}

/** '- Pasar Seroja: Posyandu Teratai 4, Pustu Seroja (belum lengkap)'. A desa's own recap needs no name beside it. */
function barisDesa(belum: readonly Belum[]): string {
  const desa = belum[0]?.desa ?? ''
  const tulis = (nama: string, { sebagian }: Belum) => (sebagian ? t('wa.belumLengkap', { unit: nama }) : nama)
  const [satu] = belum
  if (belum.length === 1 && satu?.jenis === 'rekap-desa') return t('wa.desaSaja', { desa: tulis(desa, satu) })
  const unit = belum.map((b) => tulis(namaUnit({ nama: b.unit, jenis: b.jenis }), b)).join(', ')
  return t('wa.desa', { desa, unit })
}
