// Requests that are one's own but for one code or number, which is somebody else's: at every endpoint, at every field that
// names a thing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { routes } from '#server/routes.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import { beriToken, buatDuniaIzin, buatOrang, buatSemuaOrang, masukkan, type NamaOrang } from '#support/dunia-izin.ts'
import type { Reply } from '#support/http.ts'
import { buatPendataanDanKampanye } from '#support/kisah-kampanye.ts'
import { buatLokminDunia } from '#support/kisah-lokmin.ts'
import { beritahukanDunia, nomorNotifikasi } from '#support/kisah-notifikasi.ts'
import { type Minta, PERMINTAAN, TEMPAT } from '#support/permintaan.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
const dunia = await buatDuniaIzin(db)
await beritahukanDunia(db, dunia)
for (const kisah of [dunia.sini, dunia.sana]) await buatLokminDunia(db, kisah)
for (const { kab } of [dunia.sini, dunia.sana]) await buatPendataanDanKampanye(db, kab.kabId)
const orang = await buatSemuaOrang(db, dunia)
const app = await openProses({ db, url }, { sekarang: () => SEKARANG })
const kabupatenSana = { jenis: 'kabupaten', kabId: dunia.sana.kab.kabId } as const
const asing = await buatOrang(db, 'asing', { peran: 'dinas', tempat: [kabupatenSana] })
await masukkan(db, asing)
await beriToken(db, asing)
const { sesi_id: sesi } = await milikAsing('sesi', 'sesi_id')
const { token_id: token } = await milikAsing('token_api', 'token_id')

async function milikAsing<K extends string>(tabel: 'sesi' | 'token_api', kolom: K): Promise<Record<K, number>> {
  const { rows } = await sql<Record<K, number>>`
    select ${sql.ref(kolom)} from ${sql.table(tabel)} where pengguna_id = ${asing.penggunaId}`.execute(db)
  assert(rows[0])
  return rows[0]
}

const { rows: imporAsing } = await sql<{ nomor: number }>`
  insert into impor (kab_id, jenis, nama_berkas, sidik, status, oleh)
  values (${dunia.sana.kab.kabId}, 'laporan', 'asing.csv', 'x', 'selesai', 'asing') returning impor_id as nomor`.execute(
  db,
)

const { rows: bagikanAsing } = await sql<{ nomor: number }>`
  insert into bagikan (sidik, kab_id, pengguna_id, penugasan_id, jalur, kueri, wilayah_kode, tingkat, wilayah_id, catatan,
    dibuat_pada, berakhir_pada)
  values ('uji', ${dunia.sana.kab.kabId}, ${asing.penggunaId}, ${asing.penugasanId}, '/peta', '', '88.01', 'kabupaten',
    ${dunia.sana.kab.kabId}, 'uji', now(), 'infinity') returning bagikan_id as nomor`.execute(db)
const [bagikan] = bagikanAsing
assert(bagikan)

const { rows: papanAsing } = await sql<{ nomor: number }>`
  insert into papan (kab_id, pengguna_id, nama, potongan)
  values (${dunia.sana.kab.kabId}, ${asing.penggunaId}, 'Asing', '[]') returning papan_id as nomor`.execute(db)

const { rows: rtlAsing } = await sql<{ kunci: string }>`
  select kunci from rtl where kab_id = ${dunia.sana.kab.kabId} order by kunci`.execute(db)

const { rows: perangkatAsing } = await sql<{ nomor: number }>`
  insert into langganan_dorong (pengguna_id, titik, kunci_umum, rahasia, peramban, dibuat_pada)
  values (${asing.penggunaId}, 'https://dorong.example/asing', 'x', 'x', 'uji', now())
  returning langganan_id as nomor`.execute(db)

/** What a field may name, and the same of another kabupaten. */
const ASING: Readonly<Record<string, readonly unknown[]>> = {
  wilayah: ['88.01', '88.01.01', '88.01.01.2003', '88.01-puskesmas-dua'],
  desa: ['88.01.01.2003'],
  unit: ['88.01-posyandu-posyandu-c'],
  pustu: ['88.01-pustu-pustu-c'],
  tempat: ['88.01', '88.01-posyandu-posyandu-b'],
  penugasan: [asing.penugasanId],
  penugasanId: [asing.penugasanId],
  penggunaId: [asing.penggunaId],
  sesi: [sesi],
  token: [token],
  perangkat: perangkatAsing.map(({ nomor }) => nomor),
  bagikan: [bagikan.nomor],
  impor: imporAsing.map(({ nomor }) => nomor),
  papan: papanAsing.map(({ nomor }) => nomor),
  // Those of the other kabupaten come after the five of this one.
  lokmin: [6, 7, 8, 9, 10],
  // Of this kabupaten the first, of the other the second.
  putaran: [2],
  kampanye: [2],
  kunci: rtlAsing.map(({ kunci }) => kunci),
  puskesmas: ['88.01-puskesmas-dua'],
  kecamatan: ['88.01.01'],
  notifikasi: [nomorNotifikasi('88.01', 'A'), nomorNotifikasi('88.01', 'C', true)],
}

/** Who asks, with a desa of the same kabupaten that is not theirs: somebody of desa A, of puskesmas Dua, of all. */
const PENANYA: readonly (readonly [NamaOrang, Readonly<Record<string, string>>])[] = [
  ['kader', { desa: '99.01.01.2003', unit: '99.01-posyandu-posyandu-c', pustu: '99.01-pustu-pustu-c' }],
  ['bidan-pustu', { desa: '99.01.01.2003' }],
  ['bidan-desa', { desa: '99.01.01.2003' }],
  ['kepala-puskesmas', { desa: '99.01.01.2001' }],
  ['dinas', {}],
]

/** Fields that name nothing which belongs to somebody. A new one stands here or above, with what a stranger's would be. */
const BUKAN_NOMOR = new Set([
  ...['namaPengguna', 'nama', 'sandi', 'sandiLama', 'sandiBaru', 'kode', 'pintu', 'tautan', 'bolehLapor', 'hari'],
  ...['bulan', 'tahun', 'hierarki', 'indikator', 'dasar', 'rincian', 'panjang', 'minggu', 'status', 'tidakBuka'],
  ...['isian', 'versiDasar', 'alasan', 'peran', 'klaster', 'mulai', 'akhir', 'tangguhkan', 'lepasFaktorKedua'],
  ...['kering', 'baris', 'dari', 'sampai', 'pengguna', 'tindakan', 'objek', 'sebelumId'],
  ...['halaman', 'keadaan', 'temuan', 'tahap', 'tenggat', 'tutup', 'jenis', 'saring', 'banyak', 'sebelum', 'bita'],
  ...[
    'temuanAturan',
    'temuanJenis',
    'temuanKeadaan',
    'temuanKeparahan',
    'temuanMulai',
    'temuanPanjang',
    'aturan',
    'kiri',
    'kanan',
  ],
  ...['klarifikasi', 'sudahDiperiksa', 'format', 'alias', 'biarkanYangBerubah', 'lewatiYangDitolak', 'jalur', 'sidik'],
  // A screen's state, which is read by the link's own area alone; a note.
  ...['kueri', 'catatan'],
  // Each row of them is asked about as a single one would be; a filter within what is read anyway.
  ...['laporan', 'temuanUnit'],
  // Looked for among the drafts of the kabupaten that `wilayah` says; a formula over the catalogue.
  ...['rancangan', 'versi', 'isi', 'berlakuDari'],
  // Named inside it are places of the kabupaten that `wilayah` says.
  ...['dokumen', 'sejak', 'langkah'],
  // Issues of the kabupaten that `wilayah` says, and lines of words.
  ...['revisi', 'revisiTerakhir', 'permintaan', 'bentuk', 'bahasa'],
  // Which screen is taken along; whose, the query inside says, and that is tried as well.
  ...['tampilan'],
  // Pieces name indikator, of which each is asked about as a single one would be.
  ...['potongan', 'lapor', 'lingkup', 'hapus'],
  // Yes or no, and roles.
  ...['dipakai', 'sekabupaten', 'prioritasPembinaan', 'ikut', 'timpa'],
  // Places in the list of the one import that `impor` says.
  ...['pada'],
  // Parts of the one notification that `notifikasi` says, and what is counted and written there.
  ...['lajur', 'rencana', 'kunjungan', 'uraian', 'pelaksana', 'batal', 'hasil', 'tanggal', 'dikunjungi', 'ditemukan'],
  ...[
    'dilayani',
    'dirujuk',
    'ditindaklanjutiPada',
    'tingkat',
    'sudah',
    'hambatan',
    'berikut',
    'sisa',
    'aktif',
    'ambang',
  ],
  // How it stands with a list, and the days and the measure of a campaign; which of two sheets a file is.
  ...['batas', 'diserahkanPada', 'keluarga', 'satuan', 'selesai', 'pelapor', 'lembar'],
  // Whether counts alone are asked for; days of a whole kabupaten.
  ...['hitung', 'hariPuskesmas', 'hariDinas'],
  // Of the unit that `unit` says: a kader by its number there; what is thought of it, and a group of skills.
  ...['nomor', 'perihal', 'sebutan', 'ditetapkan', 'kelompok'],
  // When a lokmin is, and whether open RTL alone are asked for.
  ...['jam', 'ruang', 'terbuka'],
  // Elements and counts of the row itself.
  ...['elemen', 'jumlah', 'pilah', 'unitId'],
  // Rows of the kabupaten, year and kind that the request says, whose desa are looked for in that kabupaten alone.
  ...['sel', 'target', 'tetapan', 'total', 'lewati'],
  // How one is told oneself; whoever knows the address of a device at its push service holds the device.
  ...['surel', 'dorong', 'tenang', 'hal', 'alamat', 'titik', 'kunciUmum', 'rahasia'],
])

const bentukDari = (skema: z.ZodType): readonly string[] =>
  skema instanceof z.ZodObject ? Object.keys(skema.shape) : []

/** Endpoints that are in the table of requests: that none is missing there, the matrix of roles holds. */
const DIKENAL = new Set(Object.keys(PERMINTAAN).map((satu) => satu.split('/')[0]))

test('every field of every request is one that names something, with a stranger’s to try, or one that does not', () => {
  const asingLagi = routes
    .filter(({ endpoint }) => DIKENAL.has(endpoint.nama))
    .flatMap(({ endpoint: { nama, kueri, isi } }) =>
      [kueri, isi]
        .flatMap(bentukDari)
        .filter((kolom) => !(kolom in ASING) && !BUKAN_NOMOR.has(kolom))
        .map((kolom) => `${nama}: ${kolom}`),
    )
  assert.deepEqual(asingLagi, [])
})

/**
 * Names and boundaries of places are everybody's who is signed in, and of the catalogue what ships with the program; that no
 * figure comes with them, the matrix holds.
 */
const UMUM = new Set(['getWilayah', 'getBatas', 'getIndikator'])

const orangSasaran = { sini: orang.kader, sana: asing, dua: orang.kader, admin: orang.admin, penerima: orang.kader }
const sasaran = {
  ...{ orang: orangSasaran, sesiOrangLain: sesi, tokenOrangLain: token, penugasanBerakhir: asing.penugasanId },
  ...{ sandi: 'kata sandi', tautan: async () => 'x'.repeat(43) },
}

/** Tables that a refused request leaves as they are; when something was used last, and the trail, aside. */
async function keadaan(): Promise<unknown> {
  const { rows } = await sql`select
    (select json_agg(p order by pengguna_id) from pengguna p) as pengguna,
    (select json_agg(p order by penugasan_id) from penugasan p) as penugasan,
    (select json_agg(t order by penugasan_id, urutan) from penugasan_tempat t) as tempat,
    (select count(*) from tautan_masuk) as tautan, (select json_agg(i order by impor_id) from impor i) as impor,
    (select count(*) from langganan_dorong) as perangkat,
    (select json_agg(dicabut_pada order by token_id) from token_api) as token,
    (select count(*) from sesi where pengguna_id = ${asing.penggunaId}) as sesi,
    (select json_agg(l order by kab_id, desa_id, unit_id, bulan, minggu) from laporan l) as laporan,
    (select count(*) from laporan_versi) as versi, (select json_agg(p order by papan_id) from papan p) as papan,
    (select json_agg(p order by kab_id, putaran_id) from pendataan_putaran p) as putaran,
    (select count(*) from pendataan_desa) as pendataan, (select count(*) from kampanye_harian) as harian,
    (select json_agg(k order by kab_id, kampanye_id) from kampanye_massal k) as kampanye,
    (select json_agg(n order by kab_id, notifikasi_id) from notifikasi n) as notifikasi`.execute(db)
  return rows
}

type Percobaan = { readonly kolom: string; readonly kueri: string; readonly isi: unknown }

function* tukar(
  { kueri, isi }: { readonly kueri: string; readonly isi: unknown },
  tetangga: Readonly<Record<string, string>>,
): Generator<Percobaan> {
  for (const [kolom, nilai] of Object.entries(ASING)) {
    for (const satu of [...nilai, ...(tetangga[kolom] ? [tetangga[kolom]] : [])]) {
      const alamat = new URLSearchParams(kueri)
      if (alamat.has(kolom)) {
        alamat.set(kolom, String(satu))
        yield { kolom, kueri: `?${alamat}`, isi }
      }
      if (isi === null || typeof isi !== 'object') continue
      if (kolom in isi) yield { kolom, kueri, isi: { ...isi, [kolom]: kolom === 'tempat' ? [satu] : satu } }
      const dalam = 'kueri' in isi ? isi.kueri : null
      if (dalam !== null && typeof dalam === 'object' && kolom in dalam)
        yield { kolom: `kueri.${kolom}`, kueri, isi: { ...isi, kueri: { ...dalam, [kolom]: satu } } }
    }
  }
}

/** Their body holds the query of another endpoint, with its fields. */
const BERISI_KUERI = new Set(['postBerkas'])

for (const [permintaan, { tanya }] of Object.entries(PERMINTAAN)) {
  const endpoint = routes.find((r) => r.endpoint.nama === permintaan.split('/')[0])?.endpoint
  if (
    !endpoint ||
    UMUM.has(permintaan) ||
    (!BERISI_KUERI.has(endpoint.nama) &&
      [endpoint.kueri, endpoint.isi].flatMap(bentukDari).every((kolom) => !(kolom in ASING)))
  )
    continue
  test(`${permintaan} gives and does nothing to what is a stranger’s`, async () => {
    let dicoba = 0
    for (const [nama, tetangga] of PENANYA) {
      const tempat = TEMPAT[nama].milik
      assert(tempat)
      const minta: Minta = { nama, aku: orang[nama], kasus: 'milik', tempat, sasaran, nomor: 1 }
      const { kueri = '', isi = {}, tipe }: { kueri?: string; isi?: unknown; tipe?: string } = await tanya(minta)
      const kepala = { ...(await masukkan(db, orang[nama])), ...(tipe && { 'Content-Type': tipe }) }
      const sebelum = await keadaan()
      for (const satu of tukar({ kueri, isi }, tetangga)) {
        dicoba += 1
        const { status, body }: Reply =
          endpoint.metode === 'GET'
            ? await app.get(endpoint.jalur + satu.kueri, kepala)
            : await app.post(endpoint.jalur + satu.kueri, satu.isi, kepala)
        const apa: string = `${nama} ${satu.kolom} ${satu.kueri} ${JSON.stringify(satu.isi)}: ${status} ${body}`
        assert.ok([403, 404, 422].includes(status), apa)
        assert.deepEqual(await keadaan(), sebelum, apa)
      }
    }
    assert.ok(dicoba > 0)
  })
}
