/** The witness beside the answers: every field of a figure that both speak of. */
import type { Angka as Jawaban } from '#contract/angka.ts'
import type { Angka } from './angka.ts'

export type Beda = string

const teks = (bulan: number | null): string | null =>
  bulan === null ? null : `${Math.floor(bulan / 100)}-${String(bulan % 100).padStart(2, '0')}`

export const bulanTeks = (bulan: number): string => teks(bulan) ?? ''

type Bidang = Readonly<Record<string, unknown>>

/** What the witness says, in the words of the contract. */
function sebagaiJawaban(a: Angka): Bidang {
  return {
    ...{ sel: a.sel, pembilang: a.atas, penyebut: a.bawah, persen: a.persen, laju: a.laju },
    ...{ target: a.target, status: a.status, tren: a.tren, sementara: a.sementara, kedaluwarsa: a.kedaluwarsa },
    ...{ laporanMasuk: a.utang.masuk, laporanWajib: a.utang.wajib, jumlahIni: a.ini, jumlahLalu: a.lalu },
    ...{ belumDilayani: a.belumDilayani, selisihKeTarget: a.selisih, desaLapor: a.desaLapor, desaSemua: a.desaSemua },
    desaTanpaSasaran: a.desaTanpaSasaran,
    ukur: a.ukur && { pembilang: a.ukur.atas, penyebut: a.ukur.bawah },
    // of what has no value both may say what they like about smallness, and how old a stale one is only the answer says
    ...(a.sel !== 'tanpa-sasaran' && { bulanIni: a.bulanIni }),
    ...(a.sel === 'nilai' && { kecil: a.kecil, sdBulan: teks(a.sd) }),
  }
}

/** Where nothing is scheduled there is no figure, and nothing else to be said. */
const TANPA_ANGKA: Bidang = {
  ...{ sel: 'tidak-dijadwalkan', pembilang: null, persen: null, laju: null, status: null, tren: null, ukur: null },
  ...{ sementara: false, belumDilayani: null, selisihKeTarget: null },
}

export function bedaAngka(tempat: string, saksi: Angka, jawaban: Jawaban): Beda[] {
  const bidang = saksi.sel === 'tidak-dijadwalkan' ? TANPA_ANGKA : sebagaiJawaban(saksi)
  return Object.entries(bidang).flatMap(([nama, nilai]) => {
    const jawab = jawaban[nama as keyof Jawaban] // the names are the contract's
    return sama(nilai, jawab)
      ? []
      : [`${tempat} ${nama}: saksi ${JSON.stringify(nilai)}, jawaban ${JSON.stringify(jawab)}`]
  })
}

/** Numbers may differ by the noise of a division. */
function sama(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
  return JSON.stringify(a) === JSON.stringify(b)
}
