// What the list of findings and the parts of a unit's quality are put together from.
import { type KelengkapanJawaban, type KelengkapanKueri, TEMUAN_SEHALAMAN } from '#contract/kelengkapan.ts'
import type { MutuUnit, TemuanDicek } from '#contract/temuan.ts'
import type { Db } from '#db/connection.ts'
import { type Bulan, formatBulan, geser } from '#domain/bulan.ts'
import { type IzinBaca, mayAnswer, mayReadSusunan, mayReport, type TempatLaporan } from '#domain/izin.ts'
import { masuk, type PasanganLapor, type Tenggat, type Terkirim, tepat } from '#domain/kelengkapan.ts'
import type { Aktor } from '#domain/peran.ts'
import type { KeadaanTemuan } from '#domain/temuan.ts'
import type { Lingkup } from '#store/angka.ts'
import { countTemuan, type JumlahTemuan, listTemuan, type TemuanTersimpan } from '#store/daftar-temuan.ts'
import { bukaTempatBanyak } from '#usecases/tempat-laporan.ts'
import { sajikanSisi } from './sajikan.ts'

export const SEMUA_KEADAAN: readonly KeadaanTemuan[] = ['terbuka', 'dibiarkan', 'dijelaskan', 'diperbaiki']

/** Which findings a reader may see, as far as a query can tell; `mayReadTemuan` decides about each row. */
export const terbacaOleh = (izin: IzinBaca) => ({
  sensitif: mayReadSusunan(izin, { sensitif: true }),
  unitId: izin.unit === 'desa' ? null : izin.unit === 'tidak' ? [] : [...izin.unit],
})

type Bacaan = {
  readonly lingkup: Lingkup & { readonly desaId: readonly number[] }
  readonly izin: IzinBaca
  readonly bulan: Bulan
}

/** A page of the findings asked for, and how many there are of each kind. */
export async function bacaTemuan(
  db: Db,
  { lingkup, izin, bulan }: Bacaan,
  kueri: KelengkapanKueri,
): Promise<{ baris: readonly TemuanTersimpan[]; jumlah: KelengkapanJawaban['jumlahTemuan'] }> {
  const { temuanPanjang, temuanKeadaan, temuanKeparahan, temuanJenis, temuanAturan, temuanMulai } = kueri
  const jangka = { dari: geser(bulan, 1 - temuanPanjang), sampai: bulan, ...terbacaOleh(izin) }
  const lain = { keparahan: temuanKeparahan, jenis: temuanJenis, aturan: temuanAturan, kodeUnit: kueri.temuanUnit }
  const keadaan = KEADAAN[temuanKeadaan]
  const [baris, semua] = await Promise.all([
    listTemuan(db, lingkup, { ...jangka, ...lain, keadaan, mulai: temuanMulai, banyak: TEMUAN_SEHALAMAN }),
    countTemuan(db, lingkup, { ...jangka, ...lain, keadaan: SEMUA_KEADAAN }),
  ])
  const jumlah = jumlahKeadaan(semua)
  return { baris, jumlah: { ...jumlah, diminta: keadaan.reduce((n, satu) => n + jumlah[satu], 0) } }
}

const KEADAAN: Readonly<Record<KelengkapanKueri['temuanKeadaan'], readonly KeadaanTemuan[]>> = {
  'belum-dijawab': ['terbuka', 'dibiarkan'],
  terbuka: ['terbuka'],
  dibiarkan: ['dibiarkan'],
  dijelaskan: ['dijelaskan'],
  diperbaiki: ['diperbaiki'],
  semua: SEMUA_KEADAAN,
}

function jumlahKeadaan(semua: readonly JumlahTemuan[]): Record<KeadaanTemuan, number> {
  const hasil = { terbuka: 0, dibiarkan: 0, dijelaskan: 0, diperbaiki: 0 }
  for (const { keadaan, banyak } of semua) hasil[keadaan] += banyak
  return hasil
}

type Desa = { readonly kode: string; readonly nama: string }

/** Findings with the names of their desa and what this person may do about each. */
export async function sajikanTemuan(
  db: Db,
  { kabId, aktor, desa }: { readonly kabId: number; readonly aktor: Aktor; readonly desa: ReadonlyMap<number, Desa> },
  temuan: readonly TemuanTersimpan[],
): Promise<TemuanDicek[]> {
  const kode = (t: TemuanTersimpan) => ({ desa: desa.get(t.desaId)?.kode ?? '', unit: t.kodeUnit, bulan: t.bulan })
  const tempat = await bukaTempatBanyak(db, aktor, kabId, temuan.map(kode))
  return temuan.map((t) => satuTemuan(t, desa.get(t.desaId), bolehTemuan(aktor, t, tempat(kode(t)))))
}

/** As the endpoints that take answers and laporan decide. */
function bolehTemuan(aktor: Aktor, { keadaan }: TemuanTersimpan, tempat: TempatLaporan | null): TemuanDicek['boleh'] {
  if (!tempat || keadaan === 'diperbaiki') return { jawab: false, perbaiki: false }
  return { jawab: mayAnswer(aktor, tempat), perbaiki: mayReport(aktor, tempat) }
}

function satuTemuan(t: TemuanTersimpan, desa: Desa | undefined, boleh: TemuanDicek['boleh']): TemuanDicek {
  const { unit, kodeUnit, jenisUnit, minggu, aturan, jenis, keparahan, pesan, sebanding, keadaan } = t
  return {
    ...{ desa: desa?.nama ?? '', kodeDesa: desa?.kode ?? '', unit, kodeUnit, jenisUnit, bulan: formatBulan(t.bulan) },
    ...{ minggu, aturan, jenis, keparahan, pesan, elemen: [...t.elemen], ...sajikanSisi(t), sebanding, keadaan },
    klarifikasi: sajikanKlarifikasi(t),
    diperbaikiPada: t.diperbaikiPada?.toISOString() ?? null,
    boleh,
  }
}

const sajikanKlarifikasi = ({ penjelasan, dijelaskanOleh, dijelaskanPada }: TemuanTersimpan) =>
  penjelasan === null
    ? null
    : { teks: penjelasan, oleh: dijelaskanOleh ?? '', pada: (dijelaskanPada ?? new Date(0)).toISOString() }

type BahanMutuUnit = {
  readonly terkirim: readonly Terkirim[]
  readonly temuan: readonly JumlahTemuan[]
  readonly tenggat: Tenggat
  readonly zonaWaktu: string
}

/** Counts the parts of a unit's quality for a desa, from the months in which it owed a laporan. */
export function hitungMutu({ terkirim, temuan, tenggat, zonaWaktu }: BahanMutuUnit) {
  const milik = (satu: { desaId: number; unitId: number }) => `${satu.desaId} ${satu.unitId}`
  const menurutUnit = new Map<string, JumlahTemuan[]>()
  for (const satu of temuan) menurutUnit.set(milik(satu), [...(menurutUnit.get(milik(satu)) ?? []), satu])
  const tutup = new Map<string, number>()
  for (const satu of terkirim) if (satu.tidakBuka) tutup.set(milik(satu), (tutup.get(milik(satu)) ?? 0) + 1)
  return (unit: { desaId: number; unitId: number }, pasangan: readonly PasanganLapor[]): MutuUnit => ({
    wajib: pasangan.length,
    lapor: pasangan.filter((p) => p.status !== null).length,
    lengkap: pasangan.filter(masuk).length,
    tepat: pasangan.filter((p) => tepat(p, tenggat, zonaWaktu)).length,
    tidakBuka: tutup.get(milik(unit)) ?? 0,
    ...jumlahKeadaan(menurutUnit.get(milik(unit)) ?? []),
  })
}
