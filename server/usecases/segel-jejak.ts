/**
 * Seals the audit trail after it was written: each seal is an HMAC over the seal before it and the row, with a key that
 * the database does not have. So a changed row, a missing one and a chain made anew by whoever owns the database show.
 */
import { createHmac } from 'node:crypto'
import type { Db } from '#db/connection.ts'
import {
  findSegelTerakhir,
  insertSegel,
  type Jejak,
  listBelumSegel,
  listSegel,
  listTanpaSegel,
  lockSegel,
  type Segel,
} from '#store/jejak.ts'

/** The newest seal, told to places outside the database: without it the loss of the last rows cannot be seen. */
export type KepalaSegel = { readonly urutan: number; readonly hmac: string }

const SEKALI = 1_000
const AWAL = Buffer.alloc(32)

function hitungSegel(kunci: Buffer, sebelum: Buffer, urutan: number, jejak: Jejak): Buffer {
  const { jejakId, pada, penggunaId, namaPengguna, peran, penugasanId, alamat, tindakan, kabId, objek } = jejak
  const isi = [
    urutan,
    jejakId,
    pada.toISOString(),
    penggunaId,
    namaPengguna,
    peran,
    penugasanId,
    alamat,
    tindakan,
    kabId,
  ]
  const keadaan = [objek, jejak.sebelum, jejak.sesudah]
  return createHmac('sha256', kunci)
    .update(sebelum)
    .update(JSON.stringify([...isi, ...keadaan]))
    .digest()
}

/** Seals what is settled; null where there was nothing, or another process is at it. */
export async function segelJejak(db: Db, kunci: Buffer, sekarang: Date): Promise<KepalaSegel | null> {
  return db.transaction().execute(async (trx) => {
    if (!(await lockSegel(trx))) return null
    const jejak = await listBelumSegel(trx, SEKALI)
    if (jejak.length === 0) return null
    const terakhir = await findSegelTerakhir(trx)
    const baru: Segel[] = []
    for (const satu of jejak) {
      const sebelum = baru.at(-1) ?? terakhir
      const urutan = (sebelum?.urutan ?? 0) + 1
      baru.push({ urutan, jejakId: satu.jejakId, hmac: hitungSegel(kunci, sebelum?.hmac ?? AWAL, urutan, satu) })
    }
    await insertSegel(trx, baru, sekarang)
    const kepala = baru.at(-1)
    return kepala ? { urutan: kepala.urutan, hmac: kepala.hmac.toString('hex') } : null
  })
}

export type HasilPeriksaJejak = {
  readonly diperiksa: number
  readonly masalah: readonly string[]
  readonly kepala: KepalaSegel | null
}

const HALAMAN = 5_000
const TENANG_MS = 60_000

/** Walks the whole chain. `kepala`: the newest seals that places outside the database remember. */
export async function checkAudit(
  db: Db,
  {
    kunci,
    kepala,
    sekarang,
  }: { readonly kunci: Buffer; readonly kepala: readonly KepalaSegel[]; readonly sekarang: Date },
): Promise<HasilPeriksaJejak> {
  const masalah: string[] = []
  const dikenal = new Map(kepala.map((k) => [k.urutan, k.hmac]))
  let sebelum: Segel | undefined
  for (let dari = 1; ; ) {
    const halaman = await listSegel(db, dari, HALAMAN)
    for (const segel of halaman) {
      masalah.push(...periksaSegel(kunci, sebelum, segel))
      const diingat = dikenal.get(segel.urutan)
      if (diingat !== undefined && diingat !== segel.hmac.toString('hex')) {
        masalah.push(`Segel ${segel.urutan} bukan lagi yang dicatat di luar basis data: rantai dibuat ulang.`)
      }
      sebelum = segel
    }
    const akhir = halaman.at(-1)
    if (!akhir) break
    dari = akhir.urutan + 1
  }
  const terjauh = Math.max(0, ...dikenal.keys())
  if (terjauh > (sebelum?.urutan ?? 0)) {
    masalah.push(`Segel sesudah ${sebelum?.urutan ?? 0} sampai ${terjauh} hilang: jejak terakhir dihapus.`)
  }
  const jejakId = await listTanpaSegel(db, new Date(sekarang.getTime() - TENANG_MS))
  if (jejakId.length > 0) masalah.push(`${jejakId.length} jejak tanpa segel, mulai nomor ${jejakId[0]}.`)
  return {
    diperiksa: sebelum?.urutan ?? 0,
    masalah,
    kepala: sebelum ? { urutan: sebelum.urutan, hmac: sebelum.hmac.toString('hex') } : null,
  }
}

function periksaSegel(
  kunci: Buffer,
  sebelum: Segel | undefined,
  segel: Segel & { readonly jejak: Jejak | null },
): string[] {
  const { urutan, jejakId, jejak, hmac } = segel
  if (urutan !== (sebelum?.urutan ?? 0) + 1) return [`Segel ${(sebelum?.urutan ?? 0) + 1} hilang dari rantai.`]
  if (!jejak) return [`Jejak ${jejakId} dihapus (segel ${urutan}).`]
  const cocok = hitungSegel(kunci, sebelum?.hmac ?? AWAL, urutan, jejak).equals(hmac)
  return cocok ? [] : [`Jejak ${jejakId} berubah, atau segelnya (${urutan}) dibuat tanpa kunci.`]
}
