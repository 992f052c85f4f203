import type { getLebih, LebihJawaban } from '#contract/bandingkan.ts'
import type { Db } from '#db/connection.ts'
import { elemenDibutuhkan } from '#domain/bahan.ts'
import { type Bulan, januari, tahunDari } from '#domain/bulan.ts'
import type { AngkaWilayah } from '#domain/cakupan.ts'
import { type Dasar, JENIS_UNIT } from '#domain/indikator.ts'
import { cakupanRinci, mayReadSusunan, mayReadTemuan } from '#domain/izin.ts'
import { sebabLebih } from '#domain/lebih-100.ts'
import type { WilayahPohon } from '#domain/pohon.ts'
import { type Bagian, bulanDihitung, catatanAngka, menurutSumberWilayah } from '#domain/rincian.ts'
import type { Handler } from '#http/mount.ts'
import { listTemuan, type TemuanTersimpan } from '#store/daftar-temuan.ts'
import { listPrioritas } from '#store/papan.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { type AngkaTerbuka, bagianTerbaca, bukaBanyak, type PermintaanWilayah } from '#usecases/buka-angka.ts'
import { angkaWilayah, bulanDari, desaDihitung, masalahTidakAda, sajikanIndikator, sajikanWilayah } from './sajikan.ts'

type Baris = LebihJawaban['baris'][number]
type Lebih = {
  readonly terbuka: AngkaTerbuka
  readonly desa: WilayahPohon
  readonly angka: AngkaWilayah
  readonly bagianTempatUmum: number
}

export const handleGetLebih: Handler<typeof getLebih.kueri, typeof getLebih.isi, typeof getLebih.keluaran> = async (
  { db, sekarang },
  { kueri, aktor, versi },
) => {
  const bulan = bulanDari(kueri.bulan)
  const kab = await findKabupatenDari(db, kueri.wilayah)
  if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
  const papan = new Set((await listPrioritas(db, kab.kab_id, 'ringkasan')).map(({ kode }) => kode))
  const minta = { ...kueri, bulan, pembaca: { aktor, sekarang: sekarang() } }
  const terbuka = await bukaBanyak(
    db,
    minta,
    (i) => i.skala === 100 && (i.kode === kueri.indikator || papan.has(i.kode)),
  )
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const lebih = terbuka.angka.flatMap((satu) => lebihDari(satu, bulan))
  const desaId = terbuka.wilayah.desa.map((d) => d.desaId)
  const rinci = { kabId: kab.kab_id, cakupan: cakupanRinci(terbuka.izin, desaId), desaId }
  const [lain, temuan] = await Promise.all([
    bukaDasarLain(db, minta, lebih),
    lebih.length === 0 ? [] : listTemuan(db, rinci, { dari: januari(tahunDari(bulan)), sampai: bulan }),
  ])
  const baris = lebih.map((satu) => sajikanLebih(satu, { bulan, dasar: kueri.dasar, lain, temuan }))
  return {
    wilayah: sajikanWilayah(terbuka.wilayah),
    hierarki: kueri.hierarki,
    dasar: kueri.dasar,
    bulan: kueri.bulan,
    versi,
    desaDilihat: Math.max(0, ...terbuka.angka.map((satu) => bagianTerbaca(satu, 'desa').length)),
    indikatorDilihat: terbuka.angka.length,
    baris: baris.sort(
      (a, b) => b.pembilang - b.penyebut - (a.pembilang - a.penyebut) || a.nama.localeCompare(b.nama, 'id'),
    ),
  }
}

function lebihDari(terbuka: AngkaTerbuka, bulan: Bulan): Lebih[] {
  const lebih = bagianTerbaca(terbuka, 'desa').flatMap((desa) => {
    const angka = angkaWilayah(terbuka, desa, bulan)
    return angka.persen !== null && angka.persen > 100 ? [{ terbuka, desa, angka }] : []
  })
  if (lebih.length === 0 || !mayReadSusunan(terbuka.izin, terbuka.indikator))
    return lebih.map((satu) => ({ ...satu, bagianTempatUmum: 0 }))
  const { wilayah, bahan } = terbuka
  const total = angkaWilayah(terbuka, wilayah, bulan)
  const bagian = menurutSumberWilayah(bahan, desaDihitung(terbuka, wilayah), bulanDihitung(bahan, total, bulan))
  const bagianTempatUmum = total.pembilang ? dariTempatUmum(bagian) / total.pembilang : 0
  return lebih.map((satu) => ({ ...satu, bagianTempatUmum }))
}

const dasarLain = (dasar: Dasar): Dasar => (dasar === 'riil' ? 'proyeksi' : 'riil')

/** The same indikator over the other sasaran, as far as one of their desa is above 100 %. */
async function bukaDasarLain(
  db: Db,
  minta: PermintaanWilayah,
  lebih: readonly Lebih[],
): Promise<readonly AngkaTerbuka[]> {
  const kode = new Set(lebih.map(({ terbuka }) => terbuka.indikator.kode))
  if (kode.size === 0) return []
  const banyak = await bukaBanyak(db, { ...minta, dasar: dasarLain(minta.dasar) }, (i) => kode.has(i.kode))
  return 'tidakAda' in banyak ? [] : banyak.angka
}

type Latar = {
  readonly bulan: Bulan
  readonly dasar: Dasar
  readonly lain: readonly AngkaTerbuka[]
  readonly temuan: readonly TemuanTersimpan[]
}

function sajikanLebih({ terbuka, desa, angka, bagianTempatUmum }: Lebih, { bulan, dasar, lain, temuan }: Latar): Baris {
  const { indikator, izin, bahan } = terbuka
  const [pembilang, penyebut] = [angka.pembilang ?? 0, angka.penyebut ?? 0]
  const dihitung = desaDihitung(terbuka, desa)
  const bagian = mayReadSusunan(izin, indikator)
    ? menurutSumberWilayah(bahan, dihitung, bulanDihitung(bahan, angka, bulan))
    : []
  const catatan = catatanAngka(bahan, angka, bagian, 0).map(({ kode }) => kode)
  const milikLain = lain.find((satu) => satu.indikator.kode === indikator.kode)
  const angkaLain = milikLain && angkaWilayah(milikLain, desa, bulan)
  const elemen = new Set(elemenDibutuhkan(indikator))
  const nomor = new Set(desa.desa.map((d) => d.desaId))
  const milik = temuan.filter(
    (t) => nomor.has(t.desaId) && t.elemen.some((e) => elemen.has(e)) && mayReadTemuan(izin, t),
  )
  const penyebutLain = angkaLain?.penyebut ?? null
  return {
    kode: desa.kode,
    nama: desa.nama,
    puskesmas: desa.desa[0]?.puskesmas?.nama ?? null,
    indikator: sajikanIndikator(indikator),
    ...{ pembilang, penyebut, persen: angka.persen ?? 0, sementara: angka.sementara, temuan: milik.length },
    sebab: sebabLebih({
      ...{ pembilang, penyebut, penyebutLain, temuan: milik.length },
      tempatUmum: dariTempatUmum(bagian),
      bagianTempatUmum,
      mungkinGanda: catatan.includes('mungkin-ganda') || catatan.includes('estimasi'),
      tumpangTindih: catatan.includes('tumpang-tindih'),
    }),
    dasarLain:
      penyebutLain === null || penyebutLain === penyebut || angkaLain?.persen == null
        ? null
        : { dasar: dasarLain(dasar), penyebut: penyebutLain, persen: angkaLain.persen },
  }
}

const TEMPAT_UMUM: readonly number[] = [JENIS_UNIT.puskesmas, JENIS_UNIT['faskes-lain']]

/** What was counted where people from elsewhere come as well. */
const dariTempatUmum = (bagian: readonly Bagian[]): number =>
  bagian
    .filter(({ peran, sumber }) => peran === 'dihitung' && TEMPAT_UMUM.includes(sumber))
    .reduce((jumlah, { pembilang }) => jumlah + (pembilang ?? 0), 0)
