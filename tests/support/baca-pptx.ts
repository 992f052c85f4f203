// Reads slides back: their words, and the numbers of their charts, so that they can be held against the figures.
import assert from 'node:assert/strict'
import { inflateRawSync } from 'node:zlib'

/** A chart's rows in order; null where a point has no number. */
export type DeretBagan = {
  readonly nama: string
  readonly label: readonly string[]
  readonly nilai: readonly (number | null)[]
}
export type IsiPptx = { readonly salindia: readonly string[]; readonly bagan: readonly (readonly DeretBagan[])[] }

export function bacaPptx(berkas: Buffer): IsiPptx {
  const isi = bacaZip(berkas)
  const bernomor = (awal: string) =>
    [...isi]
      .flatMap(([nama, data]) => {
        const nomor = new RegExp(`^${awal}(\\d+)\\.xml$`).exec(nama)?.[1]
        return nomor ? [{ nomor: Number(nomor), xml: data.toString('utf8') }] : []
      })
      .toSorted((a, b) => a.nomor - b.nomor)
      .map(({ xml }) => xml)
  return {
    salindia: bernomor('ppt/slides/slide').map((xml) => teksXml(xml, 'a:t').join('')),
    bagan: bernomor('ppt/charts/chart').map((xml) => bagian(xml, 'c:ser').map(bacaDeret)),
  }
}

function bacaDeret(ser: string): DeretBagan {
  const label = bacaTitik(bagian(ser, 'c:cat')[0] ?? '')
  const nilai = bacaTitik(bagian(ser, 'c:val')[0] ?? '')
  return {
    nama: teksXml(bagian(ser, 'c:tx')[0] ?? '', 'c:v').join(''),
    label: label.map((satu) => satu ?? ''),
    nilai: nilai.map((satu) => (satu === null || satu === '' ? null : Number(satu))),
  }
}

/** Points by their place: one that is left out has none. */
function bacaTitik(xml: string): readonly (string | null)[] {
  const banyak = Number(/<c:ptCount val="(\d+)"/.exec(xml)?.[1] ?? assert.fail('no count of points'))
  const titik = new Map(
    [...xml.matchAll(/<c:pt idx="(\d+)"[^>]*>([\s\S]*?)<\/c:pt>/g)].map(([, ke, isi = '']) => [
      Number(ke),
      teksXml(isi, 'c:v').join(''),
    ]),
  )
  return Array.from({ length: banyak }, (_, i) => titik.get(i) ?? null)
}

const bagian = (xml: string, nama: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${nama}(?: [^>]*)?>([\\s\\S]*?)</${nama}>`, 'g'))].map(([, isi = '']) => isi)

const teksXml = (xml: string, nama: string): readonly string[] =>
  bagian(xml, nama).map((satu) =>
    satu
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  )

/** Files of an archive by its directory at the end. */
function bacaZip(berkas: Buffer): ReadonlyMap<string, Buffer> {
  const akhir = berkas.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  assert.ok(akhir >= 0, 'no archive')
  const isi = new Map<string, Buffer>()
  let di = berkas.readUInt32LE(akhir + 16)
  for (let sisa = berkas.readUInt16LE(akhir + 10); sisa > 0; sisa--) {
    const [cara, besar, mulai] = [
      berkas.readUInt16LE(di + 10),
      berkas.readUInt32LE(di + 20),
      berkas.readUInt32LE(di + 42),
    ]
    const [nama, tambahan, catatan] = [28, 30, 32].map((letak) => berkas.readUInt16LE(di + letak)) as [
      number,
      number,
      number,
    ] // three in, three out
    const dari = mulai + 30 + berkas.readUInt16LE(mulai + 26) + berkas.readUInt16LE(mulai + 28)
    const data = berkas.subarray(dari, dari + besar)
    isi.set(berkas.toString('utf8', di + 46, di + 46 + nama), cara === 0 ? data : inflateRawSync(data))
    di += 46 + nama + tambahan + catatan
  }
  return isi
}
