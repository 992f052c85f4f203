/**
 * The figure of an area: ratio of sums over its desa (domain.md 4.4), what is due by now, and the verdict, which is
 * withheld wherever reporting is incomplete or chance decides (4.3, 5). A desa is an area of one.
 */
import { type Bahan, sasaranPada } from './bahan.ts'
import { type Bulan, bulanKe, geser, januari, tahunDari } from './bulan.ts'
import { dariElemen, kelengkapanDesa } from './bulan-desa.ts'
import { JENIS_UNIT } from './indikator.ts'
import { adaSuku, sukuLain } from './penyebut.ts'
import {
  adalahKejadian,
  bertumbuh,
  bulanPembanding,
  jendela,
  kampanyePada,
  tanpaTingkatDesa,
  tetapDiPenyebut,
} from './periode.ts'
import { bandingDesa, berSasaran, type HasilDesa, hasilDesa, type Sel, tigaBulan } from './sel-desa.ts'
import {
  BATAS_KECIL,
  banding,
  bandingRasio,
  type Rasio,
  type Status,
  statusPws,
  type Tren,
  trenDari,
} from './status.ts'
import { bagianTarget, type TargetTahun, targetSampai } from './target.ts'

/** Percent of children to be measured below which a prevalence is not judged. */
const UKUR_MINIMAL = 80

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
  readonly ukur: { readonly pembilang: number; readonly penyebut: number } | null
  readonly belumDilayani: number | null
  readonly selisihKeTarget: number | null
  readonly desaLapor: number
  readonly desaSemua: number
  readonly desaTanpaSasaran: number
}

export type WilayahHitung = {
  readonly tingkat: 'kabupaten' | 'kecamatan' | 'puskesmas' | 'desa'
  readonly desaId: readonly number[]
  readonly target: TargetTahun | null
}

const jumlahkan = (nilai: readonly (number | null)[]): number => nilai.reduce<number>((a, n) => a + (n ?? 0), 0)
const adaJumlah = (nilai: readonly (number | null)[]): number | null =>
  nilai.some((n) => n !== null) ? jumlahkan(nilai) : null
const persenDari = (p: number | null, q: number | null): number | null =>
  p === null || q === null || q === 0 ? null : (p / q) * 100

/** The kind of an area's cell: a value as soon as one desa has one, else what its desa are, the commonest reason first. */
function selWilayah(sel: readonly Sel[]): Sel {
  if (sel.includes('nilai')) return 'nilai'
  const berarti = sel.filter((s) => s !== 'tanpa-sasaran')
  if (berarti.length === 0) return sel.length === 0 ? 'belum-lapor' : 'tanpa-sasaran'
  return berarti.every((s) => s === 'tidak-dijadwalkan') ? 'tidak-dijadwalkan' : 'belum-lapor'
}

type Kumpulan = {
  readonly hasil: readonly HasilDesa[]
  readonly sel: Sel
  readonly p: number | null
  readonly q: number | null
  readonly masuk: number
  readonly wajib: number
  readonly sdBulan: Bulan | null
}

function bulanSampai(bahan: Bahan, bernilai: readonly HasilDesa[]): Bulan | null {
  const bulan = bernilai.flatMap((h) => h.sdBulan ?? [])
  if (bulan.length === 0) return null
  return bahan.indikator.periode === 'potret' ? Math.min(...bulan) : Math.max(...bulan)
}

function kumpulkan(bahan: Bahan, hasil: readonly HasilDesa[]): Kumpulan {
  const sel = selWilayah(hasil.map((h) => h.sel))
  const bernilai = hasil.filter((h) => h.sel === 'nilai')
  const penyebut = tetapDiPenyebut(bahan.indikator) ? hasil.filter((h) => h.sel !== 'tanpa-sasaran') : bernilai
  const lama = hasil.filter((h) => h.kedaluwarsa)
  return {
    hasil,
    sel,
    p: sel === 'nilai' ? jumlahkan(bernilai.map((h) => h.p)) : null,
    q: bahan.indikator.penyebut.length > 0 ? adaJumlah(penyebut.map((h) => h.q)) : null,
    masuk: jumlahkan(hasil.map((h) => h.kelengkapan.masuk.size)),
    wajib: jumlahkan(hasil.map((h) => h.kelengkapan.wajib.size)),
    sdBulan: bulanSampai(bahan, bernilai.length > 0 ? bernilai : lama),
  }
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

type Arahnya = {
  readonly tren: Tren | null
  /** The direction that the status may use: 'tetap' also where nothing was reported last month. */
  readonly untukStatus: Tren | null
  readonly lalu: Rasio | null
  readonly ini: Rasio | null
}

const TANPA_ARAH: Arahnya = { tren: null, untukStatus: null, lalu: null, ini: null }

function kelengkapanLaluCukup(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan): boolean {
  const sebelum = bulanPembanding(bahan.indikator, bulan)
  if (wilayah.tingkat === 'desa' || sebelum === null) return true
  if (!bertumbuh(bahan.indikator) && bahan.indikator.periode !== 'bulanan') return true
  const k = wilayah.desaId.map((d) =>
    kelengkapanDesa(bahan, d, { pada: sebelum, bulan: [sebelum], menurutJadwal: true }),
  )
  const wajib = jumlahkan(k.map((x) => x.wajib.size))
  return jumlahkan(k.map((x) => x.masuk.size)) * 100 >= bahan.pengaturan.ambangKelengkapan * wajib
}

/** Sums the like-for-like pairs of the desa and compares them. */
function arahWilayah(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan): Arahnya {
  const pasangan = wilayah.desaId.map((d) => bandingDesa(bahan, d, bulan))
  const sebanding = pasangan.flatMap((b) => (b && b !== 'tidak-sebanding' ? [b] : []))
  if (sebanding.length === 0) {
    const bolehTetap = !pasangan.includes('tidak-sebanding') && bulanKe(bulan) !== 1 && berbulan(bahan)
    return { ...TANPA_ARAH, untukStatus: bolehTetap ? 'tetap' : null }
  }
  if (!kelengkapanLaluCukup(bahan, wilayah, bulan)) return TANPA_ARAH
  const ini = { p: jumlahkan(sebanding.map((b) => b.ini.p)), q: jumlahkan(sebanding.map((b) => b.ini.q)) }
  const lalu = { p: jumlahkan(sebanding.map((b) => b.lalu.p)), q: jumlahkan(sebanding.map((b) => b.lalu.q)) }
  const arah =
    bertumbuh(bahan.indikator) || bahan.indikator.penyebut.length === 0
      ? banding(ini.p, lalu.p)
      : bandingRasio(ini, lalu)
  const tren = arah === null ? null : trenDari(arah)
  return { tren, untukStatus: tren, ini, lalu }
}

/** Periode in which a month without laporan before it counts as "same" (domain.md 5). */
const berbulan = (bahan: Bahan): boolean =>
  bertumbuh(bahan.indikator) || bahan.indikator.periode === 'bulanan' || bahan.indikator.periode === 'rasio-kumulatif'

/** Expected persons in one month, or in the figure itself where it has a flat target, under the limit. */
function wilayahKecil(bahan: Bahan, target: TargetTahun | null, q: number | null): boolean {
  if (!target || q === null || adalahKejadian(bahan.indikator)) return false
  const bulanan = tetapDiPenyebut(bahan.indikator) ? 12 : 1
  return banding((target.persen / 100) * (q / bulanan), BATAS_KECIL) < 0
}

function trenKecil(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan): Tren | null {
  const tiga = wilayah.desaId.map((d) => tigaBulan(bahan, d, bulan))
  const ada = tiga.flatMap((t) => t ?? [])
  if (ada.length === 0 || (wilayah.tingkat === 'desa' && ada.length < tiga.length)) return null
  return trenDari(banding(jumlahkan(ada.map((t) => t.ini)), jumlahkan(ada.map((t) => t.lalu))))
}

/** Measured over what should have been measured, in the month of each desa's figure. */
function ukurWilayah(bahan: Bahan, wilayah: WilayahHitung, hasil: readonly HasilDesa[]) {
  const { ukur } = bahan.indikator
  if (!ukur) return null
  const baca = (kode: string, desaId: number, bulan: Bulan): number | null => {
    const elemen = bahan.elemenKode.get(kode)
    const isi = elemen && bahan.rekapDesa.get(desaId)?.get(bulan)?.get(elemen.elemenId)
    for (const s of SUMBER_UKUR) {
      const satu = isi?.get(s)
      if (satu) return satu.jumlah
    }
    return null
  }
  let pembilang = 0
  let penyebut = 0
  wilayah.desaId.forEach((desaId, i) => {
    const h = hasil[i]
    if (h?.sel !== 'nilai' || h.sdBulan === null) return
    const diukur = baca(ukur.elemen, desaId, h.sdBulan)
    const semestinya = baca(ukur.penyebut, desaId, h.sdBulan)
    if (diukur === null || semestinya === null) return
    pembilang += diukur
    penyebut += semestinya
  })
  return { pembilang, penyebut }
}

const SUMBER_UKUR = [JENIS_UNIT['rekap-desa'], JENIS_UNIT.posyandu, JENIS_UNIT.puskesmas, JENIS_UNIT.pustu]

const cukupDiukur = (ukur: AngkaWilayah['ukur']): boolean =>
  ukur === null || (ukur.penyebut > 0 && ukur.pembilang * 100 >= UKUR_MINIMAL * ukur.penyebut)

/** Rate of a kejadian: over births it accumulates from January and only for the kabupaten; over people, the month's. */
function laju(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan, p: number | null): number | null {
  const { indikator } = bahan
  if (!adalahKejadian(indikator) || indikator.skala === 100 || p === null) return null
  if (dariElemen(indikator.penyebut))
    return wilayah.tingkat === 'kabupaten' ? lajuKumulatif(bahan, wilayah, bulan) : null
  if (wilayah.tingkat === 'desa') return null
  const jenis = indikator.penyebut[0]?.find((s) => s.sumber === 'sasaran')?.rujukan
  const dasar = jenis ? jumlahkan(wilayah.desaId.map((d) => sasaranPada(bahan, d, jenis, bulan))) : 0
  return dasar > 0 ? (p / dasar) * indikator.skala : null
}

function lajuKumulatif(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan): number | null {
  let p = 0
  let q = 0
  for (let b = januari(tahunDari(bulan)); b <= bulan; b = geser(b, 1)) {
    for (const d of wilayah.desaId) {
      const h = hasilDesa(bahan, d, b)
      if (h.sel !== 'nilai') continue
      p += h.p ?? 0
      q += h.q ?? 0
    }
  }
  return q > 0 ? (p / q) * bahan.indikator.skala : null
}

function jarak(bahan: Bahan, k: Kumpulan, target: number | null) {
  const { indikator } = bahan
  const berlaku = indikator.arah === 'naik' && berSasaran(bahan) && tetapDiPenyebut(indikator)
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

function perbandingan(bahan: Bahan, wilayah: WilayahHitung, k: Kumpulan, arah: Arahnya, bulan: Bulan) {
  if (bertumbuh(bahan.indikator)) {
    const ini = adaJumlah(k.hasil.map((h) => (h.sel === 'tanpa-sasaran' ? null : h.ini)))
    const lalu = adaJumlah(k.hasil.map((h) => (h.sel === 'tanpa-sasaran' ? null : h.lalu)))
    return { jumlahIni: ini, jumlahLalu: lalu, persenIni: persenDari(ini, k.q), persenLalu: persenDari(lalu, k.q) }
  }
  const sebelum = bulanPembanding(bahan.indikator, bulan)
  const dulu =
    sebelum === null || bahan.indikator.periode === 'potret'
      ? null
      : kumpulkan(
          bahan,
          wilayah.desaId.map((d) => hasilDesa(bahan, d, sebelum)),
        )
  return {
    jumlahIni: k.p,
    jumlahLalu: dulu ? dulu.p : (arah.lalu?.p ?? null),
    persenIni: adalahKejadian(bahan.indikator) ? null : persenDari(k.p, k.q),
    persenLalu: adalahKejadian(bahan.indikator)
      ? null
      : dulu
        ? persenDari(dulu.p, dulu.q)
        : persenDari(arah.lalu?.p ?? null, arah.lalu?.q ?? null),
  }
}

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

/**
 * The figure of an area in the view of month m. Percentages are 0 and up, unrounded, may pass 100; null is "no number".
 * `sementara` never has a status.
 */
export function hitungWilayah(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan): AngkaWilayah {
  const { indikator, pengaturan } = bahan
  const k = kumpulkan(
    bahan,
    wilayah.desaId.map((d) => hasilDesa(bahan, d, bulan)),
  )
  const bagian = bagianTarget(indikator, bulan, kampanyePada(bahan.kampanye, bulan))
  const bertarget = wilayah.target && bagian && !adalahKejadian(indikator) && k.sel !== 'tidak-dijadwalkan'
  const target = bertarget && wilayah.target && bagian ? targetSampai(wilayah.target.persen, bagian) : null
  const persen = adalahKejadian(indikator) || k.sel !== 'nilai' ? null : persenDari(k.p, k.q)
  const bulanIni = selWilayah(k.hasil.map((h) => h.bulanIni))
  const sementara = k.sel === 'nilai' && kurangLengkap(bahan, wilayah, k)
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
    ...perbandingan(bahan, wilayah, k, arah, bulan),
    tren: kecil && bertumbuh(indikator) ? tiga : arah.tren,
    kecil,
    ukur,
    ...jarak(bahan, k, target),
    desaLapor: k.hasil.filter((h) => h.bulanIni === 'nilai' || (indikator.periode === 'potret' && h.sel === 'nilai'))
      .length,
    desaSemua: k.hasil.length,
    desaTanpaSasaran: k.hasil.filter((h) => h.sel === 'tanpa-sasaran').length,
  }
  return wilayah.tingkat === 'desa' && tanpaTingkatDesa(indikator) ? samarkan(angka) : angka
}

/** First and last month that the figure counts, for the panel that takes it apart. */
export function jendelaAngka(bahan: Bahan, bulan: Bulan): { dari: Bulan; sampai: Bulan } {
  const kapan = jendela(bahan.indikator, bulan, kampanyePada(bahan.kampanye, bulan))
  return { dari: kapan?.pembilang[0] ?? bulan, sampai: kapan?.pembilang.at(-1) ?? bulan }
}

/** Whether the formula holds a term of a kind on its lower side. */
export const penyebutMemuat = (bahan: Bahan, sumber: 'sasaran' | 'unit' | 'desa' | 'laporan'): boolean =>
  adaSuku(bahan.indikator.penyebut, sumber)

/** Figure of the lower side of one desa where it is not read from laporan. */
export const penyebutDesa = (bahan: Bahan, desaId: number, bulan: Bulan): number | null =>
  sukuLain(bahan, bahan.indikator.penyebut, desaId, bulan)?.nilai ?? null
