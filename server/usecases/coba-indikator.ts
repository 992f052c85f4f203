/** Tries a draft on the laporan of a month, beside the version that is in force then. */
import type { Db } from '#db/connection.ts'
import { type Bulan, januari, tahunDari } from '#domain/bulan.ts'
import type { Dasar, Indikator } from '#domain/indikator.ts'
import type { Hierarki } from '#domain/pohon.ts'
import { susunIndikator } from '#domain/susun-indikator.ts'
import { versiPada } from '#domain/versi-indikator.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import type { VersiKatalog } from '#store/katalog.ts'
import type { KabupatenDibaca } from '#store/pohon.ts'
import { markDicoba } from '#store/rancangan-indikator.ts'
import { type AngkaTerbuka, bukaAngka, bukaAngkaCoba } from './buka-angka.ts'
import type { TidakAda } from './buka-wilayah.ts'
import {
  catatRancangan,
  findDilihat,
  type KonteksKatalog,
  loadKonteksRancangan,
  type Pemeriksaan,
  periksaIsi,
  type RancanganDilihat,
  type TidakJadi,
} from './rancangan-indikator.ts'

export type PermintaanCoba = {
  readonly kab: KabupatenDibaca
  readonly wilayah: string
  readonly dilihat: RancanganDilihat
  readonly bulan: Bulan
  readonly hierarki: Hierarki
  readonly dasar: Dasar
  readonly peminta: Peminta
  readonly sekarang: Date
}

export type HasilCoba = {
  readonly baru: AngkaTerbuka
  /** By the version in force in that month, with that version; null: there is none. */
  readonly lama: { readonly terbuka: AngkaTerbuka; readonly versi: VersiKatalog } | null
  readonly pemeriksaan: Pemeriksaan
}

/** Counts by the draft and by the version in force. Leaves behind that this version of the draft was tried. */
export async function cobaIndikator(db: Db, minta: PermintaanCoba): Promise<HasilCoba | TidakJadi | TidakAda> {
  const { kab, dilihat, peminta, sekarang, bulan } = minta
  const rancangan = await findDilihat(db, kab, dilihat)
  if ('ditolak' in rancangan) return rancangan
  const konteks = await loadKonteksRancangan(db, kab, sekarang)
  const pemeriksaan = periksaIsi(rancangan.isi, konteks)
  if (pemeriksaan.galat.length > 0) return { ditolak: 'isian', galat: pemeriksaan.galat }
  const indikator = susunIndikator(rancangan.isi, pendahulu(konteks, rancangan.isi)?.siap ?? null)
  const baca = {
    ...{ wilayah: minta.wilayah, hierarki: minta.hierarki, bulan, dasar: minta.dasar },
    ...{ mulai: januari(tahunDari(bulan)), mulaiBanding: bulan, pembaca: { aktor: peminta.aktor, sekarang } },
  }
  const baru = await bukaAngkaCoba(db, baca, indikator)
  if ('tidakAda' in baru) return baru
  const lama = await bukaLama(db, { ...baca, indikator }, konteks)
  const ada = await db.transaction().execute(async (trx) => {
    const tercatat = await markDicoba(
      trx,
      { kabId: kab.kab_id, rancanganId: dilihat.rancangan },
      { versi: dilihat.versi, pada: sekarang },
    )
    const sesudah = { versi: dilihat.versi, wilayah: minta.wilayah, bulan }
    if (tercatat)
      await catatRancangan(trx, { kab, peminta, tindakan: 'coba-rancangan', rancanganId: dilihat.rancangan, sesudah })
    return tercatat
  })
  return ada ? { baru, lama, pemeriksaan } : { ditolak: 'bentrok' }
}

/** The version that a draft follows: what it does not say, it takes over from there. */
export const pendahulu = ({ versi }: KonteksKatalog, isi: { readonly kode: string; readonly berlakuDari: number }) =>
  versiPada(
    versi.filter((v) => v.kode === isi.kode),
    isi.berlakuDari,
  )

type BacaLama = Parameters<typeof bukaAngkaCoba>[1] & { readonly indikator: Indikator }

async function bukaLama(db: Db, { indikator, ...baca }: BacaLama, konteks: KonteksKatalog): Promise<HasilCoba['lama']> {
  const versi = pendahulu(konteks, { kode: indikator.kode, berlakuDari: tahunDari(baca.bulan) })
  if (!versi) return null
  const terbuka = await bukaAngka(db, { ...baca, indikator: indikator.kode })
  return 'tidakAda' in terbuka ? null : { terbuka, versi }
}
