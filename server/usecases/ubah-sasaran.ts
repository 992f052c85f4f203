/** Sasaran that a person enters or corrects: all cells or none, against what they saw. */
import type { Db } from '#db/connection.ts'
import { formatBulan } from '#domain/bulan.ts'
import type { TetapanPenduga } from '#domain/penduga-sasaran.ts'
import { lockImpor } from '#store/impor.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import type { KabupatenDibaca } from '#store/pohon.ts'
import {
  deleteSasaran,
  getTetapanPenduga,
  listJenisSasaran,
  listPenulisSasaran,
  listSasaranSejak,
  type MasaSasaran,
  type SasaranDesa,
  saveSasaran,
  saveTetapanPenduga,
} from '#store/sasaran.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { listDesaTahun } from './buka-sasaran.ts'
import { catat } from './catat-jejak.ts'

export type SelUbah = {
  readonly desa: string
  readonly jenis: string
  readonly lama: number | null
  readonly baru: number | null
}

export type PermintaanUbah = {
  readonly kab: KabupatenDibaca
  readonly masa: Omit<MasaSasaran, 'kabId'>
  readonly dokumen: string
  readonly sel: readonly SelUbah[]
  readonly peminta: Peminta
}

/** A cell that cannot be as asked: `kolom` is 'desa jenis'. */
export type SelDitolak = { readonly kolom: string; readonly pesan: string }

/** A cell that somebody else has changed meanwhile: what was seen, what was typed, what stands, and who wrote that when. */
export type SelBentrok = SelUbah & {
  readonly namaDesa: string
  readonly namaJenis: string
  readonly kini: number | null
  readonly oleh: string | null
  readonly pada: Date | null
}

export type HasilUbah =
  | { readonly versi: number; readonly berubah: number; readonly dihapus: number }
  | { readonly ditolak: 'isian' | 'bentrok'; readonly sel: readonly SelDitolak[] }
  /** In conflict, too, with both sides of each cell. */
  | { readonly ditolak: 'pilih'; readonly sel: readonly SelBentrok[] }

type SelDikenal = SelUbah & {
  readonly desaId: number
  readonly jenisId: number
  readonly namaDesa: string
  readonly namaJenis: string
}

/** Writes the cells, leaves a trace and raises the data version, so that every figure of the year is computed anew. */
export async function ubahSasaran(db: Db, minta: PermintaanUbah): Promise<HasilUbah> {
  const { kab, dokumen, sel, peminta } = minta
  const masa = { ...minta.masa, kabId: kab.kab_id }
  return db.transaction().execute(async (trx) => {
    // Files of sasaran wait here, too: what was seen must be what is replaced.
    await lockImpor(trx, kab.kode)
    const { dikenal, ditolak } = await kenali(trx, kab, masa.tahun, sel)
    if (ditolak.length > 0) return { ditolak: 'isian', sel: ditolak }
    const kini = await listSasaranSejak(trx, masa)
    const bentrok = cariBentrok(dikenal, kini)
    if (bentrok.length > 0) return { ditolak: 'pilih', sel: await tambahPenulis(trx, masa, bentrok) }
    const jumlah = petaJumlah(kini)
    const berubah = dikenal.filter((satu) => jumlah(satu) !== satu.baru)
    const tulis = berubah.flatMap(({ baru, ...satu }) => (baru === null ? [] : [{ ...satu, jumlah: baru, dokumen }]))
    const hapus = berubah.filter(({ baru }) => baru === null).map((satu) => ({ ...satu, dokumen }))
    const oleh = peminta.aktor.namaPengguna
    await saveSasaran(trx, masa, { sasaran: tulis, oleh })
    await deleteSasaran(trx, masa, { sasaran: hapus, oleh })
    await catatUbahan(trx, minta, berubah)
    const versi = await bumpVersi(trx, kab.kab_id, [...new Set(berubah.map(({ desaId }) => desaId))])
    return { versi, berubah: tulis.length, dihapus: hapus.length }
  })
}

const namaSel = ({ desa, jenis }: SelUbah): string => `${desa} ${jenis}`

async function kenali(trx: Db, kab: KabupatenDibaca, tahun: number, sel: readonly SelUbah[]) {
  const desa = new Map((await listDesaTahun(trx, kab, tahun)).map((d) => [d.kode, d]))
  const jenis = new Map((await listJenisSasaran(trx)).map((j) => [j.kode, j]))
  const ada = new Set<string>()
  const ditolak: SelDitolak[] = []
  const dikenal: SelDikenal[] = []
  for (const satu of sel) {
    const [d, j, kolom] = [desa.get(satu.desa), jenis.get(satu.jenis), namaSel(satu)]
    if (!d) {
      ditolak.push({ kolom, pesan: `Desa ini belum ada pada Januari ${tahun}; sasarannya masih bersama desa asalnya.` })
    } else if (!j) ditolak.push({ kolom, pesan: 'Jenis sasaran ini tidak dikenal.' })
    else if (ada.has(kolom)) ditolak.push({ kolom, pesan: 'Sel ini dikirim dua kali; sisakan satu.' })
    else dikenal.push({ ...satu, desaId: d.desaId, jenisId: j.jenisId, namaDesa: d.nama, namaJenis: j.nama })
    ada.add(kolom)
  }
  return { dikenal, ditolak }
}

type Sel = { readonly desaId: number; readonly jenisId: number }

function petaJumlah(kini: readonly SasaranDesa[]): (sel: Sel) => number | null {
  const peta = new Map(kini.map((s) => [`${s.desaId} ${s.jenisId}`, s.jumlah]))
  return ({ desaId, jenisId }) => peta.get(`${desaId} ${jenisId}`) ?? null
}

/** Two who write the same number do not contradict each other. */
function cariBentrok(sel: readonly SelDikenal[], semua: readonly SasaranDesa[]) {
  const jumlah = petaJumlah(semua)
  return sel.flatMap((satu) => {
    const kini = jumlah(satu)
    return kini === satu.lama || kini === satu.baru ? [] : [{ ...satu, kini }]
  })
}

async function tambahPenulis(
  trx: Db,
  masa: MasaSasaran,
  bentrok: readonly (SelDikenal & { readonly kini: number | null })[],
): Promise<SelBentrok[]> {
  const penulis = await listPenulisSasaran(trx, masa, [...new Set(bentrok.map(({ desaId }) => desaId))])
  const peta = new Map(penulis.map((p) => [`${p.desaId} ${p.jenisId}`, p]))
  return bentrok.map(({ desaId, jenisId, ...satu }) => {
    const milik = peta.get(`${desaId} ${jenisId}`)
    return { ...satu, oleh: milik?.oleh ?? null, pada: milik?.pada ?? null }
  })
}

// A whole table may change at once; the trail shows its beginning, the history every cell.
const SEL_JEJAK = 100

async function catatUbahan(trx: Db, { kab, masa, dokumen, peminta }: PermintaanUbah, sel: readonly SelUbah[]) {
  const { tahun, dasar, mulai } = masa
  const isi = (apa: 'lama' | 'baru') => Object.fromEntries(sel.slice(0, SEL_JEJAK).map((s) => [namaSel(s), s[apa]]))
  const { aktor, alamat } = peminta
  await catat(trx, {
    ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'ubah-sasaran', kabId: kab.kab_id },
    objek: `sasaran ${kab.kode} ${dasar} ${dasar === 'riil' ? formatBulan(mulai) : tahun}`,
    sebelum: { sel: isi('lama') },
    sesudah: { sel: isi('baru'), banyak: sel.length, dokumen },
  })
}

/** Sets the rates with which a kabupaten estimates; figures do not follow from them until an estimate is saved. */
export async function ubahTetapan(
  db: Db,
  { kab, tetapan, peminta }: { kab: KabupatenDibaca; tetapan: TetapanPenduga; peminta: Peminta },
): Promise<void> {
  const { aktor, alamat } = peminta
  await db.transaction().execute(async (trx) => {
    const sebelum = await getTetapanPenduga(trx, kab.kab_id)
    await saveTetapanPenduga(trx, kab.kab_id, tetapan)
    await catat(trx, {
      ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'ubah-tetapan-sasaran' },
      ...{ kabId: kab.kab_id, objek: `tetapan penduga sasaran ${kab.kode}`, sebelum, sesudah: tetapan },
    })
  })
}
