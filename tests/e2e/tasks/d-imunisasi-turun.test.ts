// Kepala puskesmas: imunisasi dasar fell in a desa: which unit, which month.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bukaTugas } from '#e2e/tugas.ts'

const { mulai, tanya } = await bukaTugas()

type Turun = {
  readonly desa: string
  readonly lalu: number
  readonly ini: number
  readonly unit: string
  readonly unitLalu: number
  readonly unitIni: number
}

// Infants with all basic vaccines, by pustu and puskesmas: desa with several units, the largest fall from February to March
// first, each with the unit that lost most.
const [turun] = await tanya<Turun>(`
  with milik as (
    select distinct on (dp.desa_id) dp.desa_id, dp.unit_id, di.nama
    from desa_puskesmas dp
    join desa_identitas di on di.desa_id = dp.desa_id and di.mulai <= 202603
    where dp.mulai <= 202603
    order by dp.desa_id, dp.mulai desc, di.mulai desc
  ), idl as (
    select m.nama as desa, u.nama as unit,
      max(i.jumlah) filter (where i.bulan = 202602) as lalu, max(i.jumlah) filter (where i.bulan = 202603) as ini
    from milik m join unit p on p.unit_id = m.unit_id
    join isian i on i.desa_id = m.desa_id join elemen e using (elemen_id) join unit u on u.unit_id = i.unit_id
    where p.kode = '99.01-puskesmas-muara-selasih' and e.kode = 'IDL' and i.bulan in (202602, 202603)
      and u.jenis_unit_id in (1, 2, 4)
    group by m.nama, u.nama
  ), jumlah as (
    select desa, sum(lalu)::int as lalu, sum(ini)::int as ini from idl group by desa having count(*) > 1
  )
  select desa, jumlah.lalu, jumlah.ini, idl.unit, idl.lalu as "unitLalu", idl.ini as "unitIni"
  from jumlah join idl using (desa)
  order by jumlah.ini - jumlah.lalu, idl.ini - idl.lalu
  limit 1`)

test('the figure of the desa, opened from the home, names month and unit with both counts', async () => {
  assert(turun && turun.ini < turun.lalu, 'it fell somewhere')
  const { page, tekan } = await mulai('kepala puskesmas')
  await tekan(page.getByRole('button', { name: new RegExp(`^Imunisasi dasar lengkap, ${turun.desa}:`) }))
  const kalimat = ((await page.locator('.rinci-turun').textContent()) ?? '').replaceAll('\u00a0', ' ')
  const { desa, lalu, ini, unit, unitLalu, unitIni } = turun
  assert.ok(
    kalimat.startsWith(
      `Turun pada Maret 2026 dari ${lalu} menjadi ${ini}, terutama ${unit} (${unitLalu} → ${unitIni})`,
    ),
    kalimat,
  )
  assert.ok((await page.getByRole('dialog').getByRole('heading').first().textContent())?.startsWith(desa))
})
