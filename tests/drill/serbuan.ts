// A change is told to everybody, and everybody asks for the same answer at the same moment: it is computed once or a few times.
import { buatToken, denganToken } from '#support/masuk.ts'
import { type Buku, tulisSurat } from './buku.ts'
import { BULAN_KIRIM, buatDunia, type Dunia } from './dunia.ts'
import { type Hasil, type Hitungan, hitunganKosong, persentil, rangkum } from './hasil.ts'
import { ask } from './klien.ts'
import { bongkar, type Pemasangan } from './pemasangan.ts'
import { kirimSemua } from './pengirim.ts'
import { type Perantara, pasangLewatPerantara } from './perantara.ts'
import { periksaSemua } from './periksa.ts'
import type { Pilihan } from './pilihan.ts'

const BANYAK = 500
const PROGRAM = 8
const PALING_BANYAK_DIHITUNG = 3
const BULAN = '2024-01'

type Header = readonly Readonly<Record<string, string>>[]
type Medan = { readonly pemasangan: Pemasangan; readonly perantara: Perantara; readonly dunia: Dunia }

export async function ujiSerbuan({ putaran, kabarkan }: Pilihan): Promise<Hasil> {
  const { pemasangan, perantara } = await pasangLewatPerantara()
  const hitungan = hitunganKosong()
  const medan = { pemasangan, perantara, dunia: await buatDunia(pemasangan.database.db, { desa: 20, posyandu: 10 }) }
  const buku: Buku = new Map()
  const ubah = (ke: number, banyak: number): Promise<void> => kirim(medan, { buku, hitungan, ke, banyak })
  await ubah(0, medan.dunia.dikirim.length)
  const header = await siapkanPenanya(medan)
  await ubah(1, 1)
  const sekali = (await serbu(medan, { header, banyak: 1 })).bita
  const catatan: string[] = []
  for (let ke = 2; ke < putaran + 2; ke += 1) {
    kabarkan(`serbuan ${ke - 1}/${putaran}`)
    await ubah(ke, 1)
    const { bita, berbeda, status, terakhirMs } = await serbu(medan, { header, banyak: BANYAK })
    const dihitung = Math.ceil(bita / sekali)
    if (status !== `200 x ${BANYAK}`) hitungan.keliru.push(`serbuan ${ke}: dijawab ${status}`)
    if (berbeda > 0) hitungan.keliru.push(`serbuan ${ke}: ${berbeda} versi dengan jawaban yang berbeda-beda`)
    if (dihitung > PALING_BANYAK_DIHITUNG) hitungan.keliru.push(`serbuan ${ke}: dihitung ${dihitung} kali`)
    catatan.push(`dihitung ${dihitung} kali, terakhir sesudah ${terakhirMs} ms`)
  }
  await periksaSemua(pemasangan, { buku, hitungan, saat: 'serbuan' })
  hitungan.keliru.push(...(await bongkar(pemasangan)))
  await perantara.tutup()
  return { gangguan: 'serbuan', putaran, ...hitungan, catatan: `${BANYAK} permintaan sekaligus: ${catatan.join('; ')}` }
}

type Ubahan = { readonly buku: Buku; readonly hitungan: Hitungan; readonly ke: number; readonly banyak: number }

function kirim({ pemasangan, dunia }: Medan, { buku, hitungan, ke, banyak }: Ubahan): Promise<void> {
  const isi = { bulan: BULAN_KIRIM[0] ?? 0, jumlah: 10 + ke }
  const milik = dunia.dikirim.slice(0, banyak)
  const surat = milik.map((satu, i) => tulisSurat(buku, satu, { ...isi, kunci: `serbuan-${ke}-${i}` }))
  return kirimSemua({ origin: pemasangan.origin, dunia, buku, hitungan, klien: 20 }, surat)
}

/** Several people of the same dinas, who are answered the same; each is known already. */
async function siapkanPenanya({ pemasangan, dunia }: Medan): Promise<Header> {
  const { database, origin } = pemasangan
  const token = Array.from({ length: PROGRAM }, () =>
    buatToken(database.db, { peran: 'dinas', tempat: [dunia.kab.kode] }),
  )
  const header = (await Promise.all(token)).map(denganToken)
  for (const satu of header) await ask(`${origin}/api/saya`, { header: satu })
  return header
}

type Serbuan = { readonly header: Header; readonly banyak: number }

/** All at once; what Postgres was made to say meanwhile, and whether those of one data version were told the same. */
async function serbu({ pemasangan: { origin }, perantara }: Medan, { header, banyak }: Serbuan) {
  const awal = perantara.bita()
  const mulai = performance.now()
  const alamat = `${origin}/api/matriks?wilayah=99.01&bulan=${BULAN}&rincian=desa`
  const jawaban = await Promise.all(
    Array.from({ length: banyak }, async (_, i) => {
      const { status, body, headers } = await ask(alamat, { header: header[i % header.length] ?? {} })
      return { status, versi: headers['x-versi-data'], isi: body.toString(), ms: performance.now() - mulai }
    }),
  )
  const versi = new Set(jawaban.map((satu) => satu.versi))
  return {
    bita: perantara.bita() - awal,
    berbeda: new Set(jawaban.map((satu) => `${satu.versi} ${satu.isi}`)).size - versi.size,
    status: rangkum(jawaban.map((satu) => satu.status)),
    terakhirMs: Math.round(
      persentil(
        jawaban.map((satu) => satu.ms),
        1,
      ),
    ),
  }
}
