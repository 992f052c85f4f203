// Story verbs: tests say what happened in a kabupaten, and it happens through the product's own doors.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { type Bulan, SEJAK_SEMULA } from '#domain/bulan.ts'
import { JENIS_UNIT, type JenisUnit } from '#domain/indikator.ts'
import type { SelKirim } from '#domain/isian.ts'
import type { LangkahTahap } from '#domain/tahap.ts'
import type { KunciLaporan } from '#store/laporan.ts'
import type { HasilLaporan } from '#usecases/langkah-laporan.ts'
import type { LaporanMasuk } from '#usecases/plan-laporan.ts'
import { type Dijawab, type HasilKirim, submitLaporan } from '#usecases/submit-laporan.ts'
import { liftLaporan, type TahapSelesai } from '#usecases/tahap-laporan.ts'

export type Kab = { readonly kabId: number; readonly kode: string; readonly luarWilayah: number }
export type Desa = { readonly desaId: number; readonly kode: string }
export type Unit = { readonly unitId: number; readonly kode: string; readonly nama: string }

/** A month later than every month of the stories. */
export const BULAN_INI: Bulan = 202612
export const PADA = new Date('2026-12-05T02:00:00Z')

/** A kabupaten with its data version and its pseudo desa for people from outside. */
export async function buatKabupaten(db: Db, { kode = '99.01', nama = 'Uji' } = {}): Promise<Kab> {
  const { kab_id } = await db
    .insertInto('kabupaten')
    .values({ kode, nama, provinsi: 'Uji', jenis: 'kabupaten' })
    .returning('kab_id')
    .executeTakeFirstOrThrow()
  await db.insertInto('versi_data').values({ kab_id }).execute()
  const luar = await insertDesa(db, kab_id, { luar_wilayah: true })
  await db
    .insertInto('desa_identitas')
    .values({ kab_id, desa_id: luar, kode: `${kode}.luar`, nama: 'Luar wilayah', jenis: 'luar-wilayah' })
    .execute()
  return { kabId: kab_id, kode, luarWilayah: luar }
}

async function insertDesa(
  db: Db,
  kab_id: number,
  isi: { luar_wilayah?: boolean; mulai?: Bulan; akhir?: Bulan | null },
): Promise<number> {
  const { desa_id } = await db
    .insertInto('desa')
    .values({ kab_id, ...isi })
    .returning('desa_id')
    .executeTakeFirstOrThrow()
  return desa_id
}

export type DesaKisah = {
  readonly kode: string
  readonly nama?: string
  readonly mulai?: Bulan
  readonly akhir?: Bulan | null
  readonly puskesmas?: Unit
}

/** A desa in the kecamatan of its code, made where missing, and in a puskesmas' work area where one is given. */
export async function buatDesa(db: Db, { kabId }: Kab, desa: DesaKisah): Promise<Desa> {
  const { kode, nama = `Desa ${kode.slice(-4)}`, mulai = SEJAK_SEMULA, akhir = null, puskesmas } = desa
  const kecamatan_id = await ensureKecamatan(db, kabId, kode.split('.').slice(0, 3).join('.'))
  const desa_id = await insertDesa(db, kabId, { mulai, akhir })
  const kunci = { kab_id: kabId, desa_id, mulai }
  await db
    .insertInto('desa_identitas')
    .values({ ...kunci, kode, nama, jenis: 'desa' })
    .execute()
  await db
    .insertInto('desa_kecamatan')
    .values({ ...kunci, kecamatan_id })
    .execute()
  if (puskesmas) await pindahkan(db, { kabId }, { desa: { desaId: desa_id, kode }, ke: puskesmas, mulai })
  return { desaId: desa_id, kode }
}

async function ensureKecamatan(db: Db, kab_id: number, kode: string): Promise<number> {
  await db
    .insertInto('kecamatan')
    .values({ kab_id, kode, nama: `Kecamatan ${kode.slice(-2)}` })
    .onConflict((ada) => ada.doNothing())
    .execute()
  const { kecamatan_id } = await db
    .selectFrom('kecamatan')
    .select('kecamatan_id')
    .where('kab_id', '=', kab_id)
    .where('kode', '=', kode)
    .executeTakeFirstOrThrow()
  return kecamatan_id
}

export type UnitKisah = {
  readonly jenis: JenisUnit
  readonly nama: string
  readonly desa?: Desa
  readonly mulai?: Bulan
  readonly akhir?: Bulan | null
}

export async function buatUnit(db: Db, { kabId, kode }: Pick<Kab, 'kabId' | 'kode'>, unit: UnitKisah): Promise<Unit> {
  const { jenis, nama, desa, mulai = SEJAK_SEMULA, akhir = null } = unit
  const kodeUnit = `${kode}-${jenis}-${nama.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
  const { unit_id } = await db
    .insertInto('unit')
    .values({
      kab_id: kabId,
      jenis_unit_id: JENIS_UNIT[jenis],
      kode: kodeUnit,
      nama,
      desa_id: desa?.desaId ?? null,
      mulai,
      akhir,
    })
    .returning('unit_id')
    .executeTakeFirstOrThrow()
  return { unitId: unit_id, kode: kodeUnit, nama }
}

export type Kewajiban = { readonly unit: Unit; readonly desa: Desa; readonly kelompok: number; readonly mulai?: Bulan }

/** From now on (or since ever) this unit owes this group of isian for this desa. */
export async function wajibkan(db: Db, { kabId }: Pick<Kab, 'kabId'>, wajib: Kewajiban): Promise<void> {
  const { unit, desa, kelompok, mulai = SEJAK_SEMULA } = wajib
  await db
    .insertInto('wajib_lapor')
    .values({ kab_id: kabId, unit_id: unit.unitId, desa_id: desa.desaId, kelompok_id: kelompok, mulai })
    .execute()
}

/** A desa comes into the work area of a puskesmas from a month on. */
export async function pindahkan(
  db: Db,
  { kabId }: Pick<Kab, 'kabId'>,
  { desa, ke, mulai }: { desa: Desa; ke: Unit; mulai: Bulan },
): Promise<void> {
  await db
    .insertInto('desa_puskesmas')
    .values({ kab_id: kabId, desa_id: desa.desaId, unit_id: ke.unitId, mulai })
    .execute()
}

/** Counts by code of elemen, or 'KODE:PILAH'; null empties the cell. */
export type IsianKisah = Readonly<Record<string, number | null>>

export type LaporanKisah = {
  readonly unit: Unit
  readonly desa: Pick<Desa, 'desaId'>
  readonly bulan: Bulan
  readonly isian?: IsianKisah
  readonly minggu?: number
  readonly status?: 'draf' | 'terkirim'
  readonly tidakBuka?: string | null
  readonly versiDasar?: number | null
  readonly alasan?: string | null
}

export type Cara = { readonly kunci?: string; readonly bulanIni?: Bulan; readonly pada?: Date; readonly oleh?: string }

export function selKirim(isian: IsianKisah): SelKirim[] {
  return Object.entries(isian).map(([nama, jumlah]) => {
    const [elemen = '', pilah] = nama.split(':')
    return { elemen, pilah, jumlah }
  })
}

export function laporanMasuk(laporan: LaporanKisah): LaporanMasuk {
  return {
    desaId: laporan.desa.desaId,
    unitId: laporan.unit.unitId,
    bulan: laporan.bulan,
    minggu: laporan.minggu ?? 0,
    status: laporan.status ?? 'terkirim',
    tidakBuka: laporan.tidakBuka ?? null,
    isian: selKirim(laporan.isian ?? {}),
    versiDasar: laporan.versiDasar ?? null,
    alasan: laporan.alasan ?? null,
  }
}

/** Hands in laporan of one desa and month, whatever comes of it. */
export async function kirim(
  db: Db,
  { kabId }: Pick<Kab, 'kabId'>,
  laporan: LaporanKisah | readonly LaporanKisah[],
  cara: Cara = {},
): Promise<HasilKirim> {
  const semua = 'unit' in laporan ? [laporan] : laporan
  return submitLaporan(db, {
    kabId,
    laporan: semua.map(laporanMasuk),
    oleh: cara.oleh ?? 'bidan',
    pada: cara.pada ?? PADA,
    bulanIni: cara.bulanIni ?? BULAN_INI,
    kunci: cara.kunci ?? null,
  })
}

/** Hands in one laporan and answers what became of it. */
export async function lapor(
  db: Db,
  kab: Pick<Kab, 'kabId'>,
  laporan: LaporanKisah,
  cara: Cara = {},
): Promise<HasilLaporan> {
  const { laporan: hasil } = dijawab(await kirim(db, kab, laporan, cara))
  if (!hasil[0]) throw new Error('no answer to a laporan')
  return hasil[0]
}

export function dijawab(hasil: HasilKirim): Dijawab {
  if (hasil.hasil !== 'dijawab') throw new Error(`kiriman was not answered: ${hasil.hasil}`)
  return hasil
}

export type TahapKisah = {
  readonly laporan: KunciLaporan
  readonly tahap?: LangkahTahap
  readonly oleh?: string
  readonly pada?: Date
}

/** Somebody vouches for a laporan as it stands (validates it, unless it says otherwise), or opens it again. */
export async function angkat(db: Db, { kabId }: Pick<Kab, 'kabId'>, kisah: TahapKisah): Promise<TahapSelesai> {
  const { laporan, tahap = 'tervalidasi', oleh = 'kepala', pada = PADA } = kisah
  const { rows } = await sql<{ versi: number }>`select versi from laporan where kab_id = ${kabId}
    and desa_id = ${laporan.desaId} and bulan = ${laporan.bulan} and unit_id = ${laporan.unitId}
    and minggu = ${laporan.minggu}`.execute(db)
  const hasil = await liftLaporan(db, {
    ...{ kabId, tahap, oleh, pada, alasan: tahap === 'dibuka' ? 'uji' : null, boleh: () => null },
    laporan: [{ ...laporan, versi: rows[0]?.versi ?? 0 }],
    jejak: () => ({
      ...{ pada: null, aktor: null, namaPengguna: oleh, alamat: 'uji', tindakan: 'uji-tahap', kabId },
      ...{ objek: 'laporan', sebelum: null, sesudah: null },
    }),
  })
  const [satu] = hasil.laporan
  if (!satu) throw new Error('no answer to a laporan that was lifted')
  return satu
}
