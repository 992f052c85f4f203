// What the browser knows of the API: types alone, derived from the contract. zod itself never gets into the bundle.
import type { z } from 'zod'
import type { getBatas } from '#contract/batas.ts'
import type { getIndikator } from '#contract/indikator.ts'
import type { getKelengkapan } from '#contract/kelengkapan.ts'
import type { postLaporan } from '#contract/laporan.ts'
import type { getPeta, getPetaBulan, getPws } from '#contract/peta.ts'
import type { getProfil } from '#contract/profil.ts'
import type { getAngka } from '#contract/rincian-angka.ts'
import type { getRingkasan } from '#contract/ringkasan.ts'
import type { getSehat } from '#contract/sehat.ts'
import type { getTren } from '#contract/tren.ts'
import type { getUnit } from '#contract/unit.ts'
import type { getWilayah } from '#contract/wilayah.ts'

type SemuaEndpoint = {
  getAngka: typeof getAngka
  getBatas: typeof getBatas
  getIndikator: typeof getIndikator
  getKelengkapan: typeof getKelengkapan
  getPeta: typeof getPeta
  getPetaBulan: typeof getPetaBulan
  getProfil: typeof getProfil
  getPws: typeof getPws
  getRingkasan: typeof getRingkasan
  getSehat: typeof getSehat
  getTren: typeof getTren
  getUnit: typeof getUnit
  getWilayah: typeof getWilayah
  postLaporan: typeof postLaporan
}

export type NamaEndpoint = keyof SemuaEndpoint
export type NamaGet = Extract<NamaEndpoint, `get${string}`>
export type Kueri<N extends NamaEndpoint> = z.input<SemuaEndpoint[N]['kueri']>
export type Isi<N extends NamaEndpoint> = z.input<SemuaEndpoint[N]['isi']>
export type Keluaran<N extends NamaEndpoint> = z.output<SemuaEndpoint[N]['keluaran']>
