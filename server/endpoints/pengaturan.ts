import type { getPengaturan, PengaturanJawaban, postPengaturan } from '#contract/pengaturan.ts'
import { mayAct } from '#domain/izin.ts'
import { PEMBINAAN_BAWAAN, PERAN, type Peran } from '#domain/peran.ts'
import type { Handler } from '#http/mount.ts'
import { getPembinaan } from '#store/pengaturan.ts'
import { bukaKelola } from '#usecases/buka-sasaran.ts'
import { setPembinaan } from '#usecases/pengaturan.ts'
import { masalahTidakAda } from './sajikan.ts'

export const handleGetPengaturan: Handler<
  typeof getPengaturan.kueri,
  typeof getPengaturan.isi,
  typeof getPengaturan.keluaran
> = async ({ db }, { kueri: { wilayah }, aktor }) => {
  const kab = await bukaKelola(db, { wilayah, aktor })
  return 'tidakAda' in kab ? masalahTidakAda(kab) : sajikan(await getPembinaan(db, kab.kab_id))
}

export const handlePostPengaturan: Handler<
  typeof postPengaturan.kueri,
  typeof postPengaturan.isi,
  typeof postPengaturan.keluaran
> = async ({ db }, { isi: { wilayah, prioritasPembinaan }, aktor, alamat }) => {
  const kab = await bukaKelola(db, { wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const pembinaan = PEMBACA.filter((peran) => prioritasPembinaan.includes(peran))
  await setPembinaan(db, { kabId: kab.kab_id, pembinaan, aktor, alamat })
  return sajikan(pembinaan)
}

const PEMBACA = PERAN.filter((peran) => mayAct(peran, 'baca'))

const sajikan = (pembinaan: readonly Peran[]): PengaturanJawaban => ({
  prioritasPembinaan: [...pembinaan],
  bawaan: { prioritasPembinaan: [...PEMBINAAN_BAWAAN] },
  peran: [...PEMBACA],
})
