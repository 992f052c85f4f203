import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { kalimatPws } from '#client/format/kalimat-pws.ts'
import { setBahasa } from '#client/messages/t.ts'
import type { Lembar } from '#contract/peta.ts'
import { contohAngka, contohBaris, contohIndikator, limaDesa, tanpaNilai } from '../contoh-lembar.ts'
import '#support/teks.ts'

const lembar = (ubah: Partial<Lembar>): Lembar => ({ ...limaDesa(), ...ubah })
const jumlah = { persen: null, penyebut: null, target: null, status: null }

const kasus: readonly { judul: string; lembar: Lembar; id: string; en: string }[] = [
  {
    judul: 'the worked example names its two jelek desa and counts the other below the target',
    lembar: limaDesa(),
    id: 'Sampai Juni 2025 Kecamatan Bonegunu mencapai **43,9 %**, di bawah target 45 %. **2 desa jelek** (D, E): di bawah target dan bulan ini tidak naik. 1 lainnya di bawah target.',
    en: 'By June 2025 Kecamatan Bonegunu reached **43.9%**, below the target of 45%. **2 desa poor** (D, E): below the target and not rising this month. 1 more below the target.',
  },
  {
    judul: 'an area without status gets no verdict but the reason',
    lembar: lembar({
      indikator: contohIndikator({ periode: 'bulanan' }),
      bulan: '2025-01',
      baris: [contohBaris('A', { status: null, sementara: true })],
      total: contohAngka({ persen: 83.41, target: 80, status: null, sementara: true, desaLapor: 116, desaSemua: 390 }),
    }),
    id: 'Pada Januari 2025 Kecamatan Bonegunu mencapai **83,4 %**, target 80 %. Baru 116 dari 390 desa melapor, jadi Kecamatan Bonegunu belum diberi status. 1 desa masih sementara.',
    en: 'In January 2025 Kecamatan Bonegunu reached **83.4%**, target 80%. Only 116 of 390 desa have reported, so Kecamatan Bonegunu has no status yet. 1 desa still provisional.',
  },
  {
    judul: 'a share of none has no percentage, and is not a count of zero',
    lembar: lembar({
      baris: [],
      total: contohAngka({ pembilang: 0, penyebut: 0, persen: null, status: null }),
    }),
    id: 'Pada Juni 2025 penyebut Layanan contoh di Kecamatan Bonegunu **0**, jadi tidak ada persennya.',
    en: 'In June 2025 the denominator of Layanan contoh in Kecamatan Bonegunu is **0**, so there is no percentage.',
  },
  {
    judul: 'a single desa whose laporan are incomplete is counted in laporan',
    lembar: lembar({
      baris: [],
      total: contohAngka({ status: null, sementara: true, laporanMasuk: 3, laporanWajib: 5 }),
    }),
    id: 'Sampai Juni 2025 Kecamatan Bonegunu mencapai **50,0 %**, target 45 %. Laporan masuk 3 dari 5, jadi Kecamatan Bonegunu belum diberi status.',
    en: 'By June 2025 Kecamatan Bonegunu reached **50.0%**, target 45%. 3 of 5 reports are in, so Kecamatan Bonegunu has no status yet.',
  },
  {
    judul: 'a prevalence of which some desa’s figure is of an earlier month says the oldest',
    lembar: lembar({
      indikator: contohIndikator({ periode: 'potret', arah: 'turun' }),
      baris: [contohBaris('A', { status: null })],
      total: contohAngka({ persen: 15.4, target: 14, status: 'jelek', sdBulan: '2025-05' }),
    }),
    id: 'Pada Juni 2025 Layanan contoh di Kecamatan Bonegunu **15,4 %** per Mei 2025, melewati batas target 14 %.',
    en: 'In June 2025 Layanan contoh in Kecamatan Bonegunu stood at **15.4%** as of May 2025, over the limit of 14%.',
  },
  {
    judul: 'a prevalence measured in too few is not judged',
    lembar: lembar({
      indikator: contohIndikator({ nama: 'Stunting', arah: 'turun', periode: 'potret', jenis: 'prevalensi' }),
      baris: [],
      total: contohAngka({ persen: 9.27, target: 14, status: null, ukur: { pembilang: 60, penyebut: 100 } }),
    }),
    id: 'Pada Juni 2025 Stunting di Kecamatan Bonegunu **9,3 %**, target 14 %. Baru 60,0 % dari yang semestinya sudah diukur, jadi Kecamatan Bonegunu belum diberi status.',
    en: 'In June 2025 Stunting in Kecamatan Bonegunu stood at **9.3%**, target 14%. Only 60.0% of those due were measured, so Kecamatan Bonegunu has no status yet.',
  },
  {
    judul: 'of a prevalence measured in too few, the rest is not praised',
    lembar: lembar({
      indikator: contohIndikator({ nama: 'Stunting', arah: 'turun', periode: 'potret', jenis: 'prevalensi' }),
      baris: [contohBaris('A', { status: 'baik' })],
      total: contohAngka({ persen: 0.9, target: 14, status: null, ukur: { pembilang: 60, penyebut: 100 } }),
    }),
    id: 'Pada Juni 2025 Stunting di Kecamatan Bonegunu **0,9 %**, target 14 %. Baru 60,0 % dari yang semestinya sudah diukur, jadi Kecamatan Bonegunu belum diberi status.',
    en: 'In June 2025 Stunting in Kecamatan Bonegunu stood at **0.9%**, target 14%. Only 60.0% of those due were measured, so Kecamatan Bonegunu has no status yet.',
  },
  {
    judul: 'rows that all sit on their target to the person are to be checked, not praised',
    lembar: lembar({
      baris: [31, 45, 54].map((pembilang, i) =>
        contohBaris(`D${i}`, { pembilang, penyebut: [70, 100, 120][i] ?? 0, target: 45, status: 'baik' }),
      ),
      total: contohAngka({ persen: 45, target: 45, status: 'baik' }),
    }),
    id: 'Sampai Juni 2025 Kecamatan Bonegunu mencapai **45,0 %**, memenuhi target 45 %. 3 desa tepat pada target sampai ke orangnya, perlu dicek.',
    en: 'By June 2025 Kecamatan Bonegunu reached **45.0%**, meeting the target of 45%. 3 desa exactly on target, to the person: to be checked.',
  },
  {
    judul: 'where less is better the target is a limit',
    lembar: lembar({
      indikator: contohIndikator({ nama: 'Stunting', arah: 'turun', periode: 'potret', jenis: 'prevalensi' }),
      baris: [contohBaris('A', { status: 'jelek' }), contohBaris('B', { status: 'baik' })],
      total: contohAngka({ persen: 18, target: 14, status: 'cukup' }),
    }),
    id: 'Pada Juni 2025 Stunting di Kecamatan Bonegunu **18,0 %**, melewati batas target 14 %. **1 desa jelek** (A): melewati batas target dan tidak membaik.',
    en: 'In June 2025 Stunting in Kecamatan Bonegunu stood at **18.0%**, over the limit of 14%. **1 desa poor** (A): over the limit and not improving.',
  },
  {
    judul: 'small areas below the target are named without being called jelek',
    lembar: lembar({
      baris: [contohBaris('A'), contohBaris('B', { status: 'di-bawah-target' })],
      total: contohAngka(),
    }),
    id: 'Sampai Juni 2025 Kecamatan Bonegunu mencapai **50,0 %**, memenuhi target 45 %. **1 desa di bawah target** (B), tidak ada yang jelek.',
    en: 'By June 2025 Kecamatan Bonegunu reached **50.0%**, meeting the target of 45%. **1 desa below the target** (B), none poor.',
  },
  {
    judul: 'all rows at the target are said to be so, and only those that were judged',
    lembar: lembar({
      baris: [
        contohBaris('A'),
        contohBaris('B', tanpaNilai('belum-lapor')),
        contohBaris('C', tanpaNilai('tanpa-sasaran')),
      ],
      total: contohAngka(),
    }),
    id: 'Sampai Juni 2025 Kecamatan Bonegunu mencapai **50,0 %**, memenuhi target 45 %. **1 desa yang dapat dinilai memenuhi target.** 1 desa belum lapor. 1 desa tanpa sasaran.',
    en: 'By June 2025 Kecamatan Bonegunu reached **50.0%**, meeting the target of 45%. **The 1 desa that can be judged meets the target.** 1 desa not reported. 1 desa without sasaran.',
  },
  {
    judul: 'without a target there is value and no status',
    lembar: lembar({
      baris: [contohBaris('A', { target: null, status: null, persen: 112 })],
      total: contohAngka({ target: null, status: null }),
    }),
    id: 'Sampai Juni 2025 Kecamatan Bonegunu mencapai **50,0 %**. Belum ada target, jadi tidak ada status. 1 desa di atas 100 %, perlu dicek.',
    en: 'By June 2025 Kecamatan Bonegunu reached **50.0%**. There is no target yet, so there is no status. 1 desa above 100%, to be checked.',
  },
  {
    judul: 'events are counted and never judged, and none is a number',
    lembar: lembar({
      indikator: contohIndikator({
        nama: 'Kematian ibu',
        jenis: 'kejadian',
        periode: 'kejadian',
        arah: 'netral',
        satuan: 'kasus',
      }),
      baris: [contohBaris('A', { ...jumlah, pembilang: 0 })],
      total: contohAngka({ ...jumlah, pembilang: 0 }),
    }),
    id: 'Pada Juni 2025 tercatat **0 kasus** di Kecamatan Bonegunu.',
    en: 'In June 2025 **0 cases** recorded in Kecamatan Bonegunu.',
  },
  {
    judul: 'nothing reported is not zero',
    lembar: lembar({
      baris: [contohBaris('A', tanpaNilai('belum-lapor'))],
      total: contohAngka(tanpaNilai('belum-lapor')),
    }),
    id: '**Belum ada laporan Layanan contoh** dari Kecamatan Bonegunu untuk Juni 2025. 1 desa belum lapor.',
    en: '**No report of Layanan contoh yet** from Kecamatan Bonegunu for June 2025. 1 desa not reported.',
  },
  {
    judul: 'a month outside the schedule says so',
    lembar: lembar({ baris: [], bulan: '2025-01', total: contohAngka(tanpaNilai('tidak-dijadwalkan')) }),
    id: '**Layanan contoh tidak dijadwalkan** pada Januari 2025.',
    en: '**Layanan contoh is not scheduled** in January 2025.',
  },
  {
    judul: 'an area without sasaran has no percentage',
    lembar: lembar({ baris: [], total: contohAngka(tanpaNilai('tanpa-sasaran')) }),
    id: 'Kecamatan Bonegunu **tanpa sasaran** untuk Layanan contoh, jadi tidak ada persennya.',
    en: 'Kecamatan Bonegunu has **no sasaran** for Layanan contoh, so there is no percentage.',
  },
]

afterEach(() => setBahasa('id'))

for (const { judul, lembar: isi, id, en } of kasus)
  test(judul, async () => {
    await setBahasa('id')
    const indonesia = kalimatPws(isi).replaceAll('\u00a0', ' ')
    await setBahasa('en')
    assert.deepEqual({ id: indonesia, en: kalimatPws(isi) }, { id, en })
  })
