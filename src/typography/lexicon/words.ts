const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Words that begin with می or نمی and aren't verbs although the lexicon of verbs
 * would have them so, or may be one or the other: they are never parted.
 */
export const notVerbs: ReadonlySet<string> = words(`
  میدانی میشی میرانی میرم میری میرید میریم میرد میرند میگساری میپرستی میفروشی میدی میزی میزیم میخوری
  میان میانه میانی میانم میانش میانشان میانمان میانتان میاند میانید میران میرانم میرانش میرانید میرانند میزان میزانش میزبان میزبانی
  میتی میتم میلم میلی میلیم میلش میلشان میهنم میهنی میهنش میهنشان مینای میثاق میراث میوه میوهای میمون میمونه میمونی میمونم میمونن
  میرنده میرندگی نمیری نمیرم نمیرد نمیرید نمیریم نمیرند نمیره نمیران نمیرانی میشم
`);

/**
 * Nouns and names that begin with می and look like verbs with an ending of theirs: میگویی,
 * میسرم, میلانم. In speech میخونه is a tavern and میدونه «is a square», too.
 */
export const nounsInMi: ReadonlySet<string> = words(
  'میگو میلان میله میسر میستان میشل میچل میمون میشا میرا میخونه میدونه میمونه نمیر',
);
/** Of these only some forms are those of a noun: «یه میدونی», and «میدونم» is “I know”. */
export const nounFormsInMi: ReadonlySet<string> = words('میدون میدونی میدونش میخوردن مینوشیدن');

/** Little words to which no ending belongs: what follows them is a word of its own. */
export const particles: ReadonlySet<string> = words(`
  و یا که از به با در بر را تا هم نه چه اگر اما ولی لیکن بلکه پس زیرا چون چو مگر جز برای دارای روی سوی بی ای آی وای آه هی ها های تر
  ولیکن گرچه اگرچه چنانچه هرچه آنچه هرچند البته بله آره دیگه اگه مگه وگرنه واسه یعنی وقتی حتی باری گاهی آری کاش کاشکی الا
  سپس نیز باز فقط حالا اینکه آنکه بلکه همینکه وقتیکه هر هیچ یک ی است بود شد هست نیست هنوز آنگاه همیشه دوباره بالاخره
  ابی علی ولی خوبه بده آهان اوهوم
`);

/** Words after which می is wine, or the month of May («جام می روی میز», «ماه می»). */
export const beforeWineOrMay: ReadonlySet<string> = words(`
  ماه جام ساغر پیاله قدح جرعه سبو خم صراحی پیمانه ساتگین رطل قرابه
`);
/** Behind these no verb begins: «از می گرفت» is said of wine. */
export const prepositions: ReadonlySet<string> = words('از ز با بی به برای بدون جز بهر غیر بجز');

/** Words of which a line speaks of wine, so that «می خوریم» may be «we drink wine» in it. */
export const wineWords: ReadonlySet<string> = words(`
  ساقی ساقیا باده شراب ساغر پیاله قدح جام صراحی سبو خم میخانه میخونه میکده خرابات مست مستی مستان خمار صبوح محتسب زاهد شیخ رند رندان
  مطرب پیمانه خمخانه میفروش میخواره مغ مغان
`);

/** How forms begin of the verbs of drinking, and of others that are done with wine. */
export const drinking: RegExp = /^(?:خور|نوش|ریز|ریخ|پیما|پیمو|چش|کش|ده)/;
export const serving: RegExp = /^(?:داد|زد|زن|آور|آر|خواه|خواس|گیر|گرف|بخش)/;

/** Days before the month of May, and what may be said of such a day («اول می بود»). */
export const daysBeforeMay: ReadonlySet<string> = words(
  'اول یکم نخست دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم سی‌ام اوایل اواخر اواسط نیمه',
);
export const saidOfDays: ReadonlySet<string> = words(
  'بود بودند شد شدند رسید گذشت آمد رفت باشد شود گرفت داد',
);

/** What follows های where it is «high», or the letter ه: «های کلاس», «های ملفوظ». */
export const afterForeignHa: ReadonlySet<string> = words(
  'کلاس تک لایت لایف وی اسکول بیت هوز ملفوظ غیرملفوظ دوچشم بیان داگ برد چاکلت اسپات لاین',
);
/** After these هاش and هاست are words of computing, or a house of pizza. */
export const beforeForeignHa: ReadonlySet<string> = words(
  'پیتزا تابع جدول کلید الگوریتم مقدار کد خرید سرور فضا وب تمدید پنل شرکت سرویس دامنه جاناتان جاناتن استنلی فیلیپ مان بن دورک اوپن هیلدس',
);
/** Armenian surnames behind تر, which is their «Reverend»; writers and footballers called تری. */
export const afterForeignTer: ReadonlySet<string> = words('دی ایگلتون پرچت گیلیام جونز');
/** Given names of the West in ی, after which مان is a surname. */
export const beforeMann: ReadonlySet<string> = words(
  'سالی مری ایمی هری جری تری لری جیمی تامی بتی آنی هنری',
);

/** Statements of speech after which ها only calls («سرده ها، بپوش»). */
export const beforeCallingHa: ReadonlySet<string> = words(`
  خوبه بده سرده گرمه زشته دیره زوده سخته قشنگه دروغه جدیه خطرناکه گرونه ارزونه درسته همینه اینه اونه چیه کیه نیست هست باشه
  نری نکنی نروی نرید نکنید نزنی نزنید نگی نگید نخوری نشی ندی نیای نیایی نبینی نذاری نیفتی نترسی نخندی
`);

/** Short words that are answered to by the emphatic ها, and are not made plural by it. */
export const calledTogether: ReadonlySet<string> = words(`
  بچه رفیق دوست خانم آقا همکار کارگر جوان ایرانی آدم زن مرد دختر پسر مادر پدر خواهر برادر معلم دانشجو عزیز هموطن همشهری خبرنگار
  بازنشسته همسایه تماشاگر خواننده نویسنده سرباز غریبه احمق نامرد بیچاره این آن همین همان
`);

/** Past forms that are nouns as well: مردم is the people, and they have a plural. */
export const nounsLikeVerbs: ReadonlySet<string> = words('مردم بردم رسیدند');

/** What may be wet: after these تر is a word of its own («چشم تر»). */
export const wetThings: ReadonlySet<string> = words(`
  چشم چشمان چشمها دیده دیدگان مژه مژگان پلک مو موی موها گیسو گیسوی گیسوان زلف لباس رخت پیراهن جامه دستمال پارچه حوله ملافه گونه گونهها
  لب گلو کام دامن دامان آستین هیزم چوب خاک زمین هوا هوای علف سبزه برگ نان کاغذ دست دستها صورت پیشانی رخ رخسار روسری چادر کفش جوراب پا
  پاها پای سنگ ماسه شن کوچه خیابان چمن گل گلها میوه انجیر توت پسته خرما مغز گردو گردوی بادام علوفه شانه بالش اسفنج حنا مرکب
  لبان پوست بدن بستر رختخواب قالی فرش دیوار سقف بام پنبه نمد ریش سبیل دهان زبان کاه یونجه تنباکو توتون حلق دماغ کلوخ
  شعر شعری غزل غزلی سخن سخنی نظم بیت رباعی قصیده دوبیتی ترانه نغمه نغمه‌ای سرود آواز لحن کلام گفتار طبع خاطر حدیث قلم
  لعل یاقوت لؤلؤ لؤلؤی مروارید گهر گوهر مشک عنبر گلاب سنبل سوسن نرگس بنفشه نسرین نسترن یاسمن لاله شقایق سرو بید صنوبر ارغوان گلنار نیلوفر
  رطب میوه‌ای تره سیب هلو آلو زردآلو انار هندوانه خربزه لیمو نارنج بلال ذرت پیاز باقالی گندم
  شراب باده آب اشک خون بهار باغ سبزه‌زار چمن‌زار دشت خط تیغ حنا خامه دفتر جگر
  چتر پالتو کت شال ابر شاخه شاخ موم آجر خشت گچ خار خاشاک بوته نهال ساقه ریشه جوانه غنچه شکوفه خوشه دانه گیاه گیاهان سبزی سبزیجات کاهو اسفناج جعفری
  گشنیز شوید نعنا نعناع ریحان پونه کلم خیار باقلا لوبیا نخود زیتون انگور فندق پنیر ماهی گوشت خمیر برنج حصیر گلیم موکت پتو تشک متکا
  حوله‌ها کلاه جیب یقه گردن سینه شانه‌ها خاکستر ذغال زغال هیمه الوار تخته چمنزار شبنم
`);

/** Words that mean wetness together with تر («تر و تازه»). */
export const wetCompanions: ReadonlySet<string> = words(
  'تازه تمیز فرز خشک چسب چسبان تاز خشکی تازگی',
);

/** Words whose final ه is a sounded consonant; those in اه are known by their ending. */
export const soundedHeh: ReadonlySet<string> = words(`
  کوه گروه انبوه شکوه ستوه نستوه اندوه مکروه وجوه نکوه پژوه دانش‌پژوه کوهنوه فقیه شبیه تنبیه توجیه تشبیه تنزیه ترفیه سفیه کریه نزیه وجیه نبیه پیه
  وجه توجه متوجه موجه مشابه مواجه مرفه متنبه منبه فربه بازده سازمانده فرمانده شبه الله اله گره زره فره نگه آگه کوته سپه ناگه سحرگه
  شبانگه درگه خرگه منزه فقه کنه متشابه مشبه تشبه تنبه زه ده به مه که چه نه سه ته ره شه گه اشتباه اکراه تشابه توجیه تفکه سیه آنگه تبه گنه پادشه شهنشه
  پانزده شانزده هفده هجده نوزده دوازده یازده سیزده چهارده موجه واله معتوه مشوه فواکه مشافه تفقه متفقه اندوه ستوه
`);

/** What follows ام, ای or شان where these are words or letters, not endings («نامه ای میل», «ژان شان پن»). */
export const afterSeparateWord: ReadonlySet<string> = words(`
  آر اس بی پی دی تی وی سی جی ال ان اف کی ایکس میل نزول منزلت والای پن کانری یو کیو
`);

/** Who is called by ای, and what else follows it where it is a word of its own («همه ای یاران»). */
export const afterCalling: ReadonlySet<string> = words(`
  کاش کاشکی وای بابا خدا خدای خداوند امان ایران دل جان یار یاران ساقی صبا نسیم پسر دختر برادر خواهر مردم وطن دوستان رفیقان رفقا عزیزان آنکه خواجه
  شاه صنم نگار نگارا مسلمانان همنفسان هموطنان
`);

/** Of these an adjective is made by ای, whatever follows («برنامه هسته ای ایران»). */
export const relational: ReadonlySet<string> = words(
  'هسته منطقه حرفه رسانه کتابخانه رایانه توده قبیله فرقه ریشه پایه شبکه سرمایه قاره خامنه زمینه رشته مرحله هفته دوره سنگواره افسانه اسطوره',
);

/** After these اند is the “and” of a foreign name («راکی اند رول»). */
export const afterForeignAnd: ReadonlySet<string> = words('رول بلوز سانز کمپانی کو د');

/** Mothers in Arabic names and by-names: after these ام is «mother of» and no ending. */
export const afterMother: ReadonlySet<string> = words(`
  ابیها کلثوم سلمه ایمن هانی حبیبه جمیل فروه سلیم عماره حرام معبد رومان فضل لیلا لیلی حکیم شریک ورقه عطیه داوود داود خالد سعد سعید حسن حسین
  علی محمد احمد قاسم موسی عیسی عبدالله قصر درمان رشراش زرع وهب کحه قیس سنان فاضل طارق مازن عمر یاسر جعفر زید کبیر
`);

/** Words in ال that are at home in Persian: after these spellings ام may well be an ending («خسته ام الان»). */
const persianInAl = `
  الان الآن الا البته البرز البسه التذاذ التزام التفات التقاط التماس التهاب التیام الحاح الحاد الحاق الحاقی الحال الحق الحمدلله الحمدالله الخ الزام الساعه
  الصاق الطاف الغا الغاء الغرض الف الفاظ الفبا الفبای الفبایی الفت القا القاء القاب القصه الله الم الماس المان المپیاد المپیک النگو اله الهام الهه الهی الهیات الو الوات الواح
  الوار الواط الوان الوند الویه الک الکل الکن الکی الگو الگوی الگوها الگوریتم الی الیاس الیاف الیزابت الیزه الیگودرز الیور الناز الاغ الاکلنگ الیکا الیوم السلام
`
  .trim()
  .split(/\s+/);
const persianAl = new RegExp(
  `^(?:${persianInAl.join('|')}|الکتر.*|الکس.*|الیگار.*)(?:\u200C.*|ی|ها|های|م|ت|ش|مان|تان|شان|ات|انه|اتی)?$`,
);

/** Whether a word begins with the Arabic article (no vowel signs in it). */
export function hasArabicArticle(bare: string): boolean {
  return /^ال[^\u200Cپچژگ]{2,}$/.test(bare) && !persianAl.test(bare);
}

/** Names of Latin letters that are Persian words as well: only two of them in a row are letters. */
export const letterNames: ReadonlySet<string> = words('بی سی دی تی جی پی وی آی ان اس ام ای');

/** Signs for measures and great numbers, which aren't parted from the number before them. */
export const units: ReadonlySet<string> = words(`
  هزار میلیون میلیارد تریلیون صد درصد ٪ درجه متر سانتیمتر سانتی‌متر میلیمتر میلی‌متر کیلومتر مترمربع هکتار کیلو کیلوگرم گرم تن لیتر سی‌سی
  تومان ریال دلار یورو پوند افغانی نفر تن ساله ساعت دقیقه ثانیه روز هفته ماه سال شب بار برابر جلد صفحه نسخه هزارنفر واحد وات کیلووات
  مگابایت گیگابایت ق.م ه.ش میلادی خورشیدی
`);

/** After a number with a point these show that it is a decimal fraction. */
export const measures: ReadonlySet<string> = words(`
  درصد میلیون میلیارد هزار متر سانتیمتر سانتی‌متر میلیمتر میلی‌متر کیلومتر مترمربع هکتار کیلو کیلوگرم گرم تن لیتر تومان ریال دلار یورو
  پوند درجه برابر ریشتر
`);

/** Persian words that show that a quotation isn't Arabic, whatever its other words are. */
export const surelyPersian: ReadonlySet<string> = words(`
  که را از است این آن برای در بر با تا شد بود هم ها های نیست هست می نمی یا اگر چون هر همه ما شما او خود یک
`);

/** What ends as plurals do and is none: «تنها», «نهایت», «ابهام». */
export const joinedNotPlural: RegExp =
  /^(?:تنها|بتنها|(?:پر|گران|گرون|کم|بی|خون|شیر|اجاره|سنگ)?بها|انتها|بی‌?انتها|منتها|اشتها|مشتها|ملها|مبتها|سها|مها|نها|طها|الها|باها)(?:ی|یی|ئی|یم|یت|یش|ست|یند|ش|شان|مان|تان)?$|^(?:نهای|نهایی|نهائی|بهایی|بهائی|.*نهایت|دیگهای)$|^(?:(?:بی|پر|کم|رفع)?(?:ابهام|الهام|اتهام|استفهام|سهام)|افهام|ایهام|مهام|.*ینگهام|بکهام|تاتنهام|وستهام|فولهام|ویلهام)$|^(?:.*جهات|.*شبهات|.*بیهات|.*جیهات|.*قهات|ترهات|امهات|.*فیهات|.*کرهات|شباهات|سهات)$/;
