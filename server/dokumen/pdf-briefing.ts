// The page for the head of a kabupaten as one tagged A4: smaller letters until all of it fits.
import { isKurangLapor, judulBriefing, namaDaerah } from '#client/format/kalimat-briefing.ts'
import { t } from '#client/messages/t.ts'
import type { IsiBriefing, TerbitanBriefing } from '#contract/briefing.ts'
import { type CaraBaca, dalamBahasa } from './bahasa.ts'
import {
  artiStatus,
  baik,
  dukungan,
  judulBagian,
  kepala,
  laporKecamatan,
  type Petak,
  sektor,
  situasi,
  tabelSpm,
  tumpuk,
} from './briefing-blok.ts'
import { type BahanPetaBriefing, petaBriefing } from './briefing-peta.ts'
import { kelompok } from './gambar.ts'
import type { Keterangan } from './keterangan.ts'
import {
  akhiriBagian,
  akhiriNaskah,
  hiasan,
  lukisDi,
  mulaiBagian,
  mulaiNaskah,
  type Naskah,
  tandai,
} from './pdf-halaman.ts'

export type BahanBriefing = BahanPetaBriefing & {
  readonly isi: IsiBriefing
  readonly terbitan: TerbitanBriefing | null
  readonly bahasa: CaraBaca['bahasa']
  readonly contoh: boolean
}

/** What documents of it say of themselves; its words are always those of readers outside of the dinas. */
export const keteranganBriefing = ({ isi, bahasa, contoh }: BahanBriefing): Keterangan =>
  dalamBahasa({ bahasa, pembinaan: true, hanyaSah: isi.sah }, () => ({
    ...{
      bahasa,
      pembinaan: true,
      hanyaSah: isi.sah,
      kabupaten: namaDaerah(isi),
      posisi: isi.dihitung,
      zonaWaktu: isi.zonaWaktu,
    },
    ...{ sementara: !isi.sah, contoh },
  }))

const UKURAN = 9.4
const TERKECIL = 5.6
const LANGKAH = 0.2
const SELA = 18

export function briefingPdf(bahan: BahanBriefing): Promise<Buffer> {
  const keterangan = keteranganBriefing(bahan)
  const { berkas } = dalamBahasa(keterangan, () => {
    const naskah = mulaiNaskah(keterangan, `${judulBriefing(bahan.isi)}, ${keterangan.kabupaten}`)
    mulaiBagian(naskah, { judul: judulBriefing(bahan.isi), arah: 'tegak' })
    const muat = naskah.batas - naskah.y
    let ukuran = UKURAN
    let halaman = susunHalaman(bahan, naskah.lebar, ukuran)
    while (halaman.bawah > muat && ukuran > TERKECIL) {
      ukuran -= LANGKAH
      halaman = susunHalaman(bahan, naskah.lebar, ukuran)
    }
    const atas = naskah.y
    for (const petak of halaman.petak) tulisPetak(naskah, petak, atas)
    akhiriBagian(naskah)
    return { berkas: akhiriNaskah(naskah) }
  })
  return berkas
}

/** Every piece in its place for a size of letters, from (0, 0). */
export function susunHalaman(bahan: BahanBriefing, lebar: number, ukuran: number) {
  const { isi, terbitan } = bahan
  const atas = tumpuk(
    [...kepala(isi, terbitan, { lebar, ukuran }), ...situasi(isi, { lebar, ukuran }), { ...jarak(ukuran) }],
    0,
    0,
  )
  const kecil = ukuran * 0.86
  const lebarTabel = lebar * 0.66
  const lebarPeta = lebar - lebarTabel - SELA
  const spm = tumpuk(
    [
      judulBagian(t('briefing.spm'), { lebar: lebarTabel, ukuran: kecil }),
      tabelSpm(isi, { lebar: lebarTabel, ukuran: kecil }),
      artiStatus({ lebar: lebarTabel, ukuran: kecil }),
    ],
    0,
    atas.bawah,
  )
  const gambar = petaBriefing(isi, bahan, { lebar: lebarPeta, tinggi: ukuran * 22, huruf: kecil * 0.82 })
  const caraPeta = { lebar: lebarPeta, ukuran: kecil }
  const peta = tumpuk(
    [
      ...(gambar
        ? [judulBagian(gambar.judul, caraPeta), { ...gambar, tag: 'Figure' as const, sela: ukuran }]
        : [judulBagian(t('briefing.peta.kosong'), caraPeta)]),
      ...(isKurangLapor(isi.lapor) ? laporKecamatan(isi, { lebar: lebarPeta, ukuran: kecil * 0.94 }) : []),
    ],
    lebarTabel + SELA,
    atas.bawah,
  )
  const tengah = Math.max(spm.bawah, peta.bawah) + ukuran * 0.7
  const separuh = { lebar: (lebar - SELA) / 2, ukuran: kecil }
  const kiri = tumpuk(baik(isi, separuh), 0, tengah)
  const kanan = tumpuk(dukungan(isi, separuh), separuh.lebar + SELA, tengah)
  const bawah = Math.max(kiri.bawah, kanan.bawah) + ukuran * 0.7
  const minta = susunSektor(bahan, lebar, kecil, bawah)
  const catatan = tumpuk(
    terbitan?.catatan ? [judulBagian(terbitan.catatan, { lebar, ukuran: kecil * 0.9 })] : [],
    0,
    minta.bawah + (terbitan?.catatan ? ukuran * 0.5 : 0),
  )
  return {
    petak: [
      ...atas.petak,
      ...spm.petak,
      ...peta.petak,
      ...kiri.petak,
      ...kanan.petak,
      ...minta.petak,
      ...catatan.petak,
    ],
    bawah: catatan.bawah,
  }
}

const jarak = (ukuran: number) => ({ tag: 'P' as const, tinggi: 0, bentuk: [], sela: ukuran * 0.8 })

/** What is asked, in two columns of about the same height. */
function susunSektor({ isi }: BahanBriefing, lebar: number, ukuran: number, atas: number) {
  const separuh = { lebar: (lebar - SELA) / 2, ukuran }
  const judul = tumpuk(
    [judulBagian(`${t('briefing.sektor')} (${t('briefing.sektor.usulan').replace(/\.$/, '')})`, { lebar, ukuran })],
    0,
    atas,
  )
  const semua = sektor(isi, separuh)
  const batas = Math.ceil(semua.length / 2)
  const kiri = tumpuk(semua.slice(0, batas), 0, judul.bawah)
  const kanan = tumpuk(semua.slice(batas), separuh.lebar + SELA, judul.bawah)
  return { petak: [...judul.petak, ...kiri.petak, ...kanan.petak], bawah: Math.max(kiri.bawah, kanan.bawah) }
}

function tulisPetak(naskah: Naskah, { tag, x, y, bentuk, baris, alt }: Petak, atas: number): void {
  if (tag === 'Table') {
    const { dok, induk } = naskah
    const tabel = dok.struct('Table')
    induk.add(tabel)
    for (const sel of baris ?? []) {
      const tr = dok.struct('TR')
      tabel.add(tr)
      for (const satu of sel) tr.add(dok.struct(satu.jenis, {}, () => lukisDi(naskah, satu.bentuk, x, atas + y)))
      tr.end()
    }
    tabel.end()
    return
  }
  if (bentuk.length === 0) return
  const isTeks = bentuk.some((b) => b.jenis === 'teks' || b.jenis === 'kelompok')
  if (isTeks) tandai(naskah, tag, () => lukisDi(naskah, bentuk, x, atas + y), alt === undefined ? {} : { alt })
  else hiasan(naskah, [kelompok(bentuk, x, 0)], atas + y)
}
