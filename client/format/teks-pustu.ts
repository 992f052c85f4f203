// A message to the pustu (or bidan) of one desa: where it is short, who is waited for, and what is to be checked.

import { t } from '#client/messages/t.ts'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'
import { formatBulan } from './bulan.ts'
import { kataKurang } from './kata-kurang.ts'
import { namaPendek } from './nama-indikator.ts'
import { namaUnit } from './nama-unit.ts'

type Isi = Pick<RingkasanJawaban, 'bulan' | 'prioritas' | 'bagian' | 'belumLapor'>
type Bagian = RingkasanJawaban['bagian'][number]

export type PesanPustu = { readonly kode: string; readonly kepada: string; readonly teks: string }

/** One message for each desa that there is something to say to, in the order of the desa. */
export function pesanPustu(isi: Isi): readonly PesanPustu[] {
  return isi.bagian.flatMap((bagian) => {
    const hal = [halDukungan(bagian, isi), halBelum(bagian, isi), halDicek(bagian)].filter((satu) => satu !== null)
    if (hal.length === 0) return []
    const kepada = bagian.pustu ? namaUnit({ nama: bagian.pustu, jenis: 'pustu' }) : t('pustu.bidan')
    const rinci = { kepada, desa: bagian.nama, bulan: formatBulan(isi.bulan) }
    const teks = [t('pustu.salam', rinci), '', ...hal, '', t('pustu.penutup')].join('\n')
    return [{ kode: bagian.kode, kepada: t('pustu.pilihan', rinci), teks }]
  })
}

/** '- Perlu dukungan: K6 (selisih 12 orang), ...'. The SPM say the same again and are left out by their part. */
function halDukungan({ sel }: Bagian, { prioritas }: Isi): string | null {
  const sudah = new Set<string>()
  const daftar = prioritas.flatMap(({ indikator }, i) => {
    const milik = sel[i]
    const nama = namaPendek(indikator.nama)
    if (!milik?.dukungan || !milik.selisih || sudah.has(nama)) return []
    sudah.add(nama)
    return [t('pustu.dukungan.satu', { indikator: nama, n: milik.selisih, satuan: kataKurang(indikator) })]
  })
  return daftar.length === 0 ? null : t('pustu.dukungan', { daftar: daftar.join(', ') })
}

function halBelum({ kode }: Bagian, { belumLapor }: Isi): string | null {
  const unit = (belumLapor ?? []).filter(({ kodeDesa }) => kodeDesa === kode)
  if (unit.length === 0) return null
  const tulis = ({ unit: nama, jenis, sebagian }: (typeof unit)[number]) =>
    sebagian ? t('wa.belumLengkap', { unit: namaUnit({ nama, jenis }) }) : namaUnit({ nama, jenis })
  return t('pustu.belum', { daftar: unit.map(tulis).join(', ') })
}

const halDicek = ({ temuan }: Bagian): string | null => (temuan === 0 ? null : t('pustu.dicek', { n: temuan }))
