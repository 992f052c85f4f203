// kill -9 of the application, of its Postgres, or of both, while 200 clients post laporan.
import { type Acak, buatAcak } from '#support/acak.ts'
import { type Buku, periksaSurat, type Surat, tulisSurat } from './buku.ts'
import { BULAN_KIRIM, buatDunia, type Dunia } from './dunia.ts'
import { buatGerbang, buatSaat } from './gerbang.ts'
import { type Hasil, type Hitungan, hitunganKosong, rangkum } from './hasil.ts'
import { bongkar, jatuhkan, KORBAN, type Korban, type Pemasangan, pasang } from './pemasangan.ts'
import { kirimSemua } from './pengirim.ts'
import { periksaSemua } from './periksa.ts'
import type { Pilihan } from './pilihan.ts'

const KLIEN = 200
const UKURAN = { desa: 20, posyandu: 16 }

type Medan = {
  readonly pemasangan: Pemasangan
  readonly dunia: Dunia
  readonly buku: Buku
  readonly hitungan: Hitungan
  readonly status: number[]
}

export async function ujiMatiLaporan({ putaran, benih, kabarkan }: Pilihan): Promise<Hasil> {
  const pemasangan = await pasang()
  const dunia = await buatDunia(pemasangan.database.db, UKURAN)
  const medan: Medan = { pemasangan, dunia, buku: new Map(), hitungan: hitunganKosong(), status: [] }
  const { hitungan } = medan
  for (let ke = 1; ke <= putaran; ke += 1) {
    const korban = KORBAN[ke % KORBAN.length] ?? 'keduanya'
    kabarkan(`mati-laporan ${ke}/${putaran} (${korban})`)
    await jalankan(medan, { ke, korban, acak: buatAcak(benih + ke) })
  }
  hitungan.keliru.push(...(await bongkar(pemasangan)))
  const catatan = `${KLIEN} klien sekaligus; jawaban ${rangkum(medan.status.toSorted((a, b) => a - b))}`
  return { gangguan: 'mati-laporan', putaran, ...hitungan, catatan }
}

type Putaran = { readonly ke: number; readonly korban: Korban; readonly acak: Acak }

async function jalankan(medan: Medan, putaran: Putaran): Promise<void> {
  const { pemasangan, dunia, buku, hitungan, status } = medan
  const { ke, korban, acak } = putaran
  const surat = tulisSemua(medan, putaran)
  const periksa = { elemen: dunia.elemen.length, hitungan, saat: `putaran ${ke} (${korban})` }
  // In most rounds senders then wait, so that what was acknowledged before the death is looked at alone; else they push on.
  const menunggu = !acak.sesekali(3)
  const ajal = 1 + acak.bulat(surat.length - KLIEN / 4)
  const gerbang = buatGerbang()
  const mati = buatSaat()
  const pengiriman = { origin: pemasangan.origin, dunia, buku, hitungan, klien: KLIEN, giliran: gerbang.lewat }
  const onDiakui = (banyak: number): void => {
    if (banyak < ajal || mati.lewat()) return
    if (menunggu) gerbang.tutup()
    mati.tandai()
  }
  const kiriman = kirimSemua({ ...pengiriman, onDiakui, onJawaban: (satu) => status.push(satu) }, surat)
  await mati.tiba
  await jatuhkan(pemasangan, korban)
  if (menunggu) await periksaSurat(pemasangan.database.db, surat, periksa)
  gerbang.buka()
  await kiriman
  await periksaSurat(pemasangan.database.db, surat, periksa)
  await periksaSemua(pemasangan, { buku, hitungan, saat: periksa.saat })
}

function tulisSemua({ dunia, buku }: Medan, { ke, acak }: Putaran): Surat[] {
  const bulan = BULAN_KIRIM[ke % BULAN_KIRIM.length] ?? 0
  return dunia.dikirim
    .map((milik, i) => ({
      milik,
      urutan: acak.bulat(1_000_000),
      isi: { kunci: `putaran-${ke}-${i}`, bulan, jumlah: ke * 100 + (i % 90) },
    }))
    .sort((a, b) => a.urutan - b.urutan)
    .map(({ milik, isi }) => tulisSurat(buku, milik, isi))
}
