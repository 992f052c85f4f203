import type { getAngka } from '#contract/rincian-angka.ts'
import { type Bahan, elemenDibutuhkan, sukuDari } from '#domain/bahan.ts'
import { type Bulan, formatBulan, tahunDari } from '#domain/bulan.ts'
import { unitMelapor } from '#domain/bulan-desa.ts'
import { jendelaAngka } from '#domain/cakupan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { cakupanRinci, dalamCakupan, mayReadSusunan, mayReadTemuan, mayReadUnit } from '#domain/izin.ts'
import { wakilDari } from '#domain/pemekaran.ts'
import {
  belumLapor,
  bulanDihitung,
  type Catatan,
  catatanAngka,
  menurutSumberWilayah,
  type SumbanganUnit,
  sumbanganDesa,
} from '#domain/rincian.ts'
import { rumusDari } from '#domain/rumus.ts'
import { hasilDesa } from '#domain/sel-desa.ts'
import type { Deps, Handler } from '#http/mount.ts'
import { type Lingkup, listNamaSasaran, listSasaran } from '#store/angka.ts'
import { listTemuan } from '#store/daftar-temuan.ts'
import { findIndikatorLengkap } from '#store/katalog.ts'
import { type LaporanRingkas, listLaporanRingkas, listUnit, type UnitWajib } from '#store/rincian.ts'
import { ambilUnit } from '#usecases/ambil-bahan.ts'
import { type AngkaTerbuka, bukaAngka } from '#usecases/buka-angka.ts'
import {
  angkaWilayah,
  bulanDari,
  desaDihitung,
  masalahTidakAda,
  permintaanDari,
  sajikanAngka,
  sajikanSisi,
  sajikanWilayah,
} from './sajikan.ts'

type Jawaban = typeof getAngka.keluaran._input
type LingkupDesa = Lingkup & { readonly desaId: readonly number[] }

const KODE_JENIS = new Map(Object.entries(JENIS_UNIT).map(([kode, nomor]) => [nomor, kode]))

export const handleGetAngka: Handler<typeof getAngka.kueri, typeof getAngka.isi, typeof getAngka.keluaran> = async (
  { db, sekarang },
  { kueri, aktor, versi },
) => {
  const terbuka = await bukaAngka(db, permintaanDari(kueri, { aktor, sekarang: sekarang() }))
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const bulan = bulanDari(kueri.bulan)
  const { wilayah, kab, izin } = terbuka
  const desaId = desaDihitung(terbuka, wilayah)
  const lingkup: LingkupDesa = { kabId: kab.kab_id, cakupan: terbuka.cakupan(desaId), desaId }
  const angka = angkaWilayah(terbuka, wilayah, bulan)
  const bulanan = bulanDihitung(terbuka.bahan, angka, bulan)
  const bahan =
    wilayah.tingkat === 'desa'
      ? await ambilUnit(db, terbuka.bahan, { lingkup, pecahan: terbuka.pecahan, bulan: bulanan })
      : terbuka.bahan
  const bagian = mayReadSusunan(izin, terbuka.indikator) ? menurutSumberWilayah(bahan, desaId, bulanan) : []
  const sumbangan = (wilayah.tingkat === 'desa' ? desaId.flatMap((d) => sumbanganDesa(bahan, d, bulanan)) : []).filter(
    (s) => mayReadUnit(izin, s),
  )
  const rinci = { ...lingkup, cakupan: cakupanRinci(izin, desaId) }
  const terbaca = new Set(dalamCakupan(rinci.cakupan, desaId))
  const kurang = belumLapor(bahan, desaId, bulan).filter((s) => terbaca.has(s.desaId))
  const rentangBulan = { dari: bulanan[0] ?? bulan, sampai: bulan }
  const elemen = elemenDibutuhkan(terbuka.indikator)
  const [lengkap, unit, laporan, temuan, sasaran] = await Promise.all([
    findIndikatorLengkap(db, { kab: { kabId: kab.kab_id }, kode: kueri.indikator, tahun: tahunDari(bulan) }),
    listUnit(
      db,
      kab.kab_id,
      [...sumbangan, ...kurang].map((s) => s.unitId),
    ),
    listLaporanRingkas(db, lingkup, rentangBulan),
    listTemuan(db, rinci, { ...rentangBulan, elemen }),
    sasaranAngka(db, terbuka, lingkup, bulan),
  ])
  if (!lengkap) return masalahTidakAda({ tidakAda: 'indikator' })
  const jendela = jendelaAngka(bahan, bulan)
  const namaDesa = new Map(terbuka.pohon.desa.map((d) => [d.desaId, d]))
  const kosong = wilayah.tingkat === 'desa' ? bulanKosong(bahan, desaId[0] ?? 0, bulanan, bulan) : 0
  return {
    indikator: lengkap,
    wilayah: sajikanWilayah(wilayah),
    hierarki: kueri.hierarki,
    dasar: kueri.dasar,
    bulan: kueri.bulan,
    versi,
    angka: sajikanAngka(angka),
    jendela: { dari: formatBulan(jendela.dari), sampai: formatBulan(jendela.sampai) },
    targetTahun: terbuka.target(wilayah, bulan),
    sumber: bagian.map(({ sumber, ...b }) => ({ ...b, jenis: KODE_JENIS.get(sumber) ?? String(sumber) })),
    sumbangan: sumbangan.flatMap((s) =>
      sajikanSumbangan(s, { unit, laporan, desa: namaDesa, posisi: sisiPosisi(bahan) }),
    ),
    belumLapor: kurang.flatMap(({ desaId: d, unitId }) => {
      const u = unit.get(unitId)
      const desa = namaDesa.get(d)
      return u && desa ? [{ kode: u.kode, nama: u.nama, jenis: u.jenis, desa: desa.nama, kodeDesa: desa.kode }] : []
    }),
    sasaran,
    catatan: [...catatanPecahan(terbuka), ...catatanAngka(bahan, angka, bagian, kosong)],
    temuan: temuan
      .filter((t) => mayReadTemuan(izin, t))
      .map((t) => ({
        desa: namaDesa.get(t.desaId)?.nama ?? '',
        unit: t.unit,
        bulan: formatBulan(t.bulan),
        keparahan: t.keparahan,
        pesan: t.pesan,
        ...sajikanSisi(t),
      })),
    terakhirDiubah: laporan.reduce<string | null>((akhir, l) => {
      const pada = l.diubahPada.toISOString()
      return akhir === null || pada > akhir ? pada : akhir
    }, null),
  }
}

/** Of a desa that is counted together with others: with which. */
function catatanPecahan({ pohon, pecahan, wilayah }: AngkaTerbuka): Catatan[] {
  const [satu] = wilayah.desa
  if (wilayah.tingkat !== 'desa' || !satu) return []
  const bersama = pohon.desa.filter((d) => wakilDari(pecahan, d.desaId) === wakilDari(pecahan, satu.desaId))
  return bersama.length > 1
    ? [{ kode: 'pecahan-bersama', nilai: { nama: bersama.map(({ nama }) => nama).join(' + ') } }]
    : []
}

/** Earlier months of a growing window in which the desa handed in nothing. */
function bulanKosong(bahan: Bahan, desaId: number, bulanan: readonly Bulan[], bulan: Bulan): number {
  if (bulanan.length < 2 || bahan.indikator.periode === 'potret') return 0
  if (hasilDesa(bahan, desaId, bulan).sel !== 'nilai') return 0
  return bulanan.filter((b) => b < bulan && unitMelapor(bahan, desaId, b).size === 0).length
}

async function sasaranAngka(
  db: Deps['db'],
  { indikator }: AngkaTerbuka,
  lingkup: LingkupDesa,
  bulan: Bulan,
): Promise<Jawaban['sasaran']> {
  const jenis = [
    ...new Set(
      sukuDari(indikator)
        .filter((s) => s.sumber === 'sasaran')
        .map((s) => s.rujukan),
    ),
  ]
  if (jenis.length === 0) return []
  const tahun = tahunDari(bulan)
  const [nama, baris] = await Promise.all([
    listNamaSasaran(db),
    listSasaran(db, lingkup, { jenis, dari: tahun, sampai: tahun }),
  ])
  return jenis.map((kode) => {
    const jumlah = (dasar: 'proyeksi' | 'riil') => {
      const terakhir = new Map<number, number>()
      for (const b of baris)
        if (b.jenis === kode && b.dasar === dasar && b.mulai <= bulan) terakhir.set(b.desaId, b.jumlah)
      return terakhir.size === 0 ? null : [...terakhir.values()].reduce((a, n) => a + n, 0)
    }
    return {
      jenis: kode,
      nama: nama.get(kode)?.nama ?? kode,
      namaEn: nama.get(kode)?.namaEn,
      proyeksi: jumlah('proyeksi'),
      riil: jumlah('riil'),
      dokumen: baris.find((b) => b.jenis === kode && b.dokumen)?.dokumen ?? null,
    }
  })
}

type LatarSumbangan = {
  readonly unit: ReadonlyMap<number, UnitWajib>
  readonly laporan: readonly LaporanRingkas[]
  readonly desa: ReadonlyMap<number, { readonly kode: string; readonly nama: string }>
  readonly posisi: Readonly<Record<'pembilang' | 'penyebut', boolean>>
}

const sisiPosisi = (bahan: AngkaTerbuka['bahan']): LatarSumbangan['posisi'] => {
  const { pembilang, penyebut } = rumusDari(bahan)
  return { pembilang: pembilang.posisi, penyebut: penyebut.posisi }
}

function sajikanSumbangan(s: SumbanganUnit, { unit, laporan, desa, posisi }: LatarSumbangan): Jawaban['sumbangan'] {
  const u = unit.get(s.unitId)
  const d = desa.get(s.desaId)
  if (!u || !d) return []
  // a state is what was last reported, however many months reported it
  const jumlah = (semua: readonly (number | null)[], keadaan: boolean) => {
    const ada = semua.flatMap((n) => n ?? [])
    const dihitung = keadaan ? ada.slice(-1) : ada
    return dihitung.length === 0 ? null : dihitung.reduce((a, n) => a + n, 0)
  }
  return [
    {
      unit: { kode: u.kode, nama: u.nama, jenis: u.jenis },
      desa: { kode: d.kode, nama: d.nama },
      peran: s.peran,
      wajib: s.wajib,
      bulan: s.bulan.map((b) => ({
        ...b,
        bulan: formatBulan(b.bulan),
        laporan: laporanUnit(laporan, s, b.bulan, b.pembilang !== null),
      })),
      jumlahPembilang: jumlah(
        s.bulan.map((b) => b.pembilang),
        posisi.pembilang,
      ),
      jumlahPenyebut: jumlah(
        s.bulan.map((b) => b.penyebut),
        posisi.penyebut,
      ),
    },
  ]
}

function laporanUnit(laporan: readonly LaporanRingkas[], s: SumbanganUnit, bulan: Bulan, lengkap: boolean) {
  const l = laporan.find((x) => x.unitId === s.unitId && x.desaId === s.desaId && x.bulan === bulan)
  return l
    ? {
        status: l.status,
        versi: l.versi,
        terkirimPada: l.terkirimPada?.toISOString() ?? null,
        diubahPada: l.diubahPada.toISOString(),
        lengkap,
      }
    : null
}
