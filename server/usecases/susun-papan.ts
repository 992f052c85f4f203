/** Boards that people put together: which they may open, and how they save, share and remove their own. */
import type { Db } from '#db/connection.ts'
import { lingkupPapan, mayChangePapan, mayOpenPapan, type PembacaPapan } from '#domain/izin.ts'
import type { LingkupPapan, Potongan } from '#domain/papan.ts'
import { bulanDi } from '#domain/wilayah.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import {
  countPapan,
  findPapan,
  insertPapan,
  listPapan,
  type PapanTersimpan,
  type UbahanPapan,
  updatePapan,
} from '#store/papan.ts'
import { listDesaUnit } from '#store/unit.ts'
import { bukaKabupaten, type Pembaca, type TidakAda } from './buka-wilayah.ts'
import { catat } from './catat-jejak.ts'

/** The kabupaten, and who opens boards there. */
export type PapanTerbuka = { readonly kabId: number; readonly kode: string; readonly pembaca: PembacaPapan }

export async function bukaPapan(
  db: Db,
  { wilayah, pembaca }: { readonly wilayah: string; readonly pembaca: Pembaca },
): Promise<PapanTerbuka | TidakAda> {
  // A kabupaten's own zone is known only once it is open; which puskesmas one belongs to is the same.
  const bulan = bulanDi('Asia/Jakarta', pembaca.sekarang)
  const terbuka = await bukaKabupaten(db, { wilayah, bulan, pembaca })
  if ('tidakAda' in terbuka) return terbuka
  const { kab, pohon } = terbuka
  const tempat = pembaca.aktor.penugasan.tempat.filter((t) => 'kabId' in t && t.kabId === kab.kab_id)
  const nomor = (jenis: string) => tempat.flatMap((t) => (t.jenis === jenis && 'id' in t ? [t.id] : []))
  const unitId = nomor('unit')
  const dilayani = unitId.length > 0 ? await listDesaUnit(db, kab.kab_id, { unitId, bulan }) : new Map()
  const desa = new Set([...nomor('desa'), ...[...dilayani.values()].flat()])
  const milikDesa = pohon.desa.flatMap((d) => (desa.has(d.desaId) && d.puskesmas ? [d.puskesmas.id] : []))
  const puskesmasId = [...new Set([...nomor('puskesmas'), ...milikDesa])]
  return { kabId: kab.kab_id, kode: kab.kode, pembaca: { aktor: pembaca.aktor, puskesmasId } }
}

/** What this person may open, the program's first, then their own. */
export async function listPapanTerbuka(db: Db, { kabId, pembaca }: PapanTerbuka): Promise<readonly PapanTersimpan[]> {
  const papan = (await listPapan(db, kabId)).filter((satu) => mayOpenPapan(pembaca, satu))
  const urut = ({ penggunaId }: PapanTersimpan) =>
    penggunaId === null ? 0 : penggunaId === pembaca.aktor.penggunaId ? 1 : 2
  return papan.toSorted((a, b) => urut(a) - urut(b))
}

export type SusunDitolak =
  | { readonly ditolak: 'tidak-ada' | 'bukan-milik' | 'terlalu-banyak' | 'lingkup' }
  | { readonly ditolak: 'versi'; readonly kini: PapanTersimpan }
export type Tersusun = { readonly papanId: number; readonly versi: number }

/** As many as one person keeps in one kabupaten. */
const PAPAN_TERBANYAK = 40

type PapanDilihat = { readonly papan: number; readonly versi: number }

export async function simpanPapan(
  db: Db,
  terbuka: PapanTerbuka,
  isi: { readonly dasar: PapanDilihat | null; readonly nama: string; readonly potongan: readonly Potongan[] },
  peminta: Peminta,
): Promise<Tersusun | SusunDitolak> {
  const { nama, potongan, dasar } = isi
  if (dasar) return ubah(db, terbuka, { dilihat: dasar, ubahan: { nama, potongan } }, peminta)
  return db.transaction().execute(async (trx) => {
    const { penggunaId } = peminta.aktor
    if ((await countPapan(trx, terbuka.kabId, penggunaId)) >= PAPAN_TERBANYAK) return { ditolak: 'terlalu-banyak' }
    const papanId = await insertPapan(trx, { kabId: terbuka.kabId, penggunaId, nama, potongan })
    await tulisJejak(trx, {
      terbuka,
      peminta,
      tindakan: 'simpan-papan',
      papanId,
      sebelum: null,
      sesudah: { nama, potongan },
    })
    return { papanId, versi: 1 }
  })
}

export async function aturLingkup(
  db: Db,
  terbuka: PapanTerbuka,
  { lingkup, ...dilihat }: PapanDilihat & { readonly lingkup: LingkupPapan },
  peminta: Peminta,
): Promise<Tersusun | SusunDitolak> {
  if (!lingkupPapan(terbuka.pembaca).includes(lingkup)) return { ditolak: 'lingkup' }
  const puskesmasId = lingkup === 'puskesmas' ? (terbuka.pembaca.puskesmasId[0] ?? null) : null
  return ubah(db, terbuka, { dilihat, ubahan: { lingkup, puskesmasId }, tindakan: 'lingkup-papan' }, peminta)
}

export async function hapusPapan(
  db: Db,
  terbuka: PapanTerbuka,
  { hapus, ...dilihat }: PapanDilihat & { readonly hapus: boolean },
  peminta: Peminta,
): Promise<Tersusun | SusunDitolak> {
  const tindakan = hapus ? 'hapus-papan' : 'kembalikan-papan'
  return ubah(db, terbuka, { dilihat, ubahan: { dihapus: hapus }, tindakan }, peminta)
}

type Ubah = { readonly dilihat: PapanDilihat; readonly ubahan: Partial<UbahanPapan>; readonly tindakan?: string }

/** Changes one's own board as it was seen; what it was before is in the trail. */
function ubah(
  db: Db,
  terbuka: PapanTerbuka,
  { dilihat, ubahan, tindakan = 'simpan-papan' }: Ubah,
  peminta: Peminta,
): Promise<Tersusun | SusunDitolak> {
  return db.transaction().execute(async (trx) => {
    const ada = await findPapan(trx, terbuka.kabId, { papanId: dilihat.papan, kunci: true })
    if (!ada || (ada.dihapus && ubahan.dihapus !== false) || !mayOpenPapan(terbuka.pembaca, ada))
      return { ditolak: 'tidak-ada' }
    if (!mayChangePapan(peminta.aktor, ada)) return { ditolak: 'bukan-milik' }
    if (ada.versi !== dilihat.versi) return { ditolak: 'versi', kini: ada }
    await updatePapan(trx, ada.papanId, { ...ada, ...ubahan })
    const lama = Object.fromEntries(Object.entries(ada).filter(([nama]) => nama in ubahan))
    await tulisJejak(trx, { terbuka, peminta, tindakan, papanId: ada.papanId, sebelum: lama, sesudah: ubahan })
    return { papanId: ada.papanId, versi: ada.versi + 1 }
  })
}

type JejakPapan = {
  readonly terbuka: PapanTerbuka
  readonly peminta: Peminta
  readonly tindakan: string
  readonly papanId: number
  readonly sebelum: unknown
  readonly sesudah: unknown
}

function tulisJejak(trx: Db, { terbuka, peminta, papanId, ...isi }: JejakPapan): Promise<void> {
  const { aktor, alamat } = peminta
  const objek = `papan ${terbuka.kode} ${papanId}`
  return catat(trx, {
    pada: null,
    aktor,
    namaPengguna: aktor.namaPengguna,
    alamat,
    kabId: terbuka.kabId,
    objek,
    ...isi,
  })
}
