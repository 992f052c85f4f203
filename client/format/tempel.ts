// A block copied from a spreadsheet, laid onto the grid: by the names in its head and first column where there are any,
// else from the cell at which one stands. Pure.

export type SumbuTabel = {
  /** Fields, downward. */
  readonly baris: readonly NamaSumbu[]
  /** Units, across. */
  readonly kolom: readonly NamaSumbu[]
}
type NamaSumbu = { readonly kunci: string; readonly nama: string }

export type Tempelan = {
  /** What goes where: row and column by their place in the grid. */
  readonly sel: readonly { readonly baris: number; readonly kolom: number; readonly teks: string }[]
  /** Names in the block that the grid does not have. */
  readonly lewat: readonly string[]
  /** Counts that fell outside of the grid. */
  readonly luar: number
}

/** The cells of a copied block: tabs across, lines down; quoted cells may hold both. */
export function bacaBlok(teks: string): readonly (readonly string[])[] {
  const baris: string[][] = []
  let kini: string[] = []
  let sel = ''
  let kutip = false
  const isi = teks.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  for (let i = 0; i < isi.length; i++) {
    const huruf = isi[i]
    if (kutip) {
      if (huruf !== '"') sel += huruf
      else if (isi[i + 1] === '"') {
        sel += '"'
        i += 1
      } else kutip = false
    } else if (huruf === '"' && sel === '') kutip = true
    else if (huruf === '\t') {
      kini.push(sel)
      sel = ''
    } else if (huruf === '\n') {
      baris.push([...kini, sel])
      kini = []
      sel = ''
    } else sel += huruf
  }
  return [...baris, [...kini, sel]].map((satu) => satu.map((teksSel) => teksSel.trim()))
}

/** Where each cell of the block belongs. `di` is where one stands. */
export function tempelkan(
  blok: readonly (readonly string[])[],
  sumbu: SumbuTabel,
  di: { readonly baris: number; readonly kolom: number },
): Tempelan {
  const kepala = adaNama(blok[0] ?? [], sumbu.kolom)
  const samping = adaNama(
    blok.map((satu) => satu[0] ?? ''),
    sumbu.baris,
  )
  const isi = kepala ? blok.slice(1) : blok
  const judul = kepala ? (blok[0] ?? []) : []
  const sel: { baris: number; kolom: number; teks: string }[] = []
  const lewat = new Set<string>()
  let luar = 0
  isi.forEach((satu, i) => {
    const namaBaris = samping ? (satu[0] ?? '') : ''
    const baris = samping ? findNama(namaBaris, sumbu.baris) : di.baris + i
    satu.slice(samping ? 1 : 0).forEach((teks, j) => {
      const namaKolom = kepala ? (judul[j + (samping ? 1 : 0)] ?? '') : ''
      const kolom = kepala ? findNama(namaKolom, sumbu.kolom) : di.kolom + j
      if (baris < 0 || kolom < 0) {
        if (teks !== '') lewat.add(baris < 0 ? namaBaris : namaKolom)
        return
      }
      if (baris < sumbu.baris.length && kolom < sumbu.kolom.length) sel.push({ baris, kolom, teks })
      else if (teks !== '') luar += 1
    })
  })
  return { sel, lewat: [...lewat].filter(Boolean), luar }
}

/** Names stand there where one is known and none is a number. */
const adaNama = (teks: readonly string[], nama: readonly NamaSumbu[]): boolean =>
  teks.some((satu) => findNama(satu, nama) >= 0) && !teks.slice(1).some((satu) => /^\d+$/.test(satu))

const rata = (teks: string): string =>
  teks
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(posyandu|pustu|puskesmas)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The place of a name, or of a code before a colon ('D: balita ditimbang'); -1 where it is unknown or meant by two. */
function findNama(teks: string, nama: readonly NamaSumbu[]): number {
  const dicari = rata(teks)
  if (dicari === '') return -1
  const tepat = nama.findIndex((satu) => satu.kunci.toLowerCase() === teks.trim().toLowerCase())
  if (tepat >= 0) return tepat
  const cocok = nama.flatMap((satu, i) => (rata(satu.nama) === dicari ? [i] : []))
  return cocok.length === 1 ? (cocok[0] ?? -1) : -1
}
