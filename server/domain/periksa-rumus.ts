/** Whether both sides of a draft's formula can be counted: terms that exist, of one kind, in one group, from who reports them. */
import { sumberBerhak } from './gabung.ts'
import { JENIS_UNIT } from './indikator.ts'
import { bacaGabung } from './periksa-bentuk.ts'
import { aturanPeriode } from './pilihan-indikator.ts'
import type {
  CatatanKolom,
  ElemenRancangan,
  HasilPeriksa,
  IsiRancangan,
  KonteksRancangan,
  SukuRancangan,
} from './rancangan-indikator.ts'

type NamaSisi = 'pembilang' | 'penyebut'

export function checkRumus(isi: IsiRancangan, konteks: KonteksRancangan): HasilPeriksa {
  const galat = [
    ...checkSisi('pembilang', isi.pembilang, konteks),
    ...checkSisi('penyebut', isi.penyebut, konteks),
    ...checkBahan(isi),
  ]
  // What belongs together can only be said of terms that are there.
  if (galat.length > 0) return { galat, peringatan: [] }
  const atas = elemenDari(isi.pembilang, konteks)
  const bawah = elemenDari(isi.penyebut, konteks)
  return {
    galat: [
      ...checkSifat('pembilang', atas),
      ...checkSifat('penyebut', bawah),
      ...checkSekelompok(atas, bawah),
      ...checkPelapor(isi, [atas, bawah]),
    ],
    peringatan: [...ingatkanGanda(isi), ...ingatkanKembar(isi, atas)],
  }
}

/** The elemen of one side, in the order of its terms. */
export const elemenDari = (suku: readonly SukuRancangan[], { elemen }: KonteksRancangan): ElemenRancangan[] =>
  suku.flatMap((s) => (s.sumber === 'elemen' ? (elemen.get(s.rujukan) ?? []) : []))

function checkSisi(sisi: NamaSisi, suku: readonly SukuRancangan[], konteks: KonteksRancangan): CatatanKolom[] {
  const galat: CatatanKolom[] = []
  for (const [i, { sumber, rujukan, koefAtas }] of suku.entries()) {
    const ada = (sumber === 'elemen' ? konteks.elemen : konteks.sasaran).has(rujukan)
    const apa = sumber === 'elemen' ? 'isian' : 'sasaran'
    if (!ada)
      galat.push({
        kolom: `${sisi}.${i}.rujukan`,
        pesan: `Tidak ada ${apa} dengan kode ${rujukan}; pilih dari daftar.`,
      })
    if (koefAtas === 0)
      galat.push({ kolom: `${sisi}.${i}.koefAtas`, pesan: 'Dikali 0 tidak menghitung apa pun; hapus baris ini.' })
    if (suku.findIndex((s) => s.rujukan === rujukan && s.sumber === sumber) < i)
      galat.push({ kolom: `${sisi}.${i}.rujukan`, pesan: `${rujukan} sudah ada di baris lain; sisakan satu.` })
  }
  if (suku.length > 0 && !suku.some((s) => s.koefAtas > 0))
    galat.push({ kolom: sisi, pesan: 'Sedikitnya satu baris ditambahkan, bukan dikurangkan.' })
  return galat
}

function checkBahan({ pembilang, penyebut, periode }: IsiRancangan): CatatanKolom[] {
  const galat: CatatanKolom[] = []
  if (pembilang.length === 0) galat.push({ kolom: 'pembilang', pesan: 'Pilih isian yang dihitung.' })
  if (pembilang.some((s) => s.sumber !== 'elemen'))
    galat.push({ kolom: 'pembilang', pesan: 'Yang dihitung berasal dari isian laporan; sasaran hanya di penyebut.' })
  if (new Set(penyebut.map((s) => s.sumber)).size > 1)
    galat.push({ kolom: 'penyebut', pesan: 'Pakai isian saja atau sasaran saja, jangan keduanya.' })
  const boleh = aturanPeriode(periode)?.penyebut
  const bahan = penyebut[0]?.sumber ?? 'tanpa'
  if (boleh && !boleh.includes(bahan)) {
    const sebut = boleh.filter((b) => b !== 'tanpa').map((b) => (b === 'elemen' ? 'isian laporan' : 'sasaran'))
    galat.push({ kolom: 'penyebut', pesan: `Untuk periode ini penyebutnya ${sebut.join(' atau ')}.` })
  }
  return galat
}

/** A state at month's end is never added to what is counted month by month, nor a year-to-date to either. */
function checkSifat(sisi: NamaSisi, elemen: readonly ElemenRancangan[]): CatatanKolom[] {
  const cara = new Set(elemen.map((e) => (e.sifat === 'layanan' || e.sifat === 'kejadian' ? 'bulanan' : e.sifat)))
  const pesan = `${elemen.map((e) => e.kode).join(', ')} dijumlahkan dengan cara berbeda (per bulan, keadaan akhir bulan, sejak Januari); pilih yang sejenis.`
  return cara.size > 1 ? [{ kolom: sisi, pesan }] : []
}

/** Within a unit a pembilang must never enter without its penyebut: a group counts as a whole. */
function checkSekelompok(atas: readonly ElemenRancangan[], bawah: readonly ElemenRancangan[]): CatatanKolom[] {
  if (bawah.length === 0) return []
  const kelompok = [...new Set([...atas, ...bawah].map((e) => e.kelompok))]
  const pesan = `Isian pembilang dan penyebut harus dari satu kelompok formulir, bukan dari ${kelompok.join(' dan ')}: unit yang mengisi satu kelompok saja akan terhitung sebelah.`
  return new Set([...atas, ...bawah].map((e) => e.kelompokId)).size > 1 ? [{ kolom: 'penyebut', pesan }] : []
}

const NAMA_JENIS = new Map<number, string>(Object.entries(JENIS_UNIT).map(([nama, nomor]) => [nomor, nama]))
const REKAP_DESA = JENIS_UNIT['rekap-desa']

function checkPelapor(isi: IsiRancangan, [atas, bawah]: readonly (readonly ElemenRancangan[])[]): CatatanKolom[] {
  const gabung = bacaGabung(isi.gabung)
  if (!gabung || !atas || !bawah) return []
  const berhak = new Set(sumberBerhak(gabung) ?? NAMA_JENIS.keys())
  const pelapor = [...new Set(atas.flatMap((e) => [...e.pelapor.keys()]))]
  const sebut = (jenis: readonly number[]) => jenis.map((j) => NAMA_JENIS.get(j) ?? j).join(', ')
  if (!pelapor.some((j) => berhak.has(j)))
    return [
      { kolom: 'gabung', pesan: `Yang dihitung cara ini tidak melaporkan isiannya; pelapornya ${sebut(pelapor)}.` },
    ]
  const semua = [...atas, ...bawah]
  if (bawah.length === 0) return []
  // A recap enters under every rule that its kind of unit can serve: with the whole formula, or not at all.
  const direkap = !berhak.has(REKAP_DESA) && atas.every((e) => e.pelapor.has(REKAP_DESA))
  const sebelah = [...berhak, ...(direkap ? [REKAP_DESA] : [])].find((j) => {
    const wajib = new Set(semua.map((e) => e.pelapor.get(j)))
    return wajib.size > 1 || wajib.has(false)
  })
  if (sebelah === undefined) return []
  const tidakSelalu = semua.filter((e) => e.pelapor.get(sebelah) !== true).map((e) => e.kode)
  const pesan = `${sebut([sebelah])} tidak selalu mengisi ${[...new Set(tidakSelalu)].join(', ')}, sehingga terhitung sebelah. Pilih cara menggabungkan tanpa ${sebut([sebelah])}, atau isian lain.`
  return [{ kolom: 'gabung', pesan }]
}

function ingatkanGanda({ pembilang, gabung }: IsiRancangan): CatatanKolom[] {
  const ditambah = pembilang.filter((s) => s.koefAtas > 0).map((s) => s.rujukan)
  const catatan: CatatanKolom[] = []
  if (ditambah.length > 1)
    catatan.push({
      kolom: 'pembilang',
      pesan: `Orang yang masuk ${ditambah.join(' dan ')} sekaligus terhitung lebih dari sekali. Pastikan tidak ada yang masuk keduanya.`,
    })
  if (gabung === 'jumlah')
    catatan.push({
      kolom: 'gabung',
      pesan: 'Orang yang dilayani di dua tempat dapat terhitung dua kali bila semua unit dijumlahkan.',
    })
  return catatan
}

function ingatkanKembar({ gabung }: IsiRancangan, atas: readonly ElemenRancangan[]): CatatanKolom[] {
  const tanpa = atas.filter((e) => !e.berkembar).map((e) => e.kode)
  const pesan = `Tidak ada isian "di luar posyandu" untuk ${tanpa.join(', ')}: yang dilayani di luar posyandu tidak terhitung.`
  return gabung.startsWith('utama-plus') && tanpa.length > 0 ? [{ kolom: 'gabung', pesan }] : []
}
