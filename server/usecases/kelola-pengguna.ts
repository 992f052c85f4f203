/**
 * Who administers people: registers them, gives and ends roles, suspends, hands out links. Nobody reaches beyond what
 * `mayAdminister` gives them: a link or a suspension is for people of whom every role lies within that reach, since a
 * link is as good as the person's password.
 */
import type { Db } from '#db/connection.ts'
import { mayAdminister } from '#domain/izin.ts'
import { type Aktor, type Penugasan, type Peran, TEMPAT_PERAN, type TempatTugas } from '#domain/peran.ts'
import {
  findPenugasan,
  listPenggunaTerdaftar,
  type PenggunaTerdaftar,
  saveAkhirPenugasan,
  saveTangguhan,
} from '#store/kelola-pengguna.ts'
import { findPenggunaMenurutNama, insertPengguna, tellAkun } from '#store/pengguna.ts'
import { insertPenugasan } from '#store/penugasan.ts'
import { deleteSesiPengguna } from '#store/sesi.ts'
import { findTempatTugas } from '#store/tempat-tugas.ts'
import { catat } from './catat-jejak.ts'

export type Pengelola = { readonly aktor: Aktor; readonly alamat: string; readonly pada: Date }

/** A role as it is asked for, its places by their codes. */
export type TugasDiminta = {
  readonly peran: Peran
  readonly tempat: readonly string[]
  readonly klaster: number | null
  readonly mulai: string
  readonly akhir: string | null
}

export type Ditolak = { readonly ditolak: 'tidak-ada' | 'di-luar-tugas' | 'isian'; readonly pesan: string }

const DI_LUAR: Ditolak = { ditolak: 'di-luar-tugas', pesan: 'Orang atau peran ini di luar yang boleh Anda kelola.' }
const TIDAK_ADA: Ditolak = { ditolak: 'tidak-ada', pesan: 'Pengguna atau penugasan ini tidak ada.' }

/** The role with its places found, or why not. */
export async function resolveTugas(db: Db, tugas: TugasDiminta): Promise<Omit<Penugasan, 'penugasanId'> | Ditolak> {
  const jenis = TEMPAT_PERAN[tugas.peran]
  if (tugas.akhir !== null && tugas.akhir < tugas.mulai) return isian('Hari terakhir lebih awal daripada hari pertama.')
  if (jenis.includes('sistem')) return { ...tugas, tempat: [{ jenis: 'sistem' }] }
  if (tugas.tempat.length === 0) return isian(`Peran ini perlu wilayah atau unit (${jenis.join(' atau ')}).`)
  const tempat: TempatTugas[] = []
  for (const kode of tugas.tempat) {
    const ada = await findTempatTugas(db, kode, jenis)
    if (!ada) return isian(`Kode "${kode}" bukan ${jenis.join(' atau ')} yang dikenal.`)
    tempat.push(ada)
  }
  return { ...tugas, tempat }
}

const isian = (pesan: string): Ditolak => ({ ditolak: 'isian', pesan })

/** The people of whom at least one role lies within the asker's reach. */
export async function listPenggunaKelola(
  db: Db,
  aktor: Aktor,
): Promise<(PenggunaTerdaftar & { readonly bolehUbah: boolean })[]> {
  const semua = await listPenggunaTerdaftar(db)
  return semua
    .filter((pengguna) => bolehLihat(aktor, pengguna))
    .map((pengguna) => ({ ...pengguna, bolehUbah: bolehSemua(aktor, pengguna) }))
}

type DenganPenugasan = Pick<PenggunaTerdaftar, 'penugasan'>

const bolehLihat = (aktor: Aktor, { penugasan }: DenganPenugasan): boolean =>
  penugasan.some((p) => mayAdminister(aktor, p)) || bolehSemua(aktor, { penugasan })

/** Somebody without any role is the admin's: anybody else could take them for their own. */
const bolehSemua = (aktor: Aktor, { penugasan }: DenganPenugasan): boolean =>
  penugasan.length === 0 ? aktor.penugasan.peran === 'admin' : penugasan.every((p) => mayAdminister(aktor, p))

export type Pendaftaran = { readonly namaPengguna: string; readonly nama: string; readonly tugas: TugasDiminta }

/** Why a person cannot be registered so; null where nothing stands in the way. */
export async function checkPendaftaran(
  db: Db,
  aktor: Aktor,
  { namaPengguna, tugas }: Pendaftaran,
): Promise<Ditolak | null> {
  const siap = await resolveTugas(db, tugas)
  if ('ditolak' in siap) return siap
  if (!mayAdminister(aktor, siap)) return DI_LUAR
  return (await findPenggunaMenurutNama(db, namaPengguna)) ? terpakai(namaPengguna) : null
}

const terpakai = (namaPengguna: string): Ditolak =>
  isian(`Nama pengguna "${namaPengguna}" sudah dipakai; pilih yang lain.`)

/** Registers people with their first roles, all or none; answers their numbers in order, or the first that was refused. */
export async function daftarkanPengguna(
  db: Db,
  { aktor, alamat, pada }: Pengelola,
  daftar: readonly Pendaftaran[],
): Promise<{ readonly penggunaId: readonly number[] } | (Ditolak & { readonly nomor: number })> {
  const siap = await Promise.all(daftar.map(({ tugas }) => resolveTugas(db, tugas)))
  for (const [nomor, tugas] of siap.entries()) {
    if ('ditolak' in tugas) return { ...tugas, nomor }
    if (!mayAdminister(aktor, tugas)) return { ...DI_LUAR, nomor }
  }
  try {
    return await db.transaction().execute(async (trx) => {
      const penggunaId: number[] = []
      for (const [nomor, { namaPengguna, nama }] of daftar.entries()) {
        const tugas = siap[nomor]
        if (!tugas || 'ditolak' in tugas) throw new Error('a refused role came through')
        const id = await insertPengguna(trx, { namaPengguna, nama })
        if (id === null) throw new NamaTerpakai(nomor)
        await insertPenugasan(trx, id, tugas)
        await catat(trx, {
          ...{ pada, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'daftarkan-pengguna' },
          ...{
            kabId: kabDari(tugas),
            objek: `pengguna ${id}`,
            sebelum: null,
            sesudah: { namaPengguna, nama, ...tugas },
          },
        })
        penggunaId.push(id)
      }
      return { penggunaId }
    })
  } catch (error) {
    if (!(error instanceof NamaTerpakai)) throw error
    return { ...terpakai(daftar[error.nomor]?.namaPengguna ?? ''), nomor: error.nomor }
  }
}

class NamaTerpakai extends Error {
  readonly nomor: number
  constructor(nomor: number) {
    super('nama pengguna terpakai')
    this.nomor = nomor
  }
}

const kabDari = ({ tempat }: Pick<Penugasan, 'tempat'>): number | null =>
  tempat.flatMap((t) => ('kabId' in t ? [t.kabId] : []))[0] ?? null

/** Gives a person of whom the asker sees a role another one. */
export async function beriPenugasan(
  db: Db,
  { aktor, alamat, pada }: Pengelola,
  { penggunaId, tugas }: { readonly penggunaId: number; readonly tugas: TugasDiminta },
): Promise<{ readonly penugasanId: number } | Ditolak> {
  const siap = await resolveTugas(db, tugas)
  if ('ditolak' in siap) return siap
  if (!mayAdminister(aktor, siap)) return DI_LUAR
  const [pengguna] = await listPenggunaTerdaftar(db, penggunaId)
  // A role makes its holder visible to whoever gave it: nobody draws people of other places, by number, into sight.
  if (!pengguna || !bolehLihat(aktor, pengguna)) return TIDAK_ADA
  return db.transaction().execute(async (trx) => {
    const penugasanId = await insertPenugasan(trx, penggunaId, siap)
    await tellAkun(trx, penggunaId)
    await catat(trx, {
      ...{ pada, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'beri-penugasan', kabId: kabDari(siap) },
      ...{ objek: `pengguna ${penggunaId}`, sebelum: null, sesudah: { penugasanId, ...siap } },
    })
    return { penugasanId }
  })
}

/** Ends a role after a day. */
export async function akhiriPenugasan(
  db: Db,
  { aktor, alamat, pada }: Pengelola,
  { penugasanId, akhir }: { readonly penugasanId: number; readonly akhir: string },
): Promise<{ readonly penugasanId: number } | Ditolak> {
  const ada = await findPenugasan(db, penugasanId)
  if (!ada) return TIDAK_ADA
  const { penugasan, penggunaId } = ada
  if (!mayAdminister(aktor, penugasan)) return DI_LUAR
  if (akhir < penugasan.mulai) return isian('Hari terakhir lebih awal daripada hari pertama.')
  return db.transaction().execute(async (trx) => {
    await saveAkhirPenugasan(trx, penugasanId, akhir)
    await tellAkun(trx, penggunaId)
    await catat(trx, {
      ...{ pada, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'akhiri-penugasan' },
      ...{
        kabId: kabDari(penugasan),
        objek: `pengguna ${penggunaId}`,
        sebelum: penugasan,
        sesudah: { ...penugasan, akhir },
      },
    })
    return { penugasanId }
  })
}

/** The person, where the asker may do with them what a password allows; else why not. */
export async function findPenggunaKelola(
  db: Db,
  aktor: Aktor,
  penggunaId: number,
): Promise<PenggunaTerdaftar | Ditolak> {
  const [pengguna] = await listPenggunaTerdaftar(db, penggunaId)
  if (!pengguna) return TIDAK_ADA
  return bolehSemua(aktor, pengguna) ? pengguna : DI_LUAR
}

/** Suspends a person, whose sessions end at once, or lets them in again. Nobody suspends themselves. */
export async function tangguhkanPengguna(
  db: Db,
  { aktor, alamat, pada }: Pengelola,
  { penggunaId, tangguhkan }: { readonly penggunaId: number; readonly tangguhkan: boolean },
): Promise<PenggunaTerdaftar['keadaan'] | Ditolak> {
  const pengguna = await findPenggunaKelola(db, aktor, penggunaId)
  if ('ditolak' in pengguna) return pengguna
  if (penggunaId === aktor.penggunaId) return isian('Anda tidak dapat menangguhkan akun sendiri.')
  await db.transaction().execute(async (trx) => {
    await saveTangguhan(trx, penggunaId, tangguhkan ? pada : null)
    if (tangguhkan) await deleteSesiPengguna(trx, penggunaId)
    await tellAkun(trx, penggunaId)
    const tindakan = tangguhkan ? 'tangguhkan-pengguna' : 'pulihkan-pengguna'
    await catat(trx, {
      ...{ pada, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan, objek: `pengguna ${penggunaId}` },
      ...{ kabId: pengguna.penugasan.map(kabDari)[0] ?? null, sebelum: { keadaan: pengguna.keadaan }, sesudah: null },
    })
  })
  const [kini] = await listPenggunaTerdaftar(db, penggunaId)
  return kini?.keadaan ?? 'ditangguhkan'
}
