/** The page for the head of a kabupaten as facts: counts everything it tells of once, the same for whoever reads it. */
import type { IsiBriefing } from '#contract/briefing.ts'
import type { Db } from '#db/connection.ts'
import {
  type BarisBriefing,
  bulanBanding,
  jelasDiBawah,
  MEMENUHI,
  membaik,
  nilaiDinilai,
  urutSelisih,
} from '#domain/briefing.ts'
import { faktaBriefing, kurangDisebut, lajuPerlu } from '#domain/briefing-fakta.ts'
import { usulanSektor } from '#domain/briefing-sektor.ts'
import { type Bulan, bulanKe, formatBulan, geser, januari, rentang, tahunDari } from '#domain/bulan.ts'
import { izinBriefing } from '#domain/izin.ts'
import { adalahKejadian, tanpaTingkatDesa } from '#domain/periode.ts'
import type { WilayahPohon } from '#domain/pohon.ts'
import { listUsulanSektor } from '#store/briefing.ts'
import { listPrioritas } from '#store/papan.ts'
import type { KabupatenDibaca } from '#store/pohon.ts'
import { type AngkaTerbuka, bagianTerbaca, bukaBanyak } from '#usecases/buka-angka.ts'
import type { Pembaca } from '#usecases/buka-wilayah.ts'
import { bacaLaporBriefing } from '#usecases/lapor-briefing.ts'
import { angkaWilayah, garis, lajuWilayah, sajikanAngka, sajikanIndikator } from './sajikan.ts'
import { butuhDukungan } from './sajikan-bagian.ts'

/** The arrangement of indikator that the page tells of. */
const PAPAN = 'pimpinan'
const PANJANG_GARIS = 13
const BAIK_TERBANYAK = 5
const DUKUNGAN_TERBANYAK = 5
const BAGIAN_TERBANYAK = 3

export type PermintaanBriefing = {
  readonly kab: KabupatenDibaca
  readonly bulan: Bulan
  readonly pembaca: Pembaca
  /** Validated laporan alone, however few; else they are, as soon as most that came in is validated. */
  readonly hanyaSah: boolean
}

type Satu = {
  readonly terbuka: AngkaTerbuka
  readonly baris: BarisBriefing
  readonly isi: IsiBriefing['baris'][number]
}

export async function susunBriefing(db: Db, minta: PermintaanBriefing): Promise<IsiBriefing> {
  const { kab, bulan, pembaca } = minta
  const lapor = await bacaLaporBriefing(db, minta)
  const papan = (await listPrioritas(db, kab.kab_id, PAPAN)).map(({ kode }) => kode)
  const buka = (mulai: Bulan, pilih: (i: AngkaTerbuka['indikator']) => boolean) =>
    bukaBanyak(
      db,
      {
        ...{ wilayah: kab.kode, hierarki: 'administrasi', dasar: 'proyeksi', bulan, mulai, pembaca },
        ...{ mulaiBanding: geser(bulan, -1), halaman: izinBriefing(lapor.sah) },
      },
      (i) => papan.includes(i.kode) && pilih(i),
    )
  const [angka, kejadian, aturan] = await Promise.all([
    buka(geser(bulan, 1 - PANJANG_GARIS), (i) => !adalahKejadian(i)),
    buka(januari(tahunDari(bulan) - 1), adalahKejadian),
    listUsulanSektor(db),
  ])
  const semua = [angka, kejadian].flatMap((satu) => ('tidakAda' in satu ? [] : satu.angka))
  const satu = papan.flatMap((kode) => {
    const milik = semua.find(({ indikator }) => indikator.kode === kode)
    return milik ? [susunBaris(milik, bulan)] : []
  })
  const baris = satu.map((s) => s.baris)
  const fakta = faktaBriefing(baris, lapor.isi)
  return {
    wilayah: { kode: kab.kode, nama: kab.nama, jenis: kab.jenis === 'kota' ? 'kota' : 'kabupaten' },
    ...{ bulan: formatBulan(bulan), dihitung: pembaca.sekarang.toISOString(), zonaWaktu: kab.zona_waktu },
    sah: lapor.sah,
    lapor: lapor.isi,
    baris: satu.map(({ isi }) => isi),
    fakta: fakta.map((f) => ({ ...f })) as IsiBriefing['fakta'], // the contract's, without readonly
    baik: baik(baris),
    dukungan: dukungan(satu, bulan),
    peta: peta(satu, bulan),
    tren: tren(satu, bulan),
    permintaan: usulanSektor(aturan, baris, { lapor: lapor.isi, disebut: kurangDisebut(fakta) }).map((p) => ({ ...p })),
  }
}

/** Which of the twelve it is; what is only a part of one ('4*') is none. */
const nomorSpm = (spm: string | null): number | null => (spm !== null && /^\d+$/.test(spm) ? Number(spm) : null)

function susunBaris(terbuka: AngkaTerbuka, bulan: Bulan): Satu {
  const { wilayah, indikator } = terbuka
  const angka = angkaWilayah(terbuka, wilayah, bulan)
  const targetTahun = terbuka.target(wilayah, bulan)
  const kejadian = adalahKejadian(indikator)
  const baris: BarisBriefing = {
    ...{ kode: indikator.kode, arah: indikator.arah, spm: nomorSpm(indikator.spm), kejadian, angka },
    setahun:
      indikator.periode === 'kumulatif' && targetTahun && angka.penyebut !== null
        ? { semestinya: Math.ceil((targetTahun.persen / 100) * angka.penyebut - 1e-9), sisaBulan: 12 - bulanKe(bulan) }
        : null,
    laju: indikator.periode === 'kumulatif' ? (lajuWilayah(terbuka, wilayah, bulan)?.perBulan ?? null) : null,
    lalu: kejadian ? null : angkaLalu(terbuka, bulan),
    jumlahTahun: kejadian
      ? { kini: jumlahSejakJanuari(terbuka, bulan), lalu: jumlahSejakJanuari(terbuka, geser(bulan, -12)) }
      : null,
  }
  const { lalu } = baris
  return {
    ...{ terbuka, baris },
    isi: {
      ...{ indikator: sajikanIndikator(indikator), spm: baris.spm, angka: sajikanAngka(angka), targetTahun },
      // What a figure that may not be judged would take is not known.
      laju: nilaiDinilai(baris) ? lajuPerlu(baris) : null,
      lalu: lalu && {
        ...{ bulan: lalu.bulan, persen: lalu.persen, selisih: lalu.selisihKeTarget, sebanding: lalu.sebanding },
      },
      jumlahTahun: baris.jumlahTahun,
      garis: garis(terbuka, wilayah, rentang(geser(bulan, 1 - PANJANG_GARIS), bulan)),
    },
  }
}

function angkaLalu(terbuka: AngkaTerbuka, bulan: Bulan): BarisBriefing['lalu'] {
  const lalu = bulanBanding(bulan)
  const { sel, sementara, kedaluwarsa, ...angka } = angkaWilayah(terbuka.pada(lalu), terbuka.wilayah, lalu)
  const { persen, pembilang, penyebut, target, selisihKeTarget } = angka
  const sebanding = sel === 'nilai' && !sementara && !kedaluwarsa && persen !== null
  return { bulan: formatBulan(lalu), persen, pembilang, penyebut, target, selisihKeTarget, sebanding }
}

function jumlahSejakJanuari(terbuka: AngkaTerbuka, bulan: Bulan): number | null {
  const titik = garis(terbuka, terbuka.wilayah, rentang(januari(tahunDari(bulan)), bulan))
  if (titik.some(({ sel, sementara, nilai }) => sel !== 'nilai' || sementara || nilai === null)) return null
  return titik.reduce((jumlah, { nilai }) => jumlah + (nilai ?? 0), 0)
}

/** What meets its target first: what only came nearer may need support as well. */
function baik(baris: readonly BarisBriefing[]): IsiBriefing['baik'] {
  return baris
    .map((b) => ({ b, tercapai: MEMENUHI.includes(b.angka.status), membaik: membaik(b) }))
    .filter(({ b, tercapai, membaik: beda }) => nilaiDinilai(b) !== null && (tercapai || beda !== null))
    .toSorted(
      (a, b) =>
        Number(b.tercapai) - Number(a.tercapai) ||
        (b.membaik ? b.membaik.lalu - b.membaik.kini : 0) - (a.membaik ? a.membaik.lalu - a.membaik.kini : 0),
    )
    .slice(0, BAIK_TERBANYAK)
    .map(({ b, membaik: beda }) => ({ kode: b.kode, membaik: beda }))
}

/** Kecamatan by persons short, only beyond what chance explains, and of nothing that points at few people. */
function dukungan(satu: readonly Satu[], bulan: Bulan): IsiBriefing['dukungan'] {
  return satu
    .filter(({ terbuka, baris }) => !terbuka.indikator.sensitif && baris.arah === 'naik' && jelasDiBawah(baris))
    .toSorted((a, b) => urutSelisih(a.baris, b.baris))
    .flatMap(({ terbuka, baris }) => {
      const bagian = bagianTerbaca(terbuka, 'kecamatan')
        .map((w) => ({ w, angka: angkaWilayah(terbuka, w, bulan) }))
        .flatMap(({ w, angka }) => {
          const { persen, selisihKeTarget: selisih, status } = angka
          if (!butuhDukungan(baris.arah, angka) || persen === null || selisih === null) return []
          return [{ kode: w.kode, nama: w.nama, selisih, persen, status }]
        })
        .toSorted((a, b) => b.selisih - a.selisih || a.nama.localeCompare(b.nama, 'id'))
      const selisih = baris.angka.selisihKeTarget ?? 0
      return bagian.length === 0
        ? []
        : [{ kode: baris.kode, selisih, banyak: bagian.length, bagian: bagian.slice(0, BAGIAN_TERBANYAK) }]
    })
    .slice(0, DUKUNGAN_TERBANYAK)
}

/** The indikator that most is to be done about and that may be shown area by area. */
function utama(satu: readonly Satu[]): AngkaTerbuka | undefined {
  const terpetakan = satu.filter(
    ({ terbuka: { indikator }, baris }) =>
      !indikator.sensitif && !tanpaTingkatDesa(indikator) && !baris.kejadian && nilaiDinilai(baris) !== null,
  )
  const bawah = terpetakan.filter(({ baris }) => jelasDiBawah(baris)).toSorted((a, b) => urutSelisih(a.baris, b.baris))
  return (bawah[0] ?? terpetakan[0])?.terbuka
}

function peta(satu: readonly Satu[], bulan: Bulan): IsiBriefing['peta'] {
  const terbuka = utama(satu)
  if (!terbuka) return null
  const daerah = (rincian: 'kecamatan' | 'desa') =>
    bagianTerbaca(terbuka, rincian).flatMap((w) => sajikanDaerah(terbuka, w, bulan))
  return { kode: terbuka.indikator.kode, kecamatan: daerah('kecamatan'), desa: daerah('desa') }
}

/** A month that was not reported well enough leaves a gap: a line would be read as its course. */
function tren(satu: readonly Satu[], bulan: Bulan): IsiBriefing['tren'] {
  const terbuka = utama(satu)
  if (!terbuka) return null
  const titik = rentang(geser(bulan, 1 - PANJANG_GARIS), bulan).map((b) => {
    const { sel, sementara, persen, target } = angkaWilayah(terbuka.pada(b), terbuka.wilayah, b)
    return { bulan: formatBulan(b), persen: sel === 'nilai' && !sementara ? persen : null, target }
  })
  return { kode: terbuka.indikator.kode, titik }
}

/** Parts of a desa that are counted together are shown under each of their codes. */
function sajikanDaerah(terbuka: AngkaTerbuka, wilayah: WilayahPohon, bulan: Bulan) {
  const { sel, status, sementara, kedaluwarsa, persen } = angkaWilayah(terbuka, wilayah, bulan)
  return [wilayah.kode, ...(wilayah.bersama ?? [])].map((kode) => ({
    ...{ kode, nama: wilayah.nama, sel, status, sementara, kedaluwarsa, persen },
  }))
}
