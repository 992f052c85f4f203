/** Forms and tasks as the contract writes them: months and days as text, reasons as sentences. */
import type { Formulir, FormulirJawaban, TugasLapor } from '#contract/formulir.ts'
import { type Bulan, formatBulan } from '#domain/bulan.ts'
import { pekan } from '#domain/formulir.ts'
import type { JenisUnit } from '#domain/indikator.ts'
import { PILAH_JUMLAH } from '#domain/isian.ts'
import type { Tenggat } from '#domain/kelengkapan.ts'
import type { PenolakanIsian } from '#domain/penolakan.ts'
import { isTerlambat, perluAlasan, tanggalTenggat } from '#domain/tahap.ts'
import { kelompokLengkap } from '#domain/tugas-lapor.ts'
import type { KepalaLaporan } from '#store/formulir.ts'
import type { KatalogLaporan } from '#store/katalog-isian.ts'
import type { ElemenTerbuka, FormulirTerbuka } from '#usecases/buka-formulir.ts'
import type { TugasBanyak, TugasTerbuka } from '#usecases/tugas-lapor.ts'

type Bernama = { readonly kode: string; readonly nama: string }

type Kepala = {
  readonly unit: Bernama & { readonly jenis: JenisUnit }
  readonly desa: Bernama & { readonly puskesmas: Bernama | null }
  readonly bulan: Bulan
  readonly minggu: number
  readonly kepala: KepalaLaporan | null
}

/** What deadlines are reckoned by. */
export type Waktu = { readonly tenggat: Tenggat; readonly zonaWaktu: string; readonly sekarang: Date }

const bernama = ({ kode, nama }: Bernama): Bernama => ({ kode, nama })

function sajikanKepala({ unit, desa, bulan, minggu, kepala }: Kepala, waktu: Waktu) {
  const hari = waktu.tenggat[unit.jenis]
  return {
    unit: { ...bernama(unit), jenis: unit.jenis },
    desa: bernama(desa),
    puskesmas: desa.puskesmas && bernama(desa.puskesmas),
    minggu,
    pekan: minggu === 0 ? null : pekan(bulan, minggu),
    keadaan: kepala?.status ?? ('belum' as const),
    versi: kepala?.versi ?? 0,
    tidakBuka: kepala?.tidakBuka ?? null,
    diubahPada: kepala?.diubahPada.toISOString() ?? null,
    oleh: kepala?.oleh ?? null,
    dibuka: kepala?.dibuka ? { ...kepala.dibuka, pada: new Date(kepala.dibuka.pada).toISOString() } : null,
    tenggat: tanggalTenggat(bulan, hari),
    terlambat: isTerlambat(kepala?.terkirimPada ?? null, { bulan, hari, zonaWaktu: waktu.zonaWaktu }, waktu.sekarang),
  }
}

export function sajikanTugas(terbuka: TugasBanyak, bulan: Bulan, sekarang: Date): TugasLapor[] {
  const waktu = { tenggat: terbuka.tenggat, zonaWaktu: terbuka.kab.zona_waktu, sekarang }
  return terbuka.tugas.map((satu) => sajikanSatu(terbuka.katalog, satu, bulan, waktu))
}

function sajikanSatu(katalog: KatalogLaporan, { tugas, unit, desa, kepala }: TugasTerbuka, bulan: Bulan, waktu: Waktu) {
  const lengkap = kelompokLengkap(katalog, tugas, kepala?.elemen ?? [])
  return {
    ...sajikanKepala({ unit, desa, bulan, minggu: tugas.minggu, kepala }, waktu),
    wajib: tugas.kelompok.length > 0,
    kelompokWajib: tugas.kelompok.length,
    kelompokLengkap: lengkap,
    lengkap: kepala !== null && kepala.status !== 'draf' && lengkap === tugas.kelompok.length,
    temuan: kepala?.temuan ?? 0,
  }
}

export function sajikanFormulir(
  terbuka: FormulirTerbuka,
  katalog: KatalogLaporan,
  waktu: Omit<Waktu, 'tenggat'>,
): Formulir {
  const { bulan, bulanLalu, tolak, kepala, kelompok, aturan, sasaran } = terbuka
  const status = kepala?.status ?? null
  return {
    ...sajikanKepala(terbuka, { ...waktu, tenggat: terbuka.tenggat }),
    bulan: formatBulan(bulan),
    bulanLalu: formatBulan(bulanLalu),
    terkunci: status === 'terkunci',
    bolehUbah: tolak === null,
    sebab: tolak && sebabDari(tolak, terbuka),
    sebabTeks: tolak && `${tolak.alasan} ${tolak.saran}`,
    perluAlasan: perluAlasan(status),
    kelompok: kelompok.map(({ kelompok: k, siklus, wajib, elemen }) => ({
      ...{ kode: k.kode, nama: k.nama, siklus, wajib },
      elemen: elemen.map((e) => sajikanElemen(e, katalog)),
    })),
    aturan: aturan.map(({ kode, keparahan, kiri, kanan, pembanding, pesan }) => ({
      ...{ kode, keparahan, pembanding, pesan },
      ...{ kiri: [...kiri], kanan: [...kanan] },
    })),
    sasaran: sasaran.map((s) => ({ ...s, elemen: [...s.elemen] })),
  }
}

const SEBAB: Readonly<Record<string, Formulir['sebab']>> = {
  unit: 'unit-tidak-ada',
  desa: 'desa-tidak-ada',
  minggu: 'minggu-tidak-ada',
  status: 'terkunci',
}

const sebabDari = ({ kolom }: PenolakanIsian, { bulan, bulanIni }: FormulirTerbuka): Formulir['sebab'] =>
  SEBAB[kolom] ?? (bulan > bulanIni ? 'bulan-belum-tiba' : 'terlalu-lampau')

function sajikanElemen(
  terbuka: ElemenTerbuka,
  katalog: KatalogLaporan,
): Formulir['kelompok'][number]['elemen'][number] {
  const { elemen, arti, wajib, nilai, lalu, rincian, dariBerkas } = terbuka
  return {
    ...{ kode: elemen.kode, nama: elemen.nama, sifat: elemen.sifat, wajib, nilai },
    ...{ definisi: arti.definisi, sekaliPer: arti.sekaliPer, sensitif: arti.sensitif },
    // What is counted once per nothing is a resource, not people.
    terbesar: elemen.terbesar,
    pilah: arti.sekaliPer !== '-' && elemen.terbesar === null,
    lalu: lalu?.jumlah ?? null,
    laluBulan: lalu && formatBulan(lalu.bulan),
    rincian: rincian.map(({ pilahId, ...r }) => ({
      pilah: katalog.pilahMenurutId.get(pilahId)?.kode ?? String(pilahId),
      ...r,
    })),
    dariBerkas: dariBerkas && {
      format: dariBerkas.format,
      pada: dariBerkas.pada.toISOString(),
      nilaiIni: dariBerkas.nilaiIni,
    },
  }
}

/** Breakdowns that exist, without the total. */
export const sajikanPilahan = (katalog: KatalogLaporan): FormulirJawaban['pilahan'] =>
  [...katalog.pilah.values()]
    .filter(({ pilahId }) => pilahId !== PILAH_JUMLAH)
    .map(({ kode, jenisKelamin, umur, disabilitas }) => ({ kode, jenisKelamin, umur, disabilitas }))
