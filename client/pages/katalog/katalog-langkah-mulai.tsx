import { BadanMedan, MedanPilih, TANPA_PESAN } from '#client/components/katalog-medan.tsx'
import { formatNamaBulan } from '#client/format/bulan.ts'
import {
  bacaJadwalTarget,
  bentukAwal,
  kataBentuk,
  namaBentuk,
  tulisJadwalTarget,
} from '#client/format/katalog-rancangan.ts'
import { t } from '#client/messages/t.ts'
import type { LangkahProps } from './katalog-formulir.tsx'

const BULAN = Array.from({ length: 12 }, (_, i) => i + 1)
const namaBulan = (n: number): string => formatNamaBulan(`2025-${String(n).padStart(2, '0')}`)

/** Step 3: from which January on, and how the year's target is due by its months. */
export function LangkahMulai(props: LangkahProps) {
  const { isi, ubah, pilihan, rumusBaru, pesan } = props
  const { tahun } = pilihan
  const awal = rumusBaru ? tahun.rumusBaru : tahun.indikatorBaru
  const semua = Array.from({ length: Math.max(1, tahun.akhir - awal + 1) }, (_, i) => awal + i)
  const periode = pilihan.periode.find(({ kode }) => kode === isi.periode)
  const bentuk = [...new Set((periode?.bentukTarget ?? [isi.bentukTarget]).map(namaBentuk))]
  const isiTahun = { tahun: String(isi.berlakuDari), lalu: String(isi.berlakuDari - 1) }
  return (
    <div className="katalog-isian">
      <MedanPilih
        judul={t('katalog.mulai.tahun')}
        arti={t(rumusBaru ? 'katalog.mulai.akibat.rumus' : 'katalog.mulai.akibat.baru', isiTahun)}
        nilai={String(isi.berlakuDari)}
        pilihan={semua.map((n) => ({
          kode: String(n),
          nama: t('katalog.mulai.tahun.pilih', { tahun: String(n) }),
        }))}
        pesan={pesan('berlakuDari')}
        onPilih={(n) => ubah({ berlakuDari: Number(n) })}
      />
      <MedanPilih
        judul={t('katalog.mulai.target')}
        arti={t('katalog.mulai.target.arti')}
        nilai={namaBentuk(isi.bentukTarget)}
        pilihan={bentuk.map((kode) => ({ kode, nama: kataBentuk(kode) }))}
        pesan={pesan('bentukTarget')}
        onPilih={(nama) => ubah({ bentukTarget: bentukAwal(nama) })}
      />
      {namaBentuk(isi.bentukTarget) === 'mulai' && (
        <MedanPilih
          judul={t('katalog.mulai.target.bulan')}
          nilai={isi.bentukTarget.slice('mulai:'.length)}
          pilihan={BULAN.slice(1).map((n) => ({ kode: String(n), nama: namaBulan(n) }))}
          pesan={TANPA_PESAN}
          onPilih={(n) => ubah({ bentukTarget: `mulai:${n}` })}
        />
      )}
      {namaBentuk(isi.bentukTarget) === 'jadwal' && <JadwalTarget {...props} />}
    </div>
  )
}

/** Percent of the year's target that are due by the end of some months. */
function JadwalTarget({ isi, ubah }: LangkahProps) {
  const jadwal = bacaJadwalTarget(isi.bentukTarget)
  const tulis = (baru: readonly (readonly [bulan: number, persen: number])[]) =>
    ubah({ bentukTarget: tulisJadwalTarget(baru) })
  const berikut = BULAN.find((n) => !jadwal.some(([bulan]) => bulan === n))
  return (
    <div className="katalog-jadwal-target">
      {jadwal.map(([bulan, persen]) => (
        <BadanMedan
          key={bulan}
          judul={t('katalog.mulai.target.jadwal', { bulan: namaBulan(bulan) })}
          pesan={TANPA_PESAN}
        >
          {(kait) => (
            <span className="katalog-jadwal-baris">
              <input
                {...kait}
                className="masukan"
                type="number"
                min={1}
                max={100}
                value={persen}
                onChange={({ target }) =>
                  tulis(jadwal.map(([b, p]) => [b, b === bulan ? Math.round(Number(target.value)) : p]))
                }
              />
              {jadwal.length > 1 && (
                <button type="button" className="button" onClick={() => tulis(jadwal.filter(([b]) => b !== bulan))}>
                  {t('katalog.mulai.target.hapus', { bulan: namaBulan(bulan) })}
                </button>
              )}
            </span>
          )}
        </BadanMedan>
      ))}
      {berikut !== undefined && (
        <MedanPilih
          judul={t('katalog.mulai.target.tambah')}
          nilai=""
          kosong={t('katalog.pilih')}
          pilihan={BULAN.filter((n) => !jadwal.some(([bulan]) => bulan === n)).map((n) => ({
            kode: String(n),
            nama: namaBulan(n),
          }))}
          pesan={TANPA_PESAN}
          onPilih={(n) => tulis([...jadwal, [Number(n), 100]])}
        />
      )}
    </div>
  )
}
