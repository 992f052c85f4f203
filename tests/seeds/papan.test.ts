// The dashboards as they lie in seeds/katalog: every code is one of the catalogue's, and all that the KMK names is there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readKatalog } from '#berkas/katalog.ts'
import { indikatorPapan } from '#domain/papan.ts'

const { papan, indikator, usulanSektor } = readKatalog()
const kode = new Set(indikator.map((satu) => String(satu.kode)))
const milik = (nama: string) => papan.find((satu) => satu.kode === nama)?.potongan ?? []

test('every indikator of every arrangement is in the catalogue', () => {
  const hilang = papan.flatMap(({ kode: nama, potongan }) =>
    indikatorPapan(potongan).flatMap((satu) => (kode.has(satu) ? [] : [`${nama} ${satu}`])),
  )
  assert.deepEqual(hilang, [])
})

/** What the KMK names for each dashboard (domain.md 10), and the indikator or the line in which the board speaks of it. */
const DINAMAI: readonly (readonly [papan: string, apa: string, di: RegExp])[] = [
  ['utama', 'visits to puskesmas', /^KUNJ_PUSKESMAS$/],
  ['utama', 'visits to pustu', /^KUNJ_PUSTU$/],
  ['utama', 'visits to posyandu', /^KUNJ_POSYANDU$/],
  ['utama', 'home visits', /^KUNJ_RUMAH$/],
  ['utama', 'morbidity by area', /^matriks SAKIT_DIARE$/],
  ['utama', 'achievement by programme', /^matriks IMUN_IDL$/],
  ['utama', 'by sex and age', /^pilah /],
  ['klaster-1', 'people', /^SDM_NAKES$/],
  ['klaster-1', 'people by kind', /^belum tenaga/],
  ['klaster-1', 'equipment', /^ALAT_POSYANDU$/],
  ['klaster-1', 'equipment of puskesmas and pustu', /^belum alat/],
  ['klaster-1', 'medicine', /^OBAT$/],
  ['klaster-1', 'medicine in stock', /^belum persediaan obat/],
  ['klaster-2', 'K1', /^BUMIL_K1$/],
  ['klaster-2', 'K6', /^BUMIL_K6$/],
  ['klaster-2', 'persalinan di fasyankes', /^BULIN_PF$/],
  ['klaster-2', 'KF lengkap', /^BUFAS_KFL$/],
  ['klaster-2', 'KN lengkap', /^NEO_KNL$/],
  ['klaster-2', 'imunisasi dasar lengkap', /^IMUN_IDL$/],
  ['klaster-2', 'imunisasi baduta lengkap', /^IMUN_BADUTA$/],
  ['klaster-2', 'S and D', /^GIZI_DS$/],
  ['klaster-2', 'T', /^GIZI_T$/],
  ['klaster-2', 'gizi kurang', /^GIZI_WASTING$/],
  ['klaster-2', 'stunting', /^GIZI_STUNTING$/],
  ['klaster-2', 'remaja visits', /^REM_KUNJ$/],
  ['klaster-2', 'remaja putri taking TTD', /^REM_TTD_KONSUMSI$/],
  ['klaster-3', 'PTM screening', /^SKR_HT$/],
  ['klaster-3', 'PTM treatment', /^HT_KENDALI$/],
  ['klaster-3', 'PTM risk', /^belum faktor risiko/],
  ['klaster-3', 'PTM diagnosis', /^SAKIT_HT$/],
  ['klaster-3', 'jiwa', /^SKR_JIWA$/],
  ['klaster-3', 'Napza', /^NAPZA_SKRINING$/],
  ['klaster-3', 'kespro', /^CATIN_SKRINING$/],
  ['klaster-3', 'kesehatan kerja', /^KERJA$/],
  ['klaster-3', 'kebugaran', /^BUGAR$/],
  ['klaster-3', 'lansia', /^LAN_SKILAS$/],
  ['klaster-4', 'TBC screened', /^TB_SKRINING$/],
  ['klaster-4', 'terduga TBC', /^TB_TERDUGA$/],
  ['klaster-4', 'TBC cases', /^TB_NOTIF$/],
  ['klaster-4', 'TBC treated', /^TB_OBAT$/],
  ['klaster-4', 'contacts investigated', /^TB_IK$/],
  ['klaster-4', 'TPT', /^TB_TPT$/],
]

for (const [nama, apa, di] of DINAMAI)
  test(`the dashboard ${nama} shows ${apa}, or says that there is nothing of it`, () => {
    const isi = milik(nama).flatMap(({ jenis, indikator: semua, teks }) => [
      ...semua.flatMap((satu) => [satu, `${jenis} ${satu}`]),
      ...(jenis === 'belum' ? [`belum ${teks}`] : []),
    ])
    assert.ok(
      isi.some((satu) => di.test(satu)),
      `${apa} is not on ${nama}`,
    )
  })

test('the dashboards are Utama and Klaster 1 to 4, in this order', () => {
  const dasbor = papan.filter((satu) => satu.dasbor).toSorted((a, b) => a.urutan - b.urutan)
  assert.deepEqual(
    dasbor.map(({ nama }) => nama),
    ['Utama', 'Klaster 1', 'Klaster 2', 'Klaster 3', 'Klaster 4'],
  )
})

test('whatever the page for a bupati can call short of its target, some sector is asked about', () => {
  const dinilai = indikator.filter(({ arah, jenis }) => arah !== 'netral' && jenis !== 'kejadian')
  const ditanyakan = new Set(usulanSektor.map((satu) => satu.indikator_kode))
  const tanpa = indikatorPapan(milik('pimpinan')).filter(
    (satu) => dinilai.some((i) => i.kode === satu) && !ditanyakan.has(satu),
  )
  assert.deepEqual(tanpa, [])
})
