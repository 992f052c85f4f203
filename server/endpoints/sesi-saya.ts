import type { getSesi, postAkhiriSesi } from '#contract/saya.ts'
import { type HandlerMasuk, Tetap } from '#http/mount.ts'
import { tidakDitemukan } from '#http/problem.ts'
import { listSesi } from '#store/sesi.ts'
import { akhiriSesi } from '#usecases/sesi.ts'
import { berakhir, sesiDari } from './jawab-masuk.ts'

export const handleGetSesi: HandlerMasuk<typeof getSesi.kueri, typeof getSesi.isi, typeof getSesi.keluaran> = async (
  { db, sekarang, pintu },
  permintaan,
) => {
  const milik = sesiDari(permintaan)
  // Everybody who tries the example shares its people: where the others sit is none of one's business.
  const semua = await listSesi(db, permintaan.aktor.penggunaId, { pada: sekarang(), lama: pintu.aturan.lama })
  const tampak = milik?.cara === 'contoh' ? semua.filter(({ sesiId }) => sesiId === milik.sesiId) : semua
  return {
    sesi: tampak.map(({ sesiId, alamat, peramban, dibuatPada, terakhirPada }) => ({
      ...{ sesi: sesiId, ini: sesiId === milik?.sesiId, alamat, peramban },
      dibuatPada: dibuatPada.toISOString(),
      terakhirPada: terakhirPada.toISOString(),
    })),
  }
}

export const handlePostAkhiriSesi: HandlerMasuk<
  typeof postAkhiriSesi.kueri,
  typeof postAkhiriSesi.isi,
  typeof postAkhiriSesi.keluaran
> = async ({ db, sekarang, pintu }, permintaan) => {
  const sesi = sesiDari(permintaan)
  if (!sesi) return berakhir
  const urusan = { sesi, alamat: permintaan.alamat, pada: sekarang() }
  if (!(await akhiriSesi(db, urusan, permintaan.isi.sesi)))
    return tidakDitemukan('Sesi ini sudah berakhir atau bukan milik Anda.')
  pintu.lupakan(sesi.aktor.penggunaId)
  return new Tetap({ selesai: true })
}
