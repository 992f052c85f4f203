// The page for the head of a kabupaten as a picture to be passed on: 1080 x 1350, by kecamatan, of no desa.
import { barisSpm, judulTargetPendek } from '#client/format/briefing-spm.ts'
import { isKurangLapor, judulBriefing, kataTanpaDukungan } from '#client/format/kalimat-briefing.ts'
import { t } from '#client/messages/t.ts'
import { dalamBahasa } from './bahasa.ts'
import {
  artiStatus,
  dukungan,
  judulBagian,
  kepala,
  laporKecamatan,
  type Petak,
  situasi,
  tumpuk,
  uraianBriefing,
} from './briefing-blok.ts'
import { petaBriefing } from './briefing-peta.ts'
import { type Bentuk, type Gambar, kelompok, ruas, tulis, tulisPas } from './gambar.ts'
import { kalimatKaki, lencanaContoh } from './gambar-bingkai.ts'
import { tanda } from './gambar-tanda.ts'
import { type Blok, blokKalimat } from './gambar-teks.ts'
import { type BahanBriefing, keteranganBriefing } from './pdf-briefing.ts'
import { buatPng } from './png.ts'
import { WARNA } from './warna.ts'

/** In units of two pixels. */
const LEBAR = 540
const TINGGI = 675
const TEPI = 26
const UKURAN = 12.6
const TERKECIL = 8
const KAKI = 34
const DUKUNGAN_TERBANYAK = 3

export const briefingPng = (bahan: BahanBriefing): Promise<Buffer> => buatPng(gambarBriefing(bahan))

export function gambarBriefing(bahan: BahanBriefing): Gambar {
  const keterangan = keteranganBriefing(bahan)
  return dalamBahasa(keterangan, () => {
    const muat = TINGGI - TEPI - KAKI
    let ukuran = UKURAN
    let isi = susun(bahan, ukuran)
    while (isi.bawah > muat && ukuran > TERKECIL) {
      ukuran -= 0.2
      isi = susun(bahan, ukuran)
    }
    const lebar = LEBAR - 2 * TEPI
    const kaki = blokKalimat(kalimatKaki(keterangan).join(' · '), {
      lebar: lebar - 90,
      ukuran: 7.4,
      warna: WARNA.muted,
    })
    const bentuk: Bentuk[] = [
      { jenis: 'kotak', x: 0, y: 0, lebar: LEBAR, tinggi: TINGGI, isi: WARNA.raised },
      ...isi.petak.map(({ bentuk: satu, x, y }) => kelompok(satu, TEPI + x, TEPI + y)),
      ruas(TEPI, TINGGI - KAKI - 4, LEBAR - TEPI, TINGGI - KAKI - 4, { warna: WARNA.rule, tebal: 0.8 }),
      kelompok(kaki.bentuk, TEPI, TINGGI - KAKI),
      ...(bahan.contoh ? lencanaContoh(t('aplikasi.contoh'), LEBAR - TEPI, 7.4, TINGGI - KAKI + 2) : []),
    ]
    return { lebar: LEBAR, tinggi: TINGGI, judul: judulBriefing(bahan.isi), uraian: uraianBriefing(bahan.isi), bentuk }
  })
}

function susun(bahan: BahanBriefing, ukuran: number): { readonly petak: readonly Petak[]; readonly bawah: number } {
  const { isi, terbitan } = bahan
  const lebar = LEBAR - 2 * TEPI
  const atas = tumpuk(
    [...kepala(isi, terbitan, { lebar, ukuran: ukuran * 0.94 }), ...situasi(isi, { lebar, ukuran: ukuran * 0.92 })],
    0,
    0,
  )
  const kecil = ukuran * 0.78
  const lebarSpm = lebar * 0.62
  const mulai = atas.bawah + ukuran * 0.5
  const spm = tumpuk(
    [
      judulBagian(t('briefing.spm'), { lebar: lebarSpm, ukuran: kecil }),
      { tag: 'P', sela: ukuran * 0.3, ...daftarSpm(bahan, lebarSpm, kecil) },
      artiStatus({ lebar: lebarSpm, ukuran: kecil }),
    ],
    0,
    mulai,
  )
  const kiri = lebarSpm + 20
  const caraPeta = { lebar: lebar - kiri, ukuran: kecil }
  const gambar = petaBriefing(isi, bahan, { lebar: lebar - kiri, tinggi: ukuran * 19, huruf: kecil * 0.84 })
  const peta = tumpuk(
    gambar
      ? [judulBagian(gambar.judul, caraPeta), { ...gambar, tag: 'Figure', sela: 0 }]
      : [judulBagian(kataTanpaDukungan(isi), caraPeta)],
    kiri,
    mulai,
  )
  const tengah = Math.max(spm.bawah, peta.bawah) + ukuran * 0.6
  const cara = { lebar, ukuran: kecil }
  const isian = isKurangLapor(isi.lapor)
    ? laporKecamatan(isi, cara)
    : dukungan({ ...isi, dukungan: isi.dukungan.slice(0, DUKUNGAN_TERBANYAK) }, cara)
  const bawah = tumpuk(isian, 0, tengah)
  return { petak: [...atas.petak, ...spm.petak, ...peta.petak, ...bawah.petak], bawah: bawah.bawah }
}

/** Number, service, what was reached, its target to date, and its mark with its word. */
function daftarSpm({ isi }: BahanBriefing, lebar: number, ukuran: number): Blok {
  const langkah = ukuran * 1.66
  const kanan = lebar * 0.7
  const capaian = kanan - ukuran * 4.8
  const kepala = { ukuran: ukuran * 0.78, tebal: 600, warna: WARNA.muted, rata: 'kanan' } as const
  const judul = [
    tulis(t('briefing.spm.capaian'), capaian, ukuran, kepala),
    tulis(judulTargetPendek(isi), kanan + ukuran * 1.8, ukuran, kepala),
  ]
  const bentuk = barisSpm(isi).flatMap((b, i) => {
    const y = (i + 1) * langkah + ukuran * 1.1
    const gaya = { ukuran, warna: WARNA.text } as const
    return [
      tulis(String(b.nomor), 0, y, { ...gaya, warna: WARNA.muted }),
      tulisPas(b.singkat, ukuran * 1.7, y, { ...gaya, lebar: capaian - ukuran * 5.2 }),
      tulis(b.sampai, kanan, y, { ...gaya, warna: WARNA.muted, rata: 'kanan' }),
      tulis(b.capaian, capaian, y, { ...gaya, tebal: 600, rata: 'kanan' }),
      ...(b.tampak && b.tampak !== 'nilai'
        ? [tanda(b.tampak, kanan + ukuran * 1.1, y - ukuran * 0.36, ukuran * 0.9)]
        : []),
      tulisPas(b.kata, kanan + ukuran * 1.9, y, {
        ...gaya,
        ukuran: ukuran * 0.78,
        lebar: lebar - kanan - ukuran * 1.9,
        warna: WARNA.muted,
      }),
    ]
  })
  return { tinggi: 13 * langkah, bentuk: [...judul, ...bentuk] }
}
