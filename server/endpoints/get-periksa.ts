import type { getPeriksa, LaporanPeriksa, PeriksaJawaban } from '#contract/tahap.ts'
import { type Bulan, formatBulan } from '#domain/bulan.ts'
import type { KatalogIsian } from '#domain/isian.ts'
import { cakupanRinci, mayReopen, mayVerify, type TempatLaporan, tahapPeran } from '#domain/izin.ts'
import type { Aktor } from '#domain/peran.ts'
import type { DesaPohon } from '#domain/pohon.ts'
import { isTerlambat, langkahTahap, tanggalTenggat } from '#domain/tahap.ts'
import { kelompokKurang } from '#domain/tugas-lapor.ts'
import type { Handler } from '#http/mount.ts'
import { countTahap, type JumlahTahap, type KepalaLaporan, listKepalaLaporan } from '#store/formulir.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { getJadwalLapor, type JadwalLapor } from '#store/tahap.ts'
import { listUnitFormulir, type UnitFormulir } from '#store/tempat-formulir.ts'
import { bukaWilayah } from '#usecases/buka-wilayah.ts'
import { desaUnitAktor } from '#usecases/tempat-laporan.ts'
import { bulanDari, masalahTidakAda, sajikanWilayah } from './sajikan.ts'

const PER_HALAMAN = 500

export const handleGetPeriksa: Handler<
  typeof getPeriksa.kueri,
  typeof getPeriksa.isi,
  typeof getPeriksa.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const bulan = bulanDari(kueri.bulan)
  const saat = sekarang()
  const terbuka = await bukaWilayah(db, { wilayah: kueri.wilayah, bulan, pembaca: { aktor, sekarang: saat } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, wilayah, izin } = terbuka
  const desaId = wilayah.desa.map((d) => d.desaId)
  const lingkup = { kabId: kab.kab_id, cakupan: cakupanRinci(izin, desaId), desaId }
  const denganTemuan = kueri.temuan === '1'
  const [katalog, jumlah, jadwal, desaUnit, kepala] = await Promise.all([
    loadKatalogIsian(db),
    countTahap(db, lingkup, bulan),
    getJadwalLapor(db, kab.kab_id),
    desaUnitAktor(db, kab.kab_id, aktor, bulan),
    listKepalaLaporan(db, lingkup, {
      ...{ bulan, denganTemuan, status: kueri.keadaan ? [kueri.keadaan] : TERKIRIM },
      halaman: { lewati: (kueri.halaman - 1) * PER_HALAMAN, banyak: PER_HALAMAN },
    }),
  ])
  const unit = await listUnitFormulir(db, kab.kab_id, [...new Set(kepala.map((k) => k.unitId))])
  const latar: Latar = {
    ...{ katalog, jadwal, aktor, zonaWaktu: kab.zona_waktu, sekarang: saat, kabId: kab.kab_id, desaUnit },
    unit: new Map(unit.map((u) => [u.unitId, u])),
    desa: new Map(wilayah.desa.map((d) => [d.desaId, d])),
  }
  return {
    wilayah: sajikanWilayah(wilayah),
    bulan: kueri.bulan,
    jumlah: { ...hitung(jumlah, false), denganTemuan: banyak(jumlah, undefined, true) },
    perluDicek: hitung(jumlah, true),
    banyak: banyak(jumlah, kueri.keadaan, denganTemuan),
    perHalaman: PER_HALAMAN,
    bolehTahap: [...tahapPeran(aktor.penugasan.peran)],
    tanggalTutup: tanggalTutup(jadwal, bulan),
    laporan: kepala.flatMap((k) => sajikan(latar, k)),
  }
}

const TERKIRIM = ['terkirim', 'terverifikasi', 'tervalidasi', 'terkunci'] as const

const tanggalTutup = ({ tutup }: JadwalLapor, bulan: Bulan): string | null =>
  tutup && bulan >= tutup.sejak ? tanggalTenggat(bulan, tutup.hari) : null

function hitung(jumlah: readonly JumlahTahap[], denganTemuan: boolean): PeriksaJawaban['perluDicek'] {
  const di = (status: (typeof TERKIRIM)[number]) => banyak(jumlah, status, denganTemuan)
  return {
    terkirim: di('terkirim'),
    terverifikasi: di('terverifikasi'),
    tervalidasi: di('tervalidasi'),
    terkunci: di('terkunci'),
  }
}

/** How many pass the filter; drafts are nobody else's. */
const banyak = (jumlah: readonly JumlahTahap[], keadaan: string | undefined, denganTemuan: boolean): number =>
  jumlah
    .filter((j) => j.status !== 'draf' && (keadaan === undefined || j.status === keadaan))
    .reduce((n, j) => n + (denganTemuan ? j.denganTemuan : j.banyak), 0)

type Latar = {
  readonly katalog: KatalogIsian
  readonly jadwal: JadwalLapor
  readonly aktor: Aktor
  readonly zonaWaktu: string
  readonly sekarang: Date
  readonly kabId: number
  readonly desaUnit: TempatLaporan['desaUnit']
  readonly unit: ReadonlyMap<number, UnitFormulir>
  readonly desa: ReadonlyMap<number, DesaPohon>
}

function sajikan(latar: Latar, kepala: KepalaLaporan): LaporanPeriksa[] {
  const { katalog, jadwal, zonaWaktu, sekarang } = latar
  const unit = latar.unit.get(kepala.unitId)
  const desa = latar.desa.get(kepala.desaId)
  if (!unit || !desa) return []
  const { bulan, minggu, versi, status, tidakBuka, oleh, temuan, temuanJelaskan, terkirimPada } = kepala
  const waktu = { bulan, hari: jadwal.tenggat[unit.jenis], zonaWaktu }
  return [
    {
      unit: { kode: unit.kode, nama: unit.nama, jenis: unit.jenis },
      desa: { kode: desa.kode, nama: desa.nama },
      puskesmas: desa.puskesmas && { kode: desa.puskesmas.kode, nama: desa.puskesmas.nama },
      ...{ bulan: formatBulan(bulan), minggu, versi, keadaan: status, tidakBuka, oleh, temuan, temuanJelaskan },
      diubahPada: kepala.diubahPada.toISOString(),
      terkirimPada: terkirimPada?.toISOString() ?? null,
      terlambat: isTerlambat(terkirimPada, waktu, sekarang),
      belumLengkap: kelompokKurang(katalog, kepala).flatMap((id) => katalog.kelompok.get(id)?.nama ?? []),
      boleh: bolehTahap(latar, kepala, desa.puskesmas?.id ?? null),
    },
  ]
}

/** What would be done if this person asked for it now. */
function bolehTahap(
  { aktor, kabId, desaUnit }: Latar,
  kepala: KepalaLaporan,
  puskesmasId: number | null,
): LaporanPeriksa['boleh'] {
  const { desaId, unitId, jenisUnitId, status, versi } = kepala
  const tempat = { kabId, desaId, unitId, jenisUnitId, puskesmasId, desaUnit }
  return tahapPeran(aktor.penugasan.peran).filter((langkah) => {
    if (langkahTahap(langkah, kepala, versi).hasil !== 'tulis') return false
    if (langkah !== 'dibuka') return mayVerify(aktor, tempat, langkah)
    return status !== 'draf' && status !== 'terkirim' && mayReopen(aktor, tempat, status)
  })
}
