/** Switches a draft on from its year, and ends versions of a kabupaten from a year on. */
import type { Db } from '#db/connection.ts'
import { periksaHenti } from '#domain/henti-indikator.ts'
import { type IsiRancangan, versiRancangan } from '#domain/rancangan-indikator.ts'
import { pelaporDari, susunIndikator } from '#domain/susun-indikator.ts'
import { type BerlakuVersi, versiPada } from '#domain/versi-indikator.ts'
import { lockImpor } from '#store/impor.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { insertVersiKab, stopVersiKab } from '#store/katalog-kab.ts'
import type { KabupatenDibaca } from '#store/pohon.ts'
import { deleteRancangan } from '#store/rancangan-indikator.ts'
import { bumpVersi, getVersi } from '#store/versi-data.ts'
import { catat } from './catat-jejak.ts'
import { pendahulu } from './coba-indikator.ts'
import {
  findDilihat,
  type KonteksKatalog,
  loadKonteksRancangan,
  periksaIsi,
  type RancanganDilihat,
  type TidakJadi,
} from './rancangan-indikator.ts'

export type Diterapkan = {
  readonly kode: string
  /** Data version of the kabupaten afterwards. */
  readonly versi: number
  readonly diterapkan: boolean
  /** What changes for those who read, a sentence each. */
  readonly akibat: readonly string[]
}

type Bersama = {
  readonly kab: KabupatenDibaca
  readonly dokumen: string
  /** Only says what would be. */
  readonly kering: boolean
  readonly peminta: Peminta
  readonly sekarang: Date
}

/** Own indikator stand after those of the program. */
const URUTAN_SENDIRI = 10_000

export async function aktifkanIndikator(
  db: Db,
  minta: Bersama & { readonly dilihat: RancanganDilihat },
): Promise<Diterapkan | TidakJadi> {
  const { kab, dilihat, dokumen, kering, peminta, sekarang } = minta
  const { kab_id: kabId } = kab
  return db.transaction().execute(async (trx) => {
    await lockImpor(trx, kab.kode)
    const rancangan = await findDilihat(trx, kab, dilihat)
    if ('ditolak' in rancangan) return rancangan
    const konteks = await loadKonteksRancangan(trx, kab, sekarang)
    const { isi } = rancangan
    const { galat, rumusPembilang, rumusPenyebut } = periksaIsi(isi, konteks)
    if (galat.length > 0) return { ditolak: 'isian', galat }
    if (rancangan.dicobaPada === null) return { ditolak: 'belum-dicoba' }
    const akibat = akibatAktif(isi, konteks)
    if (kering) return { kode: isi.kode, versi: await getVersi(trx, kabId), diterapkan: false, akibat }
    const dulu = pendahulu(konteks, isi)
    await insertVersiKab(trx, kabId, {
      ...{ isi, rumusPembilang, rumusPenyebut, indikator: susunIndikator(isi, dulu?.siap ?? null) },
      ...{ pelapor: pelaporDari(isi, konteks), spm: dulu?.spm ?? null, urutan: dulu?.urutan ?? URUTAN_SENDIRI },
      ...{ dokumen, oleh: peminta.aktor.namaPengguna },
    })
    await deleteRancangan(trx, { kabId, rancanganId: rancangan.rancanganId })
    await catatKatalog(trx, minta, {
      ...{ tindakan: 'aktifkan-indikator', kode: isi.kode, sesudah: { ...isi, dokumen } },
      sebelum: dulu ? ringkas(dulu) : null,
    })
    return { kode: isi.kode, versi: await bumpVersi(trx, kabId), diterapkan: true, akibat }
  })
}

function akibatAktif(isi: IsiRancangan, konteks: KonteksKatalog): string[] {
  const { nama, kode, berlakuDari } = isi
  const dulu = versiPada(versiRancangan(isi, konteks), berlakuDari)
  const kini = konteks.tahunKini
  if (!dulu)
    return [
      `${nama} (${kode}) masuk katalog sejak Januari ${berlakuDari}.`,
      ...(isi.bentukTarget === '-' ? [] : ['Belum bertarget: tetapkan di Sasaran & Target agar berstatus.']),
    ]
  return [
    `Sejak Januari ${berlakuDari} ${nama} dihitung dengan rumus ini. Sampai Desember ${berlakuDari - 1} tetap dengan ${sebutVersi(dulu)}.`,
    ...(berlakuDari <= kini ? [`Angka tahun ${berlakuDari} yang sudah tampil dihitung ulang sejak Januari.`] : []),
  ]
}

const sebutVersi = ({ milik, berlakuDari }: BerlakuVersi): string =>
  `rumus ${milik === 'program' ? 'katalog program' : 'kabupaten'} sejak ${berlakuDari}`

type PermintaanHentikan = Bersama & {
  readonly indikator: string
  readonly berlakuDari: number | null
  readonly sejak: number
}

export async function hentikanIndikator(db: Db, minta: PermintaanHentikan): Promise<Diterapkan | TidakJadi> {
  const { kab, indikator: kode, sejak, dokumen, kering, peminta, sekarang } = minta
  const { kab_id: kabId } = kab
  return db.transaction().execute(async (trx) => {
    await lockImpor(trx, kab.kode)
    const konteks = await loadKonteksRancangan(trx, kab, sekarang)
    const milik = konteks.versi.filter((v) => v.kode === kode)
    const { galat, versi } = periksaHenti(milik, minta, konteks.tahunKini)
    if (galat.length > 0) return { ditolak: 'isian', galat }
    const akhir = new Map(versi.map((v) => [v.berlakuDari, v.berakhir]))
    const sesudah = milik.map((v) =>
      v.milik === 'kabupaten' ? { ...v, berakhir: akhir.get(v.berlakuDari) ?? v.berakhir } : v,
    )
    const akibat = akibatHenti({ nama: milik.at(-1)?.nama ?? kode, sejak, sesudah, tahunKini: konteks.tahunKini })
    if (kering) return { kode, versi: await getVersi(trx, kabId), diterapkan: false, akibat }
    await stopVersiKab(trx, { kabId, kode }, { versi, dokumen, oleh: peminta.aktor.namaPengguna })
    const dihentikan = milik.filter((v) => v.milik === 'kabupaten' && akhir.has(v.berlakuDari))
    await catatKatalog(trx, minta, {
      ...{ tindakan: 'hentikan-indikator', kode, sebelum: dihentikan.map(ringkas) },
      sesudah: { sejak, dokumen, versi },
    })
    return { kode, versi: await bumpVersi(trx, kabId), diterapkan: true, akibat }
  })
}

type SesudahHenti = {
  readonly nama: string
  readonly sejak: number
  readonly sesudah: readonly BerlakuVersi[]
  readonly tahunKini: number
}

function akibatHenti({ nama, sejak, sesudah, tahunKini }: SesudahHenti): string[] {
  const ganti = versiPada(sesudah, sejak)
  const kini = sejak <= tahunKini
  if (ganti)
    return [
      `Sejak Januari ${sejak} ${nama} kembali dihitung dengan ${sebutVersi(ganti)}.`,
      ...(kini ? [`Angka tahun ${sejak} yang sudah tampil dihitung ulang sejak Januari.`] : []),
    ]
  return [
    `${nama} tidak ada lagi di katalog sejak Januari ${sejak}. Laporan dan angka tahun-tahun sebelumnya tetap.`,
    ...(kini ? [`Angka sejak Januari ${sejak} tidak tampil lagi.`] : []),
  ]
}

const ringkas = (
  versi: BerlakuVersi & { readonly nama: string; readonly rumusPembilang: string; readonly rumusPenyebut: string },
) => {
  const { milik, berlakuDari, berakhir, nama, rumusPembilang, rumusPenyebut } = versi
  return { milik, berlakuDari, berakhir, nama, rumusPembilang, rumusPenyebut }
}

async function catatKatalog(
  db: Db,
  { kab, peminta: { aktor, alamat } }: Bersama,
  {
    kode,
    ...isi
  }: { readonly tindakan: string; readonly kode: string; readonly sebelum: unknown; readonly sesudah: unknown },
): Promise<void> {
  await catat(db, {
    ...{ pada: null, aktor, namaPengguna: aktor.namaPengguna, alamat, kabId: kab.kab_id },
    ...{ objek: `indikator ${kab.kode} ${kode}`, ...isi },
  })
}
