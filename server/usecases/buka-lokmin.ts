/** Opens lokmin for a reader: which they may read, over which area each is held, what of it is told to them. */
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { type IzinBaca, type MilikLokmin, mayReadLokmin, mayReadMilikDesa, type PembacaLokmin } from '#domain/izin.ts'
import type { DesaPohon, Pohon } from '#domain/pohon.ts'
import { bulanDi, hariDi } from '#domain/wilayah.ts'
import { findLokmin, type Lokmin } from '#store/lokmin.ts'
import { findKabupatenDari, type KabupatenDibaca } from '#store/pohon.ts'
import { listRtl, type Rtl } from '#store/rtl.ts'
import { listDesaUnit } from '#store/unit.ts'
import { bukaKabupaten, type Pembaca, type TidakAda } from './buka-wilayah.ts'

export type LokminTerbuka = {
  readonly kab: KabupatenDibaca
  /** The trees of the present month: who meets with whom is of today. */
  readonly pohon: Pohon
  readonly izin: IzinBaca
  readonly pembaca: PembacaLokmin
  readonly hariIni: string
  readonly bulanIni: Bulan
}

export async function bukaLokmin(
  db: Db,
  { wilayah, pembaca }: { readonly wilayah: string; readonly pembaca: Pembaca },
): Promise<LokminTerbuka | TidakAda> {
  const ada = await findKabupatenDari(db, wilayah)
  if (!ada) return { tidakAda: 'wilayah' }
  const bulan = bulanDi(ada.zona_waktu, pembaca.sekarang)
  const terbuka = await bukaKabupaten(db, { wilayah, bulan, pembaca })
  if ('tidakAda' in terbuka) return terbuka
  const { kab, pohon, izin } = terbuka
  const { aktor } = pembaca
  const tempat = aktor.penugasan.tempat.filter((t) => 'kabId' in t && t.kabId === kab.kab_id)
  const nomor = (jenis: string) => tempat.flatMap((t) => (t.jenis === jenis && 'id' in t ? [t.id] : []))
  const unitId = nomor('unit')
  const dilayani = unitId.length > 0 ? await listDesaUnit(db, kab.kab_id, { unitId, bulan }) : new Map()
  const [kecamatan, puskesmas] = [new Set(nomor('kecamatan')), new Set(nomor('puskesmas'))]
  // Held at present alone: minutes of a puskesmas stay with it when a desa leaves.
  const langsung = new Set([...nomor('desa'), ...[...dilayani.values()].flat()])
  const dipegang = pohon.desa.filter(
    (d) => langsung.has(d.desaId) || kecamatan.has(d.kecamatan?.id ?? -1) || puskesmas.has(d.puskesmas?.id ?? -1),
  )
  const milikDesa = pohon.desa.flatMap((d) => (langsung.has(d.desaId) && d.puskesmas ? [d.puskesmas.id] : []))
  return {
    ...{ kab, pohon, izin, hariIni: hariDi(kab.zona_waktu, pembaca.sekarang), bulanIni: bulan },
    pembaca: {
      ...{ aktor, kabId: kab.kab_id, puskesmasId: [...new Set([...puskesmas, ...milikDesa])] },
      desa: tempat.some((t) => t.jenis === 'kabupaten') ? 'semua' : new Set(dipegang.map((d) => d.desaId)),
    },
  }
}

type Wilayah = Pick<Lokmin, 'jenis' | 'unitId' | 'kecamatanId'>

/** The desa that a lokmin talks about, as they belong together at present. */
export function desaLokmin({ desa }: Pohon, { jenis, unitId, kecamatanId }: Wilayah): readonly DesaPohon[] {
  if (jenis === 'rakor') return desa
  return desa.filter((d) => (kecamatanId === null ? d.puskesmas?.id === unitId : d.kecamatan?.id === kecamatanId))
}

export const milikLokmin = (pohon: Pohon, lokmin: Wilayah): MilikLokmin => ({
  ...{ jenis: lokmin.jenis, unitId: lokmin.unitId },
  desaId: desaLokmin(pohon, lokmin).map((d) => d.desaId),
})

/** What an area is called that a lokmin talks about. */
export function wilayahLokmin({ kab, pohon }: Pick<LokminTerbuka, 'kab' | 'pohon'>, lokmin: Wilayah) {
  const kecamatan = pohon.kecamatan.find(({ id }) => id === lokmin.kecamatanId)
  if (kecamatan) return { kode: kecamatan.kode, nama: kecamatan.nama, tingkat: 'kecamatan' as const }
  const puskesmas = pohon.puskesmas.find(({ id }) => id === lokmin.unitId)
  if (puskesmas) return { kode: puskesmas.kode, nama: puskesmas.nama, tingkat: 'puskesmas' as const }
  return { kode: kab.kode, nama: kab.nama, tingkat: 'kabupaten' as const }
}

export const terbacaLokmin = ({ pohon, pembaca }: LokminTerbuka, lokmin: Wilayah): boolean =>
  mayReadLokmin(pembaca, milikLokmin(pohon, lokmin))

/** One lokmin, if this reader may read it. */
export async function findLokminTerbaca(db: Db, terbuka: LokminTerbuka, lokminId: number): Promise<Lokmin | undefined> {
  const lokmin = await findLokmin(db, terbuka.kab.kab_id, { lokminId })
  return lokmin && terbacaLokmin(terbuka, lokmin) ? lokmin : undefined
}

/** RTL agreed since a day and every open one, of the lokmin and desa that this reader may read. */
export async function listRtlTerbaca(db: Db, terbuka: LokminTerbuka, sejak: string): Promise<readonly Rtl[]> {
  const rtl = await listRtl(db, terbuka.kab.kab_id, sejak)
  return rtl.filter((satu) => terbacaLokmin(terbuka, satu.lokmin) && mayReadMilikDesa(terbuka.pembaca, satu.desaId))
}

/** Of these RTL those that a lokmin answers for: its own, and those of its kind and place before it. */
export const rtlSetempat = (rtl: readonly Rtl[], lokmin: Lokmin): readonly Rtl[] =>
  rtl.filter(
    (satu) =>
      satu.lokminId === lokmin.lokminId ||
      (satu.lokmin.tanggal < lokmin.tanggal &&
        (lokmin.jenis === 'rakor' ? satu.lokmin.jenis === 'rakor' : satu.lokmin.unitId === lokmin.unitId) &&
        // What was said among health workers is not read out to the sectors.
        (lokmin.jenis === 'bulanan' || satu.lokmin.jenis === lokmin.jenis)),
  )
