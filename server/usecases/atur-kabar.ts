// How somebody chooses to be told of notifikasi outside the program: the choice itself, their address, their devices.
import { randomInt } from 'node:crypto'
import type { Db } from '#db/connection.ts'
import { type PilihanKabar, SALURAN } from '#domain/kabar.ts'
import type { Aktor } from '#domain/peran.ts'
import { listKabMenunggu, retimeButir } from '#store/kabar.ts'
import { deleteLangganan, deleteTitik, type LanggananBaru, saveLangganan } from '#store/langganan-dorong.ts'
import {
  confirmSurel,
  deleteSurel,
  findAlamatSurel,
  findPilihan,
  saveKodeSurel,
  savePilihan,
} from '#store/pilihan-kabar.ts'
import { listKabupatenSemua } from '#store/pohon.ts'
import { catat } from './catat-jejak.ts'
import { sidikBerkunci } from './rahasia.ts'
import { jatuhPilihan } from './sebar-kabar.ts'

/** Who chooses for themselves, from where. */
export type Pemilih = { readonly aktor: Aktor; readonly alamat: string; readonly pada: Date }

/** Keeps a choice, and has what waits for its hour follow it; null where another version holds by now. */
export function aturKabar(db: Db, pemilih: Pemilih, pilihan: PilihanKabar): Promise<{ readonly versi: number } | null> {
  const { penggunaId } = pemilih.aktor
  return db.transaction().execute(async (trx) => {
    const lama = await findPilihan(trx, penggunaId)
    if (!(await savePilihan(trx, penggunaId, pilihan))) return null
    await tataUlang(trx, pemilih, pilihan)
    await catatKabar(trx, pemilih, 'atur-kabar', { sebelum: lama, sesudah: pilihan })
    return { versi: pilihan.versi + 1 }
  })
}

async function tataUlang(trx: Db, { aktor: { penggunaId }, pada }: Pemilih, pilihan: PilihanKabar): Promise<void> {
  const menunggu = await listKabMenunggu(trx, penggunaId)
  if (menunggu.length === 0) return
  const kabupaten = (await listKabupatenSemua(trx)).filter((k) => menunggu.includes(k.kab_id))
  for (const kab of kabupaten)
    for (const saluran of SALURAN) {
      const jatuhPada = pilihan[saluran].aktif ? jatuhPilihan(pilihan, saluran, { sekarang: pada, kab }) : null
      await retimeButir(trx, { penggunaId, saluran, kabId: kab.kab_id, jatuhPada })
    }
}

const SEMENIT_MS = 60_000
const KODE_MENIT = 30
const KODE_PER_HARI = 5
const SALAH_TERBANYAK = 5

/** Names an address and answers the code that is to be sent there; null where too many were asked for today. */
export async function mintaKodeSurel(
  db: Db,
  pemilih: Pemilih,
  { alamat, kunci }: { readonly alamat: string; readonly kunci: Buffer },
): Promise<string | null> {
  const { aktor, pada } = pemilih
  const kode = String(randomInt(1_000_000)).padStart(6, '0')
  return db.transaction().execute(async (trx) => {
    const ada = await saveKodeSurel(trx, aktor.penggunaId, {
      ...{ alamat, sidik: sidikKode(kunci, aktor.penggunaId, kode), pada, terbanyak: KODE_PER_HARI },
      sampai: new Date(pada.getTime() + KODE_MENIT * SEMENIT_MS),
      sejak: new Date(pada.getTime() - 24 * 60 * SEMENIT_MS),
    })
    if (!ada) return null
    await catatKabar(trx, pemilih, 'tulis-surel', { sebelum: null, sesudah: { alamat } })
    return kode
  })
}

const sidikKode = (kunci: Buffer, penggunaId: number, kode: string): Buffer =>
  sidikBerkunci(kunci, `surel ${penggunaId} ${kode}`)

/** Confirms the address by the code that came there; false where it is another one, too old, or was tried too often. */
export function konfirmasiSurel(
  db: Db,
  pemilih: Pemilih,
  { kode, kunci }: { readonly kode: string; readonly kunci: Buffer },
): Promise<boolean> {
  const { aktor, pada } = pemilih
  return db.transaction().execute(async (trx) => {
    const sidik = sidikKode(kunci, aktor.penggunaId, kode)
    if (!(await confirmSurel(trx, aktor.penggunaId, { sidik, pada, terbanyak: SALAH_TERBANYAK }))) return false
    await catatKabar(trx, pemilih, 'konfirmasi-surel', { sebelum: null, sesudah: null })
    return true
  })
}

export function hapusSurel(db: Db, pemilih: Pemilih): Promise<boolean> {
  const { penggunaId } = pemilih.aktor
  return db.transaction().execute(async (trx) => {
    const lama = await findAlamatSurel(trx, penggunaId)
    if (!lama || !(await deleteSurel(trx, penggunaId))) return false
    await retimeButir(trx, { penggunaId, saluran: 'surel', kabId: null, jatuhPada: null })
    await catatKabar(trx, pemilih, 'hapus-surel', { sebelum: { alamat: lama.alamat }, sesudah: null })
    return true
  })
}

type Perangkat = Pick<LanggananBaru, 'titik' | 'kunciUmum' | 'rahasia' | 'peramban' | 'sesiId'>

/** Has a device told, from this sign-in on. Its address is as good as a key to it: the trail names the browser alone. */
export async function pasangPerangkat(db: Db, pemilih: Pemilih, perangkat: Perangkat): Promise<void> {
  const { aktor, pada } = pemilih
  await db.transaction().execute(async (trx) => {
    if (!(await saveLangganan(trx, { ...perangkat, penggunaId: aktor.penggunaId, pada }))) return
    await catatKabar(trx, pemilih, 'pasang-perangkat', { sebelum: null, sesudah: { peramban: perangkat.peramban } })
  })
}

/** Takes one off; false where it is none of one's own, or of nobody. */
export function lepasPerangkat(
  db: Db,
  pemilih: Pemilih,
  { perangkat, titik }: { readonly perangkat?: number | undefined; readonly titik?: string | undefined },
): Promise<boolean> {
  const { penggunaId } = pemilih.aktor
  return db.transaction().execute(async (trx) => {
    const milik = perangkat !== undefined && (await deleteLangganan(trx, penggunaId, perangkat)) ? penggunaId : null
    const pemilik = titik === undefined ? milik : await deleteTitik(trx, titik)
    if (pemilik === null) return false
    await catatKabar(trx, pemilih, 'lepas-perangkat', { sebelum: { pengguna: pemilik }, sesudah: null })
    return true
  })
}

const catatKabar = (
  trx: Db,
  { aktor, alamat, pada }: Pemilih,
  tindakan: string,
  isi: { readonly sebelum: object | null; readonly sesudah: object | null },
) =>
  catat(trx, {
    ...{ pada, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan, kabId: null },
    ...{ objek: `pengguna ${aktor.penggunaId}`, ...isi },
  })
