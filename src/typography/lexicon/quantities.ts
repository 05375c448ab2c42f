const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Signs of units in Latin letters: a number before one belongs to it, in digits of any script. */
export const latinUnits: ReadonlySet<string> = words(`
  m km cm mm nm µm μm km² m² cm² mm² m³ cm³ km2 m2 cm2 m3 cm3 ha ft in yd mi kg g mg µg μg lb oz t L l mL ml cL dL
  s ms µs μs ns min h hr hrs Hz kHz MHz GHz THz W kW MW GW Wh kWh MWh V mV kV mA mAh kΩ MΩ Ω N kN J kJ MJ cal kcal eV keV MeV GeV
  Pa kPa MPa hPa bar mbar atm mmHg psi mol mmol dB dBA °C °F °K K °N °S °E °W kB KB MB GB TB PB KiB MiB GiB kb Kb Mb Gb kbps Mbps Gbps
  bit bits byte bytes px pt em rem dpi ppi rpm fps Mpx MP ppm ppb km/h m/s m/s² kg/m³ g/cm³ mg/L mph AU ly pc
  USD EUR GBP IRR AED CAD JPY CNY am pm AM PM AD BC CE BCE
`);

/** Persian words that a number follows: it is theirs, not that of the Latin word behind it. */
export const numberedNouns: ReadonlySet<string> = words(`
  سال سالِ سنه ماه روز شماره شمارهٔ شماره‌ی صفحه صفحهٔ صفحه‌ی ص صص جلد ج فصل بخش بند ماده مادهٔ تبصره تبصرهٔ جدول شکل تصویر نمودار نسخه نسخهٔ نسخه‌ی
  قرن سده سدهٔ ردیف گام مرحله مرحلهٔ درس پرسش پاسخ تمرین سوره سورهٔ آیه آیهٔ ساعت ش کد پلاک واحد طبقه طبقهٔ مورخ
`);

/** Persian words that are counted, beside units: a number before one is theirs, not that of the Latin word before it. */
export const countedNouns: ReadonlySet<string> = words(`
  عدد دانه مورد بار مرتبه نمونه دستگاه کتاب مقاله مقالهٔ کاربر دانشجو کارمند کشور شهر نسخه سند فایل پرونده واژه کلمه نامه قرن سده دهه
  سهم رأی رای درصد ثانیه دقیقه ساعت روز هفته ماه سال شب نفر تن هزار صد میلیون میلیارد تومان ریال دلار یورو
`);

/** Latin abbreviations whose full stop is theirs wherever a sentence goes on. */
export const abbreviations: ReadonlySet<string> = words(`
  f ff no nos vol vols p pp pt ch chap sec art par para fig figs tab eq eqs ex app ed eds edn rev repr trans tr comp comps
  st dr mr mrs ms prof jr sr inc ltd co corp bros dept univ assn est etc al cf vs ca approx ibid op cit viz
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m e.g i.e b.c a.d
`);
