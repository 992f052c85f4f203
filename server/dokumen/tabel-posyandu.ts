/** The register of posyandu, pustu and kader, and the shortlists of a year, as tables. */
import { formatBulan } from '#client/format/bulan.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { kalimatPosyandu, kalimatPustu, kataHasilStrata, kataPutusan, kataStrata } from '#client/format/posyandu.ts'
import { t } from '#client/messages/t.ts'
import type { KaderJawaban, PosyanduJawaban } from '#contract/kader.ts'
import type { Keputusan, PenghargaanJawaban } from '#contract/penghargaan.ts'
import type { TabelDokumen } from './tabel.ts'
import { type KonteksDokumen, polos } from './tabel-konteks.ts'
import { kepalaKanan, kepalaKiri, kepalaUtama, selJumlah, selTeks } from './tabel-sel.ts'

const catatanContoh = ({ kabupaten }: KonteksDokumen): readonly string[] =>
  kabupaten.contoh ? [t('berkas.catatan.contoh')] : []

const POLOS = { kaki: null, legenda: null } as const

/** Posyandu with their kader by level and how each stands. */
export function tabelPosyandu(jawaban: PosyanduJawaban, konteks: KonteksDokumen): TabelDokumen {
  const { nama } = sebutWilayah(jawaban.wilayah, konteks.kabupaten)
  return {
    ...{ ...POLOS, judul: t('register.judul', { wilayah: nama }), subjudul: [formatBulan(jawaban.bulan)] },
    kalimat: polos(kalimatPosyandu(jawaban, nama)),
    kepala: [
      kepalaKiri(t('berkas.kode')),
      kepalaUtama(t('register.kolom.nama')),
      kepalaKiri(t('register.kolom.desa')),
      kepalaKiri(t('register.kolom.puskesmas')),
      ...(['kader', 'purwa', 'madya', 'utama', 'latihan'] as const).map((k) => kepalaKanan(t(`register.kolom.${k}`))),
      ...jawaban.penilaian.map((p) => kepalaKiri(p.nama)),
      kepalaKiri(t('register.kolom.strata')),
      kepalaKiri(t('berkas.posyandu.dinyatakan')),
    ],
    baris: jawaban.posyandu.map(({ kode, nama: posyandu, desa, puskesmas, kader, penilaian, strata }) => [
      ...[kode, posyandu, desa.nama, puskesmas?.nama ?? ''].map(selTeks),
      ...[kader.aktif, kader.purwa, kader.madya, kader.utama, kader.latihan].map(selJumlah),
      ...penilaian.map((p) => selTeks(kataPutusan(p))),
      selTeks(kataHasilStrata(strata)),
      selTeks(strata.dinyatakan && kataStrata(strata.dinyatakan)),
    ]),
    catatan: [t('register.kriteria.catatan'), ...catatanContoh(konteks)],
  }
}

/** Pustu against the standard; null where the area has none. */
export function tabelPustu(jawaban: PosyanduJawaban, konteks: KonteksDokumen): TabelDokumen | null {
  if (jawaban.pustu.length === 0) return null
  const { nama } = sebutWilayah(jawaban.wilayah, konteks.kabupaten)
  const kriteria = new Map(jawaban.kriteria.map((k) => [k.kode, k.nama]))
  return {
    ...{ ...POLOS, judul: `${t('berkas.posyandu.pustu')}, ${nama}`, subjudul: [formatBulan(jawaban.bulan)] },
    kalimat: polos(kalimatPustu(jawaban, nama)),
    kepala: [
      kepalaKiri(t('berkas.kode')),
      kepalaUtama(t('register.tampilan.pustu')),
      kepalaKiri(t('register.kolom.desa')),
      kepalaKiri(t('register.kolom.puskesmas')),
      kepalaKiri(t('register.kolom.standar')),
      kepalaKiri(t('register.kolom.kurang')),
    ],
    baris: jawaban.pustu.map(({ kode, nama: pustu, desa, puskesmas, standar, kurang }) => [
      ...[kode, pustu, desa.nama, puskesmas?.nama ?? '', kataPutusan(standar)].map(selTeks),
      selTeks(kurang.map((k) => kriteria.get(k) ?? k).join(', ')),
    ]),
    catatan: catatanContoh(konteks),
  }
}

/** Titles that the import knows again: what is taken along, filled in and brought back is the same sheet. */
const JUDUL_REGISTER = [
  ...['kode posyandu', 'posyandu', 'desa', 'puskesmas', 'kader', 'mulai', 'akhir', 'nomor sk', 'tanggal sk'],
  ...['dilatih', 'keterampilan', 'tingkat'],
] as const

/** A row for each kader by code; a posyandu without has one to be filled in. */
export function tabelKader(jawaban: KaderJawaban, konteks: KonteksDokumen): TabelDokumen {
  const { nama } = sebutWilayah(jawaban.wilayah, konteks.kabupaten)
  return {
    ...{ ...POLOS, judul: t('berkas.kader.judul', { wilayah: nama }), subjudul: [formatBulan(jawaban.bulan)] },
    kalimat: null,
    kepala: JUDUL_REGISTER.map((judul) => (judul === 'posyandu' ? kepalaUtama(judul) : kepalaKiri(judul))),
    baris: jawaban.baris.map(({ kodePosyandu, posyandu, desa, puskesmas, kader }) =>
      [
        ...[kodePosyandu, posyandu, desa, puskesmas, kader?.kode ?? '', kader?.mulai ?? '', kader?.akhir ?? ''],
        ...[kader?.skNomor ?? '', kader?.skTanggal ?? '', kader?.dilatihPada ?? ''],
        ...[kader?.keterampilan.join('; ') ?? '', kader?.tingkat ?? ''],
      ].map(selTeks),
    ),
    catatan: [],
  }
}

/** Codes of the skills with their names, for who fills the register in. */
export function tabelKeterampilan({ keterampilan }: KaderJawaban): TabelDokumen {
  return {
    ...{ ...POLOS, judul: t('register.tampilan.keterampilan'), subjudul: [], kalimat: null, catatan: [] },
    kepala: [
      kepalaKiri('kode keterampilan'),
      kepalaUtama(t('register.kisi.keterampilan')),
      kepalaKiri(t('register.terampil.kelompok')),
    ],
    baris: keterampilan
      .filter((k) => k.aktif)
      .map(({ kode, nama, kelompok }) => [kode, nama, t(`register.kelompok.${kelompok}`)].map(selTeks)),
  }
}

/** Both shortlists by the alphabet, with what was decided. */
export function tabelPenghargaan(jawaban: PenghargaanJawaban, konteks: KonteksDokumen): TabelDokumen {
  const { nama } = sebutWilayah(jawaban.wilayah, konteks.kabupaten)
  const { tahun, posyandu, kader } = jawaban
  const isi = { posyandu: posyandu.length, kader: kader.length, wilayah: nama, tahun: String(tahun) }
  const belum = jawaban.utuh ? null : t('register.penghargaan.belumUtuh', { bulan: formatBulan(jawaban.bulan) })
  return {
    ...{ ...POLOS, judul: t('berkas.penghargaan.judul', { tahun: String(tahun), wilayah: nama }), subjudul: [] },
    kalimat: polos(t('register.penghargaan.kalimat', isi), belum),
    kepala: [
      kepalaKiri(t('berkas.penghargaan.untuk')),
      kepalaUtama(t('register.kolom.nama')),
      kepalaKiri(t('register.unit.kader')),
      kepalaKiri(t('register.kolom.desa')),
      kepalaKiri(t('register.kolom.puskesmas')),
      kepalaKiri(t('berkas.penghargaan.keputusan')),
    ],
    baris: [
      ...posyandu.map((satu) => [t('register.penghargaan.posyandu'), satu.nama, '', ...tempat(satu)].map(selTeks)),
      ...kader.map((satu) => [t('register.penghargaan.kader'), satu.nama, satu.kader, ...tempat(satu)].map(selTeks)),
    ],
    catatan: [t('register.penghargaan.arti'), ...catatanContoh(konteks)],
  }
}

type Calon = PenghargaanJawaban['posyandu'][number] | PenghargaanJawaban['kader'][number]

const tempat = ({ desa, puskesmas, keputusan }: Calon): readonly string[] => [
  desa.nama,
  puskesmas?.nama ?? '',
  sebutKeputusan(keputusan),
]

const sebutKeputusan = (keputusan: Keputusan): string => (keputusan?.ditetapkan ? keputusan.sebutan : '')
