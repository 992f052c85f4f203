// Reads the rows of INSERT statements out of an .sql file as text. Nothing of it is ever run.
export type NilaiSql = string | number | null
export type SisipanSql = { readonly kolom: readonly string[]; readonly baris: readonly NilaiSql[] }

const KEPALA = /insert\s+(?:ignore\s+)?into\s+[`"\w.]+\s*(?:\(([^()]*)\))?\s*values/giy

/** Each row of each INSERT, with the names of its columns where the statement gives them. */
export function* readSisipan(teks: string): Generator<SisipanSql> {
  let di = 0
  while (di < teks.length) {
    const lewat = lewati(teks, di)
    if (lewat > di) {
      di = lewat
      continue
    }
    KEPALA.lastIndex = di
    const kepala = KEPALA.exec(teks)
    if (!kepala) {
      di = sesudahPernyataan(teks, di)
      continue
    }
    const kolom = (kepala[1] ?? '').split(',').map((nama) => nama.replace(/[`"\s]/g, '').toLowerCase())
    di = KEPALA.lastIndex
    for (;;) {
      di = lewati(teks, di)
      if (teks[di] === ',') di = lewati(teks, di + 1)
      if (teks[di] !== '(') break
      const hasil = bacaTupel(teks, di + 1)
      if (!hasil) break
      yield { kolom: kolom.filter(Boolean), baris: hasil.nilai }
      di = hasil.sampai
    }
    di = sesudahPernyataan(teks, di)
  }
}

// White space and comments.
function lewati(teks: string, mulai: number): number {
  let di = mulai
  for (;;) {
    while (di < teks.length && /\s/.test(teks[di] ?? '')) di++
    if (teks.startsWith('--', di) || teks[di] === '#') di = sampai(teks, '\n', di)
    else if (teks.startsWith('/*', di)) di = sampai(teks, '*/', di)
    else return di
  }
}

function sampai(teks: string, tanda: string, di: number): number {
  const ketemu = teks.indexOf(tanda, di)
  return ketemu < 0 ? teks.length : ketemu + tanda.length
}

function sesudahPernyataan(teks: string, mulai: number): number {
  let di = mulai
  while (di < teks.length && teks[di] !== ';') {
    if (teks[di] === "'") di = bacaTeks(teks, di).sampai
    else {
      const lewat = lewati(teks, di)
      di = lewat > di ? lewat : di + 1
    }
  }
  return di + 1
}

function bacaTupel(teks: string, mulai: number): { nilai: NilaiSql[]; sampai: number } | null {
  const nilai: NilaiSql[] = []
  let di = mulai
  while (di < teks.length) {
    di = lewati(teks, di)
    if (/[eEnN]/.test(teks[di] ?? '') && teks[di + 1] === "'") di++
    if (teks[di] === "'") {
      const isi = bacaTeks(teks, di)
      nilai.push(isi.teks)
      di = isi.sampai
    } else {
      const akhir = /[,)]/g
      akhir.lastIndex = di
      const ketemu = akhir.exec(teks)
      if (!ketemu) return null
      nilai.push(bacaKata(teks.slice(di, ketemu.index).trim()))
      di = ketemu.index
    }
    di = lewati(teks, di)
    if (teks[di] === ')') return { nilai, sampai: di + 1 }
    if (teks[di] !== ',') return null
    di++
  }
  return null
}

function bacaKata(kata: string): NilaiSql {
  if (/^null$/i.test(kata) || kata === '') return null
  const angka = Number(kata)
  return Number.isNaN(angka) ? kata : angka
}

const LOLOS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '' }

// Quotes are doubled or escaped with a backslash.
function bacaTeks(teks: string, mulai: number): { teks: string; sampai: number } {
  const henti = /['\\]/g
  let isi = ''
  let di = mulai + 1
  for (;;) {
    henti.lastIndex = di
    const ketemu = henti.exec(teks)
    if (!ketemu) return { teks: isi + teks.slice(di), sampai: teks.length }
    isi += teks.slice(di, ketemu.index)
    const berikut = teks[ketemu.index + 1] ?? ''
    if (ketemu[0] === "'" && berikut !== "'") return { teks: isi, sampai: ketemu.index + 1 }
    isi += ketemu[0] === "'" ? "'" : (LOLOS[berikut] ?? berikut)
    di = ketemu.index + 2
  }
}
