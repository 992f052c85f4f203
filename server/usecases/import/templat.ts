// A form for one kind of unit, puskesmas and month, with what is known already.
import { tulisTemplat } from '#berkas/templat-xlsx.ts'
import type { Db } from '#db/connection.ts'
import { type Bulan, bulanKe, formatBulan, geser } from '#domain/bulan.ts'
import { JENIS_UNIT, type JenisUnit } from '#domain/indikator.ts'
import { PILAH_JUMLAH } from '#domain/isian.ts'
import { sebutBulan } from '#domain/sel-berkas.ts'
import {
  type BarisTemplat,
  type IsianTemplat,
  listBarisTemplat,
  listElemenTemplat,
  listIsianTemplat,
  listSasaranTemplat,
  listVersiTemplat,
  type SasaranTemplat,
  type VersiTemplat,
} from '#store/templat.ts'
import { listUnit } from '#store/unit.ts'

export type TemplatDiminta = {
  readonly kabId: number
  /** Code of the unit. */
  readonly puskesmas: string
  readonly jenis: JenisUnit
  readonly bulan: Bulan
  /** Whether whoever asks may have that of this puskesmas. */
  readonly boleh: (puskesmasId: number) => boolean
}

/** The workbook; null where there is no such puskesmas to have it, 'kosong' where it has no such unit. */
export async function susunTemplat(
  db: Db,
  { kabId, puskesmas: kode, jenis, bulan, boleh }: TemplatDiminta,
): Promise<Buffer | 'kosong' | null> {
  const puskesmas = (await listUnit(db, kabId)).find((satu) => satu.kode === kode)
  if (puskesmas?.jenisUnitId !== JENIS_UNIT.puskesmas || !boleh(puskesmas.unitId)) return null
  const jenisUnitId = JENIS_UNIT[jenis]
  const baris = await listBarisTemplat(db, { kabId, puskesmasId: puskesmas.unitId, bulan, jenisUnitId })
  const kolom = await listElemenTemplat(db, { jenisUnitId, bulanKe: bulanKe(bulan) })
  if (baris.length === 0 || kolom.length === 0) return 'kosong'
  const unitId = [...new Set(baris.map((satu) => satu.unitId))]
  const desaId = [...new Set(baris.map((satu) => satu.desaId))]
  const [kini, lalu, sasaran] = await Promise.all([
    listVersiTemplat(db, { kabId, bulan, unitId }),
    listIsianTemplat(db, { kabId, bulan: geser(bulan, -1), unitId }),
    listSasaranTemplat(db, { kabId, bulan, desaId }),
  ])
  const [cariIsi, cariLalu] = [indeks(kini.flatMap(jumlahVersi)), indeks(lalu)]
  const versi = new Map(kini.map((satu) => [`${satu.unitId} ${satu.desaId}`, satu.versi]))
  return tulisTemplat({
    judul: `Laporan ${jenis.replace('-', ' ')}, Puskesmas ${puskesmas.nama}, ${sebutBulan(bulan)}`,
    ...{ petunjuk: PETUNJUK, kolom, bulan: formatBulan(bulan), namaBulanLalu: sebutBulan(geser(bulan, -1)) },
    baris: baris.map((satu) => ({
      ...satu,
      versiDasar: versi.get(`${satu.unitId} ${satu.desaId}`) ?? 0,
      isi: kolom.map(({ elemenId }) => cariIsi(satu, elemenId)),
      lalu: kolom.map(({ elemenId }) => cariLalu(satu, elemenId)),
    })),
    sasaran: susunSasaran(baris, sasaran),
  })
}

const PETUNJUK = [
  'Isi sel kuning saja dengan bilangan bulat; kosongkan yang tidak dilaporkan, 0 bila benar-benar tidak ada. Mengosongkan sel yang sudah terisi berarti menghapus angkanya.',
  'Simpan sebagai .xlsx, lalu unggah di layar Impor Berkas. Jangan menghapus baris, kolom atau lembar; angka bulan lalu dan sasaran ada di lembar berikutnya.',
]

const jumlahVersi = ({ unitId, desaId, isi }: VersiTemplat): IsianTemplat[] =>
  isi.flatMap(([elemenId, pilahId, jumlah]) => (pilahId === PILAH_JUMLAH ? [{ unitId, desaId, elemenId, jumlah }] : []))

function indeks(isian: readonly IsianTemplat[]): (baris: BarisTemplat, elemenId: number) => number | null {
  const kunci = (satu: Pick<IsianTemplat, 'unitId' | 'desaId' | 'elemenId'>) =>
    `${satu.unitId} ${satu.desaId} ${satu.elemenId}`
  const jumlah = new Map(isian.map((satu) => [kunci(satu), satu.jumlah]))
  return ({ unitId, desaId }, elemenId) => jumlah.get(kunci({ unitId, desaId, elemenId })) ?? null
}

function susunSasaran(baris: readonly BarisTemplat[], sasaran: readonly SasaranTemplat[]) {
  const judul = [...new Set(sasaran.map(({ jenis }) => jenis))]
  const desa = new Map(baris.map(({ desaId, namaDesa }) => [desaId, namaDesa]))
  const jumlah = new Map(sasaran.map((satu) => [`${satu.desaId} ${satu.jenis}`, satu.jumlah]))
  return {
    judul,
    baris: [...desa].map(([desaId, nama]) => [nama, ...judul.map((jenis) => jumlah.get(`${desaId} ${jenis}`) ?? null)]),
  }
}
