import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { readKatalog } from '#berkas/katalog.ts'
import { sumberBerhak } from '#domain/gabung.ts'
import { JENIS_UNIT, parseBentukTarget, parseGabung } from '#domain/indikator.ts'

type Baris = Readonly<Record<string, string>>

const AKAR = new URL('../../', import.meta.url)
const baca = (nama: string): Baris[] =>
  parse(readFileSync(new URL(`seeds/katalog/${nama}.csv`, AKAR)), { columns: true })

const indikator = baca('indikator')
const suku = baca('suku')
const elemen = baca('elemen')
const kelompok = baca('kelompok_isian')
const aturan = baca('aturan_cek')
const sasaran = baca('jenis_sasaran')
const jenisUnit = baca('jenis_unit')

const kodeDari = (baris: readonly Baris[]): Set<string> => new Set(baris.map((b) => b.kode ?? ''))
const daftar = (teks: string | undefined): string[] => (teks ? teks.split(';') : [])

/** Who reports an elemen: jenis unit -> required. */
const pelapor = new Map(
  elemen.map((e) => [
    e.kode ?? '',
    new Map(daftar(e.pelapor).map((satu) => [satu.replace('*', ''), satu.endsWith('*')])),
  ]),
)
const kelompokElemen = new Map(elemen.map((e) => [e.kode ?? '', e.kelompok]))

const KODE = `BUMIL_K1 BUMIL_K1M BUMIL_K4 BUMIL_K6 BUMIL_K6_BULIN BUMIL_ANC12T BUMIL_ANC_DR_T1 BUMIL_USG_T1
  BUMIL_ANC_DR_T3 BUMIL_USG_T3 BUMIL_HB BUMIL_ANEMIA BUMIL_KEK BUMIL_KEK_PMT BUMIL_TTD180 BUMIL_TTD180C BUMIL_T2PLUS
  BUMIL_TRIPEL BUMIL_KELAS BUMIL_RISTI_NAKES BUMIL_RISTI_MASY OBST_KOMPLIKASI BULIN_PF BULIN_PN BUFAS_KF1 BUFAS_KFL KBPP
  MATI_IBU NEO_KN1 NEO_KNL NEO_KOMPLIKASI NEO_SHK NEO_VITK NEO_IMD NEO_BBLR MATI_NEO MATI_BAYI MATI_BALITA BAYI_KUNJ
  ASI_6BLN ASI_0_5 IMUN_HB0 IMUN_BCG IMUN_DPT1 IMUN_DPT3 IMUN_OPV4 IMUN_IPV2 IMUN_PCV2 IMUN_RV3 IMUN_MR1 IMUN_IDL
  IMUN_IBL IMUN_BADUTA IMUN_MR2 IMUN_DO IMUN_DO3 IMUN_ZERO DESA_UCI BIAS_MR BIAS_DT BIAS_TD BIAS_HPV GIZI_KS GIZI_DS
  GIZI_DS_SASARAN GIZI_DK GIZI_ND GIZI_ND_KOREKSI GIZI_NS GIZI_T GIZI_2T GIZI_BGM GIZI_VITA_BAYI GIZI_VITA_BALITA
  GIZI_VITA_BALITA_2X GIZI_CACING GIZI_STUNTING GIZI_STUNT_BARU GIZI_WASTING GIZI_UNDERWEIGHT GIZI_OVERWEIGHT
  GIZI_KURANG_PMT GIZI_BURUK_RAWAT GIZI_STUNT_RUJUK GIZI_MPASI BALITA_TUMBANG SPM01 SPM02 SPM03 SPM04 SPM05 SPM06 SPM07
  SPM08 SPM09 SPM10 SPM11 SPM12 REM_TTD_DAPAT REM_TTD_KONSUMSI REM_HB REM_ANEMIA REM_SKRINING REM_KUNJ CATIN_SKRINING
  PUS_LAYAK KB_AKTIF KB_4T KB_ALKI SKR_HT SKR_OBES SKR_DM SKR_JIWA SKR_PPOK SKR_INDERA SKR_IVA SKR_SADANIS HT_KENDALI
  DM_KENDALI LAN_ADL LAN_SKILAS LAN_MANDIRI LAN_PJP TB_SKRINING TB_TERDUGA TB_NOTIF TB_OBAT TB_TSR TB_IK TB_TPT
  TB_KONTAK_OAT PNEU_BALITA DIARE_BALITA CKG_ALL CKG_BBL CKG_BALITA CKG_SEKOLAH CKG_DEWASA CKG_LANSIA KR_KELUARGA
  KR_MISSING KR_TDKPATUH KR_BAHAYA KR_GEJALATB KR_TINDAK PSY_BUKA PSY_AKTIF PSY_SIKLUS PSY_LAPOR DATA_LENGKAP KADER_25
  KADER_PURWA KADER_MADYA UPKDK_STD JKN_CAKUPAN JKN_AKTIF JKN_AKTIF_PENDUDUK STBM_SBS KUNJ_PUSKESMAS KUNJ_PUSTU
  KUNJ_POSYANDU KUNJ_RUMAH SAKIT_ISPA SAKIT_DIARE SAKIT_PNEUMONIA SAKIT_DBD SAKIT_MALARIA SAKIT_CAMPAK SAKIT_KUSTA
  SAKIT_HT SAKIT_DM SAKIT_OBES SAKIT_JIWA SAKIT_KATARAK NAPZA_SKRINING KTPA_SKRINING BUGAR KERJA SDM_NAKES SDM_PUSTU
  OBAT ALAT_POSYANDU KAMPANYE`.split(/\s+/)

test('the catalogue has its 183 indikator, each once, in order', () => {
  assert.deepEqual(
    indikator.map((i) => i.kode),
    KODE,
  )
  assert.equal(new Set(KODE).size, 183)
})

test('every indikator says in plain words what it means, where from and how sure', () => {
  const kurang = indikator.filter(
    (i) =>
      (i.definisi ?? '').length < 40 ||
      !/[.]$/.test(i.definisi ?? '') ||
      !i.sumber ||
      !/^(S|S2|M)\b/.test(i.keyakinan ?? ''),
  )
  assert.deepEqual(kurang, [])
  assert.deepEqual(
    elemen.filter((e) => (e.definisi ?? '').length < 20 || !e.nama),
    [],
  )
})

test('gabung and bentuk_target of every row can be read', () => {
  for (const i of indikator) {
    assert.doesNotThrow(() => parseGabung(i.gabung ?? ''), i.kode)
    assert.doesNotThrow(() => parseBentukTarget(i.bentuk_target ?? ''), i.kode)
  }
})

test('a target stands only with the document it comes from', () => {
  assert.deepEqual(
    indikator.filter((i) => (i.target_contoh === '') !== (i.dokumen_target === '')),
    [],
  )
  assert.equal(indikator.filter((i) => i.target_contoh !== '').length, 59)
})

test('a round has months, a potret an age, and nothing else has either', () => {
  assert.deepEqual(
    indikator.filter((i) => (i.periode === 'terjadwal') !== (i.jadwal !== '')).map((i) => i.kode),
    [],
  )
  assert.deepEqual(
    indikator.filter((i) => (i.periode === 'potret') !== (i.umur_maks !== '')).map((i) => i.kode),
    [],
  )
})

test('whatever refers to another row finds it', () => {
  const ada = {
    elemen: kodeDari(elemen),
    sasaran: kodeDari(sasaran),
    unit: kodeDari(jenisUnit),
    desa: kodeDari(indikator),
  }
  const hilang = suku.filter((s) => {
    if (s.sumber === 'laporan') return !/^((masuk|wajib):posyandu|kelompok-(lengkap|masuk))$/.test(s.rujukan ?? '')
    return !ada[s.sumber as keyof typeof ada]?.has(s.rujukan ?? '')
  })
  assert.deepEqual(hilang, [])
  assert.deepEqual(
    suku.filter((s) => !ada.desa.has(s.indikator_kode ?? '')),
    [],
  )
  const kode = [
    ...aturan.flatMap((a) => [...daftar(a.kiri), ...daftar(a.kanan)]),
    ...elemen.flatMap((e) => [e.luar, e.pasangan]),
    ...indikator.flatMap((i) => [i.ukur_elemen, i.ukur_penyebut]),
  ].filter((satu) => satu)
  assert.deepEqual(
    kode.filter((satu) => !ada.elemen.has(satu ?? '')),
    [],
  )
  const syarat = suku.flatMap((s) =>
    [...(s.syarat ?? '').matchAll(/"(?:elemen|atas|bawah)":"([^"]+)"/g)].map((m) => m[1]),
  )
  assert.equal(syarat.length > 0, true)
  assert.deepEqual(
    syarat.filter((satu) => !ada.elemen.has(satu ?? '')),
    [],
  )
  assert.deepEqual(
    elemen.filter((e) => !kodeDari(kelompok).has(e.kelompok ?? '')),
    [],
  )
  assert.deepEqual(
    [...pelapor.values()].flatMap((p) => [...p.keys()]).filter((j) => !ada.unit.has(j)),
    [],
  )
})

test('kinds of unit bear the numbers that rekap knows them by', () => {
  assert.deepEqual(Object.fromEntries(jenisUnit.map((j) => [j.kode, Number(j.jenis_unit_id)])), JENIS_UNIT)
})

test('every indikator has a pembilang, and every elemen is of use to one or comes with a recap', () => {
  const berpembilang = new Set(suku.filter((s) => s.sisi === 'pembilang').map((s) => s.indikator_kode))
  assert.deepEqual(
    KODE.filter((k) => !berpembilang.has(k)),
    [],
  )
  const dipakai = new Set(suku.flatMap((s) => [s.rujukan, ...(s.syarat ?? '').split('"')]))
  const luar = new Set(elemen.map((e) => e.luar))
  const menganggur = elemen.filter(
    (e) => !dipakai.has(e.kode) && !luar.has(e.kode) && !pelapor.get(e.kode ?? '')?.has('rekap-desa'),
  )
  assert.deepEqual(
    menganggur.map((e) => e.kode),
    [],
  )
})

const NAMA_JENIS = new Map(Object.entries(JENIS_UNIT).map(([nama, nomor]) => [nomor, nama]))

/** Elemen of one side, of the alternative that is always there: the last. */
function elemenSisi(kode: string, sisi: string): string[] {
  const milik = suku.filter(
    (s) => s.indikator_kode === kode && s.sisi === sisi && s.sumber === 'elemen' && s.jendela === '',
  )
  const terakhir = Math.max(...milik.map((s) => Number(s.alternatif)))
  return milik.filter((s) => Number(s.alternatif) === terakhir).map((s) => s.rujukan ?? '')
}

for (const { kode = '', gabung = '' } of indikator) {
  const [atas, bawah] = [elemenSisi(kode, 'pembilang'), elemenSisi(kode, 'penyebut')]
  if (atas.length === 0 || bawah.length === 0) continue
  test(`within a unit the pembilang of ${kode} never enters without its penyebut`, () => {
    const semua = [...atas, ...bawah]
    assert.equal(new Set(semua.map((e) => kelompokElemen.get(e))).size, 1, 'one form group')
    const berhak = sumberBerhak(parseGabung(gabung))?.map((nomor) => NAMA_JENIS.get(nomor) ?? '') ?? [
      ...NAMA_JENIS.values(),
    ]
    for (const jenis of berhak) {
      const wajib = new Set(semua.map((e) => pelapor.get(e)?.get(jenis)))
      assert.equal(wajib.size === 1 && !wajib.has(false), true, `${jenis}: all required or none reported`)
    }
    // A recap enters under every rule, with the whole formula or not at all.
    if (atas.every((e) => pelapor.get(e)?.has('rekap-desa'))) {
      for (const e of semua) assert.equal(pelapor.get(e)?.get('rekap-desa'), true, `rekap-desa: ${e}`)
    }
  })
}

test('what posyandu owns has a twin for children weighed elsewhere, asked of pustu and puskesmas only if there are any', () => {
  const utama = indikator.filter((i) => (i.gabung ?? '').startsWith('utama-plus')).map((i) => i.kode ?? '')
  const dihitung = new Set(utama.flatMap((kode) => [...elemenSisi(kode, 'pembilang'), 'O', 'B', 'D_KOREKSI']))
  const kembar = new Map(elemen.map((e) => [e.kode ?? '', e.luar ?? '']))
  assert.deepEqual(
    [...dihitung].filter((e) => !kembar.get(e)),
    [],
  )
  assert.deepEqual(
    ['S', 'K'].filter((e) => kembar.get(e)),
    [],
  )
  const milik = kelompok.filter((k) => [...kembar.values()].some((e) => e && kelompokElemen.get(e) === k.kode))
  assert.deepEqual(
    milik.map((k) => [k.kode, k.bulan_jadwal]),
    [['skdn-luar', 'bila-ada']],
  )
})

test('the SIGIZI recap fills every count that it carries, each once', () => {
  const format: { isian: { kolom: string; elemen: string[] }[] } = JSON.parse(
    readFileSync(new URL('seeds/format/sigizi-balita-gizi.json', AKAR), 'utf8'),
  )
  assert.equal(format.isian.length, 45)
  assert.equal(new Set(format.isian.map((i) => i.kolom)).size, 45)
  const diisi = format.isian.flatMap((i) => i.elemen)
  assert.deepEqual(
    diisi.toSorted(),
    [...pelapor]
      .filter(([, p]) => p.has('rekap-desa'))
      .map(([e]) => e)
      .toSorted(),
  )
  assert.deepEqual(
    elemen.filter((e) => e.pasangan).map((e) => [e.kode, e.pasangan]),
    [['STUNTING_SD', 'STUNTING']],
  )
})

test('the files become rows of the tables without an empty text where there is nothing', () => {
  const katalog = readKatalog()
  assert.equal(
    katalog.elemenPelapor.length,
    elemen.reduce((n, e) => n + daftar(e.pelapor).length, 0),
  )
  const kosong = Object.values(katalog).flatMap((baris) => baris.filter((b) => Object.values(b).includes('')))
  assert.deepEqual(kosong, [])
})

/** Source without comments, so that prose may still say what a rule is about. */
const tanpaKomentar = (teks: string): string =>
  teks.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')

/** A programme's name that is also the code of what is counted of it: texts call it as the field does. */
const NAMA_PROGRAM = new Set(['JKN'])

test('no indikator and no elemen is named in the program: they are rows', () => {
  const terlarang = new Set([...KODE, ...[...kodeDari(elemen)].filter((k) => k.replace(/[^A-Z]/g, '').length >= 3)])
  const ditemukan = ['server', 'client'].flatMap((folder) =>
    readdirSync(new URL(folder, AKAR), { recursive: true, encoding: 'utf8' })
      .filter((nama) => /\.(ts|tsx|css)$/.test(nama) && !nama.includes('node_modules') && !nama.startsWith('dist'))
      .flatMap((nama) => {
        const teks = tanpaKomentar(readFileSync(new URL(`${folder}/${nama}`, AKAR), 'utf8'))
        return [...teks.matchAll(/(?<![\w-])[A-Z0-9][A-Z0-9_]{2,}(?![\w-])/g)]
          .filter(([kata]) => terlarang.has(kata) && !(nama.startsWith('messages/') && NAMA_PROGRAM.has(kata)))
          .map(([kata]) => `${folder}/${nama}: ${kata}`)
      }),
  )
  assert.deepEqual(ditemukan, [])
})
