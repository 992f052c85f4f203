// The bars, one after the other on one stage.
import { measureDingin } from './baca-dingin.ts'
import { measureHangat } from './baca-hangat.ts'
import { measureDhis2 } from './banding-dhis2.ts'
import { bukaPenulis, measureImpor, mulaiImpor } from './impor.ts'
import { bukaPengirim } from './kirim.ts'
import type { Panggung } from './panggung.ts'
import { measureSegar } from './segar.ts'
import { kirimSerentak } from './serentak.ts'
import { measureSimpan } from './simpan.ts'
import type { Hasil } from './ukur.ts'

const CEPAT = {
  dingin: { putaran: 5, ulangan: 6 },
  hangat: { putaran: 3, ms: 500 },
  dhis2: 7,
  simpan: { putaran: 5, ulangan: 8 },
  impor: [50_000],
  serentak: 20_000,
  segar: 12,
}
const PENUH: typeof CEPAT = {
  dingin: { putaran: 9, ulangan: 6 },
  hangat: { putaran: 9, ms: 2_000 },
  dhis2: 15,
  simpan: { putaran: 11, ulangan: 20 },
  impor: [100_000, 400_000],
  serentak: 100_000,
  segar: 100,
}

export async function measureBatas(panggung: Panggung, cepat: boolean, ukuran: { bulan: number }): Promise<Hasil[]> {
  const kali = cepat ? CEPAT : PENUH
  const { db, url, tiruan, proses } = panggung
  const hasil: Hasil[] = []
  // A run of the full size takes long: what is known is told.
  const catat = (...baru: readonly Hasil[]): void => {
    hasil.push(...baru)
    for (const { nama, nilai, kami, pembanding } of baru) console.log([nama, nilai, kami, pembanding].join('  '))
  }
  catat(await measureDingin(panggung, kali.dingin))
  catat(...(await measureHangat(panggung, kali.hangat)))
  catat(...(await measureDhis2(panggung, kali.dhis2)))
  const simpan = await measureSimpan({ db, url: url.app, tiruan, ...kali.simpan })
  const tulis = await bukaPenulis(panggung, ukuran)
  const pengirim = await bukaPengirim(panggung)
  const port = proses.alamat.aplikasi
  const tenang = await kirimSerentak(pengirim, port, Promise.resolve(), 2)
  const { selesai } = await mulaiImpor(panggung, await tulis(kali.serentak, 'panjang'))
  const ramai = await kirimSerentak(pengirim, port, selesai, 1)
  catat(denganSerentak(simpan, [tenang, ramai]))
  if (!cepat) await measureImpor(panggung, tulis, { isian: kali.impor, bentuk: 'lebar', nilaiMemori: true })
  catat(await measureImpor(panggung, tulis, { isian: kali.impor, bentuk: 'panjang', nilaiMemori: !cepat }))
  catat(await measureSegar(panggung, pengirim, kali.segar))
  return hasil
}

const PALING_LAMA_MS = 1_000

function denganSerentak(simpan: Hasil, serentak: readonly Awaited<ReturnType<typeof kirimSerentak>>[]): Hasil {
  const tulis = serentak.map(
    ({ banyak, p50, p99, galat }, i) =>
      `${i === 0 ? 'serentak' : 'selama impor'} ${banyak} laporan p50 ${Math.round(p50)} p99 ${Math.round(p99)} ms, galat ${galat.length}`,
  )
  console.log(`50 posyandu ${tulis.join('; ')}`)
  for (const { galat } of serentak) for (const satu of galat.slice(0, 3)) console.log(satu)
  const cukup = serentak.every(({ p99, galat }) => galat.length === 0 && p99 < PALING_LAMA_MS)
  return {
    ...simpan,
    terpenuhi: simpan.terpenuhi && cukup,
    apa: `${simpan.apa}; 50 posyandu serentak: ${cukup ? 'ya' : 'TIDAK'}`,
  }
}
