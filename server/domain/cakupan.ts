/**
 * The figure of an area: ratio of sums over its desa (domain.md 4.4), what is due by now, and the verdict, which is
 * withheld wherever reporting is incomplete or chance decides (4.3, 5). A desa is an area of one.
 */
import { arahWilayah, berbulan, TANPA_ARAH, trenKecil } from './arah.ts'
import type { Bahan } from './bahan.ts'
import { type Bulan, bulanKe } from './bulan.ts'
import { jendelaPada } from './isi-jendela.ts'
import { jumlahkan, type Kumpulan, kumpulkan, persenDari, selWilayah, type WilayahHitung } from './kumpulan.ts'
import { laju } from './laju.ts'
import { perbandingan } from './perbandingan.ts'
import { adalahKejadian, bertumbuh, kampanyePada, tanpaTingkatDesa, tetapDiPenyebut } from './periode.ts'
import { berSasaran, type HasilDesa, hasilDesa, type Sel } from './sel-desa.ts'
import { BATAS_KECIL, banding, type Status, statusPws, type Tren } from './status.ts'
import { bagianTarget, type TargetTahun, targetSampai } from './target.ts'
import { cukupDiukur, type Ukur, ukurWilayah } from './ukur.ts'

export type AngkaWilayah = {
  readonly sel: Sel
  readonly bulanIni: Sel
  readonly sdBulan: Bulan | null
  readonly pembilang: number | null
  readonly penyebut: number | null
  readonly persen: number | null
  readonly laju: number | null
  readonly target: number | null
  readonly status: Status | null
  readonly sementara: boolean
  readonly kedaluwarsa: boolean
  readonly laporanMasuk: number
  readonly laporanWajib: number
  readonly jumlahIni: number | null
  readonly jumlahLalu: number | null
  readonly persenIni: number | null
  readonly persenLalu: number | null
  readonly tren: Tren | null
  readonly kecil: boolean
  readonly ukur: Ukur | null
  readonly belumDilayani: number | null
  readonly selisihKeTarget: number | null
  readonly desaLapor: number
  readonly desaSemua: number
  readonly desaTanpaSasaran: number
}

/** Whether too little came in for a verdict: of the month's laporan, or of the whole window's. */
function kurangLengkap(bahan: Bahan, wilayah: WilayahHitung, k: Kumpulan): boolean {
  const ambang = bahan.pengaturan.ambangKelengkapan
  const wajib = jumlahkan(k.hasil.map((h) => h.jendelaWajib))
  const masuk = jumlahkan(k.hasil.map((h) => h.jendelaMasuk))
  if (k.masuk * 100 < ambang * k.wajib || masuk * 100 < ambang * wajib) return true
  const overSasaran = berSasaran(bahan) || adalahKejadian(bahan.indikator)
  return wilayah.tingkat === 'desa' && overSasaran && k.masuk < k.wajib
}

/** Expected persons in one month, or in the figure itself where it has a flat target, under the limit. */
function wilayahKecil(bahan: Bahan, target: TargetTahun | null, q: number | null): boolean {
  if (!target || q === null || adalahKejadian(bahan.indikator)) return false
  const bulanan = tetapDiPenyebut(bahan.indikator) ? 12 : 1
  return banding((target.persen / 100) * (q / bulanan), BATAS_KECIL) < 0
}

function jarak(bahan: Bahan, k: Kumpulan, target: number | null) {
  const { indikator } = bahan
  const berlaku = indikator.arah === 'naik' && berSasaran(bahan)
  if (!berlaku || k.p === null || k.q === null) return { belumDilayani: null, selisihKeTarget: null }
  const semestinya = target === null ? null : Math.ceil((target / 100) * k.q - 1e-9)
  return {
    belumDilayani: Math.max(0, k.q - k.p),
    selisihKeTarget: semestinya === null ? null : Math.max(0, semestinya - k.p),
  }
}

/** Whether the month itself gives ground for a verdict. */
function bulanDinilai(bahan: Bahan, bulan: Bulan, bulanIni: Sel): boolean {
  const { indikator } = bahan
  if (indikator.periode === 'terjadwal') return indikator.jadwal.includes(bulanKe(bulan))
  return berbulan(bahan) ? bulanIni === 'nilai' : true
}

/** Whose laporan the figure rests on: this month's, or those of the month, round or quarter that it shows. */
const melapor = ({ indikator: { periode } }: Bahan, { sel, bulanIni }: HasilDesa): boolean =>
  (periode === 'potret' || periode === 'terjadwal' || periode === 'kohort-triwulan' ? sel : bulanIni) === 'nilai'

/** A cell that shows nothing because the figure does not exist at the level of one desa. */
function samarkan(angka: AngkaWilayah): AngkaWilayah {
  const kosong = { pembilang: null, penyebut: null, persen: null, laju: null, target: null, status: null }
  const banding = { jumlahIni: null, jumlahLalu: null, persenIni: null, persenLalu: null, tren: null, ukur: null }
  return {
    ...angka,
    ...kosong,
    ...banding,
    sel: 'tidak-dijadwalkan',
    bulanIni: 'tidak-dijadwalkan',
    sdBulan: null,
    sementara: false,
    kedaluwarsa: false,
    belumDilayani: null,
    selisihKeTarget: null,
  }
}

/** What a figure is before anything is held against it. */
export function pokokWilayah(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan) {
  const hasil = wilayah.desaId.map((d) => hasilDesa(bahan, d, bulan))
  const k = kumpulkan(bahan, hasil)
  return {
    k,
    persen: adalahKejadian(bahan.indikator) || k.sel !== 'nilai' ? null : persenDari(k.p, k.q),
    sementara: k.sel === 'nilai' && kurangLengkap(bahan, wilayah, k),
  }
}

export type TitikWilayah = Pick<AngkaWilayah, 'sel' | 'pembilang' | 'penyebut' | 'persen' | 'sementara' | 'ukur'>

/** One month of a line: the same figure without target, verdict and comparison, which cost more than the figure itself. */
export function titikWilayah(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan): TitikWilayah {
  if (wilayah.tingkat === 'desa' && tanpaTingkatDesa(bahan.indikator))
    return { sel: 'tidak-dijadwalkan', pembilang: null, penyebut: null, persen: null, sementara: false, ukur: null }
  const { k, persen, sementara } = pokokWilayah(bahan, wilayah, bulan)
  const ukur = ukurWilayah(bahan, wilayah, k.hasil)
  return { sel: k.sel, pembilang: k.p, penyebut: adalahKejadian(bahan.indikator) ? null : k.q, persen, sementara, ukur }
}

/**
 * The figure of an area in the view of month m. Percentages are 0 and up, unrounded, may pass 100; null is "no number".
 * `sementara` never has a status.
 */
export function hitungWilayah(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan): AngkaWilayah {
  const { indikator, pengaturan } = bahan
  const { k, persen, sementara } = pokokWilayah(bahan, wilayah, bulan)
  const bagian = bagianTarget(indikator, bulan, kampanyePada(bahan.kampanye, bulan))
  const bertarget = wilayah.target && bagian && !adalahKejadian(indikator) && k.sel !== 'tidak-dijadwalkan'
  const target = bertarget && wilayah.target && bagian ? targetSampai(wilayah.target.persen, bagian) : null
  const bulanIni = selWilayah(k.hasil.map((h) => h.bulanIni))
  const ukur = ukurWilayah(bahan, wilayah, k.hasil)
  const kecil = wilayahKecil(bahan, wilayah.target, k.q)
  const arah = k.sel === 'nilai' ? arahWilayah(bahan, wilayah, bulan) : TANPA_ARAH
  const tiga = kecil && bertumbuh(indikator) && k.sel === 'nilai' ? trenKecil(bahan, wilayah, bulan) : null
  const dinilai =
    persen !== null &&
    persen >= 0 &&
    target !== null &&
    indikator.arah !== 'netral' &&
    !sementara &&
    cukupDiukur(ukur) &&
    bulanDinilai(bahan, bulan, bulanIni)
  const angka: AngkaWilayah = {
    sel: k.sel,
    bulanIni,
    sdBulan: k.sdBulan,
    pembilang: k.p,
    penyebut: adalahKejadian(indikator) ? null : k.q,
    persen,
    laju: laju(bahan, wilayah, bulan, k.p),
    target,
    status: dinilai
      ? statusPws({
          arah: indikator.arah,
          nilai: { p: k.p ?? 0, q: k.q ?? 0 },
          targetPersen: target,
          tren: kecil ? null : arah.untukStatus,
          statusTetap: pengaturan.statusTetap,
        })
      : null,
    sementara,
    kedaluwarsa: k.sel !== 'nilai' && k.hasil.some((h) => h.kedaluwarsa),
    laporanMasuk: k.masuk,
    laporanWajib: k.wajib,
    ...perbandingan(bahan, wilayah, k, bulan),
    tren: kecil && bertumbuh(indikator) ? tiga : arah.tren,
    kecil,
    ukur,
    ...jarak(bahan, k, target),
    desaLapor: k.hasil.filter((h) => h.sel !== 'tanpa-sasaran' && melapor(bahan, h)).length,
    desaSemua: k.hasil.length,
    desaTanpaSasaran: k.hasil.filter((h) => h.sel === 'tanpa-sasaran').length,
  }
  return wilayah.tingkat === 'desa' && tanpaTingkatDesa(indikator) ? samarkan(angka) : angka
}

/** First and last month that the figure counts, for the panel that takes it apart. */
export function jendelaAngka(bahan: Bahan, bulan: Bulan): { dari: Bulan; sampai: Bulan } {
  const kapan = jendelaPada(bahan, bulan)
  return { dari: kapan?.pembilang[0] ?? bulan, sampai: kapan?.pembilang.at(-1) ?? bulan }
}
