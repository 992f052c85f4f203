/** The rules over days, and what is written of a review: the notifikasi, their trail, and the data version if anything changed. */
import type { Db } from '#db/connection.ts'
import { type AturanNotifikasi, PERIHAL_ATURAN } from '#domain/aturan-notifikasi.ts'
import { type Bulan, geser } from '#domain/bulan.ts'
import { kelompokkan } from '#domain/cabang.ts'
import { CAKUPAN_OPERATOR } from '#domain/izin.ts'
import type { JejakBaru } from '#domain/jejak.ts'
import { objekNotifikasi, type Perihal } from '#domain/notifikasi.ts'
import {
  BULAN_TERLAMBAT,
  type SaatTinjau,
  tingkatNaik,
  tinjauBahaya,
  tinjauDicek,
  tinjauLaporan,
} from '#domain/notifikasi-harian.ts'
import {
  type Ditinjau,
  type NotifikasiDitutup,
  type NotifikasiTerbuka,
  susunPerubahan,
} from '#domain/notifikasi-perubahan.ts'
import { hariDi } from '#domain/wilayah.ts'
import { insertJejak } from '#store/jejak.ts'
import { insertPeristiwa } from '#store/kabar.ts'
import {
  type CalonNaik,
  getBatasNaik,
  listBahaya,
  listBelumDijelaskan,
  listCalonNaik,
  naikkan,
  type TertulisNotifikasi,
  tryTinjau,
  writePerubahan,
} from '#store/notifikasi-tinjau.ts'
import type { KabupatenDibaca } from '#store/pohon.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { bacaPasangan } from './baca-pasangan.ts'

export type KonteksTinjau = {
  readonly kab: KabupatenDibaca
  readonly aturan: readonly AturanNotifikasi[]
  readonly saat: SaatTinjau
  /** The present month in the kabupaten's own time. */
  readonly kini: Bulan
}

/** What is there already of the desa reviewed, and who follows it up. */
export type Keadaan = {
  readonly terbuka: readonly NotifikasiTerbuka[]
  readonly ditutup: readonly NotifikasiDitutup[]
  readonly unit: ReadonlyMap<number, number>
}

type Diminta = { readonly desaId: readonly number[]; readonly keadaan: Keadaan }
type HasilHal = Omit<Ditinjau, 'unitId'>

/** What the rules over days say of some desa. What a person closed is not counted again. */
export async function tinjauHarian(db: Db, konteks: KonteksTinjau, diminta: Diminta): Promise<readonly HasilHal[]> {
  const { aturan } = konteks
  const terbuka = new Set(diminta.keadaan.terbuka.map((n) => n.perihal))
  const perlu = (perihal: Perihal) =>
    terbuka.has(perihal) || aturan.some((satu) => PERIHAL_ATURAN[satu.jenis] === perihal)
  return [
    ...(perlu('laporan') ? await harianLaporan(db, konteks, diminta) : []),
    ...(perlu('tanda-bahaya') ? await harianBahaya(db, konteks, diminta) : []),
    ...(perlu('perlu-dicek') ? await harianDicek(db, konteks, diminta) : []),
  ]
}

const ditutup = ({ ditutup: semua }: Keadaan, desaId: number, perihal: Perihal): NotifikasiDitutup | undefined =>
  semua.find((n) => n.desaId === desaId && n.perihal === perihal)

async function harianLaporan(db: Db, { kab, aturan, saat, kini }: KonteksTinjau, { desaId, keadaan }: Diminta) {
  const lingkup = { kabId: kab.kab_id, cakupan: CAKUPAN_OPERATOR, desaId }
  const jangka = { dari: geser(kini, -BULAN_TERLAMBAT), sampai: geser(kini, -1) }
  const { pasangan, tenggat } = await bacaPasangan(db, lingkup, jangka)
  const milik = kelompokkan(pasangan, (p) => p.desaId)
  return desaId.map((desa): HasilHal => {
    const sampaiDitutup = ditutup(keadaan, desa, 'laporan')?.bulan ?? null
    const lapor = { pasangan: milik.get(desa) ?? [], tenggat, sampaiDitutup }
    return { desaId: desa, perihal: 'laporan', indikator: '', hasil: tinjauLaporan(aturan, lapor, saat) }
  })
}

async function harianBahaya(db: Db, { kab, aturan, saat }: KonteksTinjau, { desaId, keadaan }: Diminta) {
  const milik = kelompokkan(await listBahaya(db, kab.kab_id, desaId), (k) => k.desaId)
  return desaId.map((desa): HasilHal => {
    const sejak = ditutup(keadaan, desa, 'tanda-bahaya')?.ditutupPada
    const hari = sejak ? hariDi(saat.zonaWaktu, sejak) : ''
    const kunjungan = (milik.get(desa) ?? []).filter((k) => k.tanggal > hari)
    return { desaId: desa, perihal: 'tanda-bahaya', indikator: '', hasil: tinjauBahaya(aturan, kunjungan, saat) }
  })
}

async function harianDicek(db: Db, { kab, aturan, saat }: KonteksTinjau, { desaId, keadaan }: Diminta) {
  const milik = kelompokkan(await listBelumDijelaskan(db, kab.kab_id, desaId), (t) => t.desaId)
  return desaId.map((desa): HasilHal => {
    const sejak = ditutup(keadaan, desa, 'perlu-dicek')?.ditutupPada
    const temuan = (milik.get(desa) ?? []).filter((t) => !sejak || t.pada > sejak)
    return { desaId: desa, perihal: 'perlu-dicek', indikator: '', hasil: tinjauDicek(aturan, temuan, saat) }
  })
}

const SISTEM = 'sistem'
const TINDAKAN = {
  muncul: 'munculkan-notifikasi',
  tenang: 'tenangkan-notifikasi',
  bersuara: 'bunyikan-notifikasi',
  tutup: 'tutup-notifikasi',
} as const

type Tinjauan = { readonly ditinjau: readonly HasilHal[]; readonly keadaan: Keadaan }

/** Writes what a review has changed with its trail; how many notifikasi came, changed or went. */
export async function tulisTinjauan(trx: Db, konteks: KonteksTinjau, tinjauan: Tinjauan): Promise<number> {
  const { kab, saat } = konteks
  const { keadaan } = tinjauan
  const ditinjau = tinjauan.ditinjau.map((satu) => ({ ...satu, unitId: keadaan.unit.get(satu.desaId) ?? null }))
  const perubahan = susunPerubahan(ditinjau, keadaan.terbuka, keadaan.ditutup)
  if (perubahan.muncul.length + perubahan.berubah.length === 0) return 0
  const tertulis = await writePerubahan(trx, kab.kab_id, perubahan, saat.sekarang)
  await insertJejak(
    trx,
    tertulis.flatMap((satu) =>
      satu.tindakan === 'ubah' ? [] : [jejakSistem(kab.kab_id, satu, TINDAKAN[satu.tindakan])],
    ),
  )
  for (const jenis of ['muncul', 'bersuara'] as const) {
    const notifikasiId = tertulis.filter(({ tindakan }) => tindakan === jenis).map((n) => n.notifikasiId)
    await insertPeristiwa(trx, kab.kab_id, { jenis, notifikasiId, pada: saat.sekarang })
  }
  if (tertulis.length > 0) await bumpVersi(trx, kab.kab_id, [...new Set(tertulis.map((n) => n.desaId))])
  return tertulis.length
}

const jejakSistem = (kabId: number, satu: TertulisNotifikasi | CalonNaik, tindakan: string): JejakBaru => ({
  ...{ pada: null, aktor: null, namaPengguna: SISTEM, alamat: SISTEM, tindakan, kabId, sebelum: null },
  objek: objekNotifikasi(satu.notifikasiId, satu.kodeDesa, satu),
  sesudah: 'isi' in satu ? satu.isi : null,
})

/** Raises what has waited too long; how many. */
export function naikkanSemua(db: Db, { kab, saat }: KonteksTinjau): Promise<number> {
  const kabId = kab.kab_id
  return db.transaction().execute(async (trx) => {
    if (!(await tryTinjau(trx, kabId))) return 0
    const batas = await getBatasNaik(trx, kabId)
    const naik = (await listCalonNaik(trx, kabId))
      .map((satu) => ({ ...satu, ke: tingkatNaik(satu, batas, saat) }))
      .filter(({ ke, dinaikkan }) => ke > dinaikkan)
    if (naik.length === 0) return 0
    const sudah = await naikkan(trx, kabId, { naik, pada: saat.sekarang })
    const milik = naik.filter((n) => sudah.has(n.notifikasiId))
    await insertJejak(
      trx,
      milik.map((n) => ({
        ...jejakSistem(kabId, n, 'naikkan-notifikasi'),
        sebelum: { dinaikkan: n.dinaikkan },
        sesudah: { dinaikkan: n.ke },
      })),
    )
    const notifikasiId = milik.map((n) => n.notifikasiId)
    await insertPeristiwa(trx, kabId, { jenis: 'dinaikkan', notifikasiId, pada: saat.sekarang })
    await bumpVersi(trx, kabId, [...new Set(milik.map((n) => n.desaId))])
    return milik.length
  })
}
