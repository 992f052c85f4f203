/** One indikator of areas beside each other: place, chance, change, and what lies inside each of them. */
import type { BarisBanding, SatuBanding } from '#contract/bandingkan.ts'
import type { Rincian } from '#contract/konteks.ts'
import { bandingTriwulan, bertriwulan, nilaiBanding, peringkat } from '#domain/banding-wilayah.ts'
import { type Bulan, formatBulan, geser } from '#domain/bulan.ts'
import type { AngkaWilayah } from '#domain/cakupan.ts'
import { mayRead } from '#domain/izin.ts'
import { garisCorong } from '#domain/kebetulan.ts'
import { type Hierarki, rincikan, type WilayahPohon } from '#domain/pohon.ts'
import { cukupDiukur } from '#domain/ukur.ts'
import { type AngkaTerbuka, bagianTerbaca } from '#usecases/buka-angka.ts'
import { angkaWilayah, indukDari, sajikanAngka, sajikanIndikator, titikPada } from './sajikan.ts'

type LatarBanding = {
  readonly rincian: Rincian
  readonly bulan: Bulan
  readonly hierarki: Hierarki
  /** Without what lies inside, and without quarters. */
  readonly ringkas: boolean
}

export function sajikanBanding(terbuka: AngkaTerbuka, latar: LatarBanding): SatuBanding {
  const { wilayah, indikator } = terbuka
  const baris = bagianTerbaca(terbuka, latar.rincian).map((w) => barisBanding(terbuka, w, latar))
  const tempat = peringkat(
    indikator.arah,
    baris.map(({ nilai, angka }) => ({ nilai, persen: angka.persen })),
  )
  const total = barisBanding(terbuka, wilayah, { ...latar, ringkas: true })
  const berdasar = baris.flatMap(({ angka }) =>
    angka.penyebut !== null && angka.persen !== null ? [angka.penyebut] : [],
  )
  const { target } = total.angka
  const batas = target === null || indikator.arah === 'netral' ? [] : garisCorong(target, berdasar)
  return {
    indikator: sajikanIndikator(indikator),
    targetTahun: terbuka.target(wilayah, latar.bulan),
    total,
    baris: baris.map((satu, i) => ({ ...satu, peringkat: tempat[i] ?? null })),
    corong: target === null || batas.length === 0 ? null : { target, batas },
  }
}

function barisBanding(terbuka: AngkaTerbuka, wilayah: WilayahPohon, latar: LatarBanding): BarisBanding {
  const { bulan, ringkas } = latar
  const angka = angkaWilayah(terbuka, wilayah, bulan)
  const { periode, arah } = terbuka.indikator
  const baca = (b: Bulan) => titikPada(terbuka, wilayah, b)
  const triwulan = !ringkas && bertriwulan(periode) ? bandingTriwulan({ arah, periode }, bulan, baca) : null
  return {
    kode: wilayah.kode,
    nama: wilayah.nama,
    induk: indukDari(wilayah, latar.hierarki),
    angka: pilih(angka),
    nilai: nilaiBanding(arah, angka),
    peringkat: null,
    bulanLalu: { poin: poinSearah(angka), tren: angka.tren },
    tahunLalu: tahunLalu(terbuka, wilayah, { angka, bulan }),
    ukur: angka.ukur && {
      persen: angka.ukur.penyebut > 0 ? (angka.ukur.pembilang / angka.ukur.penyebut) * 100 : null,
      cukup: cukupDiukur(angka.ukur),
    },
    triwulan: triwulan && sajikanTriwulan(triwulan),
    desa: ringkas || wilayah.tingkat === 'desa' ? [] : desaDi(terbuka, wilayah, bulan),
  }
}

const pilih = (angka: AngkaWilayah): BarisBanding['angka'] => {
  const { sel, bulanIni, sdBulan, pembilang, penyebut, persen, target, status } = sajikanAngka(angka)
  const { sementara, kedaluwarsa, laporanMasuk, laporanWajib, tren, ukur, desaLapor, desaSemua } = angka
  const { selisihKeTarget, belumDilayani } = angka
  return {
    ...{ sel, bulanIni, sdBulan, pembilang, penyebut, persen, target, status, sementara, kedaluwarsa },
    ...{ laporanMasuk, laporanWajib, tren, ukur, desaLapor, desaSemua, selisihKeTarget, belumDilayani },
  }
}

// Of too few measured nothing is said to have changed. Without an arrow the two months were not reported alike, nor where it points another way than their difference.
function poinSearah({ tren, persenIni, persenLalu, ukur }: AngkaWilayah): number | null {
  const beda = poin(persenIni, persenLalu)
  if (tren === null || beda === null || !cukupDiukur(ukur)) return null
  return tren === (beda > 0 ? 'naik' : beda < 0 ? 'turun' : 'tetap') ? beda : null
}

const poin = (kini: number | null, dulu: number | null): number | null =>
  kini === null || dulu === null ? null : kini - dulu

type Kini = { readonly angka: AngkaWilayah; readonly bulan: Bulan }

/** Only what was complete both times is held against each other. */
function tahunLalu(terbuka: AngkaTerbuka, wilayah: WilayahPohon, { angka, bulan }: Kini): BarisBanding['tahunLalu'] {
  const { sel, persen, sementara } = titikPada(terbuka, wilayah, geser(bulan, -12))
  const sebanding = !sementara && !angka.sementara
  return { poin: sebanding ? poin(angka.persen, persen) : null, persen, sel, sementara }
}

const sajikanTriwulan = (t: ReturnType<typeof bandingTriwulan>): BarisBanding['triwulan'] => {
  const teks = ({ dari, sampai, rasio }: typeof t.kini) => ({
    dari: formatBulan(dari),
    sampai: formatBulan(sampai),
    rasio,
  })
  return { ...t, kini: teks(t.kini), dulu: teks(t.dulu) }
}

/** The desa of one area that have a percent and may be read. */
const desaDi = (terbuka: AngkaTerbuka, wilayah: WilayahPohon, bulan: Bulan): BarisBanding['desa'] =>
  rincikan(wilayah, 'desa', terbuka.pecahan)
    .filter((w) => mayRead(terbuka.izin, w, terbuka.indikator))
    .flatMap((w) => {
      const { persen, status } = angkaWilayah(terbuka, w, bulan)
      return persen === null ? [] : [{ kode: w.kode, nama: w.nama, persen, status }]
    })
