import type { getProfil } from '#contract/profil.ts'
import { type Bulan, formatBulan, geser, rentang, tahunDari } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { type IzinBaca, mayReadSusunan, mayReadTemuan } from '#domain/izin.ts'
import { keadaanLapor } from '#domain/kelengkapan.ts'
import type { DesaPohon } from '#domain/pohon.ts'
import { bulanDihitung, menurutSumberWilayah } from '#domain/rincian.ts'
import type { Deps, Handler } from '#http/mount.ts'
import { type Lingkup, listSasaran } from '#store/angka.ts'
import { listTemuan } from '#store/daftar-temuan.ts'
import { type IndikatorLengkap, listIndikatorLengkap } from '#store/katalog.ts'
import { findPenanggungJawab, listJenisSasaran, listUnitDesa } from '#store/rincian.ts'
import { bacaPasangan } from '#usecases/baca-pasangan.ts'
import { type AngkaTerbuka, bukaBanyak } from '#usecases/buka-angka.ts'
import {
  angkaWilayah,
  bulanDari,
  desaDihitung,
  garis,
  masalahTidakAda,
  sajikanAngka,
  sajikanIndikator,
  sajikanSisi,
} from './sajikan.ts'

type Jawaban = typeof getProfil.keluaran._input
type LingkupDesa = Lingkup & { readonly desaId: readonly number[] }

const PANJANG_GARIS = 13
const KODE_JENIS = new Map(Object.entries(JENIS_UNIT).map(([kode, nomor]) => [nomor, kode]))

export const handleGetProfil: Handler<typeof getProfil.kueri, typeof getProfil.isi, typeof getProfil.keluaran> = async (
  { db, sekarang },
  { kueri, aktor, versi },
) => {
  const bulan = bulanDari(kueri.bulan)
  const mulai = geser(bulan, 1 - PANJANG_GARIS)
  const minta = { ...kueri, bulan, mulai, mulaiBanding: bulan, pembaca: { aktor, sekarang: sekarang() } }
  const terbuka = await bukaBanyak(db, minta, () => true)
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, wilayah } = terbuka
  const desa = wilayah.desa[0]
  if (wilayah.tingkat !== 'desa' || !desa) return masalahTidakAda({ tidakAda: 'wilayah' })
  const lingkup: LingkupDesa = { kabId: kab.kab_id, cakupan: terbuka.cakupan([desa.desaId]), desaId: [desa.desaId] }
  const bulanUnit = rentang(geser(bulan, -11), bulan)
  const [penanggungJawab, sasaran, unit, temuan, definisi] = await Promise.all([
    findPenanggungJawab(db, kab.kab_id, desa.desaId, bulan),
    sasaranDesa(db, terbuka.izin, lingkup, bulan),
    unitDesa(db, lingkup, bulanUnit, kab.zona_waktu),
    listTemuan(db, lingkup, { dari: geser(bulan, -2), sampai: bulan }),
    listIndikatorLengkap(db, { kab: { kabId: kab.kab_id }, tahun: tahunDari(bulan) }),
  ])
  const arti = new Map(definisi.map((i) => [i.kode, i]))
  return {
    desa: { ...kepala(desa), penanggungJawab: penanggungJawab ?? null },
    hierarki: kueri.hierarki,
    dasar: kueri.dasar,
    bulan: kueri.bulan,
    versi,
    sasaran,
    unit,
    bulanUnit: bulanUnit.map(formatBulan),
    indikator: terbuka.angka.map((milik) => barisIndikator(milik, mulai, bulan, arti.get(milik.indikator.kode))),
    temuan: temuan
      .filter((t) => mayReadTemuan(terbuka.izin, t))
      .map((t) => ({
        unit: t.unit,
        bulan: formatBulan(t.bulan),
        keparahan: t.keparahan,
        pesan: t.pesan,
        ...sajikanSisi(t),
      })),
  }
}

function kepala({ kode, nama, jenis, kecamatan, puskesmas }: DesaPohon): Omit<Jawaban['desa'], 'penanggungJawab'> {
  const simpul = (s: DesaPohon['kecamatan']) => s && { kode: s.kode, nama: s.nama }
  return { kode, nama, jenis, kecamatan: simpul(kecamatan), puskesmas: simpul(puskesmas) }
}

function barisIndikator(
  terbuka: AngkaTerbuka,
  mulai: Bulan,
  bulan: Bulan,
  arti: Pick<IndikatorLengkap, 'definisi' | 'definisiEn'> | undefined,
): Jawaban['indikator'][number] {
  const { wilayah, indikator, bahan } = terbuka
  const angka = angkaWilayah(terbuka, wilayah, bulan)
  return {
    indikator: sajikanIndikator(indikator),
    definisi: arti?.definisi ?? '',
    definisiEn: arti?.definisiEn,
    angka: sajikanAngka(angka),
    targetTahun: terbuka.target(wilayah, bulan),
    garis: garis(terbuka, wilayah, rentang(mulai, bulan)),
    sumber: menurutSumberWilayah(bahan, desaDihitung(terbuka, wilayah), bulanDihitung(bahan, angka, bulan)).map(
      (b) => ({
        jenis: KODE_JENIS.get(b.sumber) ?? String(b.sumber),
        peran: b.peran,
        pembilang: b.pembilang,
      }),
    ),
  }
}

async function sasaranDesa(
  db: Deps['db'],
  izin: IzinBaca,
  lingkup: LingkupDesa,
  bulan: Bulan,
): Promise<Jawaban['sasaran']> {
  const jenis = (await listJenisSasaran(db)).filter((j) => mayReadSusunan(izin, j))
  const tahun = Math.trunc(bulan / 100)
  const baris = await listSasaran(db, lingkup, { jenis: jenis.map((j) => j.kode), dari: tahun, sampai: tahun })
  return jenis.flatMap(({ kode, nama, namaEn }) => {
    const milik = (dasar: 'proyeksi' | 'riil') =>
      baris.findLast((b) => b.jenis === kode && b.dasar === dasar && b.mulai <= bulan)?.jumlah ?? null
    const satu = { jenis: kode, nama, namaEn, proyeksi: milik('proyeksi'), riil: milik('riil') }
    return satu.proyeksi === null && satu.riil === null ? [] : [satu]
  })
}

async function unitDesa(
  db: Deps['db'],
  lingkup: LingkupDesa,
  bulanan: readonly Bulan[],
  zonaWaktu: string,
): Promise<Jawaban['unit']> {
  const jangka = { dari: bulanan[0] ?? 0, sampai: bulanan.at(-1) ?? 0 }
  const { pasangan, terkirim, tenggat, unitId } = await bacaPasangan(db, lingkup, jangka)
  const unit = await listUnitDesa(db, lingkup, { unitId, bulan: jangka.sampai })
  return unit.map((u) => ({
    kode: u.kode,
    nama: u.nama,
    jenis: u.jenis,
    dusun: u.dusun,
    strata: u.strata,
    keadaan: bulanan.map((b) =>
      keadaanLapor(
        pasangan.find((p) => p.unitId === u.unitId && p.bulan === b),
        tenggat,
        zonaWaktu,
      ),
    ),
    terakhirTerkirim:
      terkirim
        .filter((t) => t.unitId === u.unitId)
        .at(-1)
        ?.pada?.toISOString() ?? null,
  }))
}
