import type { Rincian } from '#contract/konteks.ts'
import type { getMatriks, MatriksJawaban } from '#contract/matriks.ts'
import type { Bulan } from '#domain/bulan.ts'
import { mayReadWilayah } from '#domain/izin.ts'
import { type Hierarki, rincikan, type WilayahPohon } from '#domain/pohon.ts'
import type { Deps, Handler } from '#http/mount.ts'
import { type AngkaTerbuka, type BanyakTerbuka, bagianTerbaca, bukaBanyak } from '#usecases/buka-angka.ts'
import { bukaHitunganUnit } from '#usecases/buka-hitungan-unit.ts'
import { bulanDari, indukDari, masalahTidakAda, sajikanWilayah } from './sajikan.ts'
import { type SelMatriks, sajikanKolom, selUnit, selWilayah } from './sajikan-matriks.ts'

type Kueri = typeof getMatriks.kueri._output
type Susunan = { readonly rincian: Rincian; readonly hierarki: Hierarki }
type Diminta = { readonly jenis: 'posyandu' | 'pustu'; readonly bulan: Bulan }
type Isi = Pick<MatriksJawaban, 'baris' | 'kolom'>

export const handleGetMatriks: Handler<
  typeof getMatriks.kueri,
  typeof getMatriks.isi,
  typeof getMatriks.keluaran
> = async ({ db, sekarang }, { kueri, aktor, versi }) => {
  const { wilayah, hierarki, dasar, rincian } = kueri
  const bulan = bulanDari(kueri.bulan)
  const minta = { wilayah, hierarki, dasar, bulan, pembaca: { aktor, sekarang: sekarang() } }
  const terbuka = await bukaBanyak(db, minta, pilihan(kueri))
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const isi =
    rincian === 'posyandu' || rincian === 'pustu'
      ? await matriksUnit(db, terbuka, { jenis: rincian, bulan })
      : matriksWilayah(terbuka, { rincian, hierarki }, bulan)
  return { wilayah: sajikanWilayah(terbuka.wilayah), hierarki, dasar, bulan: kueri.bulan, versi, rincian, ...isi }
}

function pilihan({ klaster, indikator }: Kueri): (satu: AngkaTerbuka['indikator']) => boolean {
  const diminta = indikator === undefined ? null : new Set(indikator.split(','))
  return (satu) => (klaster === undefined || satu.klaster === klaster) && (diminta?.has(satu.kode) ?? true)
}

type Bagian = { readonly baris: readonly WilayahPohon[]; readonly rincian: Rincian; readonly bulan: Bulan }

function selBaris(milik: AngkaTerbuka, { baris, rincian, bulan }: Bagian): SelMatriks[] {
  const terbaca = bagianTerbaca(milik, rincian)
  const menurutKode = new Map(terbaca.map((w) => [w.kode, w]))
  const diBarisLain = new Set(terbaca.flatMap((w) => w.bersama ?? []))
  return baris.map(({ kode }) => {
    const w = menurutKode.get(kode)
    return w ? selWilayah(milik, w, bulan) : diBarisLain.has(kode) ? 'bersama' : 'ditahan'
  })
}

/** The parts of an area; each desa is a row of its own, also where some columns count it with others. */
function matriksWilayah(terbuka: BanyakTerbuka, { rincian, hierarki }: Susunan, bulan: Bulan): Isi {
  const { wilayah, izin, angka } = terbuka
  const baris = rincikan(wilayah, rincian).filter((w) => mayReadWilayah(izin, w))
  const pecahan = [...new Set(angka.map((a) => a.pecahan))]
  const bersama = pecahan.flatMap((satu) => rincikan(wilayah, rincian, satu)).filter((w) => w.bersama)
  return {
    baris: baris.map((w) => ({
      ...{ kode: w.kode, nama: w.nama, induk: indukDari(w, hierarki) },
      bersama: [...(bersama.find(({ kode }) => kode === w.kode)?.bersama ?? [])],
    })),
    kolom: angka.map((milik) => sajikanKolom(milik, bulan, selBaris(milik, { baris, rincian, bulan }))),
  }
}

/** Single units: counts of the month alone, since a share of so few has no verdict. */
async function matriksUnit(db: Deps['db'], terbuka: BanyakTerbuka, diminta: Diminta): Promise<Isi> {
  const { unit, angka, hitungan } = await bukaHitunganUnit(db, terbuka, diminta)
  return {
    baris: unit.map(({ kode, nama, kodeDesa }) => ({ kode, nama, induk: kodeDesa, bersama: [] })),
    kolom: angka.map((milik) => sajikanKolom(milik, diminta.bulan, hitungan(milik).map(selUnit))),
  }
}
