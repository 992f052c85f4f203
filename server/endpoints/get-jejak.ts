import type { getJejak, JejakBaris, postEksporJejak } from '#contract/jejak.ts'
import type { Db } from '#db/connection.ts'
import type { Aktor } from '#domain/peran.ts'
import type { Handler } from '#http/mount.ts'
import { type Jejak, listJejak, listTindakan, type SaringJejak } from '#store/jejak.ts'
import { listKabupatenSemua } from '#store/pohon.ts'
import { catat } from '#usecases/catat-jejak.ts'

const SEHALAMAN = 100
const EKSPOR_TERBANYAK = 50_000
/** Of an installation that spans several zones: that of western Indonesia, where most of the country's people live. */
const ZONA_BERSAMA = 'Asia/Jakarta'

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
  const saring = await saringDari(db, kueri, aktor)
  const [baris, tindakan] = await Promise.all([
    listJejak(db, { ...saring, sebelumId: kueri.sebelumId ?? null, banyak: SEHALAMAN + 1 }),
    listTindakan(db),
  ])
  const halaman = baris.slice(0, SEHALAMAN)
  const terakhir = halaman.at(-1)
  return {
    baris: halaman.map(sajikan),
    berikut: baris.length > SEHALAMAN && terakhir ? terakhir.jejakId : null,
    tindakan,
    zona: saring.zona,
  }
}

export const handlePostEksporJejak: Handler<
  typeof postEksporJejak.kueri,
  typeof postEksporJejak.isi,
  typeof postEksporJejak.keluaran
> = async ({ db, sekarang }, { isi, aktor, alamat }) => {
  const saring = await saringDari(db, isi, aktor)
  const baris = await listJejak(db, { ...saring, sebelumId: null, banyak: EKSPOR_TERBANYAK + 1 })
  await catat(db, {
    ...{ pada: sekarang(), aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'ekspor-jejak' },
    ...{ kabId: saring.kabId?.[0] ?? null, objek: 'jejak audit', sebelum: null },
    sesudah: { ...isi, banyak: Math.min(baris.length, EKSPOR_TERBANYAK) },
  })
  const terpotong = baris.length > EKSPOR_TERBANYAK
  return { baris: baris.slice(0, EKSPOR_TERBANYAK).map(sajikan), terpotong, zona: saring.zona }
}

/** An admin reads the trail of the installation; a dinas that of its kabupaten. */
async function saringDari(db: Db, saring: Saring, { penugasan }: Aktor): Promise<Omit<SaringJejak, Halaman>> {
  const { dari, sampai, pengguna, tindakan, objek } = saring
  const milik = penugasan.tempat.flatMap((t) => (t.jenis === 'kabupaten' ? [t.kabId] : []))
  const kabId = penugasan.peran === 'admin' ? null : milik
  return {
    kabId,
    zona: await findZona(db, kabId),
    dari: dari ?? null,
    sampai: sampai ?? null,
    namaPengguna: pengguna ?? null,
    tindakan: tindakan ?? null,
    objek: objek ?? null,
  }
}
type Halaman = 'sebelumId' | 'banyak'

async function findZona(db: Db, kabId: readonly number[] | null): Promise<string> {
  const kabupaten = (await listKabupatenSemua(db)).filter(({ kab_id }) => kabId === null || kabId.includes(kab_id))
  const [zona, lain] = new Set(kabupaten.map(({ zona_waktu }) => zona_waktu))
  return zona !== undefined && lain === undefined ? zona : ZONA_BERSAMA
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
