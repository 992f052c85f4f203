import { useId, useState } from 'react'
import { call } from '#client/api/call.ts'
import { useEndpoint } from '#client/api/query.ts'
import { Combobox } from '#client/components/combobox.tsx'
import { Kirim } from '#client/components/kirim.tsx'
import type { Kelompok } from '#client/format/saring.ts'
import { t } from '#client/messages/t.ts'
import type { EjaanImpor, ImporJawaban } from '#contract/impor.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'

type Props = { readonly data: ImporJawaban; readonly ulang: () => Promise<void> }

const kunciEjaan = ({ nama, lingkup }: Pick<EjaanImpor, 'nama' | 'lingkup'>): string => `${lingkup}|${nama}`

/** What was chosen so far, by import: it outlives a look at another screen. */
const diingat = new Map<number, ReadonlyMap<string, string>>()

/** Spellings that no desa has: what each means is said once and remembered; then the file is read again, once for all of them. */
export function ImporAlias({ data: { impor, ejaan, wilayah }, ulang }: Props) {
  const pohon = useEndpoint('getWilayah', { wilayah }).data
  const [dipilih, setDipilih] = useState<ReadonlyMap<string, string>>(diingat.get(impor) ?? new Map())
  const pilih = (baru: ReadonlyMap<string, string>) => {
    diingat.set(impor, baru)
    setDipilih(baru)
  }
  const tunggal = ejaan.filter((satu) => satu.calon.length === 1 && !dipilih.has(kunciEjaan(satu)))
  const alias = ejaan.flatMap((satu) => {
    const desa = dipilih.get(kunciEjaan(satu))
    return desa ? [{ nama: satu.nama, lingkup: satu.lingkup, desa }] : []
  })
  const kirim = async () => {
    await call('postAliasImpor', {}, { isi: { impor, alias } })
    diingat.delete(impor)
    await ulang()
  }
  return (
    <section className="impor-alias">
      <h3>{t('impor.alias')}</h3>
      <p className="redup">{t('impor.alias.arti')}</p>
      {tunggal.length > 1 && (
        <p>
          <button
            type="button"
            className="button"
            onClick={() =>
              pilih(
                new Map([...dipilih, ...tunggal.map((satu) => [kunciEjaan(satu), satu.calon[0]?.kode ?? ''] as const)]),
              )
            }
          >
            {t('impor.alias.tunggal', { n: tunggal.length })}
          </button>
        </p>
      )}
      <Kirim
        tombol={alias.length > 0 ? t('impor.alias.simpan', { n: alias.length }) : t('impor.alias.belum')}
        siap={alias.length > 0}
        onKirim={kirim}
      >
        {ejaan.map((satu) => (
          <Ejaan
            key={kunciEjaan(satu)}
            ejaan={satu}
            pohon={pohon}
            nilai={dipilih.get(kunciEjaan(satu)) ?? ''}
            onPilih={(desa) => pilih(new Map(dipilih).set(kunciEjaan(satu), desa))}
          />
        ))}
      </Kirim>
    </section>
  )
}

type EjaanProps = {
  readonly ejaan: ImporJawaban['ejaan'][number]
  readonly pohon: WilayahJawaban | undefined
  readonly nilai: string
  readonly onPilih: (desa: string) => void
}

function Ejaan({ ejaan, pohon, nilai, onPilih }: EjaanProps) {
  const grup = useId()
  const { nama, namaLingkup, calon, banyak } = ejaan
  const lain = nilai !== '' && !calon.some(({ kode }) => kode === nilai)
  const namaDesa = pohon?.desa.find(({ kode }) => kode === nilai)?.nama
  return (
    <fieldset className="impor-ejaan">
      <legend>
        <b>“{nama}”</b> <span className="redup">{t('impor.alias.di', { lingkup: namaLingkup, n: banyak })}</span>
      </legend>
      {calon.map((satu) => (
        <label key={satu.kode} className="centang">
          <input type="radio" name={grup} checked={nilai === satu.kode} onChange={() => onPilih(satu.kode)} />
          <span>
            {satu.nama} <small className="redup">{t('impor.alias.kecamatan', { nama: satu.kecamatan })}</small>
          </span>
        </label>
      ))}
      <Combobox
        label={t('impor.alias.lain', { nama })}
        teks={lain ? (namaDesa ?? nilai) : t('impor.alias.cari')}
        cari={t('wilayah.cari')}
        nilai={nilai}
        kelompok={pohon ? desaLingkup(pohon, ejaan.lingkup) : []}
        onPilih={onPilih}
      />
    </fieldset>
  )
}

/** The desa in which such an alias may hold: of that puskesmas or kecamatan. */
function desaLingkup({ desa, kecamatan, puskesmas }: WilayahJawaban, lingkup: string): readonly Kelompok[] {
  const judul = [...kecamatan, ...puskesmas].find(({ kode }) => kode === lingkup)?.nama ?? ''
  const milik = desa.filter((satu) => satu.kecamatan === lingkup || satu.puskesmas === lingkup)
  return [{ judul, butir: milik.map(({ kode, nama }) => ({ kunci: kode, teks: nama, cari: kode })) }]
}
