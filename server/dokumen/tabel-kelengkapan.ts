/** Who reported: the areas of a month, and every unit month by month. */
import { formatBulan, formatBulanPendek } from '#client/format/bulan.ts'
import { kalimatKelengkapan } from '#client/format/kalimat-kelengkapan.ts'
import { kataJenisUnit } from '#client/format/kata-angka.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { t } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import type { SelDokumen, TabelDokumen } from './tabel.ts'
import { type KonteksDokumen, polos, subjudulDari } from './tabel-konteks.ts'
import { kepalaKanan, kepalaKiri, kepalaUtama, selJumlah, selPersen, selTeks } from './tabel-sel.ts'

/** The parts of the area in the month shown. */
export function tabelKelengkapan(jawaban: KelengkapanJawaban, konteks: KonteksDokumen): TabelDokumen {
  const wilayah = sebutWilayah(jawaban.wilayah, konteks.kabupaten)
  const { kalimat, catatan } = kalimatKelengkapan({ ...jawaban, wilayah })
  const kini = jawaban.bulanan.at(-1)
  return {
    judul: t('berkas.judul.lapor', { wilayah: wilayah.nama, bulan: formatBulan(jawaban.bulan) }),
    subjudul: subjudulDari({ hierarki: jawaban.hierarki, versi: jawaban.versi }, konteks),
    kalimat: polos(kalimat, catatan),
    kepala: [
      kepalaKiri(t('berkas.kode')),
      kepalaKiri(t('berkas.nama')),
      kepalaKanan(t('berkas.wajib')),
      kepalaKanan(t('berkas.masuk')),
      kepalaKanan(t('berkas.persenMasuk')),
      kepalaKanan(t('berkas.tepat')),
      kepalaKanan(t('berkas.persenTepat')),
      kepalaKanan(t('berkas.terverifikasi')),
      kepalaKanan(t('berkas.tervalidasi')),
    ],
    baris: jawaban.baris.map(tulisHitung),
    kaki: kini ? tulisHitung({ ...kini, kode: wilayah.kode, nama: wilayah.nama }) : null,
    catatan: konteks.kabupaten.contoh ? [t('berkas.catatan.contoh')] : [],
    legenda: null,
  }
}

const tulisHitung = ({
  kode,
  nama,
  wajib,
  masuk,
  tepat,
  terverifikasi,
  tervalidasi,
}: KelengkapanJawaban['baris'][number]): readonly SelDokumen[] => [
  selTeks(kode),
  selTeks(nama),
  selJumlah(wajib),
  selJumlah(masuk),
  selPersen(bagian(masuk, wajib)),
  selJumlah(tepat),
  selPersen(bagian(tepat, wajib)),
  selJumlah(terverifikasi),
  selJumlah(tervalidasi),
]

const bagian = (n: number, dari: number): number | null => (dari === 0 ? null : (n / dari) * 100)

/** Every pair of unit and desa, its months in words; null where no unit may be read. */
export function tabelUnitLapor(jawaban: KelengkapanJawaban, konteks: KonteksDokumen): TabelDokumen | null {
  const { unit, bulanan } = jawaban
  if (unit.length === 0) return null
  const [dari, sampai] = [bulanan[0]?.bulan ?? jawaban.bulan, bulanan.at(-1)?.bulan ?? jawaban.bulan].map(formatBulan)
  const wilayah = sebutWilayah(jawaban.wilayah, konteks.kabupaten)
  return {
    judul: t('berkas.judul.unit', { wilayah: wilayah.nama, dari: dari ?? '', sampai: sampai ?? '' }),
    subjudul: subjudulDari({ hierarki: jawaban.hierarki, versi: jawaban.versi }, konteks),
    kalimat: null,
    kepala: [
      kepalaKiri(t(jawaban.hierarki === 'kerja' ? 'rincian.puskesmas' : 'rincian.kecamatan')),
      kepalaKiri(t('berkas.desa')),
      kepalaUtama(t('berkas.unit')),
      kepalaKiri(t('berkas.jenis')),
      ...bulanan.map(({ bulan }) => kepalaKiri(formatBulanPendek(bulan))),
    ],
    baris: unit.map((satu) => [
      selTeks(satu.induk === null ? null : (konteks.nama.get(satu.induk) ?? satu.induk)),
      selTeks(satu.desa),
      selTeks(satu.nama),
      selTeks(kataJenisUnit(satu.jenis)),
      ...satu.keadaan.map((keadaan): SelDokumen => {
        const teks = t(`lapor.${keadaan}`)
        const jenis = keadaan === 'belum' ? 'belum-lapor' : keadaan === 'tidak-wajib' ? 'tidak-dijadwalkan' : 'teks'
        return { teks, angka: null, jenis, status: null }
      }),
    ]),
    kaki: null,
    catatan: konteks.kabupaten.contoh ? [t('berkas.catatan.contoh')] : [],
    legenda: null,
  }
}
