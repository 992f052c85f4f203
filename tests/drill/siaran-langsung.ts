// Two thousand live pages open at once, and a laporan that comes in while they are: each of them is told.
import { getPenggunaOrThrow } from '#store/pengguna.ts'
import { PINTU_UJI } from '#support/aktor.ts'
import { buatPengguna } from '#support/masuk.ts'
import { openSesi } from '#usecases/buka-sesi.ts'
import { memori } from './aplikasi.ts'
import { type Buku, tulisSurat } from './buku.ts'
import { BULAN_KIRIM, buatDunia, type Dunia } from './dunia.ts'
import { type Hasil, type Hitungan, hitunganKosong, persentil } from './hasil.ts'
import { until } from './klien.ts'
import { bongkar, type Pemasangan, pasang } from './pemasangan.ts'
import { kirimSemua } from './pengirim.ts'
import { periksaSemua } from './periksa.ts'
import type { Pilihan } from './pilihan.ts'
import { dengarkan, type Pendengar } from './siaran.ts'

const ALIRAN = { penuh: 2_000, cepat: 200 }
/** Of one browser; the program gives it twelve. */
const PER_SESI = 10
const SABAR_MS = 60_000

export async function ujiSiaranLangsung({ putaran, cepat, kabarkan }: Pilihan): Promise<Hasil> {
  const pemasangan = await pasang()
  const hitungan = hitunganKosong()
  const dunia = await buatDunia(pemasangan.database.db, { desa: 2, posyandu: 5 })
  const banyak = cepat ? ALIRAN.cepat : ALIRAN.penuh
  const sebelum = memori(pemasangan.aplikasi)
  kabarkan(`siaran-langsung: ${banyak} sambungan`)
  const pendengar = await buka(pemasangan, dunia, banyak)
  const terbuka = memori(pemasangan.aplikasi)
  const buku: Buku = new Map()
  const lambat: number[] = []
  for (let ke = 1; ke <= putaran; ke += 1)
    lambat.push(...(await ubah({ pemasangan, dunia, buku, hitungan, pendengar }, ke)))
  const sambungan = pendengar.reduce((jumlah, satu) => jumlah + satu.sambungan(), 0)
  if (sambungan > banyak) hitungan.keliru.push(`${sambungan - banyak} sambungan terputus di tengah jalan`)
  for (const satu of pendengar) satu.tutup()
  await periksaSemua(pemasangan, { buku, hitungan, saat: 'siaran-langsung' })
  hitungan.keliru.push(...(await bongkar(pemasangan)))
  const kabar = `semua dikabari, median ${Math.round(persentil(lambat, 0.5))} ms, terakhir ${Math.round(Math.max(...lambat))} ms`
  const catatan = `${banyak} sambungan; ${kabar}; memori ${sebelum} MB, terbuka ${terbuka} MB`
  return { gangguan: 'siaran-langsung', putaran, ...hitungan, catatan }
}

async function buka({ database: { db }, origin }: Pemasangan, { kab }: Dunia, banyak: number): Promise<Pendengar[]> {
  const pada = new Date()
  const penggunaId = await buatPengguna(db, {
    ...{ namaPengguna: 'pendengar', pada, peran: 'dinas', tempat: [kab.kode], sandi: null },
  })
  const pengguna = { ...(await getPenggunaOrThrow(db, penggunaId)), gantiSandi: false }
  const pendengar: Pendengar[] = []
  for (let i = 0; i < banyak; i += PER_SESI) {
    const asal = { alamat: '127.0.0.1', peramban: `drill ${i}` }
    const sesi = await openSesi(db, pengguna, { cara: 'sandi', asal, pada, aturan: PINTU_UJI.aturan, sesiLama: null })
    const header = { Cookie: `pws-sesi=${sesi?.kuki}` }
    const baru = Array.from({ length: Math.min(PER_SESI, banyak - i) }, () =>
      dengarkan(origin, { wilayah: kab.kode, header }),
    )
    pendengar.push(...baru)
  }
  await until('semua sambungan', async () => pendengar.every((satu) => satu.versi() > 0), SABAR_MS)
  return pendengar
}

type Ubahan = {
  readonly pemasangan: Pemasangan
  readonly dunia: Dunia
  readonly buku: Buku
  readonly hitungan: Hitungan
  readonly pendengar: readonly Pendengar[]
}

/** One laporan; milliseconds after which each page knew of it. */
async function ubah({ pemasangan, dunia, buku, hitungan, pendengar }: Ubahan, ke: number): Promise<number[]> {
  const milik = dunia.dikirim[0]
  if (!milik) return []
  const lama = Math.max(...pendengar.map((satu) => satu.versi()))
  const mulai = performance.now()
  const surat = tulisSurat(buku, milik, { kunci: `siaran-${ke}`, bulan: BULAN_KIRIM[0] ?? 0, jumlah: ke })
  await kirimSemua({ origin: pemasangan.origin, dunia, buku, hitungan, klien: 1 }, [surat])
  const semua = async () => pendengar.every((satu) => satu.versi() > lama)
  await until('kabar', semua, SABAR_MS).catch(() => {
    hitungan.keliru.push(`${pendengar.filter((satu) => satu.versi() <= lama).length} halaman tidak dikabari`)
  })
  return pendengar.map((satu) => satu.pada() - mulai)
}
