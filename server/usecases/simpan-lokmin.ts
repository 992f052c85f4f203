/** Plans a lokmin, moves it, begins and ends it, and puts a drafted agenda into it. */
import { randomUUID } from 'node:crypto'
import type { Db } from '#db/connection.ts'
import { mayManageLokmin } from '#domain/izin.ts'
import { isTerbuka, LANJUTAN_KEADAAN } from '#domain/lokmin.ts'
import type { ButirAgenda } from '#domain/lokmin-agenda.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import {
  findLokmin,
  insertLokmin,
  type Lokmin,
  type LokminBaru,
  loadIsiLokmin,
  siarkanLokmin,
  type UbahanLokmin,
  updateLokmin,
} from '#store/lokmin.ts'
import { insertButir } from '#store/lokmin-tulis.ts'
import { bumpVersi } from '#store/versi-data.ts'
import type { LokminTerbuka } from './buka-lokmin.ts'
import { catat } from './catat-jejak.ts'

export type LokminDitolak =
  | { readonly ditolak: 'tidak-ada' | 'bukan-milik' | 'sudah-ada' | 'keadaan' | 'selesai' }
  | { readonly ditolak: 'versi'; readonly kini: Lokmin }
export type LokminTersimpan = { readonly lokminId: number; readonly versi: number }

type Oleh = Peminta & { readonly pada: Date }

/** A new one in the calendar. */
export function rencanakanLokmin(
  db: Db,
  terbuka: LokminTerbuka,
  baru: Omit<LokminBaru, 'keadaan'>,
  oleh: Oleh,
): Promise<LokminTersimpan | LokminDitolak> {
  const { kab, pembaca } = terbuka
  if (!mayManageLokmin(pembaca.aktor, kab.kab_id, baru)) return Promise.resolve({ ditolak: 'bukan-milik' })
  return db.transaction().execute(async (trx) => {
    const isi = { ...baru, keadaan: 'rencana' as const }
    const lokminId = await insertLokmin(trx, kab.kab_id, { ...isi, oleh: oleh.aktor.nama, pada: oleh.pada })
    if (lokminId === null) return { ditolak: 'sudah-ada' }
    await jejakLokmin(trx, terbuka, oleh, { tindakan: 'rencanakan-lokmin', lokminId, sebelum: null, sesudah: isi })
    await bumpVersi(trx, kab.kab_id)
    return { lokminId, versi: 1 }
  })
}

type Ubah = { readonly lokminId: number; readonly versi: number; readonly ubahan: UbahanLokmin }

/** Another day or place, begun, ended, called off, opened again. */
export function ubahLokmin(
  db: Db,
  terbuka: LokminTerbuka,
  { lokminId, versi, ubahan }: Ubah,
  oleh: Oleh,
): Promise<LokminTersimpan | LokminDitolak> {
  const { kab_id: kabId, kode } = terbuka.kab
  return db.transaction().execute(async (trx) => {
    const ada = await findLokmin(trx, kabId, { lokminId, kunci: 'ubah' })
    if (!ada) return { ditolak: 'tidak-ada' }
    if (!mayManageLokmin(oleh.aktor, kabId, ada)) return { ditolak: 'bukan-milik' }
    if (ada.versi !== versi) return { ditolak: 'versi', kini: ada }
    if (!LANJUTAN_KEADAAN[ada.keadaan].includes(ubahan.keadaan)) return { ditolak: 'keadaan' }
    const jadi = await updateLokmin(trx, kabId, { lokminId, ...ubahan, oleh: oleh.aktor.nama, pada: oleh.pada })
    if (!jadi) return { ditolak: 'sudah-ada' }
    const { lokminId: _, versi: _v, ...sebelum } = ada
    await jejakLokmin(trx, terbuka, oleh, { tindakan: 'ubah-lokmin', lokminId, sebelum, sesudah: ubahan })
    await siarkanLokmin(trx, kode, lokminId)
    await bumpVersi(trx, kabId)
    return { lokminId, versi: versi + 1 }
  })
}

const TERBANYAK = 60

/** What a point is about: a draft does not bring back one that is there, or was thrown out. */
const perihal = ({
  asal,
  acuan,
}: Pick<ButirAgenda, 'asal'> & { readonly acuan: ButirAgenda['acuan'] | null }): string =>
  acuan?.jenis === 'indikator' ? acuan.indikator : asal

/** Adds what the figures suggest and is not there yet; answers how many points that is. */
export function isiAgenda(
  db: Db,
  terbuka: LokminTerbuka,
  { lokminId, butir }: { readonly lokminId: number; readonly butir: readonly ButirAgenda[] },
  oleh: Oleh,
): Promise<{ readonly baru: number } | LokminDitolak> {
  const { kab_id: kabId, kode } = terbuka.kab
  return db.transaction().execute(async (trx) => {
    const ada = await findLokmin(trx, kabId, { lokminId, kunci: 'ubah' })
    if (!ada) return { ditolak: 'tidak-ada' }
    if (!mayManageLokmin(oleh.aktor, kabId, ada)) return { ditolak: 'bukan-milik' }
    if (!isTerbuka(ada.keadaan)) return { ditolak: 'selesai' }
    const { butir: semua } = await loadIsiLokmin(trx, kabId, lokminId)
    const sudah = new Set(semua.filter(({ asal }) => asal !== 'sendiri').map(perihal))
    const mulai = Math.max(0, ...semua.map(({ urutan }) => urutan)) + 1
    const baru = butir
      .filter((satu) => !sudah.has(perihal(satu)))
      .slice(0, Math.max(0, TERBANYAK - semua.length))
      .map((satu, i) => ({ ...satu, kunci: randomUUID(), urutan: mulai + i }))
    if (baru.length === 0) return { baru: 0 }
    await insertButir(trx, { kabId, lokminId }, baru, { oleh: oleh.aktor.nama, pada: oleh.pada })
    const sesudah = baru.map(({ judul, acuan }) => ({ judul, acuan }))
    await jejakLokmin(trx, terbuka, oleh, { tindakan: 'susun-agenda', lokminId, sebelum: null, sesudah })
    await siarkanLokmin(trx, kode, lokminId)
    return { baru: baru.length }
  })
}

type IsiJejak = {
  readonly tindakan: string
  readonly lokminId: number
  /** Which row in it, beyond the lokmin itself. */
  readonly rinci?: string
  readonly sebelum: unknown
  readonly sesudah: unknown
}

export function jejakLokmin(
  trx: Db,
  { kab }: Pick<LokminTerbuka, 'kab'>,
  { aktor, alamat, pada }: Oleh,
  { lokminId, rinci, ...isi }: IsiJejak,
): Promise<void> {
  const objek = `lokmin ${kab.kode} ${lokminId}${rinci ? ` ${rinci}` : ''}`
  return catat(trx, { pada, aktor, namaPengguna: aktor.namaPengguna, alamat, kabId: kab.kab_id, objek, ...isi })
}
