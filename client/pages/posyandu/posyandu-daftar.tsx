import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { TandaPutusan } from '#client/components/putusan.tsx'
import { formatJumlah } from '#client/format/bilangan.ts'
import { isStrataBeda, jumlahRekap, kataHasilStrata, kataStrata } from '#client/format/posyandu.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { PosyanduJawaban, PosyanduTerdaftar, RekapKader } from '#contract/kader.ts'

type Props = { readonly jawaban: PosyanduJawaban }

const SARING = ['semua', 'latihan', 'kurang', 'belum', 'beda'] as const
type Saring = (typeof SARING)[number]

const LULUS: Readonly<Record<Saring, (satu: PosyanduTerdaftar) => boolean>> = {
  semua: () => true,
  latihan: ({ kader }) => kader.latihan > 0,
  kurang: ({ penilaian }) => penilaian.includes('tidak'),
  belum: ({ penilaian, strata }) => penilaian.includes('belum-tahu') || strata.strata === null,
  beda: ({ strata }) => isStrataBeda(strata),
}

/** Counts by place, then posyandu one by one. */
export function PosyanduDaftar({ jawaban }: Props) {
  const { konteks, ubah } = useKonteks()
  const saring = SARING.find((satu) => satu === konteks.susunan.hanya) ?? 'semua'
  const semua = jawaban.posyandu
  if (semua.length === 0) return <EmptyState judul={t('register.kosong.judul')} isi={t('register.kosong.isi')} />
  const tampil = semua.filter(LULUS[saring])
  return (
    <>
      {jawaban.wilayah.tingkat !== 'desa' && <Rekap jawaban={jawaban} />}
      <section className="register-bagian">
        <h2>{t('register.daftar')}</h2>
        <label className="register-saring">
          <span>{t('register.saring')}</span>
          <select
            className="pilih"
            value={saring}
            onChange={(acara) => ubah({ susunan: { ...konteks.susunan, hanya: acara.target.value } }, { ganti: true })}
          >
            {SARING.map((satu) => (
              <option key={satu} value={satu}>
                {t(`register.saring.${satu}`, { n: formatJumlah(semua.filter(LULUS[satu]).length) })}
              </option>
            ))}
          </select>
        </label>
        {tampil.length === 0 ? (
          <p className="redup">{t('register.kosong.saring')}</p>
        ) : (
          <DataTable
            keterangan={t('register.daftar')}
            kolom={kolomPosyandu(jawaban)}
            baris={tampil}
            kunciBaris={({ kode }) => kode}
            milik={`${jawaban.wilayah.kode} ${jawaban.bulan}`}
            onPilih={({ kode }) => ubah({ unit: kode })}
            labelPilih={({ nama }) => t('register.buka', { nama })}
            sedikitDulu
            bertumpuk
          />
        )}
      </section>
    </>
  )
}

const angka = (kunci: keyof RekapKader, judul: string): Kolom<{ readonly kader: RekapKader }> => ({
  ...{ kunci, judul, rata: 'kanan', menurun: true },
  isi: ({ kader }) => formatJumlah(kader[kunci]),
  nilai: ({ kader }) => kader[kunci],
})

const kolomKader = (): readonly Kolom<{ readonly kader: RekapKader }>[] => [
  angka('aktif', t('register.kolom.kader')),
  angka('purwa', t('register.kolom.purwa')),
  angka('madya', t('register.kolom.madya')),
  angka('utama', t('register.kolom.utama')),
  angka('latihan', t('register.kolom.latihan')),
]

const kolomPosyandu = ({ penilaian, wilayah }: PosyanduJawaban): readonly Kolom<PosyanduTerdaftar>[] => [
  {
    ...{ kunci: 'nama', judul: t('register.kolom.nama'), nilai: ({ nama }) => nama },
    isi: ({ nama, desa, puskesmas }) => (
      <>
        {nama}
        <small>{wilayah.tingkat === 'kabupaten' && puskesmas ? `${desa.nama} · ${puskesmas.nama}` : desa.nama}</small>
      </>
    ),
  },
  ...kolomKader(),
  ...penilaian.map(
    ({ kode, nama }, i): Kolom<PosyanduTerdaftar> => ({
      ...{ kunci: kode, judul: nama },
      isi: (satu) => <TandaPutusan putusan={satu.penilaian[i] ?? 'belum-tahu'} pendek />,
      nilai: (satu) => satu.penilaian[i] ?? null,
    }),
  ),
  {
    ...{ kunci: 'strata', judul: t('register.kolom.strata'), nilai: ({ strata }) => strata.strata },
    isi: ({ strata }) => (
      <>
        {kataHasilStrata(strata)}
        {isStrataBeda(strata) && strata.dinyatakan && (
          <small className="register-beda">
            {t('register.strata.dinyatakan', { strata: kataStrata(strata.dinyatakan) })}
          </small>
        )}
      </>
    ),
  },
]

type BarisRekap = {
  readonly kode: string
  readonly nama: string
  readonly posyandu: readonly PosyanduTerdaftar[]
  readonly kader: RekapKader
}

/** Of a kabupaten by puskesmas, of a smaller area by desa. */
function Rekap({ jawaban }: Props) {
  const { ubah } = useKonteks()
  const menurut = jawaban.wilayah.tingkat === 'kabupaten' ? 'puskesmas' : 'desa'
  const kelompok = new Map<string, { nama: string; posyandu: PosyanduTerdaftar[] }>()
  for (const satu of jawaban.posyandu) {
    const tempat = satu[menurut]
    if (!tempat) continue
    const milik = kelompok.get(tempat.kode) ?? { nama: tempat.nama, posyandu: [] }
    milik.posyandu.push(satu)
    kelompok.set(tempat.kode, milik)
  }
  const baris = [...kelompok].map(([kode, { nama, posyandu }]): BarisRekap => {
    return { kode, nama, posyandu, kader: jumlahRekap(posyandu.map((p) => p.kader)) }
  })
  const kolom: readonly Kolom<BarisRekap>[] = [
    {
      ...{ kunci: 'nama', judul: t(`register.kolom.${menurut}`) },
      ...{ isi: ({ nama }) => nama, nilai: ({ nama }) => nama },
    },
    {
      ...{ kunci: 'posyandu', judul: t('register.kolom.posyandu'), rata: 'kanan', menurun: true },
      ...{ isi: (satu) => formatJumlah(satu.posyandu.length), nilai: (satu) => satu.posyandu.length },
    },
    ...kolomKader(),
  ]
  return (
    <section className="register-bagian">
      <h2>{t(`register.rekap.${menurut}`)}</h2>
      <p className="redup">{t('register.rekap.arti')}</p>
      <DataTable
        keterangan={t(`register.rekap.${menurut}`)}
        kolom={kolom}
        baris={baris.toSorted((a, b) => a.nama.localeCompare(b.nama, 'id'))}
        kunciBaris={({ kode }) => kode}
        milik={jawaban.wilayah.kode}
        onPilih={({ kode }) => ubah({ wilayah: kode })}
        labelPilih={({ nama }) => t('register.buka', { nama })}
        bertumpuk
      />
    </section>
  )
}
