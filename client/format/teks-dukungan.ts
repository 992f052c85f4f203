// What a month shows about a desa, in words, and the message to whoever answers for it, ready for WhatsApp.

import { t } from '#client/messages/t.ts'
import type { Angka } from '#contract/angka.ts'
import type { BarisDukungan, DukunganJawaban, DukunganRingkas, JarakOrang, SebabDukungan } from '#contract/dukungan.ts'
import { formatJumlah, formatPersen, formatTarget } from './bilangan.ts'
import { formatBulan } from './bulan.ts'
import { namaPendek } from './nama-indikator.ts'
import { namaUnit } from './nama-unit.ts'
import { sebutOrang } from './sebut-orang.ts'

type Isi = Pick<DukunganJawaban, 'indikator' | 'bulan' | 'orang' | 'wilayah'> & { readonly jarak: JarakOrang }

/** Persons of the distance that is shown; they are known wherever a desa is listed by it. */
export const orangBaris = ({ angka }: { readonly angka: Angka }, jarak: JarakOrang): number =>
  (jarak === 'selisih' ? angka.selisihKeTarget : angka.belumDilayani) ?? 0

/** 'bulan ini 4, bulan lalu 9; paling turun di Pustu Seroja: 5 menjadi 1'. Nothing but what the figures show. */
export function tulisSebab({ angka, sebab }: Pick<BarisDukungan, 'angka' | 'sebab'>): string {
  if (sebab.length > 0) return sebab.map(tulisSatu).join('; ')
  const { jumlahIni, jumlahLalu } = angka
  if (jumlahIni === null || jumlahLalu === null) return ''
  return t('dukungan.sebab.bulan', { ini: formatJumlah(jumlahIni), lalu: formatJumlah(jumlahLalu) })
}

function tulisSatu(sebab: SebabDukungan): string {
  switch (sebab.kode) {
    case 'turun':
      return t('dukungan.sebab.turun', { ini: formatJumlah(sebab.ke), lalu: formatJumlah(sebab.dari) })
    case 'unit-turun':
      return t('dukungan.sebab.unit', {
        unit: namaUnit({ nama: sebab.unit, jenis: sebab.jenis }),
        dari: formatJumlah(sebab.dari),
        ke: formatJumlah(sebab.ke),
      })
    case 'unit-belum':
      return t('dukungan.sebab.belum', { unit: namaUnit({ nama: sebab.unit, jenis: sebab.jenis }) })
    case 'tetap':
      return t('dukungan.sebab.tetap', { bulan: sebab.bulan })
  }
}

/** 'Indah Susanti (Bidan desa, Pustu Lembah Anggrek)', the post alone, or the puskesmas that stands in. */
export function sebutPenanggungJawab({ penanggungJawab, puskesmas }: BarisDukungan): string {
  if (!penanggungJawab)
    return puskesmas === null ? t('dukungan.pj.tanpa') : namaUnit({ nama: puskesmas, jenis: 'puskesmas' })
  const { nama, jabatan, unit } = penanggungJawab
  return nama === null ? t('dukungan.pj.jabatan', { jabatan, unit }) : t('dukungan.pj', { nama, jabatan, unit })
}

const rinci = (satu: BarisDukungan, { indikator, bulan, orang, jarak }: Isi) => ({
  indikator: namaPendek(indikator.nama),
  bulan: formatBulan(bulan),
  desa: satu.nama,
  pembilang: formatJumlah(satu.angka.pembilang),
  penyebut: formatJumlah(satu.angka.penyebut),
  persen: formatPersen(satu.angka.persen),
  target: formatTarget(satu.angka.target),
  orang: sebutOrang(orang),
  n: formatJumlah(orangBaris(satu, jarak)),
  kepada: sebutPenanggungJawab(satu),
})

/** The message about one desa. `*...*` is bold in WhatsApp. */
export function pesanDesa(satu: BarisDukungan, isi: Isi): string {
  const kata = rinci(satu, isi)
  const sebab = tulisSebab(satu)
  return [
    t('dukungan.pesan.salam', kata),
    '',
    t('dukungan.pesan.hal', kata),
    t(satu.angka.target === null ? 'dukungan.pesan.angka.tanpa' : 'dukungan.pesan.angka', kata),
    t(`dukungan.pesan.${isi.jarak}`, kata),
    ...(sebab ? [t('dukungan.pesan.sebab', { sebab })] : []),
    '',
    t('dukungan.pesan.minta', kata),
  ].join('\n')
}

/** One message about several desa, in their order. */
export function pesanBanyak(baris: readonly BarisDukungan[], isi: Isi): string {
  const { indikator, bulan, wilayah } = isi
  const kepala = { indikator: namaPendek(indikator.nama), bulan: formatBulan(bulan), wilayah: wilayah.nama }
  return [
    t('dukungan.pesan.banyak', { ...kepala, n: baris.length }),
    ...baris.flatMap((satu, i) => {
      const kata = { ...rinci(satu, isi), ke: i + 1 }
      const sebab = tulisSebab(satu)
      return [
        '',
        t(`dukungan.pesan.butir.${isi.jarak}`, kata),
        ...(sebab ? [t('dukungan.pesan.butir.sebab', { sebab })] : []),
        t('dukungan.pesan.butir.kepada', kata),
      ]
    }),
    '',
    t('dukungan.pesan.banyak.minta', { orang: sebutOrang(isi.orang) }),
  ].join('\n')
}

/** Whether the distance exists of the whole area; without sasaran or target nobody knows who is missing. */
const berjarak = (total: Angka, jarak: JarakOrang): boolean =>
  (jarak === 'selisih' ? total.selisihKeTarget : total.belumDilayani) !== null

/** What the order says in a sentence: the fewest desa that hold half of the distance. */
export function kalimatDukungan({ jarak, ...jawaban }: DukunganJawaban & { readonly jarak: JarakOrang }): string {
  const urutan = jawaban[jarak]
  const indikator = namaPendek(jawaban.indikator.nama)
  const isi = { indikator, bulan: formatBulan(jawaban.bulan), wilayah: jawaban.wilayah.nama }
  if (!urutan) return t('dukungan.kalimat.tanpaOrang', isi)
  if (jawaban.tanpaDesa) return t(`dukungan.kalimat.${jawaban.tanpaDesa}`, isi)
  if (urutan.baris.length + urutan.pisah.length === 0 && !berjarak(jawaban.total, jarak))
    return t('dukungan.kalimat.tanpa-dasar', isi)
  if (urutan.baris.length === 0)
    return t(urutan.pisah.length > 0 ? `dukungan.kalimat.pisah.${jarak}` : `dukungan.kalimat.kosong.${jarak}`, isi)
  const orang = sebutOrang(jawaban.orang)
  const semua = { ...isi, orang, n: formatJumlah(urutan.orang), desa: urutan.baris.length }
  const separuh = { ...isi, orang, n: formatJumlah(urutan.separuh.orang), desa: urutan.separuh.desa }
  return [
    t(`dukungan.kalimat.separuh.${jarak}`, separuh),
    t(`dukungan.kalimat.semua.${jarak}`, semua),
    ...(jarak === 'selisih' ? kalimatJumlah(jawaban, urutan.orang) : []),
  ].join(' ')
}

/** Below so few desa beyond chance the other distance has more to do. */
const SEDIKIT_DESA = 5

/** Where hardly a desa is short beyond chance, how many are not served all the same; null where the order says enough. */
export function kalimatKeBelum({ selisih, belum, orang }: Pick<DukunganJawaban, 'selisih' | 'belum' | 'orang'>) {
  if (!selisih || !belum || selisih.baris.length >= SEDIKIT_DESA || belum.orang <= selisih.orang) return null
  return t('dukungan.ke.belum', {
    ...{ n: formatJumlah(belum.orang), orang: sebutOrang(orang), desa: formatJumlah(belum.baris.length) },
  })
}

/** A priority indikator in short; where there is no order, why: nobody missing is said only where that is known. */
export function ringkasDukungan(satu: DukunganRingkas, jarak: JarakOrang): string {
  if (satu.tanpaDesa) return t(`dukungan.prioritas.${satu.tanpaDesa}`)
  const { orang, desa, separuh, tertunda } = satu[jarak]
  if (orang === 0)
    return tertunda > 0 ? t('dukungan.prioritas.tertunda', { n: tertunda }) : t('dukungan.prioritas.tanpa')
  const isi = { n: formatJumlah(orang), orang: sebutOrang(satu.orang), desa }
  return `${t('dukungan.prioritas.isi', isi)}; ${t('dukungan.prioritas.separuh', { desa: separuh.desa })}`
}

/** Why the desa together are shorter of the target than the whole area: those above it make up for nobody here. */
function kalimatJumlah({ total, wilayah, orang: siapa }: DukunganJawaban, orang: number): readonly string[] {
  const sendiri = total.selisihKeTarget
  if (sendiri === null || sendiri >= orang || wilayah.tingkat === 'desa') return []
  const isi = { wilayah: wilayah.nama, n: formatJumlah(sendiri), orang: sebutOrang(siapa) }
  return [t(sendiri === 0 ? 'dukungan.kalimat.jumlah.capai' : 'dukungan.kalimat.jumlah', isi)]
}
