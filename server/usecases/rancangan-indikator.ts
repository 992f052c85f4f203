/** Drafts of indikator: what they are held against, kept, and thrown away. */
import type { Db } from '#db/connection.ts'
import { tahunDari } from '#domain/bulan.ts'
import {
  type CatatanKolom,
  type ElemenRancangan,
  type HasilPeriksa,
  type IsiRancangan,
  type KonteksRancangan,
  periksaRancangan,
} from '#domain/rancangan-indikator.ts'
import { kataSisi } from '#domain/susun-indikator.ts'
import { bulanDi } from '#domain/wilayah.ts'
import { loadArtiElemen } from '#store/formulir.ts'
import { lockImpor } from '#store/impor.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { listVersiKatalog, type VersiKatalog } from '#store/katalog.ts'
import { type KatalogLaporan, loadKatalogIsian } from '#store/katalog-isian.ts'
import type { KabupatenDibaca } from '#store/pohon.ts'
import {
  deleteRancangan,
  findRancangan,
  insertRancangan,
  listRancangan,
  type RancanganTersimpan,
  saveRancangan,
} from '#store/rancangan-indikator.ts'
import { listJenisSasaran } from '#store/rincian.ts'
import { catat } from './catat-jejak.ts'

export type KonteksKatalog = Omit<KonteksRancangan, 'versi'> & { readonly versi: readonly VersiKatalog[] }

/** All that a draft of a kabupaten is held against. */
export async function loadKonteksRancangan(db: Db, kab: KabupatenDibaca, sekarang: Date): Promise<KonteksKatalog> {
  const [katalog, versi, sasaran] = await Promise.all([
    loadKatalogIsian(db),
    listVersiKatalog(db, { kab: { kabId: kab.kab_id } }),
    listJenisSasaran(db),
  ])
  const elemen = await listElemenRancangan(db, katalog)
  const unik = (teks: readonly string[]) => [...new Set(teks)]
  return {
    elemen: new Map(elemen.map((e) => [e.kode, e])),
    sasaran: new Map(sasaran.map((s) => [s.kode, s])),
    versi,
    kelompok: unik(versi.map((v) => v.kelompok)),
    sekaliPer: unik([...versi.map((v) => v.sekaliPer), ...elemen.map((e) => e.sekaliPer)]),
    tahunKini: tahunDari(bulanDi(kab.zona_waktu, sekarang)),
  }
}

async function listElemenRancangan(db: Db, katalog: KatalogLaporan): Promise<ElemenRancangan[]> {
  const arti = await loadArtiElemen(db, katalog)
  const urutan = new Map([...katalog.kelompok.keys()].map((id, i) => [id, i]))
  const letak = (id: number) => urutan.get(id) ?? 0
  return [...katalog.elemen.values()]
    .map((e) => {
      const milik = arti.get(e.elemenId)
      return {
        ...{ kode: e.kode, nama: e.nama, kelompokId: e.kelompokId, sifat: e.sifat, pelapor: e.pelapor },
        kelompok: katalog.kelompok.get(e.kelompokId)?.nama ?? '',
        ...{ definisi: milik?.definisi ?? '', sekaliPer: milik?.sekaliPer ?? '-', sensitif: milik?.sensitif ?? true },
        berkembar: e.luarElemenId !== null,
      }
    })
    .toSorted((a, b) => letak(a.kelompokId) - letak(b.kelompokId))
}

export type Pemeriksaan = HasilPeriksa & { readonly rumusPembilang: string; readonly rumusPenyebut: string }

export const periksaIsi = (isi: IsiRancangan, konteks: KonteksRancangan): Pemeriksaan => ({
  ...periksaRancangan(isi, konteks),
  rumusPembilang: kataSisi(isi.pembilang, konteks),
  rumusPenyebut: kataSisi(isi.penyebut, konteks),
})

/** Which draft somebody saw. */
export type RancanganDilihat = { readonly rancangan: number; readonly versi: number }
export type TidakJadi =
  | { readonly ditolak: 'tidak-ada' | 'bentrok' | 'penuh' | 'belum-dicoba' }
  | { readonly ditolak: 'isian'; readonly galat: readonly CatatanKolom[] }

/** The draft as it was seen, or why it cannot be worked on. */
export async function findDilihat(
  db: Db,
  kab: KabupatenDibaca,
  { rancangan, versi }: RancanganDilihat,
): Promise<RancanganTersimpan | TidakJadi> {
  const ada = await findRancangan(db, { kabId: kab.kab_id, rancanganId: rancangan })
  if (!ada) return { ditolak: 'tidak-ada' }
  return ada.versi === versi ? ada : { ditolak: 'bentrok' }
}

const RANCANGAN_TERBANYAK = 100

type PermintaanSimpan = {
  readonly kab: KabupatenDibaca
  readonly rancangan: RancanganDilihat | null
  readonly isi: IsiRancangan
  readonly peminta: Peminta
}

/** Keeps a draft as it is, complete or not. */
export async function simpanRancangan(
  db: Db,
  { kab, rancangan, isi, peminta }: PermintaanSimpan,
): Promise<RancanganDilihat | TidakJadi> {
  const { kab_id: kabId } = kab
  const simpanan = { isi, oleh: peminta.aktor.namaPengguna }
  return db.transaction().execute(async (trx) => {
    await lockImpor(trx, kab.kode)
    const lama = rancangan && (await findDilihat(trx, kab, rancangan))
    if (lama && 'ditolak' in lama) return lama
    if (!lama && (await listRancangan(trx, kabId)).length >= RANCANGAN_TERBANYAK) return { ditolak: 'penuh' }
    const rancanganId = lama?.rancanganId ?? (await insertRancangan(trx, kabId, simpanan))
    if (lama) await saveRancangan(trx, { kabId, rancanganId }, simpanan)
    await catatRancangan(trx, {
      kab,
      peminta,
      tindakan: 'simpan-rancangan',
      rancanganId,
      sebelum: lama?.isi,
      sesudah: isi,
    })
    return { rancangan: rancanganId, versi: (lama?.versi ?? 0) + 1 }
  })
}

/** Throws a draft away. */
export async function buangRancangan(
  db: Db,
  { kab, dilihat, peminta }: { kab: KabupatenDibaca; dilihat: RancanganDilihat; peminta: Peminta },
): Promise<RancanganTersimpan | TidakJadi> {
  return db.transaction().execute(async (trx) => {
    await lockImpor(trx, kab.kode)
    const lama = await findDilihat(trx, kab, dilihat)
    if ('ditolak' in lama) return lama
    const { rancanganId } = lama
    await deleteRancangan(trx, { kabId: kab.kab_id, rancanganId })
    await catatRancangan(trx, { kab, peminta, tindakan: 'buang-rancangan', rancanganId, sebelum: lama.isi })
    return lama
  })
}

type CatatanRancangan = {
  readonly kab: KabupatenDibaca
  readonly peminta: Peminta
  readonly tindakan: string
  readonly rancanganId: number
  readonly sebelum?: unknown
  readonly sesudah?: unknown
}

export async function catatRancangan(db: Db, { kab, peminta, rancanganId, ...isi }: CatatanRancangan): Promise<void> {
  const { aktor, alamat } = peminta
  await catat(db, {
    ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: isi.tindakan, kabId: kab.kab_id },
    ...{ objek: `rancangan ${kab.kode} ${rancanganId}`, sebelum: isi.sebelum ?? null, sesudah: isi.sesudah ?? null },
  })
}
