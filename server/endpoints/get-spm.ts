import type { getSpm, PendampingSpm, SatuSpm } from '#contract/spm.ts'
import { type Bulan, januari, tahunDari } from '#domain/bulan.ts'
import { mulaiLaju } from '#domain/laju-lengkap.ts'
import { adalahBagian, susunSpm } from '#domain/susun-spm.ts'
import type { Handler } from '#http/mount.ts'
import { listNamaSasaran, type NamaSasaran } from '#store/angka.ts'
import { listPrioritas } from '#store/papan.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { getDasarSpm } from '#store/spm.ts'
import { type AngkaTerbuka, bukaBanyak } from '#usecases/buka-angka.ts'
import { angkaWilayah, bulanDari, masalahTidakAda, sajikanAngka, sajikanIndikator, sajikanWilayah } from './sajikan.ts'
import { barisSpm, orangSpm, sajikanJalur } from './sajikan-spm.ts'

export const handleGetSpm: Handler<typeof getSpm.kueri, typeof getSpm.isi, typeof getSpm.keluaran> = async (
  { db, sekarang },
  { kueri, aktor, versi },
) => {
  const bulan = bulanDari(kueri.bulan)
  const kab = await findKabupatenDari(db, kueri.wilayah)
  if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
  const minta = { ...kueri, bulan, mulaiBanding: bulan, pembaca: { aktor, sekarang: sekarang() } }
  const mulai = Math.min(januari(tahunDari(bulan)), mulaiLaju(bulan))
  // only what is an SPM itself is followed through the year
  const [terbuka, bagian, susunan, dasarResmi, nama] = await Promise.all([
    bukaBanyak(db, { ...minta, mulai }, ({ spm }) => spm !== null && !adalahBagian(spm)),
    bukaBanyak(db, { ...minta, mulai: bulan }, ({ spm }) => spm !== null && adalahBagian(spm)),
    listPrioritas(db, kab.kab_id, 'spm'),
    getDasarSpm(db, kab.kab_id),
    listNamaSasaran(db),
  ])
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  if ('tidakAda' in bagian) return masalahTidakAda(bagian)
  const semua = [...terbuka.angka, ...bagian.angka]
  const milik = new Map(semua.map((satu) => [satu.indikator.kode, satu]))
  const ambil = ({ kode }: { readonly kode: string }) => milik.get(kode) ?? []
  const susun = susunSpm(
    semua.map(({ indikator }) => indikator),
    susunan.map(({ kode }) => kode),
  )
  const spm = susun.flatMap(({ nomor, utama, pendamping, bagian: milikBagian }): SatuSpm[] => {
    const satu = milik.get(utama.kode)
    if (!satu) return []
    return [
      {
        nomor,
        ...sajikanUtama(satu, bulan, nama),
        pendamping: pendamping.flatMap(ambil).map((lain) => sajikanPendamping(lain, bulan)),
        bagian: milikBagian.flatMap(ambil).map((lain) => sajikanPendamping(lain, bulan)),
      },
    ]
  })
  return {
    wilayah: sajikanWilayah(terbuka.wilayah),
    hierarki: kueri.hierarki,
    dasar: kueri.dasar,
    dasarResmi,
    bulan: kueri.bulan,
    versi,
    spm,
    terbesar: terbesar(spm),
  }
}

function sajikanUtama(
  terbuka: AngkaTerbuka,
  bulan: Bulan,
  nama: ReadonlyMap<string, NamaSasaran>,
): Omit<SatuSpm, 'nomor' | 'pendamping' | 'bagian'> {
  const { wilayah } = terbuka
  const angka = angkaWilayah(terbuka, wilayah, bulan)
  return {
    indikator: sajikanIndikator(terbuka.indikator),
    angka: sajikanAngka(angka),
    targetTahun: terbuka.target(wilayah, bulan),
    ...orangSpm(terbuka, { wilayah, angka, bulan }, nama),
    ...sajikanJalur(terbuka, { wilayah, angka, bulan }),
    baris: barisSpm(terbuka, bulan),
  }
}

const sajikanPendamping = (terbuka: AngkaTerbuka, bulan: Bulan): PendampingSpm => ({
  indikator: sajikanIndikator(terbuka.indikator),
  angka: sajikanAngka(angkaWilayah(terbuka, terbuka.wilayah, bulan)),
  targetTahun: terbuka.target(terbuka.wilayah, bulan),
})

/** Of those that are completely reported the one with most persons to go. */
function terbesar(spm: readonly SatuSpm[]): number | null {
  const terhitung = spm.filter(({ angka, sisa }) => sisa && angka.sel === 'nilai' && !angka.sementara)
  const urut = terhitung.toSorted((a, b) => (b.sisa ?? 0) - (a.sisa ?? 0) || a.nomor - b.nomor)
  return urut[0]?.nomor ?? null
}
