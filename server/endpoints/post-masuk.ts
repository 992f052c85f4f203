import type { postMasuk, postMasukContoh, postTautan } from '#contract/masuk.ts'
import type { Deps, HandlerMasuk, PermintaanMasuk } from '#http/mount.ts'
import { tidakDitemukan } from '#http/problem.ts'
import { masuk } from '#usecases/masuk.ts'
import { masukContoh } from '#usecases/masuk-contoh.ts'
import { pakaiTautan } from '#usecases/tautan.ts'
import { jawabLangkah } from './jawab-masuk.ts'
import { adaPintuContoh } from './pintu-contoh.ts'

const pintuDari = ({ sekarang, pintu }: Deps, { alamat, sambungan }: PermintaanMasuk<unknown, unknown>) => ({
  asal: { alamat, peramban: sambungan.peramban },
  pada: sekarang(),
  aturan: pintu.aturan,
  sesiLama: sambungan.penanya.sesi,
})

export const handlePostMasuk: HandlerMasuk<
  typeof postMasuk.kueri,
  typeof postMasuk.isi,
  typeof postMasuk.keluaran
> = async (deps, permintaan) =>
  jawabLangkah(await masuk(deps.db, { ...permintaan.isi, ...pintuDari(deps, permintaan) }), 'sandi')

export const handlePostTautan: HandlerMasuk<
  typeof postTautan.kueri,
  typeof postTautan.isi,
  typeof postTautan.keluaran
> = async (deps, permintaan) =>
  jawabLangkah(await pakaiTautan(deps.db, { ...permintaan.isi, ...pintuDari(deps, permintaan) }), 'tautan')

export const handlePostMasukContoh: HandlerMasuk<
  typeof postMasukContoh.kueri,
  typeof postMasukContoh.isi,
  typeof postMasukContoh.keluaran
> = async (deps, permintaan) => {
  const ada = await adaPintuContoh(deps, permintaan.sambungan)
  const hasil = ada && (await masukContoh(deps.db, { ...permintaan.isi, ...pintuDari(deps, permintaan) }))
  return hasil ? jawabLangkah(hasil, 'sandi') : tidakDitemukan('Pintu ini hanya ada pada data contoh.')
}
