/**
 * The steps of what is done about a notification, each in one transaction: the version that was seen, what is written, the
 * stage that follows, a row of the trail, and a new data version, so that every open page shows it.
 */
import type { Db } from '#db/connection.ts'
import { type HasilNotifikasi, objekNotifikasi } from '#domain/notifikasi.ts'
import { type LangkahTindak, tahapSesudah } from '#domain/tindak-lanjut.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import {
  finishRencana,
  type IsiEvaluasi,
  type IsiKunjungan,
  type IsiRencana,
  insertEvaluasi,
  insertKunjungan,
  insertRencana,
  type KunciNotifikasi,
  listEvaluasi,
  listKunjungan,
  listRencana,
  lockNotifikasi,
  type NotifikasiTerkunci,
  saveKemajuan,
  updateKunjungan,
  updateRencana,
} from '#store/tindak-lanjut.ts'
import { bumpVersi, getVersi } from '#store/versi-data.ts'
import { catat } from './catat-jejak.ts'

/** Which notification was seen, in which version; `kodeDesa` is for the trail. */
export type NotifikasiDilihat = KunciNotifikasi & { readonly kodeDesa: string; readonly versi: number }

/** Who acts, and when. */
export type Pelaku = Peminta & { readonly pada: Date }

export type HasilTindak =
  | { readonly hasil: 'disimpan' | 'sama'; readonly versi: number; readonly versiData: number }
  | { readonly hasil: 'bentrok' | 'tidak-ada' | 'ditutup' | 'bukan-bagiannya' }

type Keadaan = { readonly trx: Db; readonly ada: NotifikasiTerkunci; readonly oleh: string; readonly pada: Date }

type Langkah = {
  readonly langkah: LangkahTindak
  readonly tindakan: string
  /** Whether the same person has done just this already: a button pressed twice, an answer that got lost. */
  readonly sudah: (keadaan: Keadaan) => Promise<boolean>
  /** Writes it; false where what it speaks of is no part of this notification, or not open any more. */
  readonly tulis: (keadaan: Keadaan) => Promise<boolean>
  readonly tutup?: { readonly hasil: HasilNotifikasi; readonly catatan: string }
  readonly sesudah: object
}

async function lakukan(db: Db, dilihat: NotifikasiDilihat, pelaku: Pelaku, satu: Langkah): Promise<HasilTindak> {
  return db.transaction().execute(async (trx): Promise<HasilTindak> => {
    const ada = await lockNotifikasi(trx, dilihat)
    if (!ada) return { hasil: 'tidak-ada' }
    const oleh = pelaku.aktor.namaPengguna
    const keadaan = { trx, ada, oleh, pada: pelaku.pada }
    if (ada.versi !== dilihat.versi) {
      if (!(await satu.sudah(keadaan))) return { hasil: 'bentrok' }
      return { hasil: 'sama', versi: ada.versi, versiData: await getVersi(trx, ada.kabId) }
    }
    const tahap = tahapSesudah(ada.tahap, satu.langkah)
    if (tahap === null) return { hasil: ada.tahap === 'ditutup' ? 'ditutup' : 'bentrok' }
    if (!(await satu.tulis(keadaan))) return { hasil: 'bukan-bagiannya' }
    await saveKemajuan(trx, dilihat, { tahap, oleh, pada: pelaku.pada, ...(satu.tutup && { tutup: satu.tutup }) })
    await catat(trx, {
      ...{ pada: null, aktor: pelaku.aktor, namaPengguna: oleh, alamat: pelaku.alamat, kabId: ada.kabId },
      tindakan: satu.tindakan,
      objek: objekNotifikasi(ada.notifikasiId, dilihat.kodeDesa, ada),
      sebelum: { tahap: ada.tahap },
      sesudah: { tahap, ...satu.sesudah },
    })
    return { hasil: 'disimpan', versi: ada.versi + 1, versiData: await bumpVersi(trx, ada.kabId, [ada.desaId]) }
  })
}

const ya = async (): Promise<boolean> => true

export const terimaNotifikasi = (db: Db, dilihat: NotifikasiDilihat, pelaku: Pelaku): Promise<HasilTindak> =>
  lakukan(db, dilihat, pelaku, {
    ...{ langkah: 'terima', tindakan: 'terima-notifikasi', sesudah: {}, tulis: ya },
    sudah: async ({ ada, oleh }) => ada.tahap !== 'ditutup' && ada.diterimaOleh === oleh,
  })

/** Whether all that one holds stands in the other. */
const memuat = (isi: object, milik: object): boolean => {
  const ada = new Map<string, unknown>(Object.entries(milik))
  return Object.entries(isi).every(([nama, nilai]) => ada.get(nama) === nilai)
}

type RencanaDiminta = IsiRencana & { readonly nomor: number | null }

/** Plans anew, or changes a plan that is neither done nor called off. */
export const rencanakan = (
  db: Db,
  dilihat: NotifikasiDilihat,
  { nomor, ...isi }: RencanaDiminta,
  pelaku: Pelaku,
): Promise<HasilTindak> =>
  lakukan(db, dilihat, pelaku, {
    ...{ langkah: 'rencana', tindakan: nomor === null ? 'rencanakan-tindak' : 'ubah-rencana-tindak' },
    sesudah: { rencana: { nomor, ...isi } },
    sudah: async ({ trx, oleh }) => {
      const semua = await listRencana(trx, dilihat)
      const milik = nomor === null ? semua.at(-1) : semua.find((r) => r.nomor === nomor)
      return milik !== undefined && milik.penulis === oleh && memuat(isi, milik)
    },
    tulis: async ({ trx, oleh, pada }) => {
      if (nomor === null) await insertRencana(trx, dilihat, { ...isi, oleh, pada })
      else if (await isTerbuka(trx, dilihat, nomor)) await updateRencana(trx, dilihat, { nomor, ...isi, oleh, pada })
      else return false
      return true
    },
  })

const isTerbuka = async (trx: Db, kunci: KunciNotifikasi, nomor: number): Promise<boolean> =>
  (await listRencana(trx, kunci)).some((r) => r.nomor === nomor && r.selesaiPada === null && r.dibatalkanPada === null)

type RencanaUsai = { readonly nomor: number; readonly batal: boolean; readonly hasil: string }

/** Says what came of a plan. One that is called off moves nothing on. */
export const selesaikanRencana = (
  db: Db,
  dilihat: NotifikasiDilihat,
  usai: RencanaUsai,
  pelaku: Pelaku,
): Promise<HasilTindak> =>
  lakukan(db, dilihat, pelaku, {
    langkah: usai.batal ? 'evaluasi' : 'rencana-selesai',
    tindakan: usai.batal ? 'batalkan-rencana-tindak' : 'selesaikan-rencana-tindak',
    sesudah: { rencana: usai },
    sudah: async ({ trx, oleh }) =>
      (await listRencana(trx, dilihat)).some(
        (r) =>
          r.nomor === usai.nomor &&
          r.penulis === oleh &&
          r.hasil === usai.hasil &&
          (usai.batal ? r.dibatalkanPada : r.selesaiPada) !== null,
      ),
    tulis: async ({ trx, oleh, pada }) => {
      if (!(await isTerbuka(trx, dilihat, usai.nomor))) return false
      await finishRencana(trx, dilihat, { ...usai, oleh, pada })
      return true
    },
  })

/** Without `unitId` the visit is that of whoever follows the notification up. */
export type KunjunganDiminta = Omit<IsiKunjungan, 'unitId'> & { readonly unitId: number | null }

export const catatKunjungan = (
  db: Db,
  dilihat: NotifikasiDilihat,
  { unitId, ...isi }: KunjunganDiminta,
  pelaku: Pelaku,
): Promise<HasilTindak> =>
  lakukan(db, dilihat, pelaku, {
    ...{ langkah: 'kunjungan', tindakan: 'catat-kunjungan-rumah', sesudah: { kunjungan: isi } },
    sudah: async ({ trx, oleh }) =>
      (await listKunjungan(trx, dilihat)).some(
        (k) => k.dibatalkanPada === null && k.penulis === oleh && memuat(isi, k),
      ),
    tulis: async ({ trx, ada, oleh, pada }) => {
      const milik = isi.rencana === null || (await listRencana(trx, dilihat)).some((r) => r.nomor === isi.rencana)
      if (milik) await insertKunjungan(trx, dilihat, { ...isi, unitId: unitId ?? ada.unitId, oleh, pada })
      return milik
    },
  })

type KunjunganDiubah = {
  readonly nomor: number
  readonly ditindaklanjutiPada: string | null
  readonly batal: boolean
}

/** Says when all who were found had been followed up, or takes the recap back. */
export const ubahKunjungan = (
  db: Db,
  dilihat: NotifikasiDilihat,
  ubah: KunjunganDiubah,
  pelaku: Pelaku,
): Promise<HasilTindak> =>
  lakukan(db, dilihat, pelaku, {
    langkah: 'evaluasi',
    tindakan: ubah.batal ? 'batalkan-kunjungan-rumah' : 'tindaklanjuti-kunjungan-rumah',
    sesudah: { kunjungan: ubah },
    sudah: async ({ trx, oleh }) =>
      (await listKunjungan(trx, dilihat)).some(
        (k) =>
          k.nomor === ubah.nomor &&
          k.penulis === oleh &&
          k.ditindaklanjutiPada === ubah.ditindaklanjutiPada &&
          (k.dibatalkanPada !== null) === ubah.batal,
      ),
    tulis: async ({ trx, oleh, pada }) => {
      const ada = (await listKunjungan(trx, dilihat)).some((k) => k.nomor === ubah.nomor && k.dibatalkanPada === null)
      if (ada) await updateKunjungan(trx, dilihat, { ...ubah, oleh, pada })
      return ada
    },
  })

export const catatEvaluasi = (
  db: Db,
  dilihat: NotifikasiDilihat,
  isi: IsiEvaluasi,
  pelaku: Pelaku,
): Promise<HasilTindak> =>
  lakukan(db, dilihat, pelaku, {
    ...{ langkah: 'evaluasi', tindakan: 'catat-evaluasi-mingguan', sesudah: { evaluasi: isi } },
    sudah: async ({ trx, oleh }) =>
      (await listEvaluasi(trx, dilihat)).some((e) => e.penulis === oleh && memuat(isi, e)),
    tulis: async ({ trx, oleh, pada }) => {
      await insertEvaluasi(trx, dilihat, { ...isi, oleh, pada })
      return true
    },
  })

/** Closes it. Plans that are still open stay as they were: they say what was not done. */
export const tutupNotifikasi = (
  db: Db,
  dilihat: NotifikasiDilihat,
  tutup: { readonly hasil: HasilNotifikasi; readonly catatan: string },
  pelaku: Pelaku,
): Promise<HasilTindak> =>
  lakukan(db, dilihat, pelaku, {
    ...{ langkah: 'tutup', tindakan: 'tutup-notifikasi', sesudah: tutup, tutup, tulis: ya },
    sudah: async ({ ada, oleh }) => ada.ditutupOleh === oleh && ada.hasil === tutup.hasil,
  })
