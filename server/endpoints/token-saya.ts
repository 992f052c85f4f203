import type { getToken, postCabutToken, postToken } from '#contract/saya.ts'
import { type Handler, type HandlerMasuk, Tetap } from '#http/mount.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import { listToken } from '#store/token.ts'
import { cabutToken, createToken } from '#usecases/token.ts'
import { sesiDari } from './jawab-masuk.ts'

export const handleGetToken: Handler<typeof getToken.kueri, typeof getToken.isi, typeof getToken.keluaran> = async (
  { db },
  { aktor },
) => ({
  token: (await listToken(db, aktor.penggunaId)).map(
    ({ tokenId, nama, penugasanId, bolehLapor, dibuatPada, berakhirPada, terakhirPada }) => ({
      ...{ token: tokenId, nama, penugasan: penugasanId, bolehLapor },
      dibuatPada: dibuatPada.toISOString(),
      berakhirPada: berakhirPada.toISOString(),
      terakhirPada: terakhirPada?.toISOString() ?? null,
    }),
  ),
})

export const handlePostToken: HandlerMasuk<
  typeof postToken.kueri,
  typeof postToken.isi,
  typeof postToken.keluaran
> = async ({ db, sekarang }, permintaan) => {
  if (sesiDari(permintaan)?.cara === 'contoh') return bukanContoh
  const { aktor, alamat, isi } = permintaan
  const hasil = await createToken(db, { aktor, alamat, pada: sekarang(), ...isi })
  if (!hasil) return terlaluBanyak
  return { token: hasil.tokenId, rahasia: hasil.token, berakhirPada: hasil.berakhirPada.toISOString() }
}

export const handlePostCabutToken: Handler<
  typeof postCabutToken.kueri,
  typeof postCabutToken.isi,
  typeof postCabutToken.keluaran
> = async ({ db, sekarang, pintu }, { aktor, alamat, isi }) => {
  const dicabut = await cabutToken(db, { aktor, tokenId: isi.token, alamat, pada: sekarang() })
  if (!dicabut) return tidakDitemukan('Token ini sudah dicabut atau bukan milik Anda.')
  pintu.lupakan(aktor.penggunaId)
  return new Tetap({ selesai: true })
}

const bukanContoh = new Problem({
  status: 403,
  kode: 'akun-contoh',
  judul: 'Akun contoh tidak dapat membuat token',
  rincian: 'Token hanya untuk akun sendiri, sesudah masuk dengan kata sandi.',
})

const terlaluBanyak = new Problem({
  status: 409,
  kode: 'token-terlalu-banyak',
  judul: 'Token Anda sudah terlalu banyak',
  rincian: 'Cabut yang tidak dipakai lagi, lalu buat yang baru.',
})
