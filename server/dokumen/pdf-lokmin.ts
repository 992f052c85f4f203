// Minutes of a lokmin, and the page on which kepala desa sign, as tagged PDF.
import { judulLokmin } from '#client/format/kata-lokmin.ts'
import { t } from '#client/messages/t.ts'
import { type Bentuk, kelompok, ruas } from './gambar.ts'
import { blokKalimat } from './gambar-teks.ts'
import {
  type BahanLokmin,
  type BlokNaskah,
  susunNaskah,
  type TabelNaskah,
  tabelLembarKomitmen,
} from './lokmin-naskah.ts'
import { type BlokPdf, buatPdf } from './pdf.ts'
import { lukisDi, type Naskah, sediakan, tandai, tandaiBaris } from './pdf-halaman.ts'
import { WARNA } from './warna.ts'

export const lokminPdf = (bahan: BahanLokmin): Promise<Buffer> =>
  buatPdf(bahan.keterangan, () => {
    const { judul, blok, tandaTangan } = susunNaskah(bahan)
    const isi = [
      { jenis: 'judul', tingkat: 1, teks: judul } as const,
      ...blok.map(blokPdf),
      { jenis: 'bebas', gambarkan: (naskah: Naskah) => gambarTandaTangan(naskah, tandaTangan) } as const,
    ]
    return { judul, bagian: [{ judul, arah: 'tegak', blok: isi }] }
  })

/** Room beside each promise for a signature and a stamp. */
export const komitmenPdf = ({ isi, keterangan }: BahanLokmin): Promise<Buffer> =>
  buatPdf(keterangan, () => {
    const judul = t('lokmin.komitmen.lembar')
    const blok: BlokPdf[] = [
      { jenis: 'judul', tingkat: 1, teks: judul },
      { jenis: 'alinea', teks: t('lokmin.komitmen.pembuka', { judul: judulLokmin(isi.lokmin) }) },
      { jenis: 'bebas', gambarkan: (naskah) => gambarTabelNaskah(naskah, tabelLembarKomitmen(isi), 46) },
      {
        jenis: 'bebas',
        gambarkan: (naskah) => gambarTandaTangan(naskah, [t('lokmin.dok.mengetahui'), t('lokmin.dok.notulis')]),
      },
    ]
    return { judul, bagian: [{ judul, arah: 'tegak', blok }] }
  })

function blokPdf(blok: BlokNaskah): BlokPdf {
  switch (blok.jenis) {
    case 'judul':
      return { jenis: 'judul', tingkat: 2, teks: blok.teks }
    case 'anak':
      return { jenis: 'bebas', gambarkan: (naskah) => gambarAnak(naskah, blok.teks) }
    case 'alinea':
      return blok
    case 'tabel':
      return { jenis: 'bebas', gambarkan: (naskah) => gambarTabelNaskah(naskah, blok.tabel) }
  }
}

function gambarAnak(naskah: Naskah, teks: string): void {
  const { tinggi, bentuk } = blokKalimat(teks, { lebar: naskah.lebar, ukuran: 10.5, tebal: 600 })
  // Not alone at the foot of a page.
  sediakan(naskah, tinggi + 40)
  naskah.y += 4
  tandai(naskah, 'H3', () => lukisDi(naskah, bentuk))
  naskah.y += tinggi + 3
}

const UKURAN = 8.6
const SELA = 5

/** A table of words: every cell in as many lines as it needs, its head again on each page. */
function gambarTabelNaskah(naskah: Naskah, { kepala, lebar, baris }: TabelNaskah, setinggi = 0): void {
  const kolom = lebar.map((persen) => (persen / 100) * naskah.lebar)
  const tabel = naskah.dok.struct('Table')
  naskah.induk.add(tabel)
  const susun = (sel: readonly string[], tebal: boolean, terendah: number) => {
    let x = 0
    const blok = sel.map((teks, i) => {
      const l = kolom[i] ?? 0
      const gaya = {
        lebar: l - SELA,
        ukuran: UKURAN,
        ...(tebal && { tebal: 600 as const }),
        warna: tebal ? WARNA.muted : WARNA.text,
      }
      const satu = { x, ...blokKalimat(teks, gaya) }
      x += l
      return satu
    })
    return { blok, tinggi: Math.max(terendah, ...blok.map((b) => b.tinggi)) + 2 * SELA }
  }
  const tulis = (sel: readonly string[], jenis: 'TH' | 'TD', terendah = 0) => {
    const { blok, tinggi } = susun(sel, jenis === 'TH', terendah)
    tandaiBaris(
      naskah,
      tabel,
      blok.map((b, i) => ({
        jenis: jenis === 'TD' && kepala.length === 0 && i === 0 ? 'TH' : jenis,
        bentuk: [kelompok(b.bentuk, b.x, SELA)],
      })),
      { arah: jenis === 'TH' ? 'Column' : 'Row' },
    )
    garisBawah(naskah, tinggi)
    naskah.y += tinggi
  }
  if (kepala.length > 0) {
    sediakan(naskah, 60 + setinggi)
    tulis(kepala, 'TH')
  }
  for (const satu of baris) {
    const { tinggi } = susun(satu, false, setinggi)
    const { y } = naskah
    sediakan(naskah, tinggi)
    if (naskah.y < y && kepala.length > 0) tulis(kepala, 'TH')
    tulis(satu, 'TD', setinggi)
  }
  tabel.end()
  naskah.y += 8
}

function garisBawah(naskah: Naskah, tinggi: number): void {
  const garis: Bentuk = ruas(0, tinggi, naskah.lebar, tinggi, { warna: WARNA.rule, tebal: 0.5 })
  naskah.dok.markContent('Artifact', { type: 'Layout' })
  lukisDi(naskah, [garis])
  naskah.dok.endMarkedContent()
}

/** Offices alone; who holds them is written by hand. */
function gambarTandaTangan(naskah: Naskah, jabatan: readonly string[]): void {
  sediakan(naskah, 110)
  naskah.y += 16
  const lebar = naskah.lebar / jabatan.length
  for (const [i, teks] of jabatan.entries()) {
    const { bentuk } = blokKalimat(teks, { lebar: lebar - 20, ukuran: 9.5 })
    const garis = ruas(i * lebar, 70, i * lebar + lebar - 40, 70, { warna: WARNA.muted, tebal: 0.6 })
    tandai(naskah, 'P', () => lukisDi(naskah, [kelompok(bentuk, i * lebar, 0), garis]))
  }
  naskah.y += 80
}
