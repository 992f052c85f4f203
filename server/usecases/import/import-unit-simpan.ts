// Writing what a list of units says: puskesmas, their work areas, other units, a recap unit per desa.
import type { Db } from '#db/connection.ts'
import { SEJAK_SEMULA } from '#domain/bulan.ts'
import type { Perubahan } from '#domain/impor.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { normalkanTempat, rapikanNama, slug } from '#domain/nama-desa.ts'
import { BULAN_TERAKHIR } from '#domain/wilayah.ts'
import {
  deleteWajibDesaLain,
  type IsiUnit,
  insertUnit,
  listUnit,
  listUnitBeralih,
  saveWajibLapor,
  type Unit,
  updateUnit,
} from '#store/unit.ts'
import { listDesaBernama, listDesaPuskesmas, saveDesaPuskesmas } from '#store/wilayah.ts'
import type { BarisUnit } from './import-unit-baris.ts'
import type { BarisCocok } from './import-unit-cocok.ts'

export type PuskesmasTersimpan = {
  /** By normalised name. */
  readonly menurutNama: ReadonlyMap<string, Unit>
  readonly baru: number
  readonly perubahan: readonly Perubahan[]
}

/** Adds the puskesmas that a list names, and what its own rows say of them. */
export async function savePuskesmas(
  trx: Db,
  { kabId, kodeKab, baris }: { kabId: number; kodeKab: string; baris: readonly BarisUnit[] },
): Promise<PuskesmasTersimpan> {
  const ada = await puskesmasMenurutNama(trx, kabId)
  const isi = new Map<string, IsiUnit>()
  for (const satu of baris) {
    const kunci = normalkanTempat(satu.puskesmas)
    const nama = rapikanNama(satu.puskesmas)
    const dasar =
      isi.get(kunci) ??
      ada.get(kunci) ??
      unitKosong(JENIS_UNIT.puskesmas, { kode: `${kodeKab}-puskesmas-${slug(nama)}`, nama })
    isi.set(kunci, satu.jenis === 'puskesmas' ? isiDari(satu, dasar) : dasar)
  }
  const baru = [...isi].filter(([kunci]) => !ada.has(kunci)).map(([, satu]) => satu)
  await insertUnit(trx, kabId, baru)
  const perubahan: Perubahan[] = []
  for (const [kunci, satu] of isi) {
    const lama = ada.get(kunci)
    if (lama) perubahan.push(...(await ubahUnit(trx, kabId, lama, satu)))
  }
  return { menurutNama: await puskesmasMenurutNama(trx, kabId), baru: baru.length, perubahan }
}

async function puskesmasMenurutNama(trx: Db, kabId: number): Promise<Map<string, Unit>> {
  const puskesmas = (await listUnit(trx, kabId)).filter(({ jenisUnitId }) => jenisUnitId === JENIS_UNIT.puskesmas)
  return new Map(puskesmas.map((satu) => [normalkanTempat(satu.nama), satu]))
}

/** Puts desa into work areas; a desa that has another puskesmas from the same month is a change. */
export async function saveKeanggotaan(
  trx: Db,
  { kabId, puskesmas, baris }: { kabId: number; puskesmas: PuskesmasTersimpan; baris: readonly BarisCocok[] },
): Promise<{ baru: number; sama: number; perubahan: Perubahan[] }> {
  const ada = new Map((await listDesaPuskesmas(trx, kabId)).map((m) => [`${m.desaId} ${m.mulai}`, m.unitId]))
  const nama = new Map([...puskesmas.menurutNama.values()].map(({ unitId, nama: satu }) => [unitId, satu]))
  const perubahan: Perubahan[] = []
  const tulis = new Map<string, { desaId: number; unitId: number; mulai: number }>()
  let baru = 0
  let sama = 0
  for (const { baris: satu, desa } of baris) {
    const unitId = puskesmas.menurutNama.get(normalkanTempat(satu.puskesmas))?.unitId
    if (unitId === undefined) throw new Error(`Puskesmas ${satu.puskesmas} belum tersimpan`)
    const mulai = satu.mulai ?? SEJAK_SEMULA
    const baruBaris = desa.filter(({ desaId }) => !ada.has(`${desaId} ${mulai}`))
    const berubah = desa.filter(({ desaId }) => (ada.get(`${desaId} ${mulai}`) ?? unitId) !== unitId)
    for (const { desaId, kode } of berubah) {
      const lama = nama.get(ada.get(`${desaId} ${mulai}`) ?? 0) ?? null
      perubahan.push({ apa: `Desa ${kode}`, kolom: 'puskesmas', lama, baru: nama.get(unitId) ?? null })
    }
    if (baruBaris.length > 0) baru += 1
    else if (berubah.length === 0) sama += 1
    for (const { desaId } of [...baruBaris, ...berubah]) {
      tulis.set(`${desaId} ${mulai}`, { desaId, unitId, mulai })
      ada.set(`${desaId} ${mulai}`, unitId)
    }
  }
  await saveDesaPuskesmas(trx, kabId, [...tulis.values()])
  return { baru, sama, perubahan }
}

type UnitTerkumpul = { isi: IsiUnit; readonly desaId: Set<number>; banyakBaris: number }

/** Adds or changes the units of other kinds; rows of one unit with different desa belong together. */
export async function saveUnitLain(
  trx: Db,
  opsi: { kabId: number; kodeKab: string; puskesmas: PuskesmasTersimpan; baris: readonly BarisCocok[] },
): Promise<{ baru: number; berubah: number; sama: number; perubahan: Perubahan[]; tetap: number }> {
  const { kabId } = opsi
  const beralih = await listUnitBeralih(trx, kabId)
  const ada = new Map((await listUnit(trx, kabId)).map((unit) => [unit.kode, unit]))
  const terkumpul = kumpulkan(opsi, ada)
  const baru = [...terkumpul.values()].filter(({ isi }) => !ada.has(isi.kode))
  const nomor = await insertUnit(
    trx,
    kabId,
    baru.map(({ isi }) => isi),
  )
  const pasangan = baru.flatMap((satu, i) => pasanganWajib(satu, nomor[i] ?? 0))
  const hasil = { baru: jumlahBaris(baru), berubah: 0, sama: 0, perubahan: [] as Perubahan[], tetap: 0 }
  for (const satu of terkumpul.values()) {
    const lama = ada.get(satu.isi.kode)
    if (!lama) continue
    // A list has no months for where a unit stood: it would wipe out what a split recorded.
    const tetap = beralih.has(lama.unitId)
    const perubahan = await ubahUnit(trx, kabId, lama, tetap ? { ...satu.isi, desaId: lama.desaId } : satu.isi)
    if (perubahan.length > 0) hasil.berubah += satu.banyakBaris
    else hasil.sama += satu.banyakBaris
    hasil.perubahan.push(...perubahan)
    if (tetap) {
      if (satu.isi.desaId !== lama.desaId) hasil.tetap += 1
      continue
    }
    if (lama.jenisUnitId === JENIS_UNIT.posyandu && satu.isi.desaId !== null) {
      await deleteWajibDesaLain(trx, kabId, lama.unitId, satu.isi.desaId)
    }
    pasangan.push(...pasanganWajib(satu, lama.unitId))
  }
  await saveWajibLapor(trx, kabId, pasangan)
  return hasil
}

const jumlahBaris = (unit: readonly UnitTerkumpul[]): number => unit.reduce((n, { banyakBaris }) => n + banyakBaris, 0)

const WAJIB_DARI_DAFTAR: readonly number[] = [JENIS_UNIT.posyandu, JENIS_UNIT.pustu, JENIS_UNIT['rekap-desa']]

const pasanganWajib = ({ isi, desaId }: UnitTerkumpul, unitId: number) =>
  WAJIB_DARI_DAFTAR.includes(isi.jenisUnitId) ? [...desaId].map((satu) => ({ unitId, desaId: satu })) : []

function kumpulkan(
  { kodeKab, puskesmas, baris }: { kodeKab: string; puskesmas: PuskesmasTersimpan; baris: readonly BarisCocok[] },
  ada: ReadonlyMap<string, Unit>,
): Map<string, UnitTerkumpul> {
  const terkumpul = new Map<string, UnitTerkumpul>()
  for (const { baris: satu, desa } of baris) {
    const nama = rapikanNama(satu.nama ?? '')
    const kode = satu.kode ?? buatKode(kodeKab, satu, { nama, kodeDesa: desa[0]?.kode })
    const dasar = terkumpul.get(kode)
    const induk = puskesmas.menurutNama.get(normalkanTempat(satu.puskesmas))?.unitId ?? null
    const awal = dasar?.isi ?? ada.get(kode) ?? unitKosong(JENIS_UNIT[satu.jenis], { kode, nama })
    const desaId = dasar?.isi.desaId ?? desa[0]?.desaId ?? awal.desaId
    const isi = { ...isiDari(satu, awal), nama, indukUnitId: induk ?? awal.indukUnitId, desaId }
    const semuaDesa = new Set([...(dasar?.desaId ?? []), ...desa.map((d) => d.desaId)])
    terkumpul.set(kode, { isi, desaId: semuaDesa, banyakBaris: (dasar?.banyakBaris ?? 0) + 1 })
  }
  return terkumpul
}

// Posyandu of different desa, and pustu of different puskesmas, bear the same names.
function buatKode(
  kodeKab: string,
  { jenis, puskesmas }: BarisUnit,
  { nama, kodeDesa }: { nama: string; kodeDesa: string | undefined },
) {
  if (jenis === 'rekap-desa' && kodeDesa) return `${kodeDesa}-rekap-desa`
  if ((jenis === 'posyandu' || jenis === 'sekolah') && kodeDesa) return `${kodeDesa}-${jenis}-${slug(nama)}`
  if (jenis === 'pustu') return `${kodeKab}-pustu-${slug(`${puskesmas} ${nama}`)}`
  return `${kodeKab}-${jenis}-${slug(nama)}`
}

/** Gives every desa of the kabupaten the unit that stands for an outside system's recap; answers how many were new. */
export async function addRekapDesa(trx: Db, kabId: number): Promise<number> {
  const desa = await listDesaBernama(trx, kabId, BULAN_TERAKHIR)
  const ada = new Map((await listUnit(trx, kabId)).map((unit) => [unit.kode, unit.unitId]))
  const baru = desa.filter(({ kode }) => !ada.has(`${kode}-rekap-desa`))
  const isi = baru.map(({ desaId, kode, nama }) => ({
    ...unitKosong(JENIS_UNIT['rekap-desa'], { kode: `${kode}-rekap-desa`, nama: `Rekap ${nama}` }),
    desaId,
  }))
  const nomor = await insertUnit(trx, kabId, isi)
  const semua = new Map([...ada, ...isi.map(({ kode }, i) => [kode, nomor[i] ?? 0] as const)])
  const pasangan = desa.map(({ desaId, kode }) => ({ desaId, unitId: semua.get(`${kode}-rekap-desa`) ?? 0 }))
  await saveWajibLapor(trx, kabId, pasangan)
  return baru.length
}

async function ubahUnit(trx: Db, kabId: number, lama: Unit, baru: IsiUnit): Promise<Perubahan[]> {
  const kolom = (Object.keys(baru) as (keyof IsiUnit)[]).filter((satu) => lama[satu] !== baru[satu])
  if (kolom.length === 0) return []
  await updateUnit(trx, kabId, lama.unitId, baru)
  return kolom.map((satu) => ({ apa: `Unit ${lama.kode}`, kolom: satu, lama: lama[satu], baru: baru[satu] }))
}

export const unitKosong = (jenisUnitId: number, { kode, nama }: { kode: string; nama: string }): IsiUnit => ({
  jenisUnitId,
  kode,
  nama,
  ragam: null,
  indukUnitId: null,
  desaId: null,
  dusun: null,
  rw: null,
  nomorRegistrasi: null,
  strata: null,
  lintang: null,
  bujur: null,
  mulai: SEJAK_SEMULA,
  akhir: null,
})

// A cell that a list leaves empty says nothing about the unit; for a puskesmas `mulai` dates the work area.
function isiDari(baris: BarisUnit, lama: IsiUnit): IsiUnit {
  const puskesmas = baris.jenis === 'puskesmas'
  return {
    jenisUnitId: lama.jenisUnitId,
    kode: puskesmas ? (baris.kode ?? lama.kode) : lama.kode,
    nama: lama.nama,
    indukUnitId: lama.indukUnitId,
    desaId: lama.desaId,
    ragam: puskesmas ? lama.ragam : (baris.ragam ?? lama.ragam),
    dusun: baris.dusun ?? lama.dusun,
    rw: baris.rw ?? lama.rw,
    nomorRegistrasi: baris.nomorRegistrasi ?? lama.nomorRegistrasi,
    strata: baris.strata ?? lama.strata,
    lintang: baris.lintang ?? lama.lintang,
    bujur: baris.bujur ?? lama.bujur,
    mulai: puskesmas ? lama.mulai : (baris.mulai ?? lama.mulai),
    akhir: baris.akhir ?? lama.akhir,
  }
}
