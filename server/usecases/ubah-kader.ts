/** Who keeps a posyandu writes down its kader, and how the unit is equipped: each in the version that was seen. */
import type { Db } from '#db/connection.ts'
import type { KelompokKeterampilan } from '#domain/aturan-posyandu.ts'
import type { Bulan } from '#domain/bulan.ts'
import { checkKader, type GalatKader, type Kader, kodeKader } from '#domain/kader.ts'
import type { Keadaan } from '#domain/kriteria-posyandu.ts'
import { listKeterampilan, lockKeterampilan, saveKeterampilan } from '#store/aturan-posyandu.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import {
  type IsiKader,
  listAkunKader,
  listKader,
  listKeadaanUnit,
  lockUnitKader,
  saveKader,
  saveKeadaanUnit,
} from '#store/kader.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { catat } from './catat-jejak.ts'

export type Penulis = Peminta & { readonly pada: Date; readonly hariIni: string; readonly bulanIni: Bulan }

export type UnitDitulis = {
  readonly kabId: number
  readonly unitId: number
  readonly kode: string
  readonly desaId: number
}

/** What is known of a kader besides skills. */
export type RincianKader = Pick<Kader, 'mulai' | 'akhir' | 'skNomor' | 'skTanggal' | 'dilatihPada'> & {
  readonly namaPengguna: string | null
}

export type LangkahKader =
  | ({ readonly jenis: 'tambah' } & RincianKader)
  | ({ readonly jenis: 'ubah'; readonly nomor: number; readonly versi: number } & RincianKader)
  | {
      readonly jenis: 'nilai'
      readonly nomor: number
      readonly versi: number
      readonly keterampilan: readonly string[]
    }

export type HasilKader =
  | { readonly hasil: 'disimpan'; readonly nomor: number; readonly versi: number; readonly versiData: number }
  | { readonly hasil: 'tidak-ada' | 'penuh' }
  | { readonly hasil: 'bentrok'; readonly kini: Kader }
  | { readonly hasil: 'tidak-sah'; readonly galat: readonly GalatKader[] }

const NOMOR_TERBESAR = 99

export function ubahKader(db: Db, unit: UnitDitulis, langkah: LangkahKader, penulis: Penulis): Promise<HasilKader> {
  const { kabId, unitId } = unit
  return db.transaction().execute(async (trx): Promise<HasilKader> => {
    await lockUnitKader(trx, kabId, unitId)
    const semua = await listKader(trx, kabId, [unitId])
    const lama = langkah.jenis === 'tambah' ? null : semua.find((k) => k.nomor === langkah.nomor)
    if (lama === undefined) return { hasil: 'tidak-ada' }
    if (lama && langkah.jenis !== 'tambah' && lama.versi !== langkah.versi) return { hasil: 'bentrok', kini: lama }
    const nomor = lama?.nomor ?? Math.max(0, ...semua.map((k) => k.nomor)) + 1
    if (nomor > NOMOR_TERBESAR) return { hasil: 'penuh' }
    const [akun, keterampilan] = await Promise.all([
      listAkunKader(trx, kabId, { unitId, hari: penulis.hariIni }),
      listKeterampilan(trx, kabId),
    ])
    const baru = susunKader(unitId, nomor, lama, langkah)
    const galat = checkKader(baru, {
      ...{ hariIni: penulis.hariIni, bulanIni: penulis.bulanIni },
      keterampilan: new Set([...keterampilan.map((k) => k.kode), ...(lama?.keterampilan ?? [])]),
      akun: new Set([...akun.map((a) => a.namaPengguna), lama?.akun?.namaPengguna ?? '']),
      akunLain: new Set(
        semua.flatMap((k) => (k.nomor !== nomor && k.akhir === null ? (k.akun?.namaPengguna ?? []) : [])),
      ),
    })
    if (galat.length > 0) return { hasil: 'tidak-sah', galat }
    await saveKader(trx, kabId, { kader: [baru], oleh: penulis.aktor.namaPengguna, pada: penulis.pada })
    await catatRegister(trx, kabId, penulis, {
      ...{ tindakan: 'ubah-kader', objek: `kader ${unit.kode} ${kodeKader(nomor)}` },
      ...{ sebelum: lama ? isiDari(lama) : null, sesudah: baru },
    })
    const versiData = await bumpVersi(trx, kabId, [unit.desaId])
    return { hasil: 'disimpan', nomor, versi: (lama?.versi ?? 0) + 1, versiData }
  })
}

const isiDari = ({ akun, versi: _, ...isi }: Kader): IsiKader => ({ ...isi, namaPengguna: akun?.namaPengguna ?? null })

function susunKader(unitId: number, nomor: number, lama: Kader | null, langkah: LangkahKader): IsiKader {
  if (langkah.jenis === 'nilai' && lama)
    return { ...isiDari(lama), keterampilan: [...new Set(langkah.keterampilan)].toSorted() }
  if (langkah.jenis === 'nilai') throw new Error('skills of nobody')
  const { mulai, akhir, skNomor, skTanggal, dilatihPada, namaPengguna } = langkah
  const rincian = { mulai, akhir, skNomor, skTanggal, dilatihPada, namaPengguna }
  return { unitId, nomor, ...rincian, keterampilan: lama?.keterampilan ?? [] }
}

export type HasilKeadaan =
  | { readonly hasil: 'disimpan'; readonly versi: number; readonly versiData: number }
  | { readonly hasil: 'bentrok' }

/** `versi`: of what was seen to hold since this very month; 0: nothing yet. */
export function ubahKeadaan(
  db: Db,
  unit: UnitDitulis,
  { mulai, isi, versi }: { readonly mulai: Bulan; readonly isi: Keadaan; readonly versi: number },
  penulis: Penulis,
): Promise<HasilKeadaan> {
  const { kabId, unitId } = unit
  return db.transaction().execute(async (trx): Promise<HasilKeadaan> => {
    await lockUnitKader(trx, kabId, unitId)
    const terakhir = (await listKeadaanUnit(trx, kabId, { unitId: [unitId], bulan: mulai })).at(-1)
    const sama = terakhir?.mulai === mulai ? terakhir : undefined
    if ((sama?.versi ?? 0) !== versi) return { hasil: 'bentrok' }
    const keadaan = [{ unitId, mulai, isi }]
    const baru = await saveKeadaanUnit(trx, kabId, { keadaan, oleh: penulis.aktor.namaPengguna, pada: penulis.pada })
    await catatRegister(trx, kabId, penulis, {
      ...{ tindakan: 'ubah-keadaan-unit', objek: `keadaan ${unit.kode} ${mulai}` },
      ...{ sebelum: terakhir?.isi ?? null, sesudah: isi },
    })
    return { hasil: 'disimpan', versi: baru, versiData: await bumpVersi(trx, kabId, [unit.desaId]) }
  })
}

export type KeterampilanDiubah = {
  readonly kode: string
  readonly nama: string
  readonly kelompok: KelompokKeterampilan
  readonly aktif: boolean
  readonly versi: number
}

/** Puts the kabupaten's own skill in place; levels of all its kader are by it from now on. */
export function aturKeterampilan(
  db: Db,
  kab: { readonly kab_id: number; readonly kode: string },
  { versi, ...ubahan }: KeterampilanDiubah,
  penulis: Penulis,
): Promise<HasilKeadaan> {
  const kabId = kab.kab_id
  return db.transaction().execute(async (trx): Promise<HasilKeadaan> => {
    await lockKeterampilan(trx, kabId)
    const lama = (await listKeterampilan(trx, kabId)).find((k) => k.kode === ubahan.kode)
    if ((lama?.versi ?? 0) !== versi) return { hasil: 'bentrok' }
    // Whoever renames a skill has named it in one language; the other would go on saying what it was.
    const namaEn = lama && lama.nama === ubahan.nama ? lama.namaEn : ubahan.nama
    const satu = { ...ubahan, namaEn }
    const baru = await saveKeterampilan(trx, kabId, { satu, oleh: penulis.aktor.namaPengguna, pada: penulis.pada })
    await catatRegister(trx, kabId, penulis, {
      ...{ tindakan: 'atur-keterampilan', objek: `keterampilan ${kab.kode} ${ubahan.kode}` },
      ...{ sebelum: lama ?? null, sesudah: satu },
    })
    return { hasil: 'disimpan', versi: baru, versiData: await bumpVersi(trx, kabId) }
  })
}

type Catatan = {
  readonly tindakan: string
  readonly objek: string
  readonly sebelum: unknown
  readonly sesudah: unknown
}

const catatRegister = (trx: Db, kabId: number, { aktor, alamat }: Penulis, isi: Catatan): Promise<void> =>
  catat(trx, { pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, kabId, ...isi })
