/** What was planted in a desa's counts, looked up by desa and elemen. */
import type { Bulan } from '#domain/bulan.ts'
import type { Resep } from './resep.ts'
import { dalamMasa, diWilayah, type Sengaja, type Ubah } from './sengaja.ts'
import type { DesaContoh } from './tempat.ts'

export type Berubah = {
  /** How many times as much as elsewhere. */
  readonly kali: (desa: DesaContoh, resep: Resep, bulan: Bulan) => number
  /** The share of the year's sasaran that its counts are made to reach; null where they are not. */
  readonly tepat: (desa: DesaContoh, resep: Resep, bulan: Bulan) => number | null
}

export function createBerubah({ sengaja }: { readonly sengaja: Sengaja }): Berubah {
  const ubah = ingatMenurutDesa((desa, resep) =>
    sengaja.ubah.filter((u) => diWilayah(u.di, desa) && mengenai(u, resep)),
  )
  const tepat = ingatMenurutDesa((desa, resep) =>
    sengaja.tepat.filter((t) => diWilayah(t.di, desa) && t.elemen.includes(resep.kode)),
  )
  return {
    kali: (desa, resep, bulan) =>
      ubah(desa, resep).reduce((n, satu) => (dalamMasa(satu, bulan) ? n * satu.kali : n), 1),
    tepat: (desa, resep, bulan) => tepat(desa, resep).find((satu) => dalamMasa(satu, bulan))?.persen ?? null,
  }
}

function mengenai({ elemen, kelompok }: Ubah, resep: Resep): boolean {
  if (elemen || kelompok)
    return (elemen?.includes(resep.kode) ?? false) || (kelompok?.includes(resep.kelompok.kode) ?? false)
  // What people come for, and more of them where it is done well.
  return resep.model.cara === 'sasaran' && resep.elemen.sifat === 'layanan' && resep.model.mutu > 0
}

/** Most desa have nothing planted, and every count asks. */
function ingatMenurutDesa<T>(cari: (desa: DesaContoh, resep: Resep) => readonly T[]) {
  const ingatan = new Map<DesaContoh, (readonly T[])[]>()
  return (desa: DesaContoh, resep: Resep): readonly T[] => {
    const milik = ingatan.get(desa) ?? []
    ingatan.set(desa, milik)
    const ada = milik[resep.nomor] ?? cari(desa, resep)
    milik[resep.nomor] = ada
    return ada
  }
}
