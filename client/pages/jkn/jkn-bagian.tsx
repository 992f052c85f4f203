import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { Lajur } from '#client/components/lajur.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { utamaJkn } from '#client/format/kalimat-jkn.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { AngkaJkn, BarisJkn, JknJawaban } from '#contract/jkn.ts'

const TINGKAT = ['kecamatan', 'puskesmas', 'desa'] as const

/** Kecamatan, puskesmas or desa side by side, in the order of the list. */
export function JknBagian({ jawaban }: { readonly jawaban: JknJawaban }) {
  const { konteks, ubah } = useKonteks()
  const { baris, indikator } = jawaban
  const ada = TINGKAT.filter((tingkat) => baris.some((b) => b.tingkat === tingkat))
  const sesuai = jawaban.hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
  const tingkat =
    ada.find((satu) => satu === konteks.susunan.urut) ?? ada.find((satu) => satu === sesuai) ?? ada[0] ?? 'desa'
  const target = utamaJkn(jawaban)?.targetTahun?.persen ?? null
  const kolom: readonly Kolom<BarisJkn>[] = [
    { kunci: 'nama', judul: t(`rincian.${tingkat}`), nilai: (b) => b.nama, isi: (b) => b.nama },
    {
      ...{ kunci: 'lajur', judul: t('jkn.kolom.lajur') },
      isi: ({ angka }) => <LajurJkn angka={angka} target={target} />,
    },
    {
      ...{ kunci: 'penduduk', judul: t('jkn.kolom.penduduk'), rata: 'kanan', menurun: true },
      ...{ nilai: (b) => b.angka.at(-1)?.penyebut ?? null, isi: (b) => formatJumlah(b.angka.at(-1)?.penyebut ?? null) },
    },
    ...indikator.map(
      ({ indikator: i }, ke): Kolom<BarisJkn> => ({
        ...{ kunci: i.kode, judul: i.nama, rata: 'kanan', menurun: true, nilai: (b) => b.angka[ke]?.persen ?? null },
        isi: (b) => <Persen angka={b.angka[ke]} />,
      }),
    ),
    {
      ...{ kunci: 'data', judul: t('jkn.kolom.data'), nilai: (b) => bulanData(b) },
      isi: (b) => kataBulan(bulanData(b)),
    },
    {
      ...{ kunci: 'sisa', judul: t('jkn.kolom.sisa'), rata: 'kanan', menurun: true },
      ...{ nilai: (b) => b.jalur?.sisa ?? null, isi: (b) => formatJumlah(b.jalur?.sisa ?? null) },
    },
    {
      ...{ kunci: 'perBulan', judul: t('jkn.kolom.perBulan'), rata: 'kanan', menurun: true },
      ...{ nilai: (b) => b.jalur?.perBulan ?? null, isi: (b) => formatJumlah(b.jalur?.perBulan ?? null) },
    },
  ]
  return (
    <section>
      <h2>{t('kampanye.bagian')}</h2>
      {ada.length > 1 && (
        <div className="jkn-saring">
          <Segmented
            label={t('kampanye.bagian')}
            nilai={tingkat}
            pilihan={ada.map((nilai) => ({ nilai, teks: t(`rincian.${nilai}`) }))}
            onPilih={(urut) => ubah({ susunan: { ...konteks.susunan, urut } }, { ganti: true })}
          />
        </div>
      )}
      <DataTable
        keterangan={t('kampanye.bagian')}
        kolom={kolom}
        baris={baris.filter((b) => b.tingkat === tingkat)}
        kunciBaris={(b) => b.kode}
        onPilih={(b) => ubah({ indikator: indikator.at(-1)?.indikator.kode ?? konteks.indikator, buka: b.kode })}
        milik={tingkat}
        sedikitDulu
        bertumpuk
      />
    </section>
  )
}

/** Of all people the active members, and the members that are not. */
function LajurJkn({ angka, target }: { readonly angka: readonly AngkaJkn[]; readonly target: number | null }) {
  const [peserta, aktif] = [angka[0], angka.at(-1)]
  const penduduk = aktif?.penyebut ?? null
  if (penduduk === null || aktif?.sel !== 'nilai' || aktif.pembilang === null) return <>{t('angka.tanpa')}</>
  const semua = Math.max(penduduk, peserta?.pembilang ?? 0, aktif.pembilang)
  return (
    <Lajur
      semua={semua}
      bagian={[
        { rupa: 'aktif', banyak: aktif.pembilang },
        { rupa: 'nonaktif', banyak: Math.max(0, (peserta?.pembilang ?? 0) - aktif.pembilang) },
      ]}
      target={target === null ? null : ((target / 100) * penduduk) / semua}
    />
  )
}

/** The oldest month that a row's figures are of. */
const bulanData = ({ angka }: BarisJkn): string | null =>
  angka.flatMap(({ sdBulan }) => sdBulan ?? []).toSorted()[0] ?? null

const kataBulan = (bulan: string | null): string => (bulan === null ? t('jkn.belum') : formatBulan(bulan))

/** More than all is shown as it is, with the count behind it. */
function Persen({ angka }: { readonly angka: AngkaJkn | undefined }) {
  if (angka?.sel !== 'nilai') return <>{t(angka?.sel === 'belum-lapor' ? 'jkn.belum' : 'angka.tanpa')}</>
  return (
    <span>
      {formatPersen(angka.persen)} <small className="redup">{formatJumlah(angka.pembilang)}</small>
      {angka.persen !== null && angka.persen > 100 && <strong className="lebih-seratus">{t('jkn.lebih')}</strong>}
    </span>
  )
}
