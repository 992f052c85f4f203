import type { getJejak, JejakBaris, postEksporJejak } from '#contract/jejak.ts'
import type { Aktor } from '#domain/peran.ts'
import type { Handler } from '#http/mount.ts'
import { type Jejak, listJejak, listTindakan, type SaringJejak } from '#store/jejak.ts'
import { catat } from '#usecases/catat-jejak.ts'

const SEHALAMAN = 100
const EKSPOR_TERBANYAK = 50_000
const SEHARI_MS = 86_400_000

type Saring = {
  dari?: string | undefined
  sampai?: string | undefined
  pengguna?: string | undefined
  tindakan?: string | undefined
  objek?: string | undefined
}

export const handleGetJejak: Handler<typeof getJejak.kueri, typeof getJejak.isi, typeof getJejak.keluaran> = async (
  { db },
  { kueri, aktor },
) => {
  const [baris, tindakan] = await Promise.all([
    listJejak(db, { ...saringDari(kueri, aktor), sebelumId: kueri.sebelumId ?? null, banyak: SEHALAMAN + 1 }),
    listTindakan(db),
  ])
  const halaman = baris.slice(0, SEHALAMAN)
  const terakhir = halaman.at(-1)
  return {
    baris: halaman.map(sajikan),
    berikut: baris.length > SEHALAMAN && terakhir ? terakhir.jejakId : null,
    tindakan,
  }
}

export const handlePostEksporJejak: Handler<
  typeof postEksporJejak.kueri,
  typeof postEksporJejak.isi,
  typeof postEksporJejak.keluaran
> = async ({ db, sekarang }, { isi, aktor, alamat }) => {
  const saring = saringDari(isi, aktor)
  const baris = await listJejak(db, { ...saring, sebelumId: null, banyak: EKSPOR_TERBANYAK + 1 })
  await catat(db, {
    ...{ pada: sekarang(), aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'ekspor-jejak' },
    ...{ kabId: saring.kabId?.[0] ?? null, objek: 'jejak audit', sebelum: null },
    sesudah: { ...isi, banyak: Math.min(baris.length, EKSPOR_TERBANYAK) },
  })
  return { baris: baris.slice(0, EKSPOR_TERBANYAK).map(sajikan), terpotong: baris.length > EKSPOR_TERBANYAK }
}

/** An admin reads the trail of the installation; a dinas that of its kabupaten. */
function saringDari(saring: Saring, { penugasan }: Aktor): Omit<SaringJejak, 'sebelumId' | 'banyak'> {
  const { dari, sampai, pengguna, tindakan, objek } = saring
  const kabId = penugasan.tempat.flatMap((t) => (t.jenis === 'kabupaten' ? [t.kabId] : []))
  return {
    kabId: penugasan.peran === 'admin' ? null : kabId,
    // Days as in western Indonesia, where most of the country's people live.
    dari: dari ? new Date(`${dari}T00:00:00+07:00`) : null,
    sampai: sampai ? new Date(new Date(`${sampai}T00:00:00+07:00`).getTime() + SEHARI_MS) : null,
    namaPengguna: pengguna ?? null,
    tindakan: tindakan ?? null,
    objek: objek ?? null,
  }
}

const sajikan = ({
  jejakId,
  pada,
  namaPengguna,
  peran,
  alamat,
  tindakan,
  objek,
  sebelum,
  sesudah,
}: Jejak): JejakBaris => ({
  ...{ jejakId, pada: pada.toISOString(), namaPengguna, peran, alamat, tindakan, objek, sebelum, sesudah },
})
