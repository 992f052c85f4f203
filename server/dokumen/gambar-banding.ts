// Areas beside each other as ranked dots: the value large, the desa inside small, the target a line, and the verdict in words.
// Hollow where nothing may be said; what has no number keeps the mark of its kind.
import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatBandingkan, kataTitik } from '#client/format/kalimat-bandingkan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { formatHitungan } from '#client/format/nilai.ts'
import { lebihDari100, puncakSebaran, urutBanding } from '#client/format/urut-banding.ts'
import { t } from '#client/messages/t.ts'
import type { BandingkanJawaban, BarisBanding, NilaiBanding, SatuBanding } from '#contract/bandingkan.ts'
import { dalamBahasa } from './bahasa.ts'
import { type Bentuk, type Gambar, type Garis, kelompok, ruas, tulis, tulisMuat } from './gambar.ts'
import { bingkai, type Kop } from './gambar-bingkai.ts'
import { bidang } from './gambar-tanda.ts'
import { type Keterangan, sebut } from './keterangan.ts'
import { WARNA, type Warna } from './warna.ts'

const LEBAR = 769
const TINGGI_BARIS = 19
const KEPALA = 20
const KOLOM = { tempat: 18, nama: 26, nilai: 212, hitungan: 218, titik: 300, kata: 560 } as const
const TITIK = { kiri: KOLOM.titik + 6, kanan: KOLOM.kata - 16 } as const

/** A comparison as a picture that stands by itself; null where there is nothing to compare. */
export const gambarBanding = (asal: BandingkanJawaban, keterangan: Keterangan): Gambar | null =>
  dalamBahasa(keterangan, () => {
    const jawaban = sebut(asal, keterangan)
    const isi = isiBanding(jawaban)
    return isi && bingkai(kopBanding(jawaban), isi, keterangan)
  })

/** What stands around it. */
export function kopBanding(jawaban: BandingkanJawaban): Kop {
  const { banding, wilayah, bulan, rincian } = jawaban
  const [satu] = banding
  const indikator = namaPendek(satu?.indikator.nama ?? '')
  const isi = { indikator, wilayah: wilayah.nama, bulan: formatBulan(bulan) }
  const lebih = satu?.baris.filter(({ angka }) => lebihDari100(angka)) ?? []
  const contoh = satu?.targetTahun?.tingkat === 'contoh' ? satu.targetTahun : null
  return {
    judul: t('bandingkan.judul', isi),
    kalimat: satu ? kalimatBandingkan(satu, jawaban) : null,
    catatan: [
      ...(lebih.length > 0 ? [`${lebih.map((b) => b.nama).join(', ')}: ${t('bandingkan.lebih.tanda')}`] : []),
      ...(rincian === 'desa' ? [] : [t('bandingkan.kolom.sebaran')]),
      ...(contoh ? [t('pws.target.contoh.arti', { dokumen: contoh.dokumen })] : []),
    ],
    legenda: [],
  }
}

/** The drawing alone, for a page that has title and sentence of its own. */
export function isiBanding(jawaban: BandingkanJawaban): Gambar | null {
  const [satu] = jawaban.banding
  if (!satu) return null
  const puncak = puncakSebaran(satu)
  const semua = [...urutBanding(satu.baris), { ...satu.total, nama: jawaban.wilayah.nama, peringkat: null }]
  const akhir = semua.length - 1
  const { judul } = kopBanding(jawaban)
  return {
    lebar: LEBAR,
    tinggi: KEPALA + semua.length * TINGGI_BARIS + 4,
    judul,
    uraian: `${judul}. ${semua.map(kataTitik).join(' ')}`,
    bentuk: [
      ...kepala(jawaban, puncak),
      ...semua.map((baris, i) =>
        kelompok(gambarBaris(baris, { puncak, total: i === akhir }), 0, KEPALA + i * TINGGI_BARIS),
      ),
    ],
  }
}

const x = (persen: number, puncak: number): number =>
  TITIK.kiri + (Math.min(Math.max(persen, 0), puncak) / puncak) * (TITIK.kanan - TITIK.kiri)

function kepala({ rincian }: BandingkanJawaban, puncak: number): readonly Bentuk[] {
  const gaya = { ukuran: 8.5, warna: WARNA.muted }
  return [
    tulis(t(`tabel.nama.${rincian}`), KOLOM.nama, 11, gaya),
    tulis(t('bandingkan.kolom.nilai'), KOLOM.nilai, 11, { ...gaya, rata: 'kanan' }),
    tulis(formatPersen(0, 0), x(0, puncak), 11, { ...gaya, rata: 'tengah' }),
    tulis(formatPersen(puncak, 0), x(puncak, puncak), 11, { ...gaya, rata: 'tengah' }),
    tulis(t('bandingkan.kolom.dinilai'), KOLOM.kata, 11, gaya),
    ruas(0, KEPALA - 3, LEBAR, KEPALA - 3, { warna: WARNA.rule, tebal: 0.8 }),
  ]
}

type Cara = { readonly puncak: number; readonly total: boolean }

function gambarBaris(baris: BarisBanding, cara: Cara): readonly Bentuk[] {
  const { peringkat, nama, angka, nilai } = baris
  const tebal = cara.total ? 600 : 400
  const y = TINGGI_BARIS / 2 + 3.2
  const kecil = { ukuran: 8, warna: WARNA.muted }
  return [
    ...(cara.total ? [ruas(0, 0, LEBAR, 0, { warna: WARNA.outline, tebal: 0.8 })] : []),
    ...(peringkat === null ? [] : [tulis(formatJumlah(peringkat), KOLOM.tempat, y, { ...kecil, rata: 'kanan' })]),
    tulisMuat(nama, KOLOM.nama, y, { ukuran: 9.5, tebal, warna: WARNA.text, lebar: 136 }),
    ...(angka.persen === null
      ? []
      : [
          tulis(formatPersen(angka.persen), KOLOM.nilai, y, {
            ukuran: 9.5,
            tebal: 600,
            warna: WARNA.text,
            rata: 'kanan',
          }),
        ]),
    tulisMuat(formatHitungan(angka), KOLOM.hitungan, y, { ...kecil, lebar: KOLOM.titik - KOLOM.hitungan - 4 }),
    ...gambarTitik(baris, cara.puncak),
    tulisMuat(kataNilai(baris), KOLOM.kata, y, {
      ukuran: 8.5,
      tebal,
      warna: WARNA[TINTA[nilai]],
      lebar: LEBAR - KOLOM.kata,
    }),
  ]
}

/** The verdict; of an area without a number which kind of nothing it is. */
const kataNilai = ({ angka, nilai }: BarisBanding): string =>
  angka.sel === 'nilai' ? t(`bandingkan.nilai.${nilai}`) : t(`sel.${angka.sel}`)

const TINTA: Readonly<Record<NilaiBanding, 'baik-ink' | 'jelek-ink' | 'text-soft' | 'muted'>> = {
  'lebih-baik': 'baik-ink',
  'perlu-dukungan': 'jelek-ink',
  'tidak-berbeda': 'text-soft',
  'belum-lapor': 'muted',
  sementara: 'muted',
  'kurang-diukur': 'muted',
  netral: 'muted',
  'tanpa-target': 'muted',
}

/** How a point is drawn by what is said of its area; hollow where nothing may be said. */
export const RUPA_TITIK: Partial<Readonly<Record<NilaiBanding, { readonly isi: Warna; readonly garis: Garis }>>> = {
  'lebih-baik': { isi: WARNA.baik, garis: { warna: WARNA['baik-ink'], tebal: 1.2 } },
  'perlu-dukungan': { isi: WARNA.jelek, garis: { warna: WARNA['jelek-ink'], tebal: 1.2 } },
  'tidak-berbeda': { isi: WARNA.netral, garis: { warna: WARNA['text-soft'], tebal: 1.2 } },
}
export const BERONGGA = { isi: WARNA.raised, garis: { warna: WARNA.outline, tebal: 1.4 } }

function gambarTitik({ angka, desa, nilai }: BarisBanding, puncak: number): readonly Bentuk[] {
  const y = TINGGI_BARIS / 2
  const dasar = ruas(TITIK.kiri, y, TITIK.kanan, y, { warna: WARNA['rule-soft'], tebal: 0.8 })
  if (angka.sel !== 'nilai' || angka.persen === null)
    return [
      dasar,
      ...(angka.sel === 'nilai' ? [] : [bidang(angka.sel, { x: TITIK.kiri, y: y - 5, lebar: 10, tinggi: 10 })]),
    ]
  const target = angka.target === null ? null : x(angka.target, puncak)
  return [
    dasar,
    ...desa.map(({ persen }): Bentuk => ({ jenis: 'lingkaran', x: x(persen, puncak), y, r: 1.7, isi: WARNA.hatch })),
    ...(target === null ? [] : [ruas(target, 2, target, TINGGI_BARIS - 2, { warna: WARNA.text, tebal: 1.2 })]),
    { jenis: 'lingkaran', x: x(angka.persen, puncak), y, r: 4.2, ...(RUPA_TITIK[nilai] ?? BERONGGA) },
  ]
}

/** How many rows a page holds beneath its heading; more are in its table alone. */
export const muatSehalaman = ({ baris }: SatuBanding): boolean => baris.length <= 18
