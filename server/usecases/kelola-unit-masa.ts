// When a unit is there, and in which desa: opening, closing, going on after all, moving.
import type { Db } from '#db/connection.ts'
import { type Bulan, formatBulan, geser, SEJAK_SEMULA } from '#domain/bulan.ts'
import { ImporGagal, type Perubahan } from '#domain/impor.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { normalkanNama, rapikanNama, slug } from '#domain/nama-desa.ts'
import { type BarisPohon, type DesaPohon, pohonPada } from '#domain/pohon.ts'
import { serahLapor } from '#domain/serah-lapor.ts'
import { lockDesa } from '#store/kunci.ts'
import { copyWajib, endUnit, endWajib, moveUnit } from '#store/pemekaran.ts'
import { listPenanggungJawab } from '#store/pindah-desa.ts'
import { mapTerakhir } from '#store/serah-lapor.ts'
import {
  deleteWajibTergantikan,
  endWajibUnit,
  findLaporanSesudah,
  type IsiUnit,
  insertUnit,
  listUnitDesaSejak,
  reopenUnit,
  saveWajibLapor,
  type Unit,
} from '#store/unit.ts'
import type { HasilImpor } from '#usecases/import/import-transaksi.ts'
import { unitKosong } from '#usecases/import/import-unit-simpan.ts'
import { sebut } from './cari-tempat.ts'
import { catatanSerahUnit } from './catatan-serah.ts'

export type JenisUnitDesa = 'pustu' | 'posyandu' | 'faskes-lain' | 'sekolah'

/** What is known of a unit beside its place and time. */
export type RincianUnit = Pick<
  IsiUnit,
  'nama' | 'ragam' | 'dusun' | 'rw' | 'nomorRegistrasi' | 'strata' | 'lintang' | 'bujur'
>

export type OpsiUnit = {
  readonly kabId: number
  readonly kodeKab: string
  readonly baris: BarisPohon
  readonly unit: readonly Unit[]
}

const WAJIB_SENDIRI: readonly number[] = [JENIS_UNIT.posyandu, JENIS_UNIT.pustu]

type Buka = RincianUnit & { readonly jenisUnit: JenisUnitDesa; readonly desa: DesaPohon; readonly mulai: Bulan }

export async function bukaUnit(trx: Db, opsi: OpsiUnit, langkah: Buka): Promise<HasilImpor> {
  const { kabId, kodeKab, unit } = opsi
  const { jenisUnit, desa, mulai, nama: tulisan, ragam, dusun, rw, nomorRegistrasi, strata, lintang, bujur } = langkah
  const rincian = { nama: tulisan, ragam, dusun, rw, nomorRegistrasi, strata, lintang, bujur }
  if (normalkanNama(rincian.nama) === '') throw new ImporGagal('Tulis nama unitnya, misalnya "Melati 3".')
  checkTitik(rincian)
  const nama = rapikanNama(rincian.nama)
  const kode = kodeUnit(kodeKab, { jenisUnit, nama, desa })
  const kembar = unit.find((u) => u.kode === kode)
  if (kembar) {
    throw new ImporGagal(
      kembar.akhir === null
        ? `${sebut(kembar)} sudah ada; pakai nama lain, misalnya dengan nomor.`
        : `${sebut(kembar)} pernah ada sampai ${formatBulan(kembar.akhir)}; pakai nama lain, atau lanjutkan unit itu.`,
    )
  }
  const kosong = unitKosong(JENIS_UNIT[jenisUnit], { kode, nama })
  const isi = { ...kosong, ...rincian, nama, indukUnitId: desa.puskesmas?.id ?? null, desaId: desa.desaId, mulai }
  const [unitId] = await insertUnit(trx, kabId, [isi])
  if (unitId === undefined) throw new Error('no number for a unit')
  const wajib = WAJIB_SENDIRI.includes(isi.jenisUnitId)
  if (wajib) {
    await saveWajibLapor(trx, kabId, [{ unitId, desaId: desa.desaId }])
    await deleteWajibTergantikan(trx, kabId, JENIS_UNIT['rekap-desa'])
  }
  return hasilUnit(
    [
      {
        apa: `Unit ${sebut({ nama, kode })}`,
        kolom: `buka sejak ${formatBulan(mulai)}`,
        lama: null,
        baru: `${nama}, ${desa.nama}`,
      },
    ],
    wajib
      ? [
          `Mulai ${formatBulan(mulai)} ${nama} wajib melapor untuk ${desa.nama}; beri petugasnya peran di layar Pengguna`,
        ]
      : [`${nama} belum wajib melapor; angkanya dihitung bila masuk`],
    { baru: 1 },
  )
}

// Names are those of lists of units, so that a list that comes later means the same unit.
function kodeUnit(
  kodeKab: string,
  { jenisUnit, nama, desa }: { jenisUnit: JenisUnitDesa; nama: string; desa: DesaPohon },
): string {
  if (jenisUnit === 'posyandu' || jenisUnit === 'sekolah') return `${desa.kode}-${jenisUnit}-${slug(nama)}`
  if (jenisUnit === 'pustu') return `${kodeKab}-pustu-${slug(`${desa.puskesmas?.nama ?? ''} ${nama}`)}`
  return `${kodeKab}-${jenisUnit}-${slug(nama)}`
}

export async function tutupUnit(
  trx: Db,
  { kabId, baris }: OpsiUnit,
  { unit, akhir }: { readonly unit: Unit; readonly akhir: Bulan },
): Promise<HasilImpor> {
  if (unit.akhir !== null) throw new ImporGagal(`${sebut(unit)} sudah tutup sesudah ${formatBulan(unit.akhir)}.`)
  if (akhir < unit.mulai)
    throw new ImporGagal(`${sebut(unit)} baru ada sejak ${formatBulan(unit.mulai)}; pakai bulan itu atau sesudahnya.`)
  if (unit.jenisUnitId === JENIS_UNIT['rekap-desa'])
    throw new ImporGagal(`${sebut(unit)} adalah rekap desa; ia berakhir bersama desanya.`)
  const lewat = await findLaporanSesudah(trx, kabId, { unitId: unit.unitId, bulan: akhir })
  if (lewat) {
    throw new ImporGagal(
      `${sebut(unit)} masih mengirim ${lewat.banyak} laporan sesudah ${formatBulan(akhir)}, terakhir ${formatBulan(lewat.terakhir)}. Pakai bulan itu atau sesudahnya sebagai bulan terakhir.`,
    )
  }
  const pertamaTanpa = geser(akhir, 1)
  const asuhan = pohonPada(baris, pertamaTanpa).desa.filter((d) => d.puskesmas?.id === unit.unitId)
  if (asuhan.length > 0) {
    throw new ImporGagal(
      `${sebut(unit)} masih melayani ${asuhan.length} desa pada ${formatBulan(pertamaTanpa)}; pindahkan dulu desanya ke puskesmas lain.`,
    )
  }
  const tanggung = (await listPenanggungJawab(trx, kabId)).filter(
    (p, i, semua) => p.unitId === unit.unitId && semua[i + 1]?.desaId !== p.desaId,
  )
  await endUnit(trx, kabId, unit.unitId, akhir)
  await endWajibUnit(trx, kabId, unit.unitId, akhir)
  return hasilUnit(
    [{ apa: `Unit ${sebut(unit)}`, kolom: 'bulan terakhir', lama: null, baru: formatBulan(akhir) }],
    [
      `Laporan ${unit.nama} sampai ${formatBulan(akhir)} tetap dihitung; sesudahnya tidak lagi ditagih`,
      ...(tanggung.length > 0
        ? [`${unit.nama} tercatat sebagai penanggung jawab ${tanggung.length} desa; pilih penggantinya`]
        : []),
    ],
  )
}

export async function lanjutkanUnit(trx: Db, { kabId }: OpsiUnit, unit: Unit): Promise<HasilImpor> {
  if (unit.akhir === null) throw new ImporGagal(`${sebut(unit)} masih buka.`)
  await reopenUnit(trx, kabId, unit.unitId, unit.akhir)
  return hasilUnit(
    [{ apa: `Unit ${sebut(unit)}`, kolom: 'bulan terakhir', lama: formatBulan(unit.akhir), baru: null }],
    [`Mulai ${formatBulan(geser(unit.akhir, 1))} laporannya ditagih lagi, juga untuk bulan yang sudah lewat`],
  )
}

type PindahUnit = { readonly unit: Unit; readonly ke: DesaPohon; readonly mulai: Bulan }

export async function pindahUnit(
  trx: Db,
  { kabId, baris }: OpsiUnit,
  { unit, ke, mulai }: PindahUnit,
): Promise<HasilImpor> {
  const dari = unit.desaId
  if (dari === null || unit.jenisUnitId === JENIS_UNIT.puskesmas || unit.jenisUnitId === JENIS_UNIT['rekap-desa'])
    throw new ImporGagal(`${sebut(unit)} tidak berada di satu desa, jadi tidak dapat dipindah desa.`)
  if (dari === ke.desaId) throw new ImporGagal(`${sebut(unit)} sudah berada di ${sebut(ke)}.`)
  if (mulai <= unit.mulai && unit.mulai !== SEJAK_SEMULA)
    throw new ImporGagal(`${sebut(unit)} baru ada sejak ${formatBulan(unit.mulai)}; pakai bulan sesudahnya.`)
  if (unit.akhir !== null && unit.akhir < mulai)
    throw new ImporGagal(`${sebut(unit)} sudah tutup sesudah ${formatBulan(unit.akhir)}.`)
  const kemudian = (await listUnitDesaSejak(trx, kabId, unit.unitId)).findLast((r) => r.mulai > mulai)
  if (kemudian)
    throw new ImporGagal(
      `${sebut(unit)} sudah tercatat berganti desa sejak ${formatBulan(kemudian.mulai)}. Pakai bulan itu atau sesudahnya.`,
    )
  await lockDesa(trx, kabId, [dari])
  const { unitId } = unit
  const terakhir = await mapTerakhir(trx, kabId, { desaId: dari, mulai, unitId: [unitId] })
  const serah = serahLapor(mulai, terakhir.get(unitId) ?? null)
  const peralihan = { unitId, dari, mulai: serah }
  await copyWajib(trx, kabId, { ...peralihan, ke: ke.desaId })
  await endWajib(trx, kabId, peralihan)
  await moveUnit(trx, kabId, { ...peralihan, ke: ke.desaId })
  const asal = pohonPada(baris, mulai).desa.find((d) => d.desaId === dari)
  return hasilUnit(
    [
      {
        ...{ apa: `Unit ${sebut(unit)}`, kolom: `desa sejak ${formatBulan(serah)}` },
        ...{ lama: asal ? sebut(asal) : null, baru: sebut(ke) },
      },
    ],
    [
      `Bulan-bulan sebelumnya tetap di ${asal?.nama ?? 'desa asal'}; kode unitnya tetap`,
      ...catatanSerahUnit(unit.nama, { dari: asal?.nama ?? 'desa asal', ke: ke.nama, mulai, serah }),
    ],
  )
}

/** @throws ImporGagal where only half of a place is given. */
export function checkTitik({ lintang, bujur }: Pick<IsiUnit, 'lintang' | 'bujur'>): void {
  if ((lintang === null) !== (bujur === null))
    throw new ImporGagal('Isi lintang dan bujur dua-duanya, atau kosongkan dua-duanya.')
}

export const hasilUnit = (
  perubahan: readonly Perubahan[],
  catatan: readonly string[],
  { baru = 0 }: { readonly baru?: number } = {},
): HasilImpor => ({ baru, berubah: baru > 0 ? 0 : 1, sama: 0, ditolak: [], perubahan, catatan })
