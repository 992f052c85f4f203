// A desa on one sheet of A4, both sides where it needs them, for its kepala desa: who answers for it, how it stands, and its indikator by stage of life. What is
// sensitive stays out, whoever takes the page along.
import { formatJumlah } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatProfil, namaDesa } from '#client/format/kalimat-profil.ts'
import { bernilai, KOSONG } from '#client/format/kelompok-profil.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { getTampak, hitungTampak } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { ProfilJawaban } from '#contract/profil.ts'
import { butirTampak } from './gambar-tanda.ts'
import { blokKalimat } from './gambar-teks.ts'
import type { Keterangan } from './keterangan.ts'
import { type BagianPdf, type BlokPdf, buatPdf } from './pdf.ts'
import { hiasan, lanjutHalaman, lukisDi, type Naskah, sediakan, TEPI, tandai, tandaiBaris } from './pdf-halaman.ts'
import { type IsiProfil, tataProfil, tinggiSemua } from './pdf-profil-baris.ts'
import { WARNA } from './warna.ts'

export const pdfProfil = (
  profil: ProfilJawaban,
  { keterangan }: { readonly keterangan: Keterangan },
): Promise<Buffer> =>
  buatPdf(keterangan, () => {
    const bagian = bagianProfil(profil)
    return { judul: bagian.judul, bagian: [bagian] }
  })

/** The page as a part of a document. */
export function bagianProfil(profil: ProfilJawaban): BagianPdf {
  const judul = `${t('profil.judul', { nama: namaDesa(profil.desa) })}, ${formatBulan(profil.bulan)}`
  const { kalimat, catatan } = kalimatProfil(tanpaSensitif(profil))
  const terlihat = tanpaSensitif(profil).indikator.filter(bernilai)
  return {
    judul,
    arah: 'tegak',
    blok: [
      { jenis: 'judul', tingkat: 1, teks: judul },
      { jenis: 'alinea', teks: kataKepala(profil), kecil: true },
      { jenis: 'alinea', teks: [kalimat, catatan].filter(Boolean).join(' ') },
      { jenis: 'legenda', butir: butirTampak(hitungTampak(terlihat.map(({ angka }) => angka)), 'campur') },
      { jenis: 'bebas', gambarkan: (naskah) => gambarKolom(naskah, profil) },
    ] satisfies readonly BlokPdf[],
  }
}

const tanpaSensitif = (profil: ProfilJawaban): ProfilJawaban => ({
  ...profil,
  indikator: profil.indikator.filter(({ indikator }) => !indikator.sensitif),
})

/** 'Kecamatan Teluk Kenari · Puskesmas ... · Penanggung jawab ... · Penduduk 2.815 orang'. */
function kataKepala({ desa, sasaran, dasar, unit, bulan }: ProfilJawaban): string {
  const { penanggungJawab } = desa
  const penduduk = sasaran.find(({ jenis }) => jenis === 'penduduk')?.[dasar] ?? null
  const wajib = unit.filter(({ keadaan }) => keadaan.at(-1) !== 'tidak-wajib')
  const masuk = wajib.filter(({ keadaan }) => keadaan.at(-1) !== 'belum').length
  return [
    `${t('profil.kecamatan')} ${desa.kecamatan?.nama ?? t('angka.tanpa')}`,
    `${t('profil.puskesmas')} ${desa.puskesmas?.nama ?? t('angka.tanpa')}`,
    `${t('profil.penanggung')}: ${
      penanggungJawab
        ? [penanggungJawab.nama, penanggungJawab.jabatan].filter(Boolean).join(', ')
        : t('profil.penanggung.puskesmas')
    }`,
    ...(penduduk === null ? [] : [`${t('profil.penduduk')} ${t('profil.orang', { n: formatJumlah(penduduk) })}`]),
    ...(wajib.length > 0 ? [t('dokumen.profil.unit', { bulan: formatBulan(bulan), masuk, wajib: wajib.length })] : []),
  ].join(' · ')
}

const SELA = 16
const SELA_CATATAN = 3
/** Where a page that goes on begins: under its running head. */
const AWAL_LANJUT = TEPI + 20

function gambarKolom(naskah: Naskah, profil: ProfilJawaban): void {
  const lebar = (naskah.lebar - SELA) / 2
  const catatan = [kataTersisa(profil), ...kataKosong(profil)]
    .filter(Boolean)
    .map((teks) => blokKalimat(teks, { lebar: naskah.lebar, ukuran: 7.5, warna: WARNA.muted }))
  const ruang = {
    ...{ lebar, tinggi: naskah.batas - naskah.y, tinggiLanjut: naskah.batas - AWAL_LANJUT },
    catatan: catatan.reduce((n, isi) => n + isi.tinggi + SELA_CATATAN, SELA_CATATAN * 2),
  }
  for (const [ke, kolom] of tataProfil(profil, ruang).halaman.entries()) {
    if (ke > 0) lanjutHalaman(naskah)
    const atas = naskah.y
    for (const [i, isi] of kolom.entries()) {
      naskah.y = atas
      for (const bagian of perKelompok(isi)) gambarKelompok(naskah, bagian, i * (lebar + SELA))
    }
    naskah.y = atas + Math.max(0, ...kolom.map(tinggiSemua)) + SELA_CATATAN * 2
  }
  for (const isi of catatan) {
    sediakan(naskah, isi.tinggi)
    tandai(naskah, 'P', () => lukisDi(naskah, isi.bentuk))
    naskah.y += isi.tinggi + SELA_CATATAN
  }
}

/** A heading with its rows; what goes on from the column before has none. */
function perKelompok(isi: readonly IsiProfil[]): readonly (readonly IsiProfil[])[] {
  const bagian: IsiProfil[][] = []
  for (const satu of isi) {
    if (satu.kelompok !== null || bagian.length === 0) bagian.push([])
    bagian.at(-1)?.push(satu)
  }
  return bagian
}

function gambarKelompok(naskah: Naskah, isi: readonly IsiProfil[], x: number): void {
  const { dok, induk } = naskah
  const [awal] = isi
  if (awal && awal.kelompok !== null) {
    tandai(naskah, 'H2', () =>
      lukisDi(
        naskah,
        awal.sel.flatMap(({ bentuk }) => bentuk),
        x,
      ),
    )
    hiasan(naskah, awal.hiasan, naskah.y, x)
    naskah.y += awal.tinggi
  }
  const tabel = dok.struct('Table')
  induk.add(tabel)
  for (const satu of awal?.kelompok === null ? isi : isi.slice(1)) {
    hiasan(naskah, satu.hiasan, naskah.y, x)
    tandaiBaris(naskah, tabel, satu.sel, { x })
    naskah.y += satu.tinggi
  }
  tabel.end()
}

function kataTersisa(profil: ProfilJawaban): string {
  const sensitif = profil.indikator.filter((satu) => satu.indikator.sensitif && bernilai(satu)).length
  const contoh = profil.indikator.some(({ targetTahun }) => targetTahun?.tingkat === 'contoh')
  return [contoh && t('profil.indikator.catatanContoh'), sensitif > 0 && t('profil.cetak.sensitif', { n: sensitif })]
    .filter(Boolean)
    .join(' ')
}

/** Those without a value by name, under the kind of nothing that it is: the page has every indikator of the screen. */
function kataKosong(profil: ProfilJawaban): readonly string[] {
  const boleh = profil.indikator.filter(({ indikator }) => !indikator.sensitif)
  return KOSONG.flatMap((jenis) => {
    const milik = boleh.filter((satu) => !bernilai(satu) && getTampak(satu.angka) === jenis)
    if (milik.length === 0) return []
    const nama = milik.map(({ indikator }) => namaPendek(indikator.nama)).join(', ')
    return [`**${t(`sel.${jenis}`)}** (${milik.length}): ${nama}.`]
  })
}
