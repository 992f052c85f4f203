/** Takes bytes off a stream, so many at a time. */
export type Pembaca = {
  /** Exactly so many; null where the stream ends before. */
  ambil(panjang: number): Promise<Buffer | null>
  /** Whether nothing is left. */
  habis(): Promise<boolean>
}

export function pembacaBita(arus: AsyncIterable<Buffer>): Pembaca {
  const sumber = arus[Symbol.asyncIterator]()
  let sisa: Buffer[] = []
  let panjangSisa = 0

  async function isi(panjang: number): Promise<boolean> {
    while (panjangSisa < panjang) {
      const { value, done } = await sumber.next()
      if (done) return false
      sisa.push(value)
      panjangSisa += value.length
    }
    return true
  }

  return {
    ambil: async (panjang) => {
      if (!(await isi(panjang))) return null
      const semua = sisa.length === 1 && sisa[0] ? sisa[0] : Buffer.concat(sisa)
      sisa = [semua.subarray(panjang)]
      panjangSisa -= panjang
      return semua.subarray(0, panjang)
    },
    habis: async () => !(await isi(1)),
  }
}
