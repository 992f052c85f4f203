// Everything an import needs to know which place a file means: loaded once, then pure.
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import {
  type DesaBernama,
  type Indeks,
  indeksDesa,
  type Lingkup,
  normalkanTempat,
  type Pencocokan,
  sebutDesa,
} from '#domain/nama-desa.ts'
import { BULAN_TERAKHIR } from '#domain/wilayah.ts'
import { listAlias } from '#store/alias.ts'
import { listUnit, type Unit } from '#store/unit.ts'
import { listDesaBernama, listDesaPuskesmas, listKecamatan } from '#store/wilayah.ts'

export type Kecamatan = { readonly id: number; readonly kode: string; readonly nama: string }

export type Pencocok = {
  readonly indeks: Indeks
  readonly unit: ReadonlyMap<string, Unit>
  readonly kecamatan: readonly Kecamatan[]
  findPuskesmas(teks: string): Unit | undefined
  findKecamatan(teks: string): Kecamatan | undefined
  /** Desa of a puskesmas in a month. */
  anggota(puskesmasId: number, bulan: Bulan): ReadonlySet<number>
  /** The puskesmas of each desa in a month. */
  puskesmasDesa(bulan: Bulan): ReadonlyMap<number, number>
  /** Kecamatan in which a puskesmas has ever had desa. */
  kecamatanPuskesmas(puskesmasId: number): ReadonlySet<string>
  /** Remembered spellings of the scopes given, by code of kecamatan or puskesmas. */
  alias(lingkupKode: Iterable<string>): ReadonlyMap<string, DesaBernama>
}

/** Loads the names of a kabupaten as they are once every known change has happened. */
export async function loadPencocok(db: Db, kabId: number): Promise<Pencocok> {
  const desa = await listDesaBernama(db, kabId, BULAN_TERAKHIR)
  const unit = await listUnit(db, kabId)
  const kecamatan = await listKecamatan(db, kabId)
  const anggota = await listDesaPuskesmas(db, kabId)
  const alias = await listAlias(db, kabId)

  const menurutId = new Map(desa.map((satu) => [satu.desaId, satu]))
  const puskesmas = unit.filter(({ jenisUnitId }) => jenisUnitId === JENIS_UNIT.puskesmas)
  const menurutNama = new Map(puskesmas.map((satu) => [normalkanTempat(satu.nama), satu]))
  const menurutKode = new Map(unit.map((satu) => [satu.kode, satu]))
  const kecamatanTeks = new Map(
    kecamatan.flatMap((satu) => [satu.kode, normalkanTempat(satu.nama)].map((kunci) => [kunci, satu] as const)),
  )
  return {
    indeks: indeksDesa(desa),
    unit: menurutKode,
    kecamatan,
    findPuskesmas: (teks) => {
      const sekode = menurutKode.get(teks)
      return sekode?.jenisUnitId === JENIS_UNIT.puskesmas ? sekode : menurutNama.get(normalkanTempat(teks))
    },
    findKecamatan: (teks) => kecamatanTeks.get(teks) ?? kecamatanTeks.get(normalkanTempat(teks)),
    anggota: (puskesmasId, bulan) => anggotaPada(anggota, puskesmasId, bulan),
    puskesmasDesa: (bulan) => puskesmasPada(anggota, bulan),
    kecamatanPuskesmas: (puskesmasId) =>
      new Set(
        anggota
          .filter(({ unitId }) => unitId === puskesmasId)
          .flatMap(({ desaId }) => menurutId.get(desaId)?.kecamatanKode ?? []),
      ),
    alias: (lingkupKode) => {
      const lingkup = new Set(lingkupKode)
      return new Map(
        alias
          .filter((satu) => lingkup.has(satu.lingkupKode))
          .flatMap(({ nama, desaId }) => {
            const tujuan = menurutId.get(desaId)
            return tujuan ? [[nama, tujuan] as const] : []
          }),
      )
    },
  }
}

function anggotaPada(
  rows: readonly { desaId: number; mulai: Bulan; unitId: number }[],
  puskesmasId: number,
  bulan: Bulan,
): ReadonlySet<number> {
  const terakhir = puskesmasPada(rows, bulan)
  return new Set([...terakhir].filter(([, unitId]) => unitId === puskesmasId).map(([desaId]) => desaId))
}

function puskesmasPada(
  rows: readonly { desaId: number; mulai: Bulan; unitId: number }[],
  bulan: Bulan,
): ReadonlyMap<number, number> {
  const terakhir = new Map<number, number>()
  for (const { desaId, mulai, unitId } of rows) if (mulai <= bulan) terakhir.set(desaId, unitId)
  return terakhir
}

/** Looks first among the puskesmas' own desa of the month, then in its kecamatan. */
export function lingkupPuskesmas(pencocok: Pencocok, puskesmas: Unit, bulan: Bulan): Lingkup {
  const anggota = pencocok.anggota(puskesmas.unitId, bulan)
  const kecamatan = pencocok.kecamatanPuskesmas(puskesmas.unitId)
  return {
    alias: pencocok.alias([...kecamatan, puskesmas.kode]),
    lingkaran: [(desa) => anggota.has(desa.desaId), (desa) => kecamatan.has(desa.kecamatanKode)],
  }
}

/** Looks inside one kecamatan. */
export function lingkupKecamatan(pencocok: Pencocok, kode: string): Lingkup {
  return { alias: pencocok.alias([kode]), lingkaran: [(desa) => desa.kecamatanKode === kode] }
}

/** Why a name was refused and how to mend it, as two sentences. */
export function alasanNama(
  cocok: Exclude<Pencocokan, { hasil: 'cocok' }>,
  { nama, di }: { nama: string; di: string },
): { alasan: string; saran: string } {
  const calon = cocok.calon.map(sebutDesa).join('; ')
  const alasan =
    cocok.hasil === 'rancu' ? `Nama ini dipakai lebih dari satu desa di ${di}.` : `Tidak ada desa bernama ini di ${di}.`
  const kode = cocok.calon[0]?.kode ?? 'KODE'
  const tempat = di.replace(/^(Puskesmas|Kec\.|Kabupaten) /, '')
  const cara = `Perbaiki ejaannya, isi kode desa, atau jalankan: npm run pws -- alias desa "${nama}" ${kode} --di "${tempat}"`
  return { alasan, saran: calon ? `Mungkin ${calon}. ${cara}` : cara }
}
