// The inside of a backup: records, one after the other, so that neither writer nor reader ever holds more than one.
//   record: u8 kind | u32 length | content      opening, then per table its name, its rows (CSV) and its checksum, closing
import { createHash } from 'node:crypto'
import {
  CadanganGagal,
  FORMAT_CADANGAN,
  type PembukaCadangan,
  type PenutupCadangan,
  type SidikTabel,
  type TabelCadangan,
} from '#domain/cadangan.ts'
import { type Pembaca, pembacaBita } from './pembaca-bita.ts'

const REKAM = { pembuka: 1, tabel: 2, isi: 3, sidik: 4, penutup: 5 } as const
const JSON_TERBESAR = 16_777_216
const ISI_TERBESAR = 16_777_216

/** A table on its way: rows as CSV with a header line; `banyak` once they have all been taken. */
export type TabelKeluar = TabelCadangan & { readonly isi: AsyncIterable<Buffer>; readonly banyak: () => number }

export type IsiCadangan = {
  readonly pembuka: PembukaCadangan
  readonly tabel: AsyncIterable<TabelKeluar>
  readonly urutan: PenutupCadangan['urutan']
}

/** Counts and fingerprints what passes through. */
export function sidikBita(): {
  readonly lewat: (bita: Buffer) => void
  readonly hasil: () => Pick<SidikTabel, 'bita' | 'sha256'>
} {
  const hash = createHash('sha256')
  let bita = 0
  return {
    lewat: (satu) => {
      hash.update(satu)
      bita += satu.length
    },
    hasil: () => ({ bita, sha256: hash.digest('hex') }),
  }
}

/** The records of a backup; `onSelesai` gets what the closing one says. */
export async function* tulisRekam(
  { pembuka, tabel, urutan }: IsiCadangan,
  onSelesai: (penutup: PenutupCadangan) => void,
): AsyncGenerator<Buffer> {
  yield rekamJson(REKAM.pembuka, pembuka)
  const sidik: SidikTabel[] = []
  for await (const { nama, kolom, isi, banyak } of tabel) {
    yield rekamJson(REKAM.tabel, { nama, kolom })
    const hitung = sidikBita()
    for await (const bita of isi) {
      hitung.lewat(bita)
      yield kepalaRekam(REKAM.isi, bita.length)
      yield bita
    }
    const satu = { nama, kolom, baris: banyak(), ...hitung.hasil() }
    sidik.push(satu)
    yield rekamJson(REKAM.sidik, satu)
  }
  const penutup = { tabel: sidik, urutan }
  yield rekamJson(REKAM.penutup, penutup)
  onSelesai(penutup)
}

const rekamJson = (jenis: number, isi: unknown): Buffer => {
  const teks = Buffer.from(JSON.stringify(isi))
  return Buffer.concat([kepalaRekam(jenis, teks.length), teks])
}

function kepalaRekam(jenis: number, panjang: number): Buffer {
  const bita = Buffer.alloc(5)
  bita.writeUInt8(jenis, 0)
  bita.writeUInt32BE(panjang, 1)
  return bita
}

/** Where the content of a backup goes to. */
export type PenerimaCadangan = {
  readonly pembuka: (pembuka: PembukaCadangan) => Promise<void>
  /** Must take all of `isi`, whose end has been checked by then against the checksum that goes with it. */
  readonly tabel: (tabel: TabelCadangan, isi: AsyncIterable<Buffer>, sidik: () => SidikTabel) => Promise<void>
}

/**
 * Reads the records in order and hands them on; answers the closing one.
 * @throws CadanganGagal where something is missing, doubled, or not what its checksum says.
 */
export async function bacaRekam(arus: AsyncIterable<Buffer>, penerima: PenerimaCadangan): Promise<PenutupCadangan> {
  const baca = pembacaBita(arus)
  const pembuka = await harusJson<PembukaCadangan>(await ambilKepala(baca), REKAM.pembuka, baca)
  if (pembuka.format > FORMAT_CADANGAN)
    throw new CadanganGagal('Cadangan ini dibuat oleh aplikasi yang lebih baru; perbarui aplikasi ini dahulu.')
  await penerima.pembuka(pembuka)
  const sidik: SidikTabel[] = []
  for (;;) {
    const kepala = await ambilKepala(baca)
    if (kepala.jenis === REKAM.penutup) {
      const penutup = await harusJson<PenutupCadangan>(kepala, REKAM.penutup, baca)
      if (JSON.stringify(penutup.tabel) !== JSON.stringify(sidik) || !(await baca.habis())) throw tidakUtuh()
      return penutup
    }
    const tabel = await harusJson<TabelCadangan>(kepala, REKAM.tabel, baca)
    let akhir: SidikTabel | null = null
    const sudah = (): SidikTabel => {
      if (akhir) return akhir
      throw new Error(`${tabel.nama} was not read to its end`)
    }
    await penerima.tabel(
      tabel,
      isiTabel(baca, (satu) => {
        akhir = satu
      }),
      sudah,
    )
    sidik.push(sudah())
  }
}

async function* isiTabel(baca: Pembaca, onAkhir: (sidik: SidikTabel) => void): AsyncGenerator<Buffer> {
  const hitung = sidikBita()
  for (;;) {
    const kepala = await ambilKepala(baca)
    if (kepala.jenis === REKAM.isi) {
      if (kepala.panjang > ISI_TERBESAR) throw tidakUtuh()
      const bita = await ambil(baca, kepala.panjang)
      hitung.lewat(bita)
      yield bita
      continue
    }
    const sidik = await harusJson<SidikTabel>(kepala, REKAM.sidik, baca)
    const { bita, sha256 } = hitung.hasil()
    if (sidik.bita !== bita || sidik.sha256 !== sha256) throw tidakUtuh(sidik.nama)
    onAkhir(sidik)
    return
  }
}

type Kepala = { readonly jenis: number; readonly panjang: number }

async function ambilKepala(baca: Pembaca): Promise<Kepala> {
  const bita = await ambil(baca, 5)
  return { jenis: bita.readUInt8(0), panjang: bita.readUInt32BE(1) }
}

async function harusJson<T>({ jenis, panjang }: Kepala, harus: number, baca: Pembaca): Promise<T> {
  if (jenis !== harus || panjang > JSON_TERBESAR) throw tidakUtuh()
  try {
    // The bytes proved themselves, so they are what the writer above wrote.
    return JSON.parse((await ambil(baca, panjang)).toString('utf8')) as T
  } catch (error) {
    throw error instanceof CadanganGagal ? error : tidakUtuh()
  }
}

async function ambil(baca: Pembaca, panjang: number): Promise<Buffer> {
  const bita = await baca.ambil(panjang)
  if (bita) return bita
  throw tidakUtuh()
}

const tidakUtuh = (tabel?: string): CadanganGagal =>
  new CadanganGagal(
    `Isi cadangan tidak utuh${tabel ? ` (tabel ${tabel})` : ''}; pakai cadangan lain. Tidak ada yang dipulihkan.`,
  )
